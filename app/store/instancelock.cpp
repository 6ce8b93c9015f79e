// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/instancelock.h"

#include "app/store/diskerror.h"
#include "app/store/statepaths.h"

#include <QCoroSignal>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

namespace {

constexpr auto message = QByteArrayView("front\n");
constexpr std::chrono::milliseconds patience(1000);

// A socket's path is short (108 bytes on Linux): where the folder's is longer, a name in the
// system's own place, made from the folder's.
QString socketOf(const StatePaths& paths) {
    const QString path = paths.dataFolder() + QStringLiteral("/front");
#ifdef Q_OS_UNIX
    if (path.toLocal8Bit().size() < 90)
        return path;
#endif
    return QStringLiteral("scandeck-") +
           QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256)
                                   .toHex()
                                   .left(24));
}

} // namespace

InstanceLock::InstanceLock(const StatePaths& paths, QObject* parent)
    : QObject(parent), m_socket(socketOf(paths)), m_lock(paths.lockFile()) {
    // Age says nothing: a console runs all day. Only a holder that is gone loses it.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(4);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLock::answerNext);
}

InstanceLock::~InstanceLock() = default;

InstanceLock::Holder InstanceLock::acquire() {
    m_problem.reset();
    if (m_lock.tryLock(0)) {
        listen();
        return Holder::Us;
    }
    if (m_lock.error() == QLockFile::LockFailedError)
        return Holder::Another;
    m_problem = diskError(tr("This console opens read-only."), m_lock.fileName());
    return Holder::Nobody;
}

void InstanceLock::listen() {
    // Left by one that died: the lock says that nobody listens there.
    QLocalServer::removeServer(m_socket);
    if (!m_server.listen(m_socket)) {
        m_problem = diskError(tr("A second start cannot bring this window to the front."), m_socket,
                              m_server.errorString());
    }
}

QCoro::Task<bool> InstanceLock::callOther() {
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (socket.state() == QLocalSocket::ConnectingState)
        co_await qCoro(&socket, &QLocalSocket::connected, patience);
    if (socket.state() != QLocalSocket::ConnectedState)
        co_return false;
    socket.write(message.data(), message.size());
    socket.flush();
    // The other one hangs up when it has heard.
    if (socket.state() == QLocalSocket::ConnectedState)
        co_await qCoro(&socket, &QLocalSocket::disconnected, patience);
    co_return socket.bytesToWrite() == 0 && socket.state() == QLocalSocket::UnconnectedState;
}

void InstanceLock::answerNext() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(64);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        // Whoever connects and says nothing, or something else, is cut off.
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        const auto hear = [this, socket] {
            if (socket->bytesAvailable() < message.size())
                return;
            const bool isOurs = socket->readAll() == message;
            socket->abort();
            if (isOurs)
                Q_EMIT frontRequested();
        };
        connect(socket, &QLocalSocket::readyRead, this, hear);
        hear();
    }
}
