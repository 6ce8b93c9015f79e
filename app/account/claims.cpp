// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/claims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

// Entra's tokens have 2 to 10 KB.
constexpr qsizetype longestToken = 256 * 1024;
constexpr qsizetype longestText = 256;
constexpr int mostPermissions = 200;
constexpr double lastSecond = 253402300799.0; // of year 9999

// Shown in the window: one line, without control characters and direction overrides.
QString shown(const QJsonValue& value) {
    QString text = value.toString().left(longestText);
    text.removeIf([](QChar one) {
        return one.category() == QChar::Other_Control || one.category() == QChar::Other_Format ||
               one.category() == QChar::Separator_Line ||
               one.category() == QChar::Separator_Paragraph;
    });
    return text;
}

QString firstOf(const QJsonObject& claims, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const QString text = shown(claims[QLatin1StringView(name)]); !text.isEmpty())
            return text;
    }
    return {};
}

QStringList roles(const QJsonValue& value) {
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) {
        if (names.size() == mostPermissions)
            break;
        if (const QString text = shown(one); !text.isEmpty())
            names << text;
    }
    return names;
}

} // namespace

TokenClaims claimsOf(const QByteArray& token) {
    TokenClaims claims;
    if (token.size() > longestToken)
        return claims;
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return claims;
    const auto payload = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return claims;
    const QJsonDocument document = QJsonDocument::fromJson(*payload);
    if (!document.isObject())
        return claims;
    const QJsonObject json = document.object();
    claims.isReadable = true;
    const QString scopes = json[QLatin1StringView("scp")].toString().left(longestToken);
    claims.isPerson = !scopes.isEmpty();
    claims.permissions =
        claims.isPerson
            ? scopes.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostPermissions)
            : roles(json[QLatin1StringView("roles")]);
    if (claims.isPerson) {
        for (QString& scope : claims.permissions)
            scope = shown(scope);
        claims.who = firstOf(json, {"upn", "preferred_username", "unique_name", "name", "oid"});
    } else {
        claims.who = firstOf(json, {"app_displayname", "appid", "azp", "oid"});
    }
    claims.tenantId = firstOf(json, {"tid"});
    claims.audience = firstOf(json, {"aud"});
    const double expires = json[QLatin1StringView("exp")].toDouble(-1);
    if (expires >= 0 && expires <= lastSecond)
        claims.expires = {qint64(expires) * 1000};
    return claims;
}
