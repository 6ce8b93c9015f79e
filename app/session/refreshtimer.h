// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"

#include <QObject>

// When the next reading by itself is due: after the chosen minutes, or, while the service cannot
// be reached, after ever longer pauses. One shot, armed again after each answer.
class RefreshTimer final : public QObject {
    Q_OBJECT

public:
    RefreshTimer(Clock& clock, std::function<double()> random, QObject* parent = nullptr);
    ~RefreshTimer() override;

    // 0 is off.
    void setMinutes(int minutes) { m_minutes = minutes; }
    // A reading arrived, or failed in a way that trying again soon does not mend.
    void armAfterAnswer();
    // A reading failed in a way that may pass: 5 s, 10 s, 20 s … 5 minutes, a quarter more or
    // less, so that many consoles do not come back at once; never before `notBefore`, which the
    // service said.
    void armAfterFailure(Instant notBefore = {});
    // It is not the time (a person edits, the quota is low): look again in a minute.
    void postpone();
    void disarm();

    // Unknown: not armed.
    [[nodiscard]] Instant dueAt() const { return m_dueAt; }

Q_SIGNALS:
    void due();

private:
    void arm(std::chrono::milliseconds pause);
    [[nodiscard]] QCoro::Task<> wait(std::chrono::milliseconds pause, std::stop_token stop);

    Clock& m_clock;
    std::function<double()> m_random;
    std::stop_source m_stop;
    Instant m_dueAt;
    int m_minutes = 0;
    int m_failures = 0;
};
