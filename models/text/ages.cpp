// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/ages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
// Hours are told up to here, days from here on.
constexpr qint64 HoursEnd = 48 * Hour;

QString unknown() {
    return QStringLiteral("–");
}

// lupdate takes the context from the class's name.
struct Ages {
    Q_DECLARE_TR_FUNCTIONS(Ages)
};

// One of three texts by size, its %1 filled in. The texts are whole phrases: in other languages
// the word stands elsewhere.
QString bySize(qint64 span, const QString& minutes, const QString& hours, const QString& days) {
    const QLocale locale;
    if (span < Hour)
        return minutes.arg(locale.toString(span / Minute));
    if (span < HoursEnd)
        return hours.arg(locale.toString(span / Hour));
    return days.arg(locale.toString(span / Day));
}

// As the desktop writes it, but with all four digits of the year: "26" could be a day.
QString dateFormat(const QLocale& locale) {
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return format;
}

} // namespace

QString ageText(Instant when, Instant now) {
    if (!when.isKnown() || !now.isKnown())
        return unknown();
    const qint64 age = now.ms - when.ms;
    if (age < -Minute)
        return inText(when, now);
    if (age < Minute)
        return Ages::tr("just now");
    return bySize(age, Ages::tr("%1 min ago"), Ages::tr("%1 h ago"), Ages::tr("%1 d ago"));
}

QString inText(Instant when, Instant now) {
    if (!when.isKnown() || !now.isKnown())
        return unknown();
    const qint64 span = when.ms - now.ms;
    if (span < Minute)
        return Ages::tr("now");
    return bySize(span, Ages::tr("in %1 min"), Ages::tr("in %1 h"), Ages::tr("in %1 d"));
}

QString lateText(Instant due, Instant now) {
    if (!due.isKnown() || !now.isKnown())
        return unknown();
    return bySize(std::max<qint64>(0, now.ms - due.ms), Ages::tr("%1 min late"),
                  Ages::tr("%1 h late"), Ages::tr("%1 d late"));
}

QString spanText(qint64 milliseconds) {
    const qint64 span = std::max<qint64>(0, milliseconds);
    return bySize(span, Ages::tr("%1 min"), Ages::tr("%1 h"), Ages::tr("%1 d"));
}

QString waitText(qint64 milliseconds) {
    const qint64 span = std::max<qint64>(0, milliseconds);
    if (span <= Minute - Second)
        return Ages::tr("%1 s").arg(QLocale().toString((span + Second - 1) / Second));
    const qint64 minutes = (span + Minute - 1) / Minute;
    return spanText(minutes * Minute);
}

QString tookText(qint64 milliseconds) {
    const qint64 span = std::max<qint64>(0, milliseconds);
    const QLocale locale;
    if (span < 10 * Second)
        return Ages::tr("%1 s").arg(locale.toString(double(span) / double(Second), 'f', 1));
    if (span < Minute)
        return Ages::tr("%1 s").arg(locale.toString(span / Second));
    return Ages::tr("%1 min %2 s")
        .arg(locale.toString(span / Minute), locale.toString(span % Minute / Second));
}

QString localText(Instant when) {
    if (!when.isKnown())
        return unknown();
    const QLocale locale;
    const QDateTime local = when.toDateTime().toLocalTime();
    return locale.toString(local.date(), dateFormat(locale)) + u' ' +
           locale.toString(local.time(), QLocale::ShortFormat);
}

QString absoluteText(Instant when) {
    if (!when.isKnown())
        return unknown();
    const QLocale locale;
    const QDateTime utc = when.toDateTime();
    const QDateTime local = utc.toLocalTime();
    if (local.offsetFromUtc() == 0)
        return Ages::tr("%1 UTC").arg(localText(when));
    const QString zone = local.timeZoneAbbreviation();
    const QString time = locale.toString(utc.time(), QLocale::ShortFormat);
    // Where the day differs the hour alone would mislead.
    const QString inUtc = local.date() == utc.date()
                              ? time
                              : locale.toString(utc.date(), dateFormat(locale)) + u' ' + time;
    return Ages::tr("%1 %2 · %3 UTC").arg(localText(when), zone, inUtc);
}

QVariant momentText(const QVariant& milliseconds) {
    return milliseconds.isValid() ? QVariant(absoluteText(Instant{milliseconds.toLongLong()}))
                                  : QVariant();
}
