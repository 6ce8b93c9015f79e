// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/directory.h"

#include "app/emulator/seeded.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QUrl>
#include <QUrlQuery>

namespace emulator {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString fresh() {
    return QString::fromStdString(freshUuid());
}

HttpAnswer json(int status, const QJsonObject& object) {
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json; charset=utf-8"},
                      {"Cache-Control", "no-store, no-cache"},
                      {"Pragma", "no-cache"}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    return answer;
}

// As Entra ID words it: the number is what people search for.
HttpAnswer refusal(int status, const QString& error, int code, const QString& text,
                   std::int64_t now) {
    const QString trace = fresh();
    const QString correlation = fresh();
    const QString time = QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc())
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z'"));
    HttpAnswer answer = json(
        status, {{QStringLiteral("error"), error},
                 {QStringLiteral("error_description"),
                  QStringLiteral("AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5")
                      .arg(QString::number(code), text, trace, correlation, time)},
                 {QStringLiteral("error_codes"), QJsonArray{code}},
                 {QStringLiteral("timestamp"), time},
                 {QStringLiteral("trace_id"), trace},
                 {QStringLiteral("correlation_id"), correlation},
                 {QStringLiteral("error_uri"),
                  QStringLiteral("https://login.microsoftonline.com/error?code=%1").arg(code)}});
    answer.headers.emplace_back("x-ms-request-id", trace.toStdString());
    return answer;
}

// Those of CONTRACT.md, Hosts and sign-in: a token for them is given, and is of no use here.
bool isMicrosoftResource(const QString& resource) {
    static const QStringList resources{
        QStringLiteral("https://api.securitycenter.microsoft.com"),
        QStringLiteral("https://api-gcc.securitycenter.microsoft.us"),
        QStringLiteral("https://api-gov.securitycenter.microsoft.us"),
    };
    return resources.contains(resource);
}

Caller refused(int status, const char* code, const std::string& message) {
    Caller caller;
    caller.status = status;
    caller.code = code;
    caller.message = message;
    return caller;
}

} // namespace

Directory::Directory(const QString& tenantId, std::vector<Application> applications)
    : m_tenantId(tenantId), m_applications(std::move(applications)) {
    m_key.resize(32);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(m_key.data()), 8);
}

QByteArray Directory::signature(const QByteArray& text) const {
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256)
        .toBase64(base64);
}

QByteArray Directory::mint(const Application& application, const QString& audience,
                           std::int64_t now, int lifetime) {
    const qint64 seconds = now / 1000;
    QJsonObject claims{
        {QStringLiteral("aud"), audience},
        {QStringLiteral("iss"), QStringLiteral("https://sts.windows.net/%1/").arg(m_tenantId)},
        {QStringLiteral("iat"), seconds},
        {QStringLiteral("nbf"), seconds},
        {QStringLiteral("exp"), seconds + lifetime},
        {QStringLiteral("appid"), application.id},
        {QStringLiteral("azp"), application.id},
        {QStringLiteral("tid"), m_tenantId},
        {QStringLiteral("uti"), QString::number(++m_serial)},
        {QStringLiteral("ver"), QStringLiteral("1.0")},
    };
    if (application.person.isEmpty()) {
        claims[QStringLiteral("idtyp")] = QStringLiteral("app");
        if (!application.permissions.isEmpty())
            claims[QStringLiteral("roles")] = QJsonArray::fromStringList(application.permissions);
    } else {
        claims[QStringLiteral("idtyp")] = QStringLiteral("user");
        claims[QStringLiteral("scp")] = application.permissions.join(QLatin1Char(' '));
        claims[QStringLiteral("upn")] = application.person;
        claims[QStringLiteral("name")] = QStringLiteral("Anna Meier");
    }
    const QJsonObject header{{QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("alg"), QStringLiteral("HS256")}};
    const QByteArray text = QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(base64) +
                            '.' +
                            QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64);
    return text + '.' + signature(text);
}

HttpAnswer Directory::token(const HttpRequest& request, const QString& tenant, std::int64_t now,
                            int lifetime, bool secretsExpired) {
    if (request.header("content-type").substr(0, 33) != "application/x-www-form-urlencoded")
        return refusal(400, QStringLiteral("invalid_request"), 900144,
                       QStringLiteral("The request body must contain the following parameter: "
                                      "'grant_type'."),
                       now);
    // A form's plus is a blank, which QUrlQuery leaves alone.
    QByteArray body = QByteArray::fromStdString(request.body);
    body.replace('+', "%20");
    const QUrlQuery form(QString::fromUtf8(body));
    const auto value = [&form](const char* name) {
        return form.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
    };
    if (tenant != m_tenantId)
        return refusal(400, QStringLiteral("invalid_request"), 90002,
                       QStringLiteral("Tenant '%1' not found. Check to make sure you have the "
                                      "correct tenant ID and are signing into the correct cloud.")
                           .arg(tenant),
                       now);
    if (value("grant_type") != QLatin1StringView("client_credentials"))
        return refusal(400, QStringLiteral("unsupported_grant_type"), 70003,
                       QStringLiteral("The app requested an unsupported grant type '%1'.")
                           .arg(value("grant_type")),
                       now);
    const Application* application = nullptr;
    for (const Application& known : m_applications) {
        if (known.id == value("client_id"))
            application = &known;
    }
    if (application == nullptr)
        return refusal(400, QStringLiteral("unauthorized_client"), 700016,
                       QStringLiteral("Application with identifier '%1' was not found in the "
                                      "directory 'Contoso Ltd'.")
                           .arg(value("client_id")),
                       now);
    if (value("client_secret") != application->secret)
        return refusal(401, QStringLiteral("invalid_client"), 7000215,
                       QStringLiteral("Invalid client secret provided. Ensure the secret being "
                                      "sent in the request is the client secret value, not the "
                                      "client secret ID, for a secret added to app '%1'.")
                           .arg(application->id),
                       now);
    if (secretsExpired)
        return refusal(401, QStringLiteral("invalid_client"), 7000222,
                       QStringLiteral("The provided client secret keys for app '%1' are expired. "
                                      "Visit the Azure portal to create new keys for your app.")
                           .arg(application->id),
                       now);
    const QString scope = value("scope");
    const QString suffix = QStringLiteral("/.default");
    if (!scope.endsWith(suffix))
        return refusal(400, QStringLiteral("invalid_scope"), 1002012,
                       QStringLiteral("The provided value for scope %1 is not valid. Client "
                                      "credential flows must have a scope value with /.default "
                                      "suffixed to the resource identifier.")
                           .arg(scope),
                       now);
    const QString resource = scope.chopped(suffix.size());
    if (resource != m_resource && !isMicrosoftResource(resource))
        return refusal(400, QStringLiteral("invalid_resource"), 500011,
                       QStringLiteral("The resource principal named %1 was not found in the "
                                      "tenant named Contoso Ltd.")
                           .arg(resource),
                       now);
    return json(200, {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                      {QStringLiteral("expires_in"), lifetime},
                      {QStringLiteral("ext_expires_in"), lifetime},
                      {QStringLiteral("access_token"),
                       QString::fromLatin1(mint(*application, resource, now, lifetime))}});
}

Caller Directory::check(std::string_view authorization, std::int64_t now) const {
    static constexpr std::string_view bearer = "Bearer ";
    if (authorization.substr(0, bearer.size()) != bearer)
        return refused(401, "Unauthorized", "The request has no valid authorization header.");
    authorization.remove_prefix(bearer.size());
    const QByteArray token(authorization.data(), qsizetype(authorization.size()));
    const qsizetype dot = token.lastIndexOf('.');
    const QByteArray text = token.left(std::max<qsizetype>(dot, 0));
    if (dot <= 0 || signature(text) != token.mid(dot + 1))
        return refused(401, "Unauthorized", "The signature of the access token is invalid.");
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(text.mid(text.indexOf('.') + 1), base64))
            .object();
    if (claims[QLatin1StringView("exp")].toInteger() * 1000 <= now ||
        claims[QLatin1StringView("uti")].toString().toLongLong() <= m_expiredSerial)
        return refused(401, "Unauthorized", "The access token has expired or is not yet valid.");
    if (claims[QLatin1StringView("aud")].toString() != m_resource)
        return refused(403, "Forbidden",
                       "The audience of the access token is not this resource: '" +
                           claims[QLatin1StringView("aud")].toString().toStdString() + "'.");
    if (claims[QLatin1StringView("tid")].toString() != m_tenantId)
        return refused(401, "Unauthorized", "The access token is for another tenant.");
    Caller caller;
    caller.applicationId = claims[QLatin1StringView("appid")].toString();
    caller.isPerson = claims.contains(QLatin1StringView("scp"));
    if (caller.isPerson) {
        caller.permissions =
            claims[QLatin1StringView("scp")].toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    } else {
        const QJsonArray roles = claims[QLatin1StringView("roles")].toArray();
        for (const auto& role : roles)
            caller.permissions.append(role.toString());
    }
    return caller;
}

} // namespace emulator
