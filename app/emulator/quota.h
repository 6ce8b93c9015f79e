// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace emulator {

// Counts the calls of an application in the last minute and hour. Refused calls count too: who
// ignores a refusal stays refused.
class Quota {
public:
    struct Verdict {
        int retryAfter = 0;  // seconds; 0: granted
        std::string message; // of the 429
    };

    [[nodiscard]] Verdict count(const std::string& application, std::int64_t now, int perMinute,
                                int perHour);
    void clear() { m_calls.clear(); }

private:
    struct Calls {
        std::deque<std::int64_t> minute;
        std::deque<std::int64_t> hour;
    };
    std::unordered_map<std::string, Calls> m_calls;
};

} // namespace emulator
