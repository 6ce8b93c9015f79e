// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clocktext.h"

#include <QCoreApplication>
#include <QLocale>

QString clockText(Instant when, Instant now) {
    if (!when.isKnown())
        return QStringLiteral("–");
    const QDateTime local = when.toDateTime().toLocalTime();
    const qint64 days =
        now.isKnown() ? local.date().daysTo(now.toDateTime().toLocalTime().date()) : 0;
    const char* format = days == 0              ? QT_TRANSLATE_NOOP("ClockText", "HH:mm")
                         : days > 0 && days < 7 ? QT_TRANSLATE_NOOP("ClockText", "ddd HH:mm")
                                                : QT_TRANSLATE_NOOP("ClockText", "d MMM HH:mm");
    return QLocale().toString(local, QCoreApplication::translate("ClockText", format));
}
