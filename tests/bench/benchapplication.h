// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/watchedapplication.h"

#include <ctime>

// Tells painting from the rest of what the GUI thread computes.
class BenchApplication final : public WatchedApplication {
public:
    using WatchedApplication::WatchedApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        const bool paints = event->type() == QEvent::UpdateRequest && !m_isPainting;
        if (!paints)
            return WatchedApplication::notify(receiver, event);
        m_isPainting = true;
        const double begin = processorMs();
        const bool isTaken = WatchedApplication::notify(receiver, event);
        m_paintMs += processorMs() - begin;
        m_isPainting = false;
        return isTaken;
    }

    // Of this thread.
    [[nodiscard]] static double processorMs() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }
    // Of these, for painting.
    [[nodiscard]] double paintMs() const { return m_paintMs; }

private:
    bool m_isPainting = false;
    double m_paintMs = 0;
};
