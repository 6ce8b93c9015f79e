// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

#include <chrono>

// A turn of the event loop that kept the window from answering.
struct Stall {
    std::chrono::nanoseconds lasted{0};
    // Of this thread's own processor time, at most `lasted`; what ran up to two milliseconds before
    // the turn may be in it. A busy machine makes a turn last, but not compute.
    std::chrono::nanoseconds computed{0};
    int events = 0;
    // What took longest in it.
    const char* receiver = ""; // a class
    QEvent::Type type = QEvent::None;
    std::chrono::nanoseconds longest{0};
};

// Measures the turns of one event loop: from the first event after it woke to its going to sleep
// again. In every build, so it may cost next to nothing: two looks at the clock a turn and one for
// each further event; the processor time is asked for where a turn was long. One thread.
class StallWatch {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds limit{16}; // a frame

    void beginEvent() {
        if (m_events == 0)
            m_began = m_last = Clock::now();
    }
    // `receiver` is a class name that stays.
    void endEvent(const char* receiver, QEvent::Type type) {
        const Clock::time_point now = Clock::now();
        const std::chrono::nanoseconds took = now - m_last;
        m_last = now;
        ++m_events;
        if (took > m_longest || m_events == 1) {
            m_longest = took;
            m_receiver = receiver;
            m_type = type;
        }
    }
    // The loop goes to sleep, or looks for what else there is to do.
    void endTurn() {
        if (m_events == 0)
            return;
        const std::chrono::nanoseconds lasted = m_last - m_began;
        m_busy += lasted;
        if (m_busy > busyBetweenLooks)
            look(lasted);
        m_events = 0;
    }
    // What was measured of this turn means nothing: a loop within an event slept.
    void dropTurn() { m_events = 0; }

    // Of turns whose processor time was over the limit, since the last reset().
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const Stall& worst() const { return m_worst; }
    void reset();

private:
    static constexpr std::chrono::milliseconds busyBetweenLooks{2};
    // Asks for the processor time, which is slow, and reports the turn where it was long.
    void look(std::chrono::nanoseconds lasted);

    Clock::time_point m_began;
    Clock::time_point m_last;
    int m_events = 0;
    std::chrono::nanoseconds m_longest{0};
    const char* m_receiver = "";
    QEvent::Type m_type = QEvent::None;
    std::chrono::nanoseconds m_busy{0};     // since the processor time was last asked for
    std::chrono::nanoseconds m_computed{0}; // then
    int m_count = 0;
    Stall m_worst;
};
