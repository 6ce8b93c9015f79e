// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/sessiondecoder.h"

#include "app/service/decode/timestamp.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionDecoder)
};

// The first member of one of these names, without case.
QJsonValue member(const QJsonObject& object, std::initializer_list<QLatin1StringView> names) {
    for (const QLatin1StringView name : names) {
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key().compare(name, Qt::CaseInsensitive) == 0 && !at.value().isNull())
                return at.value();
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

// D shows an array of one where M has a string.
QString text(const QJsonValue& value) {
    if (value.isArray())
        return value.toArray().first().toString();
    return value.toString();
}

std::optional<int> number(const QJsonValue& value) {
    const double figure = value.toDouble(-1);
    if (figure < 0 || figure > 1e9 || std::trunc(figure) != figure)
        return {};
    return int(figure);
}

Instant time(const QJsonValue& value) {
    return instantFrom(value.toString().toStdString());
}

SessionTarget target(const QJsonObject& from) {
    SessionTarget to;
    using L = QLatin1StringView;
    to.ip = text(member(from, {L("ip"), L("ipAddress")}));
    to.hostName = text(member(from, {L("hostname")}));
    to.description = text(member(from, {L("scannedDeviceDescription")}));
    to.errorMessage = text(member(from, {L("errorMessage")}));
    to.statusWord = text(member(from, {L("scanStatus"), L("status")}));
    to.status = scanStatusFromWord(to.statusWord);
    to.duration = text(member(from, {L("scanDuration")}));
    return to;
}

bool session(const QJsonObject& from, ScanSession& to) {
    using L = QLatin1StringView;
    to.sessionId = text(member(from, {L("sessionId"), L("sessionIds")}));
    to.scanDefinitionId = text(member(from, {L("scanDefinitionId"), L("scanDefinitionIds")}));
    to.scannerId = text(member(from, {L("scannerId")}));
    to.orgId = text(member(from, {L("orgId")}));
    to.lastScanned = time(member(from, {L("lastScanned")}));
    to.targetCount = number(member(from, {L("numberOfTargets")}));
    to.successCount = number(member(from, {L("numberOfSuccessfullyScannedTargets")}));
    to.statusWord = text(member(from, {L("scanStatus"), L("status")}));
    to.status = scanStatusFromWord(to.statusWord);
    to.errorMessage = text(member(from, {L("generalErrorMessage"), L("errorMessage")}));
    const QJsonValue targets = member(from, {L("scannedTargets"), L("listScannedTargets")});
    if (targets.isObject()) {
        to.targets << target(targets.toObject());
    } else if (targets.isArray()) {
        const QJsonArray entries = targets.toArray();
        for (const QJsonValue& entry : entries) {
            if (!entry.isObject())
                return false;
            to.targets << target(entry.toObject());
        }
    } else if (!targets.isUndefined()) {
        return false;
    }
    return !to.sessionId.isEmpty() || !to.scanDefinitionId.isEmpty();
}

} // namespace

tl::expected<QList<ScanSession>, QString> decodeSessions(const QByteArray& body) {
    if (body.trimmed().isEmpty())
        return QList<ScanSession>();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(
            Text::tr("The answer is not valid JSON (%1).").arg(error.errorString()));

    QJsonArray entries;
    if (document.isArray()) {
        entries = document.array();
    } else if (const QJsonValue value = member(document.object(), {QLatin1StringView("value")});
               value.isArray()) {
        entries = value.toArray();
    } else if (value.isObject()) {
        entries.append(value);
    } else if (value.isUndefined() && !document.object().isEmpty()) {
        entries.append(document.object());
    } else {
        return tl::unexpected(Text::tr("The answer is not a list: \"value\" is no array."));
    }

    QList<ScanSession> sessions;
    for (const QJsonValue& entry : std::as_const(entries)) {
        ScanSession one;
        if (!entry.isObject() || !session(entry.toObject(), one))
            return tl::unexpected(
                Text::tr("Entry %1 of the answer is no scan session.").arg(sessions.size() + 1));
        sessions << one;
    }
    return sessions;
}
