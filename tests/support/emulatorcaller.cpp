// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/emulatorcaller.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QUrlQuery>

namespace {

constexpr int patience = 20000;

// A body that can be read once. QNetworkAccessManager sends a POST a second time by itself where
// a connection closes without an answer, unless it cannot read the body again.
class OnceBody : public QIODevice {
public:
    explicit OnceBody(const QByteArray& body) : m_body(body) { open(QIODevice::ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override {
        return m_body.size() - m_read + QIODevice::bytesAvailable();
    }
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override {
        if (atEnd())
            return -1;
        const qint64 count = qMin<qint64>(most, m_body.size() - m_read);
        memcpy(data, m_body.constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace

EmulatorCaller::EmulatorCaller(Emulator& emulator) : m_emulator(emulator) {
    m_network.setProxy(QNetworkProxy::NoProxy);
}

CallResult EmulatorCaller::sendRequest(const QByteArray& verb, QNetworkRequest request,
                                       const QByteArray& body) {
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    if (request.url().scheme() == QLatin1StringView("https"))
        request.setSslConfiguration(tls);
    OnceBody once(body);
    if (!body.isEmpty()) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    }
    const std::unique_ptr<QNetworkReply> reply(
        m_network.sendCustomRequest(request, verb, body.isEmpty() ? nullptr : &once));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    CallResult result;
    if (!reply->isFinished() && !finished.wait(patience))
        return result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    result.body = reply->readAll();
    for (const auto& [name, value] : reply->rawHeaderPairs())
        result.headers[name.toLower()] = value;
    return result;
}

QNetworkRequest EmulatorCaller::requestFor(const QString& path) const {
    QNetworkRequest request(QUrl(m_emulator.api().toString() + QStringLiteral("/api/") + path));
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer);
    return request;
}

CallResult EmulatorCaller::send(const QByteArray& verb, const QString& path, const QByteArray& body,
                                const QByteArray& contentType) {
    QNetworkRequest request = requestFor(path);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", contentType);
    return sendRequest(verb, request, body);
}

CallResult EmulatorCaller::get(const QString& path) {
    return send("GET", path);
}

CallResult EmulatorCaller::post(const QString& path, const QJsonObject& body) {
    return send("POST", path, QJsonDocument(body).toJson());
}

CallResult EmulatorCaller::patch(const QString& path, const QJsonObject& body) {
    return send("PATCH", path, QJsonDocument(body).toJson());
}

CallResult EmulatorCaller::token(const QList<QPair<QString, QString>>& form,
                                 const QString& tenant) {
    QUrlQuery query;
    for (const auto& [name, value] : form)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QNetworkRequest request(QUrl(m_emulator.authority().toString() + QLatin1Char('/') +
                                 (tenant.isEmpty() ? m_emulator.tenantId() : tenant) +
                                 QStringLiteral("/oauth2/v2.0/token")));
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    return sendRequest("POST", request, query.query(QUrl::FullyEncoded).toLatin1());
}

bool EmulatorCaller::signIn(Emulator::Client client) {
    const CallResult result = token({
        {QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
        {QStringLiteral("client_id"), m_emulator.clientId(client)},
        {QStringLiteral("client_secret"), m_emulator.clientSecret(client)},
        {QStringLiteral("scope"), m_emulator.scope()},
    });
    bearer = result.object()[QLatin1StringView("access_token")].toString().toLatin1();
    return !bearer.isEmpty();
}

QJsonArray EmulatorCaller::allDefinitions() {
    QJsonArray all;
    CallResult page = get(QStringLiteral("DeviceAuthenticatedScanDefinitions"));
    while (true) {
        const QJsonArray value = page.value();
        for (const auto& definition : value)
            all.append(definition);
        const QString next = page.object()[QLatin1StringView("@odata.nextLink")].toString();
        if (next.isEmpty())
            return all;
        QNetworkRequest request = requestFor({});
        request.setUrl(QUrl(next));
        page = sendRequest("GET", request);
    }
}

QJsonObject networkScanBody(const Emulator& emulator, const QString& name) {
    const QJsonObject agent = emulator.agents().first().toObject();
    return {
        {QStringLiteral("scanType"), QStringLiteral("Network")},
        {QStringLiteral("scanName"), name},
        {QStringLiteral("isActive"), true},
        {QStringLiteral("target"), QStringLiteral("10.1.2.3,10.1.3.0/28")},
        {QStringLiteral("intervalInHours"), 4},
        {QStringLiteral("targetType"), QStringLiteral("Ip")},
        {QStringLiteral("scannerAgent"),
         QJsonObject{{QStringLiteral("machineId"), agent[QLatin1StringView("machineId")]}}},
        {QStringLiteral("scanAuthenticationParams"),
         QJsonObject{{QStringLiteral("@odata.type"),
                      QStringLiteral("#microsoft.windowsDefenderATP.api.SnmpAuthParams")},
                     {QStringLiteral("type"), QStringLiteral("CommunityString")},
                     {QStringLiteral("communityString"), QStringLiteral("not-public")}}},
    };
}
