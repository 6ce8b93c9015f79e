// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/session/tenant.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/shell/mainwindow.h"

Command::Command(Place place) : QObject(&place.window), m_place(place) {}

void Command::show(ScanEditor& editor) const {
    if (const TenantHealthPtr health = window().health();
        health && health->snapshot() == tenant().state().snapshot)
        editor.setHealth(health);
    editor.setTenant(tenant().state());
}

void Command::dialogClosed() {
    m_isClosed = true;
    if (!m_isChanging)
        deleteLater();
}

void Command::changeEnded() {
    m_isChanging = false;
    if (m_isClosed)
        deleteLater();
}

void Command::whenReadBack(const ChangeOutcome& outcome,
                           const std::function<void(const Change&)>& then) {
    const qint64 id = outcome.change.id;
    if (id == 0 || outcome.change.count(StepState::Unknown) == 0)
        return;
    connect(&tenant(), &Tenant::changed, this, [this, id, then](const Change& change) {
        // A newer change of the same dialog makes this one old.
        if (change.id == id && !change.isRunning() && !m_isChanging)
            then(change);
    });
}
