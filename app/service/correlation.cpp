// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/correlation.h"

#include "app/service/redact.h"

QString correlationId(const HttpAnswer& answer) {
    for (const char* name : {"mise-correlation-id", "x-ms-correlation-id", "x-correlation-id",
                             "x-ms-request-id", "request-id", "client-request-id"}) {
        const QByteArray value = answer.header(name);
        if (!value.isEmpty())
            return cleanServerText(redact(QString::fromLatin1(value)), 100);
    }
    return {};
}
