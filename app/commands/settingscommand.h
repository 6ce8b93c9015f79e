// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Session;
class QWidget;

// The settings dialog; every change applies at once.
class SettingsCommand final : public QObject {
    Q_OBJECT

public:
    SettingsCommand(Session& session, QWidget* window);
    void start();

private:
    Session& m_session;
    QWidget* m_window;
};
