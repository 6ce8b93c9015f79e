// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statepaths.h"

#include "models/connection/clouds.h"

#include "app/store/diskerror.h"
#include "app/store/privatefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace {

constexpr auto folderName = QLatin1StringView("ScanDeck");

QString hashed(const QString& text) {
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

// Below the platform's folder and not below an organisation's: the name is ours and fixed, so
// that it does not hang on what main() set.
QString standardFolder(QStandardPaths::StandardLocation location) {
    return QDir(QStandardPaths::writableLocation(location)).filePath(folderName);
}

} // namespace

QString tenantHash(const Connection& connection) {
    return hashed(connection.budgetKey());
}

QStringList tenantHashes(const Connection& connection) {
    QStringList hashes{tenantHash(connection)};
    Connection other = connection;
    for (const Cloud cloud : clouds()) {
        for (const Region& region : regions(cloud)) {
            apply(other, cloud, region.key);
            hashes << tenantHash(other);
        }
    }
    hashes.removeDuplicates();
    return hashes;
}

StatePaths::StatePaths(QString config, QString data)
    : m_config(std::move(config)), m_data(std::move(data)) {}

StatePaths StatePaths::standard() {
    const QString config = standardFolder(QStandardPaths::GenericConfigLocation);
    QString data = standardFolder(QStandardPaths::GenericDataLocation);
    // One folder on Windows and macOS: the data goes below it, so that a connection's id can
    // never name one of our own files.
    if (data == config)
        data += QStringLiteral("/data");
    return {config, data};
}

StatePaths StatePaths::below(const QString& root) {
    return {root + QStringLiteral("/config"), root + QStringLiteral("/data")};
}

Result<void> StatePaths::create() const {
    for (const QString& folder : {m_config, m_data, m_data + QStringLiteral("/connections")}) {
        if (auto made = PrivateFile::makeFolder(folder); !made)
            return made;
    }
    return {};
}

QString StatePaths::settingsFile() const {
    return m_config + QStringLiteral("/settings.ini");
}

QString StatePaths::connectionsFile() const {
    return m_config + QStringLiteral("/connections.json");
}

QString StatePaths::databaseFile() const {
    return m_data + QStringLiteral("/journal.sqlite");
}

QString StatePaths::lockFile() const {
    return m_data + QStringLiteral("/lock");
}

QString StatePaths::logFile() const {
    return m_data + QStringLiteral("/log.txt");
}

QString StatePaths::connectionFolder(const QString& connectionId) const {
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9-]{1,64}")));
    const QString name = plain.match(connectionId).hasMatch() ? connectionId : hashed(connectionId);
    return m_data + QStringLiteral("/connections/") + name;
}

QString StatePaths::snapshotFile(const QString& connectionId) const {
    return connectionFolder(connectionId) + QStringLiteral("/snapshot");
}

Result<void> StatePaths::createConnectionFolder(const QString& connectionId) const {
    return PrivateFile::makeFolder(connectionFolder(connectionId));
}

Result<void> StatePaths::removeConnectionFolder(const QString& connectionId) const {
    QDir folder(connectionFolder(connectionId));
    if (!folder.exists() || folder.removeRecursively())
        return {};
    return tl::unexpected(diskError(
        QCoreApplication::translate("Store", "The folder of the connection could not be removed."),
        folder.filePath(QStringLiteral("snapshot"))));
}
