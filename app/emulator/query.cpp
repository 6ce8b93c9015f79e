// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/query.h"

#include "app/emulator/seeded.h"

#include <charconv>

namespace emulator {

namespace {

// So that a token says nothing to who reads it: it is the service's own.
constexpr std::uint64_t tokenKey = 0x7061676573796573ULL;

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

template<class Number>
bool read(std::string_view text, Number* number, int base = 10) {
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, *number, base);
    return result.ec == std::errc() && result.ptr == end;
}

} // namespace

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
            hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<std::string> pathSegments(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty() && path.front() == '/') {
        path.remove_prefix(1);
        const auto slash = path.find('/');
        segments.push_back(decoded(path.substr(0, slash)));
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash);
    }
    return segments;
}

std::string skipToken(std::uint64_t after) {
    std::string token;
    appendHex(token, mixed(after ^ tokenKey), 16);
    return token;
}

Checked<Query> readQuery(std::string_view text) {
    Query query;
    while (!text.empty()) {
        const auto end = text.find('&');
        const std::string pair = decoded(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const auto equals = pair.find('=');
        const std::string name = pair.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : pair.substr(equals + 1);
        std::int64_t number = 0;
        std::uint64_t token = 0;
        if (name == "$top" || name == "$skip") {
            if (!read(value, &number) || number < 0)
                return refused(400, "ODataError", "Invalid value for " + name + ".");
            if (name == "$top")
                query.top = number;
            else
                query.skip = number;
        } else if (name == "$skiptoken") {
            if (value.size() != 16 || !read(value, &token, 16))
                return refused(400, "ODataError", "The skip token is not valid.");
            query.after = unmixed(token) ^ tokenKey;
        } else {
            return refused(400, "ODataError", "The query option '" + name + "' is not supported.");
        }
    }
    return query;
}

} // namespace emulator
