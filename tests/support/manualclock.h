// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"

#include <QList>

class Wakeup;

// Time that stands until a test moves it. Sleepers wake in the order of their ends, each at its
// own end: what one does next is done at that time.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start = Instant{1'700'000'000'000}) : m_now(start) {}
    ~ManualClock() override;

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] QCoro::Task<> sleep(std::chrono::milliseconds time,
                                      std::stop_token stop) override;

    void advance(std::chrono::milliseconds time);
    // On to the next sleeper's end. False: nobody sleeps.
    bool advanceToNext();
    [[nodiscard]] int sleepers() const { return int(m_sleepers.size()); }
    // As somebody who sets the clock: nobody wakes.
    void jumpTo(Instant now) { m_now = now; }

private:
    struct Sleeper {
        Instant end;
        Wakeup* wakeup;
    };
    void wakeUntil(Instant end);
    Instant m_now;
    QList<Sleeper> m_sleepers; // by end
};
