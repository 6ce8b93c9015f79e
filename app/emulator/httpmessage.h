// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emulator {

// One request, whole, as it arrived: the target is not decoded.
struct HttpRequest {
    std::string verb;
    std::string target;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    // The first header of that name (without case), empty where there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] std::string_view path() const;  // without the query
    [[nodiscard]] std::string_view query() const; // without the question mark
};

// What goes back, including the ways to go wrong that a fault asks for.
struct HttpAnswer {
    enum class Drop : std::uint8_t { No, Silently, InTheBody };

    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    int delayMs = 0;
    Drop drop = Drop::No; // InTheBody: after half of it
    bool chunked = false; // else Content-Length
};

} // namespace emulator
