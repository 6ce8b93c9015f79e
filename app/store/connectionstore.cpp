// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connectionstore.h"

#include "app/store/diskerror.h"
#include "app/store/privatefile.h"
#include "models/connection/clouds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace {

constexpr qint64 biggestFile = 4 * 1024 * 1024;
constexpr int fileVersion = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QJsonObject toJson(const Connection& connection) {
    return {
        {QStringLiteral("id"), connection.id},
        {QStringLiteral("name"), connection.name},
        {QStringLiteral("colour"), connection.colour},
        {QStringLiteral("cloud"), cloudKey(connection.cloud)},
        {QStringLiteral("region"), connection.region},
        {QStringLiteral("api"), connection.api.toString()},
        {QStringLiteral("authority"), connection.authority.toString()},
        {QStringLiteral("scope"), connection.scope},
        {QStringLiteral("tenantId"), connection.tenantId},
        {QStringLiteral("clientId"), connection.clientId},
        {QStringLiteral("isReadOnly"), connection.isReadOnly},
    };
}

std::optional<Connection> fromJson(const QJsonObject& json) {
    Connection connection;
    connection.id = json[QStringLiteral("id")].toString();
    connection.name = json[QStringLiteral("name")].toString();
    connection.colour = json[QStringLiteral("colour")].toInt();
    const auto cloud = cloudFromKey(json[QStringLiteral("cloud")].toString());
    connection.cloud = cloud.value_or(Cloud::Custom);
    connection.region = json[QStringLiteral("region")].toString();
    connection.api = QUrl(json[QStringLiteral("api")].toString());
    connection.authority = QUrl(json[QStringLiteral("authority")].toString());
    connection.scope = json[QStringLiteral("scope")].toString();
    connection.tenantId = json[QStringLiteral("tenantId")].toString();
    connection.clientId = json[QStringLiteral("clientId")].toString();
    // Where it does not say, nothing may be changed.
    connection.isReadOnly = json[QStringLiteral("isReadOnly")].toBool(true);
    if (connection.id.isEmpty() || !cloud)
        return std::nullopt;
    // The table's addresses may have moved since, and the file may have been edited: for a cloud
    // of the table the table counts, so that no secret goes where a file says.
    if (connection.cloud != Cloud::Custom)
        apply(connection, connection.cloud, connection.region);
    return connection;
}

} // namespace

ConnectionStore::ConnectionStore(StatePaths paths) : m_paths(std::move(paths)) {}

QString ConnectionStore::newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<void> ConnectionStore::load() {
    m_connections.clear();
    m_lastUsed.clear();
    const QString what = Texts::tr("The connections could not be read.");
    const QString path = m_paths.connectionsFile();
    const auto content = PrivateFile::read(path, biggestFile, what);
    if (!content)
        return tl::unexpected(content.error());
    if (!*content)
        return {};
    const QJsonObject document = QJsonDocument::fromJson(**content).object();
    const int version = document[QStringLiteral("version")].toInt();
    if (version > fileVersion)
        return tl::unexpected(diskError(
            what, Texts::tr("The file %1 was made by a newer version of this console.").arg(path),
            Texts::tr("Start that version."), QString()));
    bool isWhole = version == fileVersion && document[QStringLiteral("connections")].isArray();
    const QJsonArray values = document[QStringLiteral("connections")].toArray();
    for (const QJsonValue& value : values) {
        if (const auto one = fromJson(value.toObject()); one && !connection(one->id))
            m_connections << *one;
        else
            isWhole = false;
    }
    m_lastUsed = document[QStringLiteral("lastUsed")].toString();
    if (isWhole)
        return {};
    const QString aside = PrivateFile::moveAside(path);
    return tl::unexpected(
        diskError(what, Texts::tr("The file %1 is damaged.").arg(path),
                  aside.isEmpty()
                      ? Texts::tr("Move it away.")
                      : Texts::tr("It was put aside as %1. Enter the connections anew.").arg(aside),
                  QString()));
}

std::optional<Connection> ConnectionStore::connection(const QString& id) const {
    const auto found = std::ranges::find(m_connections, id, &Connection::id);
    return found == m_connections.end() ? std::nullopt : std::optional(*found);
}

Result<void> ConnectionStore::save(const Connection& connection) {
    QList<Connection> changed = m_connections;
    const auto same = std::ranges::find(changed, connection.id, &Connection::id);
    if (same == changed.end())
        changed << connection;
    else
        *same = connection;
    auto written = write(changed, m_lastUsed);
    if (written)
        m_connections = changed;
    return written;
}

Result<void> ConnectionStore::remove(const QString& id) {
    QList<Connection> changed = m_connections;
    changed.removeIf([&](const Connection& one) { return one.id == id; });
    const QString lastUsed = m_lastUsed == id ? QString() : m_lastUsed;
    // The list first: a folder without a connection is rubbish, a connection without its folder
    // would have lost what was kept.
    if (auto written = write(changed, lastUsed); !written)
        return written;
    m_connections = changed;
    m_lastUsed = lastUsed;
    return m_paths.removeConnectionFolder(id);
}

Result<void> ConnectionStore::setLastUsed(const QString& id) {
    if (m_lastUsed == id)
        return {};
    auto written = write(m_connections, id);
    if (written)
        m_lastUsed = id;
    return written;
}

Result<void> ConnectionStore::write(const QList<Connection>& connections,
                                    const QString& lastUsed) const {
    QJsonArray values;
    for (const Connection& one : connections)
        values.append(toJson(one));
    const QJsonObject document{
        {QStringLiteral("version"), fileVersion},
        {QStringLiteral("lastUsed"), lastUsed},
        {QStringLiteral("connections"), values},
    };
    if (auto made = PrivateFile::makeFolder(m_paths.configFolder()); !made)
        return made;
    return PrivateFile::write(m_paths.connectionsFile(), QJsonDocument(document).toJson(),
                              Texts::tr("The connections could not be saved."));
}
