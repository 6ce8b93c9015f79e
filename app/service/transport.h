// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QString>
#include <QUrl>

#include <stop_token>
#include <utility>

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest {
    enum class Verb : quint8 { Get, Post, Patch };
    Verb verb = Verb::Get;
    QUrl url;
    HttpHeaders headers; // all that is sent besides what HTTP itself needs, and our User-Agent
    QByteArray body;
    qint64 maxBytes = qint64(1) << 20; // of the answer's body, after decompression
};

// What stopped an exchange. None: an answer came whole, whatever its status.
enum class HttpFault : quint8 {
    None,
    NotAllowed, // plain http to another machine, or no http at all: nothing was sent
    NoNetwork,  // this computer is connected to none: nothing was sent
    HostNotFound,
    Refused,        // nobody listens
    ConnectTimeout, // no connection in time
    Silence,        // connected, then nothing was heard for too long
    Cancelled,      // by the stop token or because the transport closes
    Tls,            // the certificate is not trusted, or no common protocol
    Proxy,          // the proxy failed, or wants a sign-in
    Lost,           // cut off before the whole answer had arrived
    TooLarge,       // more than maxBytes
    Garbled,        // not HTTP, or a body that does not decompress
    Other,
};

struct HttpAnswer {
    int status = 0; // 0: no status line came
    HttpHeaders headers;
    QByteArray body; // cut off where fault is not None
    HttpFault fault = HttpFault::None;
    QString text; // what the network said, or the certificate's trouble; for people
    // False only if it is sure that not a byte of the request left this machine.
    bool wasSent = false;

    // Without case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

// The one way to the network. Every call ends with an answer; no redirect is followed, no cookie
// kept, nothing repeated. Used on the thread that made it; outlives its calls.
class Transport {
public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    [[nodiscard]] virtual QCoro::Task<HttpAnswer> send(HttpRequest request,
                                                       std::stop_token stop) = 0;
};
