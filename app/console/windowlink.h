// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    // `now` tells the time that ages are reckoned from.
    WindowLink(Session& session, MainWindow::Now now, QObject* parent = nullptr);
    ~WindowLink() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] Tenant* tenant() const { return m_tenant; }
    // An unknown or empty id shows that nothing is connected.
    void showTenant(const QString& connectionId);
    void bringToFront();
    // Keeps size and place, and what of the rest has not come to rest yet.
    void keepGeometry();

Q_SIGNALS:
    void demoRequested();
    void quitRequested();

private:
    void connectWindow();
    void connectScans();
    void connectSession();
    void showTenants();
    void showState();
    void restoreViews();
    void keepViews();

    Session& m_session;
    std::unique_ptr<MainWindow> m_window;
    QPointer<Tenant> m_tenant;
    QString m_tenantId;
    QSet<QString> m_changedViews; // pages whose arrangement is not kept yet
    QTimer m_viewsRest;
};
