// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/connection/connectionreport.h"
#include "ui/connections/connectionentry.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <stop_token>

class ConnectionsDialog;
class Session;
class QWidget;

// The connections dialog: adds, edits, tests and removes connections and their secrets.
class ConnectionsCommand final : public QObject {
    Q_OBJECT

public:
    ConnectionsCommand(Session& session, QWidget* window);
    ~ConnectionsCommand() override;

    // `connectionId`: the one to begin with, empty for the first.
    void start(const QString& connectionId, bool isNew);

Q_SIGNALS:
    void savedConnection(const QString& connectionId);

private:
    void showConnections();
    void save(const ConnectionDraft& draft);
    void remove(const QString& connectionId);
    // Both end a change that runs there: not unasked.
    void keep(const ConnectionDraft& draft);
    void forget(const QString& connectionId);
    void askToStop(const QString& connectionId, const QString& yes,
                   const std::function<void()>& then);
    void test(const ConnectionDraft& draft);
    [[nodiscard]] ConnectionEntry entryOf(const Connection& connection) const;
    // What the keychain says of a connection's secret; asked once, told when it is known.
    void askAgain(const QString& id);
    void askSecret(const Connection& connection);

    struct Secret {
        SecretState state = SecretState::Unknown;
        QString boundTo;
    };
    Session& m_session;
    QWidget* m_window;
    QPointer<ConnectionsDialog> m_dialog;
    QHash<QString, Secret> m_secrets;
    std::stop_source m_test;
};
