// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

// Far longer than an answer on loopback takes.
constexpr int QuietMs = 60;

} // namespace

bool patience::until(ManualClock& clock, const Emulator& emulator,
                     const std::function<bool()>& done, int realMs) {
    QElapsedTimer whole;
    QElapsedTimer quiet;
    whole.start();
    quiet.start();
    qsizetype seen = emulator.requests().size();
    while (!done()) {
        if (whole.elapsed() > realMs)
            return false;
        QTest::qWait(1);
        if (const qsizetype now = emulator.requests().size(); now != seen) {
            seen = now;
            quiet.restart();
        } else if (quiet.elapsed() > QuietMs) {
            // It may have come to be just now, and time must not go on then.
            if (done())
                return true;
            (void)clock.advanceToNext();
            quiet.restart();
        }
    }
    return true;
}
