// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/faults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace emulator {

namespace {

const QStringList& doWords() {
    static const QStringList words{
        QStringLiteral("refuse"),    QStringLiteral("delay"), QStringLiteral("cut-before"),
        QStringLiteral("cut-after"), QStringLiteral("lag"),   QStringLiteral("garbage"),
    };
    return words;
}

// One entry of the list; the reason where it is none.
std::optional<QString> read(const QJsonObject& object, Fault* fault) {
    static const QStringList members{
        QStringLiteral("operation"), QStringLiteral("nth"),        QStringLiteral("times"),
        QStringLiteral("do"),        QStringLiteral("status"),     QStringLiteral("code"),
        QStringLiteral("message"),   QStringLiteral("retryAfter"), QStringLiteral("ms"),
        QStringLiteral("reads"),     QStringLiteral("kind"),       QStringLiteral("elsewhere"),
    };
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!members.contains(it.key()))
            return QStringLiteral("there is no member \"%1\"").arg(it.key());
    }
    const auto text = [&object](const char* name, const QString& fallback) {
        return object.value(QLatin1StringView(name)).toString(fallback);
    };
    const auto number = [&object](const char* name, int fallback) {
        return object.value(QLatin1StringView(name)).toInt(fallback);
    };
    fault->operation = text("operation", {});
    if (!Faults::operations().contains(fault->operation))
        return QStringLiteral("\"%1\" is no operation; there are: %2")
            .arg(fault->operation, Faults::operations().join(QStringLiteral(", ")));
    const qsizetype act = doWords().indexOf(text("do", {}));
    if (act < 0)
        return QStringLiteral("\"do\" is one of: %1").arg(doWords().join(QStringLiteral(", ")));
    fault->act = static_cast<Fault::Do>(act);
    const qsizetype kind = Faults::kinds().indexOf(text("kind", Faults::kinds().constFirst()));
    if (kind < 0)
        return QStringLiteral("\"kind\" is one of: %1")
            .arg(Faults::kinds().join(QStringLiteral(", ")));
    fault->kind = static_cast<Fault::Kind>(kind);
    fault->nth = number("nth", 1);
    fault->times = number("times", 1);
    fault->status = number("status", fault->status);
    if (fault->status < 200 || fault->status > 599)
        return QStringLiteral("\"status\" is between 200 and 599");
    fault->code = text("code", fault->code);
    fault->message = text("message", fault->message);
    fault->retryAfter = number("retryAfter", 0);
    fault->ms = number("ms", 0);
    fault->reads = number("reads", 0);
    fault->elsewhere = text("elsewhere", fault->elsewhere);
    return std::nullopt;
}

} // namespace

void Faults::add(const Fault& fault) {
    const std::scoped_lock lock(m_mutex);
    m_entries.append({fault, 0});
}

void Faults::clear() {
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
}

int Faults::pending() const {
    const std::scoped_lock lock(m_mutex);
    int count = 0;
    for (const Entry& entry : m_entries) {
        if (entry.fault.nth > 0 && entry.seen < entry.fault.nth + entry.fault.times - 1)
            ++count;
    }
    return count;
}

QStringList Faults::operations() {
    return {
        QStringLiteral("listDefinitions"),
        QStringLiteral("create"),
        QStringLiteral("update"),
        QStringLiteral("batchDelete"),
        QStringLiteral("listAgents"),
        QStringLiteral("agent"),
        QStringLiteral("historyByDefinition"),
        QStringLiteral("historyBySession"),
        QStringLiteral("metadata"),
        QStringLiteral("token"),
        QStringLiteral("*"),
    };
}

QStringList Faults::kinds() {
    return {
        QStringLiteral("html"),           QStringLiteral("html-error"),
        QStringLiteral("malformed"),      QStringLiteral("cut-body"),
        QStringLiteral("cut-chunked"),    QStringLiteral("empty"),
        QStringLiteral("no-content"),     QStringLiteral("bare-array"),
        QStringLiteral("wrong-shape"),    QStringLiteral("foreign-next-link"),
        QStringLiteral("next-link-loop"), QStringLiteral("redirect"),
    };
}

bool Faults::addFromJson(const QByteArray& json, QString* whyNot) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        *whyNot = document.isNull()
                      ? QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset)
                      : QStringLiteral("it is no JSON list");
        return false;
    }
    const QJsonArray list = document.array();
    QList<Fault> faults;
    for (const auto& entry : list) {
        Fault fault;
        if (const auto reason = read(entry.toObject(), &fault)) {
            *whyNot = QStringLiteral("entry %1: %2").arg(faults.size() + 1).arg(*reason);
            return false;
        }
        faults.append(fault);
    }
    for (const Fault& fault : faults)
        add(fault);
    return true;
}

QList<Fault> Faults::strike(const QString& operation) {
    const std::scoped_lock lock(m_mutex);
    QList<Fault> due;
    for (Entry& entry : m_entries) {
        const Fault& fault = entry.fault;
        if (fault.operation != operation && fault.operation != QLatin1Char('*'))
            continue;
        ++entry.seen;
        if (fault.nth <= 0 || (entry.seen >= fault.nth && entry.seen < fault.nth + fault.times))
            due.append(fault);
    }
    return due;
}

} // namespace emulator
