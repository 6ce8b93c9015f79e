// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/keyringstate.h"

#include <QCoroSignal>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

Keyring fromError(const QDBusError& error) {
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut: return Keyring::Silent;
    // There is a service and it has no default collection yet: nothing is stored, nothing locked.
    case QDBusError::UnknownObject:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownProperty:
    case QDBusError::UnknownMethod:
    case QDBusError::InvalidArgs: return Keyring::Unlocked;
    default: return Keyring::Absent;
    }
}

} // namespace

QCoro::Task<Keyring> keyringState(std::chrono::milliseconds patience) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return Keyring::Absent;
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    QDBusPendingCallWatcher watcher(bus.asyncCall(question, int(patience.count())));
    if (!watcher.isFinished())
        co_await qCoro(&watcher, &QDBusPendingCallWatcher::finished);
    const QDBusPendingReply<QDBusVariant> reply = watcher;
    if (reply.isError())
        co_return fromError(reply.error());
    co_return reply.value().variant().toBool() ? Keyring::Locked : Keyring::Unlocked;
}

#else

QCoro::Task<Keyring> keyringState(std::chrono::milliseconds) {
    co_return Keyring::Unlocked;
}

#endif
