// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <string_view>

// Reads a time as the service writes it: ISO 8601, up to any number of fractional digits, Z, an
// offset or nothing for UTC. Year 1 ("never", CONTRACT.md) and what is no time are unknown.
[[nodiscard]] Instant instantFrom(std::string_view text);
