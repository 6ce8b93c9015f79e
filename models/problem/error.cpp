// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problem/error.h"

#include <QStringList>

QString Error::report() const {
    QStringList lines;
    for (const QString& text : {what, why, advice}) {
        if (!text.isEmpty())
            lines << text;
    }
    if (httpStatus != 0)
        lines
            << QStringLiteral("HTTP %1 %2").arg(QString::number(httpStatus), serverCode).trimmed();
    if (!serverText.isEmpty())
        lines << serverText;
    if (!correlationId.isEmpty())
        lines << QStringLiteral("Correlation id: %1").arg(correlationId);
    return lines.join(u'\n');
}
