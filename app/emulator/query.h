// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/apierror.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emulator {

// The options of a query that the service takes: $top, $skip and its own $skiptoken.
struct Query {
    std::optional<std::int64_t> top;
    std::int64_t skip = 0;
    std::uint64_t after = 0; // number of the last definition of the page before
};

[[nodiscard]] Checked<Query> readQuery(std::string_view text);
[[nodiscard]] std::string skipToken(std::uint64_t after);

// "%24" and the like decoded; a plus stays.
[[nodiscard]] std::string decoded(std::string_view text);
[[nodiscard]] std::vector<std::string> pathSegments(std::string_view path);

} // namespace emulator
