// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/tenanthold.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class Session;
class Tenant;

// Joins one window with the session: shows a tenant in it, turns what a person asks for into
// commands, and keeps how the window was arranged.
class WindowLink final : public QObject {
    Q_OBJECT

public:
    // `now` tells the time that ages are reckoned from. The window is arranged `like` another, or
    // else as it was kept.
    WindowLink(Session& session, MainWindow::Now now, const WindowLink* like = nullptr,
               QObject* parent = nullptr);
    ~WindowLink() override;

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Tenant* tenant() const { return m_tenant; }
    // Of the connection that it shows, or waits for; empty: of none.
    [[nodiscard]] const QString& tenantId() const { return m_tenantId; }
    // An unknown or empty id shows that nothing is connected.
    void showTenant(const QString& connectionId);
    // Of the windows that show the same tenant.
    [[nodiscard]] int number() const { return m_number; }
    void setNumber(int number);
    void bringToFront();
    // Of several windows only one keeps how it is arranged, at first the one that was arranged as
    // it was kept. Now it is this one.
    void beginKeeping();
    // Where it keeps that: size and place, and what of the rest has not come to rest yet.
    void keepArrangement();

Q_SIGNALS:
    // Shows another one, or none any more.
    void tenantIdChanged();
    void demoRequested();
    void newWindowRequested();
    void closeRequested();
    void quitRequested();
    void connectionSaved(const QString& connectionId);

private:
    void connectWindow();
    void connectScans();
    void connectSession();
    void showTenants();
    void showState();
    void leaveTenant();
    void restoreViews();
    void arrangeLike(const WindowLink& like);
    void keepViews();

    Session& m_session;
    std::unique_ptr<MainWindow> m_window;
    TenantHold m_hold;
    QPointer<Tenant> m_tenant;
    QString m_tenantId;
    int m_number = 1;
    bool m_keepsArrangement;
    QSet<QString> m_changedViews; // pages whose arrangement is not kept yet
    QTimer m_viewsRest;
};
