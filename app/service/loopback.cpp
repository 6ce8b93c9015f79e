// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/loopback.h"

#include <QHostAddress>

bool isLoopback(const QString& host) {
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

bool mayBeCalled(const QUrl& url) {
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
}

bool hasSameOrigin(const QUrl& one, const QUrl& other) {
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == u"http" ? 80 : 443); };
    return one.scheme() == other.scheme() && port(one) == port(other) &&
           one.host().compare(other.host(), Qt::CaseInsensitive) == 0;
}
