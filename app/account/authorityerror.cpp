// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/authorityerror.h"

#include "app/service/redact.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace {

constexpr qsizetype longestText = 600;

struct Known {
    int code; // of AADSTS
    const char* why;
    const char* advice;
};

// Of Microsoft's list, those that a client with a secret meets.
constexpr std::array<Known, 14> known{{
    {7000215, QT_TRANSLATE_NOOP("Account", "The client secret is wrong."),
     QT_TRANSLATE_NOOP("Account",
                       "Enter the value of the secret, not its id. Entra ID shows the value once, "
                       "when the secret is made.")},
    {7000222, QT_TRANSLATE_NOOP("Account", "The client secret of this connection has expired."),
     QT_TRANSLATE_NOOP("Account", "Make a new secret in Entra ID and enter it in the connection.")},
    {700016, QT_TRANSLATE_NOOP("Account", "This tenant has no such application."),
     QT_TRANSLATE_NOOP("Account",
                       "Check the client id and the tenant id. A new application can take some "
                       "minutes to be known.")},
    {90002, QT_TRANSLATE_NOOP("Account", "There is no such tenant in this cloud."),
     QT_TRANSLATE_NOOP("Account", "Check the tenant id and the cloud of the connection.")},
    {900023, QT_TRANSLATE_NOOP("Account", "The tenant id is none."),
     QT_TRANSLATE_NOOP("Account", "Enter the tenant's GUID or one of its domain names.")},
    {90072, QT_TRANSLATE_NOOP("Account", "The account belongs to another tenant."),
     QT_TRANSLATE_NOOP("Account", "Check the tenant id of the connection.")},
    {500011, QT_TRANSLATE_NOOP("Account", "This tenant does not know the service's API."),
     QT_TRANSLATE_NOOP("Account",
                       "Check the cloud of the connection, and that the tenant has Microsoft "
                       "Defender for Endpoint. Its first activation can take hours.")},
    {50034, QT_TRANSLATE_NOOP("Account", "This account is not in the tenant."),
     QT_TRANSLATE_NOOP("Account", "Check the tenant id and the account.")},
    {7000112, QT_TRANSLATE_NOOP("Account", "The application is disabled in this tenant."),
     QT_TRANSLATE_NOOP("Account", "Have it enabled in Entra ID, under Enterprise applications.")},
    {70011, QT_TRANSLATE_NOOP("Account", "The scope is not one of the service's."),
     QT_TRANSLATE_NOOP("Account", "Check the cloud, or the scope of a custom connection.")},
    {1002012, QT_TRANSLATE_NOOP("Account", "The scope is not one of the service's."),
     QT_TRANSLATE_NOOP("Account", "Check the scope of the connection. It ends with /.default.")},
    {53003, QT_TRANSLATE_NOOP("Account", "Conditional access does not allow this sign-in."),
     QT_TRANSLATE_NOOP("Account", "Ask whoever keeps the conditional access rules of the tenant.")},
    {7000218, QT_TRANSLATE_NOOP("Account", "The authority received no client secret."),
     QT_TRANSLATE_NOOP("Account", "Enter the secret in the connection again.")},
    {65001, QT_TRANSLATE_NOOP("Account", "Nobody has consented to the application's permissions."),
     QT_TRANSLATE_NOOP("Account",
                       "Have an administrator grant consent in Entra ID, under API permissions.")},
}};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

// The first line: what follows names trace ids and times.
QString firstLine(const QString& text, const QString& secret) {
    static const QRegularExpression lineEnd(QStringLiteral("[\\r\\n]"));
    const QString line = text.left(16 * longestText).section(lineEnd, 0, 0);
    return cleanServerText(redact(line, {secret}), longestText);
}

int codeOf(const QJsonObject& json, const QString& description) {
    const QJsonArray codes = json[QLatin1StringView("error_codes")].toArray();
    if (!codes.isEmpty() && codes.first().isDouble())
        return codes.first().toInt();
    static const QRegularExpression inText(QStringLiteral("AADSTS(\\d{4,9})"));
    return inText.match(description).captured(1).toInt();
}

} // namespace

Error authorityError(int httpStatus, const QByteArray& body, const QString& secret) {
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QString description = json[QLatin1StringView("error_description")].toString();
    const QString word = json[QLatin1StringView("error")].toString();
    const int code = codeOf(json, description);

    Error error;
    error.kind = Error::Kind::SignInRefused;
    error.what = Texts::tr("The sign-in was refused.");
    error.httpStatus = httpStatus;
    error.serverText = firstLine(description, secret);
    error.serverCode = code ? QStringLiteral("AADSTS%1").arg(code) : firstLine(word, secret);
    error.correlationId =
        firstLine(json[QLatin1StringView("correlation_id")].toString(), secret).left(64);
    for (const Known& one : known) {
        if (one.code == code) {
            error.why = Texts::tr(one.why);
            error.advice = Texts::tr(one.advice);
            return error;
        }
    }
    if (word == u"invalid_client") {
        error.why = Texts::tr("The authority does not accept client id and secret.");
        error.advice = Texts::tr("Check both in the connection.");
    } else if (word == u"unauthorized_client") {
        error.why = Texts::tr("The application is not known in this tenant.");
        error.advice = Texts::tr("Check the client id and the tenant id.");
    } else {
        error.why = Texts::tr("The authority gave the reason below.");
        error.advice = Texts::tr("Check tenant id, client id, secret and cloud of the connection.");
    }
    return error;
}
