// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/systemclock.h"

#include "app/service/wakeup.h"

#include <QDateTime>
#include <QTimer>

Instant SystemClock::now() const {
    return Instant{QDateTime::currentMSecsSinceEpoch()};
}

QCoro::Task<> SystemClock::sleep(std::chrono::milliseconds time, std::stop_token stop) {
    if (time.count() <= 0 || stop.stop_requested())
        co_return;
    Wakeup wakeup;
    QTimer timer;
    timer.setSingleShot(true);
    // A coarse timer may end 5 % early: whoever waits for a place in the budget would wait twice.
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&wakeup] { wakeup.wake(); });
    timer.start(time);
    const std::stop_callback onStop(stop, [&wakeup] { wakeup.wake(); });
    co_await wakeup.wait();
}
