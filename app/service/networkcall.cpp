// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/networkcall.h"

#include "app/service/correlation.h"
#include "app/service/onetimebody.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkInterface>

#include <algorithm>

Q_LOGGING_CATEGORY(httpLog, "scandeck.http", QtInfoMsg)

namespace {

QByteArray verbName(HttpRequest::Verb verb) {
    switch (verb) {
    case HttpRequest::Verb::Get: return QByteArrayLiteral("GET");
    case HttpRequest::Verb::Post: return QByteArrayLiteral("POST");
    case HttpRequest::Verb::Patch: return QByteArrayLiteral("PATCH");
    }
    return {};
}

// simdjson reads past the end: room for that is made here, so that nothing is copied there.
constexpr qsizetype Padding = 64;
constexpr qint64 MostAhead = qint64(256) << 20;
// What Qt may hold for us. Without a limit it takes all that has come in one turn of the event
// loop, tens of megabytes where the window was busy, and that turn is then longer than a frame.
constexpr qint64 MostAtOnce = qint64(2) << 20;

// Some interface besides the loopback that is up and has an address.
bool hasNetwork() {
    return std::ranges::any_of(QNetworkInterface::allInterfaces(), [](const auto& one) {
        return one.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning) &&
               !one.flags().testFlag(QNetworkInterface::IsLoopBack) &&
               !one.addressEntries().isEmpty();
    });
}

} // namespace

NetworkCall::NetworkCall(QNetworkAccessManager& manager, const QNetworkRequest& prepared,
                         const HttpRequest& request, const NetworkTransport::Options& options)
    : m_verb(request.verb), m_maxBytes(request.maxBytes) {
    m_started.start();
    if (request.verb == HttpRequest::Verb::Get) {
        m_reply = manager.get(prepared);
    } else {
        m_body = new OneTimeBody(request.body, nullptr);
        m_reply = manager.sendCustomRequest(prepared, verbName(request.verb), m_body);
        m_body->setParent(m_reply);
    }

    m_reply->setReadBufferSize(MostAtOnce);

    m_connecting.setSingleShot(true);
    m_connecting.setInterval(options.connectTimeout);
    m_silence.setSingleShot(true);
    m_silence.setInterval(options.silenceTimeout);
    connect(&m_connecting, &QTimer::timeout, this, [this] { abort(HttpFault::ConnectTimeout); });
    connect(&m_silence, &QTimer::timeout, this, [this] { abort(HttpFault::Silence); });

    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_connecting.start();
        m_silence.start();
    });
    connect(m_reply, &QNetworkReply::requestSent, this, &NetworkCall::heard);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent > 0)
            heard();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &NetworkCall::heard);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_sslErrors += errors; });
    // A turn of the loop goes on while Qt's own thread hands over more, which it does as soon as it
    // has room: taken in a later turn, keys and mouse come in between.
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &NetworkCall::readMore);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        heard();
        if (!m_more.isActive())
            m_more.start();
    });
    connect(m_reply, &QNetworkReply::finished, this, &NetworkCall::conclude);
    m_silence.start();
}

NetworkCall::~NetworkCall() {
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

void NetworkCall::heard() {
    m_connecting.stop();
    m_silence.start();
}

void NetworkCall::abort(HttpFault why) {
    if (m_finished.isAwake())
        return;
    if (m_cause == HttpFault::None)
        m_cause = why;
    m_reply->disconnect(this);
    m_reply->abort();
    // Whether abort() emits finished() depends on how far the reply had come; we do not wait.
    conclude();
}

bool NetworkCall::isTooMuch() const {
    return m_answer.body.size() + m_reply->bytesAvailable() > m_maxBytes;
}

void NetworkCall::readMore() {
    heard();
    if (isTooMuch()) {
        abort(HttpFault::TooLarge);
        return;
    }
    take(qMin(m_reply->bytesAvailable(), MostAtOnce));
    if (m_reply->bytesAvailable() > 0)
        m_more.start();
}

void NetworkCall::take(qint64 more) {
    QByteArray& body = m_answer.body;
    if (body.isEmpty()) {
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        // What is announced need not come: more than this is taken when it is there.
        body.reserve(qsizetype(qMax(more, qMin(announced, MostAhead))) + Padding);
    } else if (body.capacity() < body.size() + more + Padding) {
        body.reserve(qMax(body.size() * 2, qsizetype(body.size() + more)) + Padding);
    }
    const qsizetype had = body.size();
    body.resize(had + qsizetype(more));
    const qint64 read = m_reply->read(body.data() + had, more);
    body.resize(had + qsizetype(qMax<qint64>(0, read)));
}

void NetworkCall::conclude() {
    if (m_finished.isAwake())
        return;
    m_connecting.stop();
    m_silence.stop();
    m_more.stop();
    if (m_cause == HttpFault::None && isTooMuch()) {
        m_cause = HttpFault::TooLarge;
    } else if (m_cause == HttpFault::None) {
        take(m_reply->bytesAvailable());
    }
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name, value});
    classify();
    log(m_verb);
    m_finished.wake(); // whoever waits destroys us
}

void NetworkCall::classify() {
    const QNetworkReply::NetworkError error = m_reply->error();
    HttpFault& fault = m_answer.fault;
    const auto set = [&](HttpFault which) {
        fault = which;
        m_answer.text = m_reply->errorString();
    };
    m_answer.wasSent = m_body ? m_body->wasTouched() : true;
    if (m_cause != HttpFault::None) {
        fault = m_cause;
    } else if (!m_sslErrors.isEmpty() && error != QNetworkReply::NoError) {
        fault = HttpFault::Tls;
        m_answer.text = certificateTrouble();
    } else {
        switch (error) {
        case QNetworkReply::NoError: break;
        case QNetworkReply::ConnectionRefusedError: set(HttpFault::Refused); break;
        case QNetworkReply::HostNotFoundError:
            set(hasNetwork() ? HttpFault::HostNotFound : HttpFault::NoNetwork);
            break;
        case QNetworkReply::TimeoutError: set(HttpFault::ConnectTimeout); break;
        case QNetworkReply::SslHandshakeFailedError: set(HttpFault::Tls); break;
        // There was a connection, whatever this computer is connected to by now.
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ContentReSendError: set(HttpFault::Lost); break;
        case QNetworkReply::TemporaryNetworkFailureError:
        case QNetworkReply::NetworkSessionFailedError:
        case QNetworkReply::UnknownNetworkError:
            // "Network unreachable" is among these.
            set(hasNetwork() || (m_body && m_body->wasTouched()) ? HttpFault::Lost
                                                                 : HttpFault::NoNetwork);
            break;
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyConnectionClosedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
        case QNetworkReply::UnknownProxyError: set(HttpFault::Proxy); break;
        case QNetworkReply::ProtocolUnknownError: set(HttpFault::NotAllowed); break;
        case QNetworkReply::OperationCanceledError: set(HttpFault::Cancelled); break;
        default:
            // Qt has an error for most statuses of 400 and above; there the answer is whole.
            if (m_answer.status < 400)
                set(m_answer.status == 0 ? HttpFault::Other : HttpFault::Garbled);
        }
    }
    switch (fault) {
    case HttpFault::NotAllowed:
    case HttpFault::NoNetwork:
    case HttpFault::HostNotFound:
    case HttpFault::Refused:
    case HttpFault::Tls:
        // A kept connection cannot fail so: it was a new one, and it never came to the request.
        if (!m_body || !m_body->wasTouched())
            m_answer.wasSent = false;
        break;
    default: break;
    }
}

QString NetworkCall::certificateTrouble() const {
    QStringList lines;
    for (const QSslError& error : m_sslErrors) {
        const QString text = error.errorString();
        if (!lines.contains(text))
            lines << text;
    }
    const QSslCertificate certificate = m_sslErrors.first().certificate();
    if (!certificate.isNull()) {
        const auto name = [](const QStringList& parts) { return parts.join(QStringLiteral(", ")); };
        lines << QStringLiteral("[%1 ← %2, %3]")
                     .arg(name(certificate.subjectInfo(QSslCertificate::CommonName)),
                          name(certificate.issuerInfo(QSslCertificate::CommonName)),
                          certificate.expiryDate().toUTC().toString(Qt::ISODate));
    }
    return lines.join(u' ');
}

// No query, no header, no body: those may hold what must not be kept.
void NetworkCall::log(HttpRequest::Verb verb) const {
    const QByteArray fault = m_answer.fault == HttpFault::None
                                 ? QByteArray()
                                 : QByteArray(" fault ") + QByteArray::number(int(m_answer.fault));
    const QString id = correlationId(m_answer);
    qCInfo(httpLog).noquote().nospace()
        << verbName(verb) << ' ' << m_reply->request().url().path(QUrl::FullyEncoded) << ' '
        << m_answer.status << ' ' << m_started.elapsed() << " ms" << (id.isEmpty() ? id : u' ' + id)
        << fault;
}

#include "moc_networkcall.cpp"
