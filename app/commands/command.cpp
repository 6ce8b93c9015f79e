// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/changes/changeerrors.h"
#include "app/commands/stagewatch.h"
#include "app/session/session.h"
#include "app/session/tenant.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/shell/mainwindow.h"

Command::Command(Place place)
    : QObject(&place.window),
      m_session(place.session),
      m_tenant(place.tenant),
      m_hold(&place.tenant),
      m_window(&place.window),
      m_connection(place.tenant.state().connection) {}

void Command::moveTo(MainWindow& window) {
    setParent(&window);
    m_window = &window;
}

void Command::show(ScanEditor& editor) const {
    if (const TenantHealthPtr health = window().health();
        health && health->snapshot() == tenant().state().snapshot)
        editor.setHealth(health);
    editor.setTenant(tenant().state());
}

StageWatch* Command::follow(ScanEditor& editor) {
    auto* watch = new StageWatch(tenant(), session().clock(), this);
    connect(watch, &StageWatch::moved, &editor, [&editor](const QString& text, bool mayTakeBack) {
        editor.setBusy(true, text, mayTakeBack);
    });
    connect(&editor, &ScanEditor::takeBackRequested, watch, &StageWatch::takeBack);
    return watch;
}

void Command::dialogClosed() {
    m_isClosed = true;
    goIfOver();
}

void Command::changeEnded() {
    m_isChanging = false;
    goIfOver();
}

void Command::goIfOver() {
    if (m_isClosed && !m_isChanging && m_awaited == 0)
        deleteLater();
}

void Command::say(const QString& text) const {
    const bool isShown = window().tenantId() == m_connection.id;
    window().showMessage(isShown ? text : ChangeErrors::ofTenant(m_connection.name, text));
}

void Command::bringForward(const QString& scanId) const {
    if (window().tenantId() == m_connection.id && !scanId.isEmpty())
        window().awaitScan(scanId);
}

void Command::report(Error problem, const Change& change) const {
    const bool isShown = window().tenantId() == m_connection.id;
    if (!isShown)
        problem.what = ChangeErrors::ofTenant(m_connection.name, problem.what);
    window().showProblem(problem, change, isShown);
}

void Command::whenReadBack(const ChangeOutcome& outcome,
                           const std::function<void(const Change&)>& then) {
    const qint64 id = outcome.change.id;
    if (id == 0 || outcome.change.count(StepState::Unknown) == 0)
        return;
    // Where the connection was changed, the tenant after this one finds it out, and tells it.
    if (session().openTenant(connectionId()) != &tenant())
        return;
    m_awaited = id;
    connect(&session(), &Session::tenantGone, this, [this](const QString& gone) {
        if (gone != connectionId())
            return;
        m_awaited = 0;
        goIfOver();
    });
    connect(&tenant(), &Tenant::changed, this, [this, id, then](const Change& change) {
        // A newer change of the same dialog makes this one old.
        if (change.id != id || m_awaited != id || change.isRunning() || m_isChanging)
            return;
        m_awaited = 0;
        if (then && !m_isClosed)
            then(change);
        else
            report(ChangeErrors::settledLater(change), change);
        goIfOver();
    });
}
