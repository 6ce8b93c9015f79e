// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/quota.h"

#include "app/emulator/jsontext.h"

#include <algorithm>

namespace emulator {

namespace {

// Milliseconds until the next call is granted, 0: this one is. Only the newest `limit` calls are
// kept: the oldest of them decides.
std::int64_t countIn(std::deque<std::int64_t>& calls, std::int64_t now, std::int64_t window,
                     int limit) {
    const auto allowed = static_cast<std::size_t>(std::max(limit, 1));
    while (calls.size() > allowed)
        calls.pop_front();
    const bool isFull = calls.size() == allowed && calls.front() + window > now;
    if (calls.size() == allowed)
        calls.pop_front();
    calls.push_back(now);
    return isFull ? std::max<std::int64_t>(1, calls.front() + window - now) : 0;
}

} // namespace

Quota::Verdict Quota::count(const std::string& application, std::int64_t now, int perMinute,
                            int perHour) {
    Calls& calls = m_calls[application];
    const std::int64_t inMinute = countIn(calls.minute, now, minute, perMinute);
    const std::int64_t inHour = countIn(calls.hour, now, hour, perHour);
    Verdict verdict;
    const std::int64_t wait = std::max(inMinute, inHour);
    if (wait == 0)
        return verdict;
    verdict.retryAfter = static_cast<int>((wait + second - 1) / second);
    verdict.message = "API calls quota exceeded! maximum allowed ";
    verdict.message += inHour >= inMinute ? std::to_string(perHour) + " per 01:00:00"
                                          : std::to_string(perMinute) + " per 00:01:00";
    verdict.message += ". You can send requests again in ";
    verdict.message += std::to_string(verdict.retryAfter);
    verdict.message += " seconds.";
    return verdict;
}

} // namespace emulator
