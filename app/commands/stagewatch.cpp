// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stagewatch.h"

#include "app/service/clock.h"
#include "app/session/tenant.h"

StageWatch::StageWatch(Tenant& tenant, Clock& clock, QObject* parent)
    : QObject(parent), m_tenant(&tenant), m_clock(clock) {
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &StageWatch::show);
    connect(&tenant, &Tenant::stateChanged, this, &StageWatch::show);
}

void StageWatch::begin() {
    ++m_number;
    m_stop = std::stop_source();
    m_stage = {};
    m_stage.since = m_clock.now();
    m_isFollowing = true;
    m_wasTakenBack = false;
    m_second.start();
    show();
}

void StageWatch::end() {
    m_isFollowing = false;
    m_second.stop();
}

StageTold StageWatch::told() {
    return [self = QPointer(this), number = m_number](const ChangeStage& stage) {
        if (!self || self->m_number != number)
            return;
        const bool isRecorded = self->m_stage.changeId == 0 && stage.changeId != 0;
        self->m_stage = stage;
        self->show();
        if (isRecorded)
            Q_EMIT self->recorded();
    };
}

void StageWatch::takeBack() {
    if (!m_isFollowing || m_wasTakenBack || !m_stage.mayTakeBack())
        return;
    m_wasTakenBack = true;
    Q_EMIT moved(tr("Taking it back…"), false);
    // Whoever is stopped may end this change, and begin another, before request_stop() returns.
    std::stop_source stop = m_stop;
    stop.request_stop();
}

void StageWatch::show() {
    if (!m_isFollowing || m_wasTakenBack)
        return;
    const Instant until = m_tenant ? m_tenant->state().changeWaitsUntil : Instant();
    const bool isAsked = m_tenant && m_tenant->state().budget.isOutage(until);
    Q_EMIT moved(stageText(m_stage, until, m_clock.now(), isAsked), m_stage.mayTakeBack());
}
