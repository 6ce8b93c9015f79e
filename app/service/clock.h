// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QCoroTask>

#include <chrono>
#include <stop_token>

// All waiting and all "now" go through one of these, so that a test can run a day in a moment.
// Used on the thread that made it.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    [[nodiscard]] virtual Instant now() const = 0;
    // Ends early when `stop` is asked to stop.
    [[nodiscard]] virtual QCoro::Task<> sleep(std::chrono::milliseconds time,
                                              std::stop_token stop) = 0;
};
