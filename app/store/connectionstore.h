// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statepaths.h"

#include <QList>

// The saved connections, in the order of the list, without any secret. Used on the GUI thread;
// every change is on disk when it returns.
class ConnectionStore {
public:
    // Nothing is read yet.
    explicit ConnectionStore(StatePaths paths);

    // Reads the file. No file: an empty list. A file that is none of ours is moved aside and the
    // error says where; the list is then empty and can be saved again.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const QList<Connection>& connections() const { return m_connections; }
    [[nodiscard]] std::optional<Connection> connection(const QString& id) const;
    [[nodiscard]] const QString& lastUsed() const { return m_lastUsed; }

    // A random id for a new one.
    [[nodiscard]] static QString newId();
    // Adds it, or takes the place of the one with the same id. After an error the list is as
    // before.
    [[nodiscard]] Result<void> save(const Connection& connection);
    // Removes it and its folder on disk; its secrets are ConnectionSecrets' job.
    [[nodiscard]] Result<void> remove(const QString& id);
    [[nodiscard]] Result<void> setLastUsed(const QString& id);

private:
    [[nodiscard]] Result<void> write(const QList<Connection>& connections,
                                     const QString& lastUsed) const;

    StatePaths m_paths;
    QList<Connection> m_connections;
    QString m_lastUsed;
};
