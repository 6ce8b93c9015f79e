// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/transport.h"

// The correlation id of an answer's headers, cleaned; empty when none is named.
[[nodiscard]] QString correlationId(const HttpAnswer& answer);
