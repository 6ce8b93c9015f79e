// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/tokenrequest.h"

#include "app/account/authorityerror.h"
#include "app/account/claims.h"
#include "app/service/errormapper.h"
#include "models/connection/clouds.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

constexpr qint64 longestLife = qint64(24) * 60 * 60; // s; Entra's live about an hour
constexpr qsizetype longestToken = 256 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

QByteArray field(const char* name, const QString& value) {
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

Error refusal(Error::Kind kind, const QString& why, const QString& advice) {
    Error error;
    error.kind = kind;
    error.what = Texts::tr("The sign-in was refused.");
    error.why = why;
    error.advice = advice;
    return error;
}

// It goes into a header line: printable ASCII and nothing else.
bool isToken(const QString& text) {
    return !text.isEmpty() && text.size() <= longestToken &&
           std::ranges::all_of(text, [](QChar one) { return one > u' ' && one < u'\x7f'; });
}

// Entra writes a number, others a string of digits.
qint64 secondsOf(const QJsonValue& value) {
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    return number > 0 ? qint64(std::min(number, double(longestLife))) : 0;
}

} // namespace

HttpRequest TokenRequest::request(const Connection& connection, const QString& secret) {
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = connection.authority;
    request.url.setPath(connection.authority.path() + u'/' + connection.tenantId +
                            QStringLiteral("/oauth2/v2.0/token"),
                        QUrl::DecodedMode);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                       {"Accept", "application/json"}};
    request.body = QByteArrayList{field("client_id", connection.clientId),
                                  field("scope", connection.scope), field("client_secret", secret),
                                  field("grant_type", QStringLiteral("client_credentials"))}
                       .join('&');
    return request;
}

Result<Token> TokenRequest::read(const HttpAnswer& answer, const Connection& connection,
                                 const QString& secret, Instant now) {
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const bool isWhole = answer.fault == HttpFault::None;
    if (isWhole && answer.status >= 400 && answer.status < 500 && answer.status != 429 &&
        json.contains(QLatin1StringView("error")))
        return tl::unexpected(authorityError(answer.status, answer.body, secret));
    ErrorMapper::About about;
    about.host = connection.authority.host();
    about.secrets = {secret};
    if (auto error = ErrorMapper::errorOf(answer, about)) {
        error->what = Texts::tr("The sign-in did not work.");
        // What a service's refusal would mean does not hold for an authority's.
        if (isWhole && answer.status >= 400 && answer.status < 500 && answer.status != 407 &&
            answer.status != 429) {
            error->kind = Error::Kind::SignInRefused;
            error->why = Texts::tr("The address of the authority does not answer like one.");
            error->advice = Texts::tr("Check the authority and the tenant id of the connection.");
        }
        return tl::unexpected(*error);
    }
    Token token;
    const QString value = json[QLatin1StringView("access_token")].toString();
    if (!isToken(value)) {
        Error error = ErrorMapper::garbage(answer, about,
                                           Texts::tr("The authority's answer holds no token."));
        error.what = Texts::tr("The sign-in did not work.");
        error.advice =
            Texts::tr("Check the authority of the connection. A sign-in page of the network "
                      "may stand in between.");
        return tl::unexpected(error);
    }
    token.value = value.toLatin1();
    token.claims = claimsOf(token.value);
    // By our own clock: the token's may be another's.
    const qint64 life = secondsOf(json[QLatin1StringView("expires_in")]);
    token.expires = {now.ms + (life > 0 ? life : 300) * 1000};
    if (auto allowed = mayGoTo(connection, token.claims.audience); !allowed)
        return tl::unexpected(allowed.error());
    return token;
}

Result<void> TokenRequest::mayGoTo(const Connection& connection, const QString& audience) {
    if (!isMicrosoftScope(audience) || isMicrosoftApiHost(connection.api.host()))
        return {};
    return tl::unexpected(refusal(
        Error::Kind::ForeignHost,
        Texts::tr("A token for %1 is good at Microsoft, and %2 is not one of Microsoft's hosts.")
            .arg(audience.left(200), connection.api.host()),
        Texts::tr("Give the custom host a scope of its own in the connection.")));
}

Error TokenRequest::cancelled() {
    Error error;
    error.kind = Error::Kind::Cancelled;
    error.what = Texts::tr("The sign-in did not work.");
    error.why = Texts::tr("It was stopped.");
    return error;
}

Error TokenRequest::noSecret() {
    return refusal(
        Error::Kind::SignInRefused,
        Texts::tr("No client secret is stored for this connection, or it was entered for "
                  "another host, tenant or client."),
        Texts::tr("Enter the secret in the connection."));
}
