// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/changestage.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <stop_token>

class Clock;
class Tenant;

// Follows a change that a dialog waits for: says anew each second where it stands, for how long,
// and whether it waits for the quota; and takes it back as long as nothing of it was sent.
class StageWatch : public QObject {
    Q_OBJECT

public:
    StageWatch(Tenant& tenant, Clock& clock, QObject* parent);

    // Of the change that is asked for now.
    void begin();
    void end();
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }
    [[nodiscard]] StageTold told();

    // Nothing happens when it is too late.
    void takeBack();
    // Asked for since begin(), and in time.
    [[nodiscard]] bool wasTakenBack() const { return m_wasTakenBack; }

Q_SIGNALS:
    void moved(const QString& text, bool mayTakeBack);
    // The change is on record and begins.
    void recorded();

private:
    void show();

    QPointer<Tenant> m_tenant;
    Clock& m_clock;
    QTimer m_second;
    std::stop_source m_stop;
    ChangeStage m_stage;
    int m_number = 0; // of the change: what is told of an earlier one is late
    bool m_isFollowing = false;
    bool m_wasTakenBack = false;
};
