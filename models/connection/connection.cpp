// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connection.h"

#include <QStringList>

namespace {

QString origin(const QUrl& url) {
    const int standard = url.scheme() == u"http" ? 80 : 443;
    return QStringLiteral("%1://%2:%3")
        .arg(url.scheme().toLower(), url.host().toLower(), QString::number(url.port(standard)));
}

} // namespace

QString Connection::boundTo() const {
    return QStringList{origin(api), origin(authority) + authority.path(), tenantId.toLower(),
                       clientId.toLower()}
        .join(u'\n');
}

QString Connection::budgetKey() const {
    return QStringList{origin(api), tenantId.toLower(), clientId.toLower()}.join(u'\n');
}
