// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/timestamp.h"

#include <chrono>

namespace {

// Reads exactly `count` digits from the front; -1 when there are none.
int digits(std::string_view& text, size_t count) {
    if (text.size() < count)
        return -1;
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool eat(std::string_view& text, std::string_view any) {
    if (text.empty() || any.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

// Of ".2787058" the first three digits count.
int milliseconds(std::string_view& text) {
    int value = 0;
    int scale = 100;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        value += (text.front() - '0') * scale;
        scale /= 10;
        text.remove_prefix(1);
    }
    return value;
}

// Minutes east of UTC; false when the rest is no zone.
bool zone(std::string_view text, int& minutes) {
    minutes = 0;
    if (text.empty() || text == "Z" || text == "z")
        return true;
    const int sign = text.front() == '-' ? -1 : 1;
    if (!eat(text, "+-"))
        return false;
    const int hours = digits(text, 2);
    eat(text, ":");
    const int rest = text.empty() ? 0 : digits(text, 2);
    if (hours < 0 || rest < 0 || !text.empty())
        return false;
    minutes = sign * (hours * 60 + rest);
    return true;
}

} // namespace

Instant instantFrom(std::string_view text) {
    const int year = digits(text, 4);
    if (year <= 1 || !eat(text, "-"))
        return {};
    const int month = digits(text, 2);
    if (!eat(text, "-"))
        return {};
    const int day = digits(text, 2);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (month < 0 || day < 0 || !date.ok())
        return {};
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    if (eat(text, "Tt ")) {
        hour = digits(text, 2);
        if (!eat(text, ":"))
            return {};
        minute = digits(text, 2);
        if (eat(text, ":"))
            second = digits(text, 2);
        if (eat(text, "."))
            ms = milliseconds(text);
    }
    int east = 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 ||
        !zone(text, east))
        return {};
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return Instant{((days * 24 + hour) * 60 + minute - east) * 60'000 + second * 1000 + ms};
}
