// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/stallwatch.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>

Q_LOGGING_CATEGORY(lcStall, "scandeck.stall", QtInfoMsg)

namespace {

using std::chrono::nanoseconds;

nanoseconds processorTime() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
#endif
    // Where it cannot be told, all of a turn counts.
    return StallWatch::Clock::now().time_since_epoch();
}

double ms(nanoseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

void StallWatch::look(nanoseconds lasted) {
    const nanoseconds computed = processorTime();
    if (lasted > limit) {
        Stall stall{lasted,   std::min(lasted, computed - m_computed), m_events, m_receiver, m_type,
                    m_longest};
        const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_type);
        qCInfo(lcStall, "A turn took %.1f ms, %.1f ms of them computing: %s %s %.1f ms, %d events",
               ms(lasted), ms(stall.computed), m_receiver, event ? event : "event", ms(m_longest),
               m_events);
        if (stall.computed > limit)
            ++m_count;
        if (stall.computed > m_worst.computed)
            m_worst = stall;
    }
    m_computed = processorTime();
    m_busy = {};
}

void StallWatch::reset() {
    m_count = 0;
    m_worst = {};
    m_events = 0;
    m_busy = {};
    m_computed = processorTime();
}
