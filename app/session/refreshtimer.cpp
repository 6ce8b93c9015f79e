// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/refreshtimer.h"

#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr double SpreadMs = 5'000;

} // namespace

RefreshTimer::RefreshTimer(Clock& clock, std::function<double()> random, QObject* parent)
    : QObject(parent), m_clock(clock), m_random(std::move(random)) {}

RefreshTimer::~RefreshTimer() {
    m_stop.request_stop();
}

void RefreshTimer::armAfterAnswer() {
    m_failures = 0;
    if (m_minutes > 0)
        arm(std::chrono::minutes(m_minutes));
    else
        disarm();
}

void RefreshTimer::armAfterFailure(Instant notBefore) {
    const std::chrono::milliseconds whole =
        std::min<std::chrono::milliseconds>(5s * (1 << std::min(m_failures, 6)), 5min);
    ++m_failures;
    const double share = 0.75 + m_random() / 2;
    const qint64 pause = qint64(double(whole.count()) * share);
    const qint64 told = notBefore.isKnown() ? notBefore.ms - m_clock.now().ms : 0;
    // All who were told the same time do not come at that very moment.
    const qint64 spread = told > 0 ? qint64(m_random() * SpreadMs) : 0;
    arm(std::chrono::milliseconds(std::max(pause, told + spread)));
}

void RefreshTimer::postpone() {
    arm(1min);
}

void RefreshTimer::disarm() {
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_dueAt = Instant();
}

void RefreshTimer::arm(std::chrono::milliseconds pause) {
    disarm();
    m_dueAt = Instant{m_clock.now().ms + pause.count()};
    (void)wait(pause, m_stop.get_token());
}

QCoro::Task<> RefreshTimer::wait(std::chrono::milliseconds pause, std::stop_token stop) {
    const QPointer<RefreshTimer> self(this);
    co_await m_clock.sleep(pause, stop);
    if (!self || stop.stop_requested())
        co_return;
    m_dueAt = Instant();
    Q_EMIT due();
}
