// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace emulator {

// The EDMX that GET /api/$metadata answers.
[[nodiscard]] std::string_view contractDocument();

} // namespace emulator
