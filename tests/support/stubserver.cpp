// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stubserver.h"

#include <QTcpSocket>

#include <memory>

QByteArray StubServer::Request::header(const QByteArray& name) const {
    const QByteArray start = name.toLower() + ':';
    for (const QByteArray& line : headerLines) {
        if (line.toLower().startsWith(start))
            return line.sliced(start.size()).trimmed();
    }
    return {};
}

StubServer::Reply StubServer::Reply::json(int status, const QByteArray& body,
                                          const QByteArray& moreHeaders) {
    return {"HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n" +
                moreHeaders + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                body,
            false};
}

StubServer::StubServer(Handler handler) : m_handler(std::move(handler)) {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            ++m_connections;
            serve(socket);
        }
    });
}

QUrl StubServer::url(const QString& path) const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void StubServer::serve(QTcpSocket* socket) {
    auto seen = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, seen] {
        *seen += socket->readAll();
        for (;;) {
            const qsizetype end = seen->indexOf("\r\n\r\n");
            if (end < 0)
                return;
            QList<QByteArray> lines = seen->first(end).replace("\r\n", "\n").split('\n');
            Request request;
            const QList<QByteArray> first = lines.takeFirst().split(' ');
            request.verb = first.value(0);
            request.target = first.value(1);
            request.headerLines = lines;
            const qsizetype length = request.header("Content-Length").toLongLong();
            if (seen->size() < end + 4 + length)
                return;
            request.body = seen->sliced(end + 4, length);
            seen->remove(0, end + 4 + length);
            m_requests.append(request);
            const Reply reply = m_handler(request);
            socket->write(reply.bytes);
            if (reply.closes) {
                socket->disconnectFromHost();
                return;
            }
        }
    });
}
