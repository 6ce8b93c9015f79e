// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>

// A socket on loopback that answers word for word what a test hands it: for what a real server
// can hardly be made to do. Plain HTTP/1.1, one request after the other on a connection.
class StubServer final : public QTcpServer {
    Q_OBJECT

public:
    struct Request {
        QByteArray verb;
        QByteArray target; // path and query as they came
        QList<QByteArray> headerLines;
        QByteArray body;
        [[nodiscard]] QByteArray header(const QByteArray& name) const;
    };
    struct Reply {
        QByteArray bytes;    // as they go on the wire, status line included
        bool closes = false; // after the bytes
        static Reply silence() { return {}; }
        static Reply cut() { return {{}, true}; }
        static Reply json(int status, const QByteArray& body, const QByteArray& moreHeaders = {});
    };
    using Handler = std::function<Reply(const Request&)>;

    explicit StubServer(Handler handler);
    [[nodiscard]] QUrl url(const QString& path = {}) const;
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void serve(QTcpSocket* socket);
    Handler m_handler;
    QList<Request> m_requests;
    int m_connections = 0;
};
