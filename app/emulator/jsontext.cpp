// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/jsontext.h"

#include <charconv>

namespace emulator {

namespace {

void appendPadded(std::string& out, std::int64_t value, int digits) {
    char text[20];
    for (int i = digits - 1; i >= 0; --i) {
        text[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(text, static_cast<std::size_t>(digits));
}

bool isPlain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(std::string& out, char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    static constexpr char hex[] = "0123456789abcdef";
    out += "\\u00";
    out += hex[static_cast<unsigned char>(c) >> 4U];
    out += hex[static_cast<unsigned char>(c) & 15U];
}

} // namespace

void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isPlain(text[i]))
            continue;
        out.append(text.substr(from, i - from));
        appendEscaped(out, text[i]);
        from = i + 1;
    }
    out.append(text.substr(from));
    out += '"';
}

void appendQuotedOrNull(std::string& out, std::string_view text) {
    if (text.empty())
        out += "null";
    else
        appendQuoted(out, text);
}

void appendNumber(std::string& out, std::int64_t number) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof(text), number).ptr;
    out.append(text, end);
}

void appendTime(std::string& out, std::int64_t ms, int ticks) {
    std::int64_t days = ms / day;
    std::int64_t rest = ms % day;
    if (rest < 0) {
        rest += day;
        --days;
    }
    // Days to a date of the Gregorian calendar, which repeats every 400 years (146,097 days);
    // years begin in March here, so that the leap day is the last.
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    out += '"';
    appendPadded(out, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
    out += '-';
    appendPadded(out, month, 2);
    out += '-';
    appendPadded(out, dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2);
    out += 'T';
    appendPadded(out, rest / hour, 2);
    out += ':';
    appendPadded(out, rest / minute % 60, 2);
    out += ':';
    appendPadded(out, rest / second % 60, 2);
    if (ticks >= 0) {
        out += '.';
        appendPadded(out, rest % second, 3);
        appendPadded(out, ticks, 4);
    }
    out += "Z\"";
}

void appendNever(std::string& out) {
    out += "\"0001-01-01T00:00:00Z\"";
}

} // namespace emulator
