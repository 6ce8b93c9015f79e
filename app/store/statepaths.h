// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connection.h"
#include "models/problem/error.h"

// A name for API host, tenant and application together that does not tell them: journal and
// budget are kept under it, and a connection of the command line has it as its id.
[[nodiscard]] QString tenantHash(const Connection& connection);
// The same tenant and application through any host that it may have been reached by: this one
// first, then those of the table. What was changed through another region was changed all the same.
[[nodiscard]] QStringList tenantHashes(const Connection& connection);

// Where the console keeps its state: one configuration and one data folder, mode 0700, with one
// folder a connection, and nowhere else.
class StatePaths {
public:
    // The platform's folders for the application "ScanDeck" (XDG, QStandardPaths).
    [[nodiscard]] static StatePaths standard();
    // Both below one folder: --demo, tests.
    [[nodiscard]] static StatePaths below(const QString& root);

    // Makes the folders, and makes them the user's own where they were not.
    [[nodiscard]] Result<void> create() const;

    [[nodiscard]] const QString& configFolder() const { return m_config; }
    [[nodiscard]] const QString& dataFolder() const { return m_data; }
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString connectionsFile() const;
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString lockFile() const;
    [[nodiscard]] QString logFile() const;

    // Not made yet. The id comes from our own file and is still checked: letters, digits, - and
    // no more; anything else is hashed first.
    [[nodiscard]] QString connectionFolder(const QString& connectionId) const;
    [[nodiscard]] QString snapshotFile(const QString& connectionId) const;
    [[nodiscard]] Result<void> createConnectionFolder(const QString& connectionId) const;
    // With all that is in it: snapshot, kept definitions.
    [[nodiscard]] Result<void> removeConnectionFolder(const QString& connectionId) const;

private:
    StatePaths(QString config, QString data);
    QString m_config;
    QString m_data;
};
