// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/connectionsecrets.h"

#include "app/store/sealed.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

// A hash, so that the keychain's entry tells neither tenant nor application.
QString bindingOf(const Connection& connection) {
    return QString::fromLatin1(
        QCryptographicHash::hash(connection.boundTo().toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

QString snapshotEntry(const QString& connectionId) {
    return connectionId + QStringLiteral("-snapshot");
}

} // namespace

QCoro::Task<Result<std::optional<QString>>> ConnectionSecrets::clientSecret(Connection connection) {
    using Answer = std::optional<QString>;
    const auto stored = co_await m_store.read(connection.id);
    if (!stored)
        co_return tl::unexpected(stored.error());
    if (!*stored)
        co_return Answer();
    const QJsonObject entry = QJsonDocument::fromJson(**stored).object();
    const QString secret = entry[QLatin1StringView("secret")].toString();
    if (entry[QLatin1StringView("boundTo")].toString() != bindingOf(connection) || secret.isEmpty())
        co_return Answer();
    co_return Answer(secret);
}

QCoro::Task<Result<SecretPlace>> ConnectionSecrets::setClientSecret(Connection connection,
                                                                    QString secret) {
    const QJsonObject entry{
        {QStringLiteral("boundTo"), bindingOf(connection)},
        {QStringLiteral("secret"), secret},
    };
    const QByteArray value = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    co_return co_await m_store.write(connection.id, value);
}

QCoro::Task<Result<std::optional<QByteArray>>>
ConnectionSecrets::snapshotKey(QString connectionId) {
    using Answer = std::optional<QByteArray>;
    const QString entry = snapshotEntry(connectionId);
    const auto stored = co_await m_store.read(entry);
    // Above all, no new key over one that a locked keychain may hold.
    if (!stored)
        co_return tl::unexpected(stored.error());
    if (*stored) {
        const QByteArray key = QByteArray::fromBase64(**stored);
        if (key.size() == Sealed::keyBytes)
            co_return Answer(key);
    }
    const QByteArray key = Sealed::newKey();
    const QByteArray value = key.toBase64();
    const auto written = co_await m_store.write(entry, value);
    if (!written)
        co_return tl::unexpected(written.error());
    if (*written == SecretPlace::Keychain)
        co_return Answer(key);
    // Nobody could read the file in the next run.
    const auto removed = co_await m_store.remove(entry);
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return Answer();
}

QCoro::Task<Result<void>> ConnectionSecrets::forgetSnapshotKey(QString connectionId) {
    const QString entry = snapshotEntry(connectionId);
    co_return co_await m_store.remove(entry);
}

QCoro::Task<Result<void>> ConnectionSecrets::remove(QString connectionId) {
    const auto secret = co_await m_store.remove(connectionId);
    const QString entry = snapshotEntry(connectionId);
    const auto key = co_await m_store.remove(entry);
    co_return secret ? key : secret;
}
