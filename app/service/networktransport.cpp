// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/networktransport.h"

#include "app/service/loopback.h"
#include "app/service/networkcall.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>

namespace {

// Loopback bypasses every proxy; for all else the desktop decides.
class ProxyChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        if (isLoopback(host) || host.compare(u"localhost", Qt::CaseInsensitive) == 0)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

HttpAnswer notSent(HttpFault fault) {
    HttpAnswer answer;
    answer.fault = fault;
    return answer;
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const {
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

NetworkTransport::NetworkTransport() : NetworkTransport(Options{}) {}

NetworkTransport::NetworkTransport(Options options) : m_options(std::move(options)) {
    m_manager.setProxyFactory(new ProxyChoice);
}

NetworkTransport::~NetworkTransport() {
    m_isClosing = true;
    // Each ends its coroutine, which takes itself out of the set. A reply that died with the
    // manager instead would leave its coroutine waiting for ever.
    while (!m_calls.isEmpty())
        (*m_calls.constBegin())->abort(HttpFault::Cancelled);
}

QNetworkRequest NetworkTransport::prepared(const HttpRequest& request) const {
    QNetworkRequest to(request.url);
    using Attribute = QNetworkRequest::Attribute;
    to.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    to.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    to.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    to.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // One protocol: what is known about repeats and cut connections was seen with HTTP/1.1.
    to.setAttribute(Attribute::Http2AllowedAttribute, false);
    // Buffered, a body could be sent twice: see OneTimeBody.
    to.setAttribute(Attribute::DoNotBufferUploadDataAttribute, true);
    to.setRawHeader("User-Agent", "ScanDeck/" SCANDECK_VERSION);
    // Qt would send the desktop's language.
    to.setRawHeader("Accept-Language", "en");
    for (const auto& [name, value] : request.headers)
        to.setRawHeader(name, value);
    if (request.verb != HttpRequest::Verb::Get)
        to.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (request.url.scheme() == u"https") {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        if (!m_options.extraAuthorities.isEmpty())
            tls.setCaCertificates(QSslConfiguration::systemCaCertificates() +
                                  m_options.extraAuthorities);
        to.setSslConfiguration(tls);
    }
    return to;
}

QCoro::Task<HttpAnswer> NetworkTransport::send(HttpRequest request, std::stop_token stop) {
    if (m_isClosing || stop.stop_requested())
        co_return notSent(HttpFault::Cancelled);
    if (!mayBeCalled(request.url))
        co_return notSent(HttpFault::NotAllowed);

    NetworkCall call(m_manager, prepared(request), request, m_options);
    m_calls.insert(&call);
    {
        const std::stop_callback onStop(stop, [&call] { call.abort(HttpFault::Cancelled); });
        co_await call.finished();
    }
    m_calls.remove(&call);
    co_return call.takeAnswer();
}
