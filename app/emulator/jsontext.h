// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// JSON written by hand into one string: a list of 100,000 definitions is 100 MB.
namespace emulator {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

void appendQuoted(std::string& out, std::string_view text);
// null where it is empty
void appendQuotedOrNull(std::string& out, std::string_view text);
void appendNumber(std::string& out, std::int64_t number);
// Quoted, UTC. `ticks` are the 100 ns below the millisecond, 0 … 9999; negative: no fraction.
void appendTime(std::string& out, std::int64_t ms, int ticks = -1);
// "0001-01-01T00:00:00Z", for what never happened.
void appendNever(std::string& out);

} // namespace emulator
