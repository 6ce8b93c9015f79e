// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/systemclock.h"

#include <atomic>

// A morning that stands still until the tour moves it, so that every picture shows the same ages.
// Who sleeps does so in real time: nothing waits for ever. now() may be asked from any thread.
class TourClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{m_now.load()}; }
    [[nodiscard]] QCoro::Task<> sleep(std::chrono::milliseconds time,
                                      std::stop_token stop) override {
        return m_system.sleep(time, std::move(stop));
    }
    void advance(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    // Tuesday, 10 March 2026, 09:58 UTC
    std::atomic<qint64> m_now = 1'773'136'680'000;
    SystemClock m_system;
};
