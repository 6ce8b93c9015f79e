// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectiondraft.h"

#include "models/connection/clouds.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestSecret = 1024; // Entra's have 40

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionRules)
};

bool isGuid(const QString& text) {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-"
                                                           "[0-9a-fA-F]{12}")));
    return shape.match(text).hasMatch();
}

bool isDomain(const QString& text) {
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        QStringLiteral("(?=.{1,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]"
                       "([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?")));
    return shape.match(text).hasMatch();
}

// Braces, blanks and capitals come along when ids are pasted.
QString tidyId(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{') && trimmed.endsWith(u'}') &&
        isGuid(trimmed.mid(1, trimmed.size() - 2)))
        return trimmed.mid(1, trimmed.size() - 2).toLower();
    return trimmed.toLower();
}

QUrl tidyUrl(const QUrl& url, bool keepsPath) {
    QUrl tidy = url;
    QString path = keepsPath ? tidy.path() : QString();
    while (path.endsWith(u'/'))
        path.chop(1);
    tidy.setPath(path);
    return tidy;
}

QString addressFault(const QUrl& url) {
    if (url.isEmpty())
        return Texts::tr("Enter an address that begins with https://.");
    if (!url.isValid() || url.host().isEmpty())
        return Texts::tr("This is no address. It begins with https:// and names a host.");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return Texts::tr("The address holds more than scheme, host, port and path.");
    if (url.scheme() == u"https" || (url.scheme() == u"http" && isLiteralLoopback(url)))
        return {};
    if (url.scheme() == u"http")
        return Texts::tr("Plain http is for this computer only (127.0.0.1, ::1). Use https.");
    return Texts::tr("The address begins with https://.");
}

void checkCustom(const Connection& connection, QList<ConnectionFault>& found) {
    if (const QString text = addressFault(connection.api); !text.isEmpty())
        found.append({ConnectionField::Api, text});
    if (const QString text = addressFault(connection.authority); !text.isEmpty())
        found.append({ConnectionField::Authority, text});
    if (connection.scope.isEmpty()) {
        found.append(
            {ConnectionField::Scope, Texts::tr("A custom host needs a scope of its own.")});
    } else if (isMicrosoftScope(connection.scope) && !isMicrosoftApiHost(connection.api.host())) {
        // DESIGN.md, Rules: whoever runs that host could use the token at Microsoft.
        found.append(
            {ConnectionField::Scope,
             Texts::tr("A token for this scope is good at Microsoft and may go to Microsoft's "
                       "hosts only. Use the scope of the custom host.")});
    }
}

// A connection that was edited by hand in its file must not send a secret elsewhere.
void checkTable(const Connection& connection, QList<ConnectionFault>& found) {
    if (!region(connection.cloud, connection.region)) {
        found.append({ConnectionField::Region, Texts::tr("This cloud has no such region.")});
        return;
    }
    Connection asInTable = connection;
    apply(asInTable, connection.cloud, connection.region);
    if (asInTable != connection)
        found.append(
            {ConnectionField::Cloud,
             Texts::tr("The addresses are not those of this cloud. Choose the cloud again, or "
                       "Custom.")});
}

} // namespace

ConnectionDraft tidied(ConnectionDraft draft) {
    Connection& connection = draft.connection;
    connection.name = connection.name.simplified();
    connection.tenantId = tidyId(connection.tenantId);
    connection.clientId = tidyId(connection.clientId);
    connection.scope = connection.scope.simplified();
    connection.api = tidyUrl(connection.api, false);
    connection.authority = tidyUrl(connection.authority, true);
    if (draft.newSecret)
        draft.newSecret = draft.newSecret->trimmed();
    return draft;
}

QList<ConnectionFault> faults(const ConnectionDraft& untidy) {
    const ConnectionDraft draft = tidied(untidy);
    const Connection& connection = draft.connection;
    QList<ConnectionFault> found;
    if (connection.name.isEmpty())
        found.append({ConnectionField::Name, Texts::tr("Enter a name.")});
    else if (connection.name.size() > longestName)
        found.append({ConnectionField::Name, Texts::tr("The name is longer than %Ln characters.",
                                                       nullptr, int(longestName))});
    if (connection.cloud == Cloud::Custom)
        checkCustom(connection, found);
    else
        checkTable(connection, found);
    if (connection.tenantId.isEmpty())
        found.append({ConnectionField::TenantId, Texts::tr("Enter the tenant id.")});
    else if (!isGuid(connection.tenantId) && !isDomain(connection.tenantId))
        found.append(
            {ConnectionField::TenantId,
             Texts::tr("A tenant id is a GUID (8-4-4-4-12 hexadecimal digits) or a domain name "
                       "such as contoso.com.")});
    if (connection.clientId.isEmpty())
        found.append(
            {ConnectionField::ClientId, Texts::tr("Enter the client id of the application.")});
    else if (!isGuid(connection.clientId))
        found.append({ConnectionField::ClientId,
                      Texts::tr("A client id is a GUID (8-4-4-4-12 hexadecimal digits).")});
    if (draft.newSecret ? draft.newSecret->isEmpty() : draft.secretBoundTo.isEmpty())
        found.append({ConnectionField::Secret, Texts::tr("Enter the client secret.")});
    else if (draft.newSecret && draft.newSecret->size() > longestSecret)
        found.append({ConnectionField::Secret, Texts::tr("This is too long for a client secret.")});
    else if (draft.newSecret && isGuid(*draft.newSecret))
        found.append(
            {ConnectionField::Secret,
             Texts::tr("This is the id of a secret. Enter its value, which Entra ID shows once, "
                       "when the secret is made.")});
    else if (draft.needsSecret())
        found.append(
            {ConnectionField::Secret,
             Texts::tr("The stored secret was entered for another host, tenant or client. Enter "
                       "the secret again.")});
    return found;
}
