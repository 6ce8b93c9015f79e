// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/saidoutcome.h"

#include "models/lists/activitymodel.h"
#include "models/text/plaintext.h"

#include <QCoreApplication>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaidOutcome)
};

QString saidOfOne(const ChangeOutcome& outcome) {
    constexpr qsizetype longest = 60;
    const QString former = plain(outcome.change.steps.first().scanName, longest);
    const QString now = outcome.definition ? plain(outcome.definition->name, longest) : QString();
    const bool isRenamed = !now.isEmpty() && now != former;
    const QString name = isRenamed ? now : former;
    switch (outcome.change.kind) {
    case ChangeKind::Create: return Words::tr("“%1” was created.").arg(name);
    case ChangeKind::Edit:
        return isRenamed ? Words::tr("“%1” was saved (was “%2”).").arg(name, former)
                         : Words::tr("“%1” was saved.").arg(name);
    case ChangeKind::Activate: return Words::tr("“%1” was activated.").arg(name);
    case ChangeKind::Deactivate: return Words::tr("“%1” was deactivated.").arg(name);
    case ChangeKind::Delete: return Words::tr("“%1” was deleted.").arg(name);
    case ChangeKind::Other: break;
    }
    return outcomeText(outcome.change);
}

} // namespace

Error problemOf(const ChangeOutcome& outcome) {
    Error problem = outcome.error.value_or(Error());
    if (outcome.change.steps.size() < 2)
        return problem;
    // The first refusal must not read as if nothing had been done.
    problem.what = saidOutcome(outcome);
    if (outcome.change.count(StepState::Refused) > 1)
        problem.why = Words::tr("The first of them: %1").arg(problem.why);
    QStringList advice{problem.advice};
    if (outcome.change.count(StepState::Unknown) > 0)
        advice << Words::tr("What is unknown is read again by itself.");
    advice << Words::tr("Activity says of each scan what became of it, and why.");
    advice.removeAll(QString());
    problem.advice = advice.join(u' ');
    return problem;
}

QString saidOutcome(const ChangeOutcome& outcome) {
    if (outcome.change.steps.isEmpty())
        return Words::tr("Nothing was changed.");
    if (outcome.change.steps.size() == 1 && outcome.change.steps.first().state == StepState::Done) {
        // Where the answer was lost, how it is known nevertheless.
        const QString& how = outcome.change.steps.first().answer;
        return how.isEmpty() ? saidOfOne(outcome) : saidOfOne(outcome) + u' ' + how;
    }
    switch (outcome.change.kind) {
    case ChangeKind::Activate:
        return Words::tr("Activate scans: %1.").arg(outcomeText(outcome.change));
    case ChangeKind::Deactivate:
        return Words::tr("Deactivate scans: %1.").arg(outcomeText(outcome.change));
    case ChangeKind::Delete: return Words::tr("Delete scans: %1.").arg(outcomeText(outcome.change));
    case ChangeKind::Create:
    case ChangeKind::Edit:
    case ChangeKind::Other: break;
    }
    return outcomeText(outcome.change);
}
