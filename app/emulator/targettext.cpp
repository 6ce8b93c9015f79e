// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/targettext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace emulator {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

template<class Visit>
void eachEntry(std::string_view target, Visit visit) {
    while (true) {
        const auto comma = target.find(',');
        if (!visit(trimmed(target.substr(0, comma))) || comma == std::string_view::npos)
            return;
        target.remove_prefix(comma + 1);
    }
}

std::optional<unsigned> smallNumber(std::string_view text, unsigned max) {
    unsigned value = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || text.size() > 3 || result.ec != std::errc() || result.ptr != end ||
        value > max || (text.size() > 1 && text[0] == '0'))
        return std::nullopt;
    return value;
}

std::optional<std::uint32_t> ipv4(std::string_view text) {
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        const auto dot = part < 3 ? text.find('.') : text.size();
        if (dot == std::string_view::npos)
            return std::nullopt;
        const auto value = smallNumber(text.substr(0, dot), 255);
        if (!value)
            return std::nullopt;
        address = address << 8U | *value;
        text.remove_prefix(part < 3 ? dot + 1 : dot);
    }
    return address;
}

bool isIpv6(std::string_view text) {
    const auto gap = text.find("::");
    const bool hasGap = gap != std::string_view::npos;
    if (hasGap && text.find("::", gap + 1) != std::string_view::npos)
        return false;
    int groups = 0;
    bool isRight = text.find(':') != std::string_view::npos;
    const auto count = [&](std::string_view half) {
        while (!half.empty()) {
            const auto colon = half.find(':');
            const std::string_view group = half.substr(0, colon);
            isRight = isRight && !group.empty() && group.size() <= 4 &&
                      group.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
            ++groups;
            if (colon == std::string_view::npos)
                break;
            half.remove_prefix(colon + 1);
            isRight = isRight && !half.empty();
        }
    };
    count(text.substr(0, gap));
    if (hasGap)
        count(text.substr(gap + 2));
    return isRight && (hasGap ? groups < 8 : groups == 8);
}

struct Block {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// An IPv4 address, range or CIDR block.
std::optional<Block> block(std::string_view entry) {
    if (const auto slash = entry.find('/'); slash != std::string_view::npos) {
        const auto base = ipv4(entry.substr(0, slash));
        const auto bits = smallNumber(entry.substr(slash + 1), 32);
        if (!base || !bits)
            return std::nullopt;
        const std::uint32_t mask = *bits == 0 ? 0 : ~std::uint32_t{0} << (32U - *bits);
        return Block{*base & mask, (*base & mask) | ~mask};
    }
    if (const auto dash = entry.find('-'); dash != std::string_view::npos) {
        const auto first = ipv4(trimmed(entry.substr(0, dash)));
        const auto last = ipv4(trimmed(entry.substr(dash + 1)));
        if (!first || !last || *last < *first)
            return std::nullopt;
        return Block{*first, *last};
    }
    const auto one = ipv4(entry);
    return one ? std::optional(Block{*one, *one}) : std::nullopt;
}

bool isIp(std::string_view entry) {
    if (block(entry))
        return true;
    const auto slash = entry.find('/');
    return isIpv6(entry.substr(0, slash)) &&
           (slash == std::string_view::npos || smallNumber(entry.substr(slash + 1), 128));
}

bool isHostName(std::string_view entry) {
    if (entry.empty() || entry.size() > 253 ||
        entry.find_first_not_of("0123456789.-/") == std::string_view::npos)
        return false; // a number that is no address is a slip, not a name
    while (true) {
        const auto dot = entry.find('.');
        const std::string_view label = entry.substr(0, dot);
        const auto isLetter = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   c == '-' || c == '_';
        };
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-' ||
            !std::all_of(label.begin(), label.end(), isLetter))
            return false;
        if (dot == std::string_view::npos)
            return true;
        entry.remove_prefix(dot + 1);
    }
}

std::string textOf(std::uint32_t address) {
    std::string text;
    for (const unsigned shift : std::array{24U, 16U, 8U, 0U}) {
        text += std::to_string((address >> shift) & 255U);
        if (shift != 0)
            text += '.';
    }
    return text;
}

} // namespace

std::string firstBadTarget(std::string_view target, std::string_view targetType,
                           std::string* whatIsWrong) {
    std::string bad;
    bool isBad = false;
    eachEntry(target, [&](std::string_view entry) {
        const bool ip = isIp(entry);
        if (entry.empty())
            *whatIsWrong = "an entry of the target list is empty";
        else if (targetType == "Ip" && !ip)
            *whatIsWrong = "is not a valid IP address, range or CIDR block";
        else if (targetType == "Hostname" && (ip || !isHostName(entry)))
            *whatIsWrong = "is not a valid host name";
        else if (!ip && !isHostName(entry))
            *whatIsWrong = "is neither a valid IP address nor a valid host name";
        else
            return true;
        bad = entry.empty() ? "," : std::string(entry);
        isBad = true;
        return false;
    });
    return isBad ? bad : std::string();
}

std::vector<std::string> expandTargets(std::string_view target, std::size_t limit) {
    std::vector<std::string> all;
    eachEntry(target, [&](std::string_view entry) {
        if (const auto range = block(entry)) {
            for (std::uint64_t address = range->first; address <= range->last && all.size() < limit;
                 ++address)
                all.push_back(textOf(static_cast<std::uint32_t>(address)));
        } else if (!entry.empty() && all.size() < limit) {
            all.emplace_back(entry);
        }
        return all.size() < limit;
    });
    return all;
}

std::size_t countTargets(std::string_view target, std::size_t limit) {
    std::uint64_t count = 0;
    eachEntry(target, [&](std::string_view entry) {
        if (const auto range = block(entry))
            count += std::uint64_t{range->last} - range->first + 1;
        else if (!entry.empty())
            ++count;
        return count < limit;
    });
    return static_cast<std::size_t>(std::min<std::uint64_t>(count, limit));
}

} // namespace emulator
