// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QCoroTask>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <optional>

class StatePaths;

// One console a data folder. The first holds the lock and listens on a socket of the user's own,
// which takes "come to the front" and nothing else. Lives on the GUI thread.
class InstanceLock final : public QObject {
    Q_OBJECT
public:
    enum class Holder : quint8 {
        Us,
        Another, // a running console
        Nobody,  // the lock could not be had for another reason: open read-only
    };

    explicit InstanceLock(const StatePaths& paths, QObject* parent = nullptr);
    ~InstanceLock() override;

    // Does not wait. A lock left by a console that died is taken over.
    [[nodiscard]] Holder acquire();
    // Why it is Nobody's, or why nobody can be called to the front.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    // Asks the other one to come to the front; false: it did not hear within a second or two.
    [[nodiscard]] QCoro::Task<bool> callOther();

Q_SIGNALS:
    void frontRequested();

private:
    void listen();
    void answerNext();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
    std::optional<Error> m_problem;
};
