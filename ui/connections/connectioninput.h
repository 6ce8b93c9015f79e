// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connection.h"

#include <optional>

// What the connections dialog hands back. The secret is only in here when it was entered now.
struct ConnectionInput {
    Connection connection; // id empty: a new one
    std::optional<QString> secret;
};
