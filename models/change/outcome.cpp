// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change/outcome.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace {

struct Outcome {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

constexpr qsizetype ShownValue = 80;
constexpr qsizetype WholeValue = 100'000; // more than 1,500 targets take

QString doneText(ChangeKind kind, int count) {
    switch (kind) {
    case ChangeKind::Create: return Outcome::tr("%Ln created", nullptr, count);
    case ChangeKind::Activate: return Outcome::tr("%Ln activated", nullptr, count);
    case ChangeKind::Deactivate: return Outcome::tr("%Ln deactivated", nullptr, count);
    case ChangeKind::Delete: return Outcome::tr("%Ln gone", nullptr, count);
    case ChangeKind::Edit:
    case ChangeKind::Other: break;
    }
    return Outcome::tr("%Ln changed", nullptr, count);
}

QString undoneText(ChangeKind kind, int count) {
    return kind == ChangeKind::Delete ? Outcome::tr("%Ln kept", nullptr, count)
                                      : Outcome::tr("%Ln not done", nullptr, count);
}

QJsonObject objectOf(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

// How one member of a record reads to a person.
QString valueText(const QString& member, const QJsonValue& value, qsizetype most) {
    if (member == QLatin1StringView("isActive"))
        return activeText(value.toBool());
    if (member == QLatin1StringView("intervalInHours"))
        return everyText(value.isDouble() ? std::optional(value.toInt()) : std::nullopt);
    if (member == QLatin1StringView("scannerAgent")) {
        const QString name = value[QLatin1StringView("machineName")].toString();
        return plain(name.isEmpty() ? value[QLatin1StringView("machineId")].toString() : name,
                     most);
    }
    if (member == QLatin1StringView("targetType"))
        return targetTypeText(targetTypeFromWord(value.toString()), value.toString());
    QString text = value.toString();
    // Where a long list may be broken into lines: between its entries.
    if (member == QLatin1StringView("target") && most == WholeValue)
        text.replace(QLatin1Char(','), QLatin1String(", "));
    return Outcome::tr("“%1”").arg(plain(text, most));
}

// In the order of the form; what else a record holds is not for a line.
const QStringList& shownMembers() {
    static const QStringList members{
        QStringLiteral("scanName"),        QStringLiteral("isActive"),
        QStringLiteral("scannerAgent"),    QStringLiteral("target"),
        QStringLiteral("intervalInHours"), QStringLiteral("scanAuthenticationParams"),
    };
    return members;
}

QString memberText(const QString& member) {
    if (member == QLatin1StringView("scanName"))
        return Outcome::tr("name");
    if (member == QLatin1StringView("target"))
        return Outcome::tr("targets");
    if (member == QLatin1StringView("targetType"))
        return Outcome::tr("target type");
    if (member == QLatin1StringView("intervalInHours"))
        return Outcome::tr("interval");
    if (member == QLatin1StringView("scannerAgent"))
        return Outcome::tr("scanner");
    return {};
}

bool isSameValue(const QString& member, const QJsonValue& one, const QJsonValue& other) {
    const auto machine = QLatin1StringView("machineId");
    return member == QLatin1StringView("scannerAgent") ? one[machine] == other[machine]
                                                       : one == other;
}

// "interval 4 h → 8 h"; without a before "interval 8 h".
QString memberDifference(const QString& member, const QJsonValue& before, const QJsonValue& after,
                         qsizetype most) {
    const QString to = valueText(member, after, most);
    if (before.isUndefined())
        return (memberText(member) + u' ' + to).trimmed();
    const QString from = valueText(member, before, most);
    //: A member of a scan, its value before and after: "interval 4 h → 8 h".
    return Outcome::tr("%1 %2 → %3").arg(memberText(member), from, to).trimmed();
}

// What was there, where nothing comes after it.
QStringList formerParts(const QJsonObject& before, qsizetype most) {
    QStringList parts;
    for (const QString& member : shownMembers()) {
        const auto value = before.constFind(member);
        // Its name stands beside it, its credentials are not known.
        if (value != before.constEnd() && member != QLatin1StringView("scanName") &&
            member != QLatin1StringView("scanAuthenticationParams"))
            parts += memberDifference(member, QJsonValue(QJsonValue::Undefined), *value, most);
    }
    return parts;
}

QString joined(const QStringList& parts) {
    return parts.join(Outcome::tr(", ", "between parts of an outcome"));
}

QStringList differenceParts(const ChangeStep& step, qsizetype most) {
    const QJsonObject before = objectOf(step.before);
    if (step.after.isEmpty())
        return formerParts(before, most);
    const QJsonObject after = objectOf(step.after);
    QStringList parts;
    for (const QString& member : shownMembers()) {
        const auto value = after.constFind(member);
        if (value == after.constEnd())
            continue;
        const QJsonValue old = before.value(member);
        // Credentials cannot be read back: that they are sent is all that is known.
        if (member == QLatin1StringView("scanAuthenticationParams")) {
            if (!before.isEmpty())
                parts += Outcome::tr("credentials replaced");
        } else if (!isSameValue(member, old, *value)) {
            parts += memberDifference(member, old, *value, most);
        }
    }
    return parts;
}

} // namespace

namespace {

bool isRenamed(const ChangeStep& step) {
    return step.state == StepState::Done && !step.newName.isEmpty() &&
           step.newName != step.scanName;
}

} // namespace

QString stepName(const ChangeStep& step, qsizetype most) {
    const QString name = plain(step.scanName, most);
    if (!isRenamed(step))
        return name;
    //: The former name of a scan and its new one.
    return Outcome::tr("%1 → %2").arg(name, plain(step.newName, most));
}

QString titleOf(const Change& change) {
    const QString name =
        change.steps.size() == 1 ? plain(change.steps.first().scanName, ShownValue) : QString();
    if (name.isEmpty())
        return changeTitle(change.kind, int(change.steps.size()));
    if (const ChangeStep& step = change.steps.first(); isRenamed(step)) {
        //: A deed, the former name of the scan and its new one: "Edit “AMS core” → “AMS edge”".
        return Outcome::tr("%1 “%2” → “%3”")
            .arg(changeKindText(change.kind), name, plain(step.newName, ShownValue));
    }
    //: A deed and the name of the scan: "Edit “AMS core”".
    return Outcome::tr("%1 “%2”").arg(changeKindText(change.kind), name);
}

QString outcomeText(const Change& change) {
    if (change.isRunning() && !isBeingReadBack(change))
        return Outcome::tr("%1 of %2")
            .arg(figure(settledCount(change)), figure(change.steps.size()));
    QStringList parts;
    const auto add = [&parts](int count, const QString& text) {
        if (count > 0)
            parts += text;
    };
    const int done = change.count(StepState::Done);
    const int refused = change.kind == ChangeKind::Delete
                            ? 0 // whoever said no, the scan is there
                            : int(std::ranges::count_if(change.steps, wasRefused));
    const int undone = change.count(StepState::Refused) - refused;
    // A step that was being sent when all ended was never settled.
    const int unknown = change.count(StepState::Unknown) + change.count(StepState::Sending);
    const int unsent = change.count(StepState::Skipped) + change.count(StepState::Waiting);
    add(done, doneText(change.kind, done));
    add(refused, Outcome::tr("%Ln refused", nullptr, refused));
    add(undone, undoneText(change.kind, undone));
    add(unknown, Outcome::tr("%Ln unknown", nullptr, unknown));
    add(unsent, Outcome::tr("%Ln not sent", nullptr, unsent));
    return parts.isEmpty() ? Outcome::tr("Nothing to do") : joined(parts);
}

StepState gravestState(const Change& change) {
    static constexpr std::array gravest{StepState::Unknown, StepState::Refused, StepState::Sending,
                                        StepState::Waiting, StepState::Skipped};
    for (const StepState state : gravest) {
        if (change.count(state) > 0)
            return state;
    }
    return StepState::Done;
}

int settledCount(const Change& change) {
    return int(change.steps.size()) - change.count(StepState::Waiting) -
           change.count(StepState::Sending) - change.count(StepState::Unknown);
}

bool isBeingReadBack(const Change& change) {
    return change.isRunning() && change.count(StepState::Unknown) > 0 &&
           change.count(StepState::Waiting) == 0 && change.count(StepState::Sending) == 0;
}

bool hasEndedWell(const Change& change) {
    return !change.isRunning() && change.count(StepState::Done) == int(change.steps.size());
}

bool wasRefused(const ChangeStep& step) {
    return step.state == StepState::Refused && step.httpStatus >= 400 && step.httpStatus < 500;
}

QString notDoneText(ChangeKind kind) {
    //: State of a step: the scan was to be deleted and is still there.
    return kind == ChangeKind::Delete ? Outcome::tr("Kept")
                                      //: State of a step: nobody refused it, and it was not done.
                                      : Outcome::tr("Not done");
}

QString stepText(ChangeKind kind, const ChangeStep& step) {
    return step.state == StepState::Refused && !wasRefused(step) ? notDoneText(kind)
                                                                 : stepStateText(step.state);
}

QString differenceText(const ChangeStep& step) {
    const QString text = joined(differenceParts(step, ShownValue));
    if (text.isEmpty() || !step.after.isEmpty())
        return text;
    //: Of a deleted scan, what it was: "was active, scanner ams-scan-01, interval 4 h"
    return Outcome::tr("was %1").arg(text);
}

QStringList wholeDifference(const ChangeStep& step) {
    return differenceParts(step, WholeValue);
}
