// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"

#include "app/service/wakeup.h"

#include <algorithm>

ManualClock::~ManualClock() {
    while (!m_sleepers.isEmpty())
        m_sleepers.takeFirst().wakeup->wake();
}

QCoro::Task<> ManualClock::sleep(std::chrono::milliseconds time, std::stop_token stop) {
    if (time.count() <= 0 || stop.stop_requested())
        co_return;
    Wakeup wakeup;
    const Instant end{m_now.ms + time.count()};
    const auto at = std::ranges::upper_bound(m_sleepers, end, {}, &Sleeper::end);
    m_sleepers.insert(at, Sleeper{end, &wakeup});
    {
        const std::stop_callback onStop(stop, [this, &wakeup] {
            const auto self = std::ranges::find(m_sleepers, &wakeup, &Sleeper::wakeup);
            if (self != m_sleepers.end())
                m_sleepers.erase(self);
            wakeup.wake();
        });
        co_await wakeup.wait();
    }
}

void ManualClock::wakeUntil(Instant end) {
    while (!m_sleepers.isEmpty() && m_sleepers.first().end <= end) {
        const Sleeper sleeper = m_sleepers.takeFirst();
        m_now = std::max(m_now, sleeper.end);
        sleeper.wakeup->wake();
    }
}

void ManualClock::advance(std::chrono::milliseconds time) {
    const Instant end{m_now.ms + time.count()};
    wakeUntil(end);
    m_now = std::max(m_now, end);
}

bool ManualClock::advanceToNext() {
    if (m_sleepers.isEmpty())
        return false;
    wakeUntil(m_sleepers.first().end);
    return true;
}
