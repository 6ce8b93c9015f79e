// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servererror.h"

#include "app/service/correlation.h"
#include "app/service/ratebudget.h"
#include "app/service/redact.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace {

QString member(const QJsonObject& object, QLatin1StringView name) {
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at.key().compare(name, Qt::CaseInsensitive) == 0)
            return at.value().isString() ? at.value().toString() : QString();
    }
    return {};
}

bool looksLikeHtml(const HttpAnswer& answer) {
    const QByteArray start = answer.body.left(512).trimmed().toLower();
    return answer.header("Content-Type").toLower().startsWith("text/html") ||
           start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString titleOf(const QByteArray& html) {
    static const QRegularExpression title(QStringLiteral("<title[^>]*>(.*?)</title>"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    return title.match(QString::fromUtf8(html.left(1 << 14))).captured(1);
}

// Today's form (RFC 9110, 5.6.7) and the C library's, which a recipient must accept too.
QDateTime httpDate(const QByteArray& text) {
    static const QStringList forms{QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"),
                                   QStringLiteral("ddd MMM d hh:mm:ss yyyy")};
    for (const QString& form : forms) {
        QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text).simplified(), form);
        if (!time.isValid())
            continue;
        time.setTimeZone(QTimeZone::utc());
        return time;
    }
    return {};
}

// At most what the budget obeys: a longer one would keep a change that waits for it, and the
// refresh, for days.
std::chrono::seconds obeyed(double seconds) {
    return std::chrono::seconds(
        qint64(qMin(std::ceil(seconds), double(RateBudget::LongestPause.count()))));
}

std::optional<std::chrono::seconds> retryAfter(const HttpAnswer& answer, const QString& text) {
    const QByteArray value = answer.header("Retry-After").trimmed();
    bool isNumber = false;
    if (const double seconds = value.toDouble(&isNumber); isNumber && seconds >= 0)
        return obeyed(seconds);
    // A date: against the server's own clock where it tells it.
    if (const QDateTime until = httpDate(value); until.isValid()) {
        const QDateTime sent = httpDate(answer.header("Date"));
        const QDateTime now = sent.isValid() ? sent : QDateTime::currentDateTimeUtc();
        return obeyed(double(qMax<qint64>(0, now.secsTo(until))));
    }
    static const QRegularExpression again(QStringLiteral(R"(again\s+in\s+(\d{1,6})\s+second)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = again.match(text); match.hasMatch())
        return obeyed(match.captured(1).toInt());
    return {};
}

} // namespace

ServerError ServerError::from(const HttpAnswer& answer, const QStringList& secrets) {
    constexpr qsizetype LongestBody = 1 << 18;
    ServerError to;
    const auto clean = [&](const QString& said, qsizetype most) {
        return cleanServerText(redact(said, secrets), most);
    };
    to.correlationId = ::correlationId(answer);
    to.isHtml = looksLikeHtml(answer);
    QString text;
    const QJsonObject root = QJsonDocument::fromJson(answer.body.left(LongestBody)).object();
    if (!root.isEmpty()) {
        const QJsonValue inner = root.value(QLatin1StringView("error"));
        const QJsonObject error = inner.isObject() ? inner.toObject() : root;
        to.isOwn = inner.isObject();
        to.code = clean(
            inner.isString() ? inner.toString() : member(error, QLatin1StringView("code")), 100);
        text = member(error, QLatin1StringView("message"));
        if (text.isEmpty())
            text = member(error, QLatin1StringView("error_description"));
        if (const QString target = clean(member(error, QLatin1StringView("target")), 100);
            !target.isEmpty())
            to.correlationId = target;
    } else if (to.isHtml) {
        text = titleOf(answer.body);
    } else {
        text = QString::fromUtf8(answer.body.left(2000));
    }
    to.retryAfter = ::retryAfter(answer, text);
    to.text = clean(text, 600);
    return to;
}
