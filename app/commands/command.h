// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/session/tenanthold.h"
#include "models/connection/connection.h"

#include <QObject>

#include <QPointer>
#include <functional>

class MainWindow;
class ScanEditor;
class Session;
class StageWatch;
class Tenant;

// One thing that a user does: joins a dialog and a service, once. Lives below its window and goes
// when its dialog is closed and its change is over.
class Command : public QObject {
    Q_OBJECT

public:
    struct Place {
        Session& session;
        Tenant& tenant;
        MainWindow& window;
    };
    explicit Command(Place place);

    // Opens the dialog; what follows comes by itself.
    virtual void start() = 0;
    // Its window closes: what it still has to say is said in this one.
    void moveTo(MainWindow& window);
    [[nodiscard]] const QString& connectionId() const { return m_connection.id; }

protected:
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] Tenant& tenant() const { return m_tenant; }
    [[nodiscard]] MainWindow& window() const { return *m_window; }
    // Hands the tenant to a form, and what the window has derived of it already, so that the form
    // does not derive it on the GUI thread.
    void show(ScanEditor& editor) const;
    // Says in the form where its change stands, and lets Cancel take it back.
    [[nodiscard]] StageWatch* follow(ScanEditor& editor);
    // The dialog is closed: the command goes, unless a change of it still runs.
    void dialogClosed();
    void changeBegan() { m_isChanging = true; }
    void changeEnded();
    // To the window, with the tenant's name where that shows another one by now.
    void say(const QString& text) const;
    // A scan that was just made.
    void bringForward(const QString& scanId) const;
    // Of a change that was recorded Activity has more, where this tenant is shown.
    void report(Error problem, const Change& change = {}) const;
    // A change whose answer was lost is read back later: calls `then` with it when that is over.
    // Where the dialog is closed by then, or there is no `then`, the window is told. Does not wait
    // longer than its tenant reads.
    void whenReadBack(const ChangeOutcome& outcome, const std::function<void(const Change&)>& then);

private:
    void goIfOver();

    Session& m_session;
    Tenant& m_tenant;
    const TenantHold m_hold; // and so it is there
    MainWindow* m_window;
    Connection m_connection; // as it was at first; outlives the tenant
    qint64 m_awaited = 0;    // the change that is read back
    bool m_isChanging = false;
    bool m_isClosed = false;
};
