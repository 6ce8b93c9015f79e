// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/membertext.h"

#include "models/text/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

// QJsonDocument reads nothing that is nested deeper than 1,024.
void collect(const QJsonValue& value, QStringList& texts) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            texts << member.key();
            collect(member.value(), texts);
        }
    } else if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        for (const QJsonValue& entry : entries)
            collect(entry, texts);
    } else if (value.isString()) {
        texts << value.toString();
    } else if (value.isDouble()) {
        texts << value.toVariant().toString();
    }
}

constexpr qsizetype LongestValue = 4'000;
constexpr qsizetype LongestOfAll = 20'000;

QString valueText(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
    case QJsonValue::String: return plain(value.toVariant().toString(), LongestValue);
    case QJsonValue::Object:
        return plain(
            QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)),
            LongestValue);
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Array:
    case QJsonValue::Undefined: break;
    }
    const QJsonArray entries = value.toArray();
    QStringList texts;
    for (const QJsonValue& entry : entries)
        texts << valueText(entry);
    return texts.join(QStringLiteral(", "));
}

// Ends where nobody sees more: long names that lie in one another would be repeated before each
// value.
void addLines(const QJsonObject& object, const QString& path, QStringList& lines, qsizetype& left) {
    for (auto member = object.begin(); member != object.end() && left > 0; ++member) {
        const QString name = (path + plain(member.key(), LongestValue)).left(LongestValue);
        if (member.value().isObject() && !member.value().toObject().isEmpty()) {
            addLines(member.value().toObject(), name + u'.', lines, left);
            continue;
        }
        lines << name + QStringLiteral(": ") + valueText(member.value());
        left -= lines.constLast().size();
    }
}

} // namespace

QString memberLines(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return plain(QString::fromUtf8(json), LongestOfAll);
    QStringList lines;
    qsizetype left = LongestOfAll;
    addLines(document.object(), {}, lines, left);
    if (lines.isEmpty()) // nothing in it, which is not the same as not there
        return plain(QString::fromUtf8(json), LongestOfAll);
    return plainLines(lines.join(u'\n'), LongestOfAll);
}

QStringList memberTexts(const QByteArray& json) {
    QStringList texts;
    if (json.isEmpty())
        return texts;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        texts << QString::fromUtf8(json);
    else if (document.isArray())
        collect(document.array(), texts);
    else
        collect(document.object(), texts);
    return texts;
}
