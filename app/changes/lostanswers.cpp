// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/lostanswers.h"

#include "app/changes/scanrecord.h"
#include "app/changes/twins.h"

#include <algorithm>

namespace {

// Readings that flip between there and not there settle nothing; after this many turns it is left
// as unknown. How often one looks does not count: many steps of one change are looked for in the
// same minute.
constexpr int MostTurns = 6;

SettledStep settle(const LostStep& step, StepState state, const QString& answer,
                   const QString& scanId = {}) {
    return {step.changeId, step.stepId, state, scanId.isEmpty() ? step.scanId : scanId, answer};
}

} // namespace

void LostAnswers::add(const LostStep& step) {
    Open open;
    open.step = step;
    m_open << open;
}

bool LostAnswers::contains(qint64 changeId) const {
    return std::ranges::any_of(
        m_open, [changeId](const Open& open) { return open.step.changeId == changeId; });
}

bool LostAnswers::mayHoldTwin(const QString& name, const QString& target,
                              const QString& machineId) const {
    return std::ranges::any_of(m_open, [&](const Open& open) {
        if (open.step.kind != ChangeKind::Create)
            return false;
        const ScanRecord::Likeness like = ScanRecord::likeness(open.step.after);
        return like.name == name && like.machineId.compare(machineId, Qt::CaseInsensitive) == 0 &&
               ScanRecord::isSameTarget(like.target, target);
    });
}

QList<SettledStep> LostAnswers::observe(const Snapshot& reading) {
    QList<SettledStep> settled;
    QList<Open> left;
    for (Open& open : m_open) {
        if (std::optional<SettledStep> end = look(open, reading))
            settled << *end;
        else if (open.turns >= MostTurns)
            settled << settle(open.step, StepState::Unknown,
                              tr("Repeated readings contradict one another. Look at the scan "
                                 "before you repeat this."));
        else
            left << open;
    }
    m_open = left;
    return settled;
}

std::optional<SettledStep> LostAnswers::look(Open& open, const Snapshot& reading) {
    switch (open.step.kind) {
    case ChangeKind::Create: return lookForCreated(open, reading);
    case ChangeKind::Delete: return lookForDeleted(open, reading);
    case ChangeKind::Edit:
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Other: break;
    }
    return lookForEdited(open, reading);
}

namespace {

// Whether the same has now been seen in two readings far enough apart.
template<class Open, class Sight>
bool isConfirmed(Open& open, Sight sight, Instant readAt) {
    if (open.last != sight) {
        ++open.turns;
        open.last = sight;
        open.since = readAt;
        return false;
    }
    return readAt.ms - open.since.ms >= LostAnswers::ApartMs;
}

} // namespace

std::optional<SettledStep> LostAnswers::lookForCreated(Open& open, const Snapshot& reading) {
    const ScanRecord::Likeness like = ScanRecord::likeness(open.step.after);
    QStringList found;
    QStringList ours;
    for (const qsizetype row : Twins::rows(reading, like.name, like.target, like.machineId)) {
        const QString id = reading.string(reading.scan(row).id);
        if (like.knownTwins.contains(id) || m_claimed.contains(id))
            continue;
        found << id;
        if (reading.string(reading.scan(row).createdBy) == open.step.who)
            ours << id;
    }
    // The creator decides only between several: of an application the token names the id and the
    // service perhaps the name.
    const QStringList& candidates = ours.isEmpty() ? found : ours;
    if (candidates.size() == 1) {
        claim(candidates.first());
        return settle(open.step, StepState::Done,
                      tr("The answer was lost. Reading again found the scan: it was created."),
                      candidates.first());
    }
    if (candidates.size() > 1) {
        return settle(open.step, StepState::Unknown,
                      tr("The answer was lost. Several new scans look like this one: compare them "
                         "before you create it again."));
    }
    if (isConfirmed(open, Sight::NotApplied, reading.readAt())) {
        return settle(open.step, StepState::Refused,
                      tr("The answer was lost. Two readings a minute apart do not show the scan: "
                         "it was not created."));
    }
    return std::nullopt;
}

std::optional<SettledStep> LostAnswers::lookForEdited(Open& open, const Snapshot& reading) {
    const bool wasAccepted = open.step.answer == LostStep::Answer::Yes;
    const qsizetype row = reading.rowOf(open.step.scanId);
    if (row < 0) {
        if (!isConfirmed(open, Sight::Gone, reading.readAt()))
            return std::nullopt;
        if (wasAccepted) {
            return settle(open.step, StepState::Refused,
                          tr("The service accepted the change. The scan is not there any more: "
                             "somebody deleted it meanwhile."));
        }
        return settle(open.step, StepState::Refused,
                      tr("The answer was lost. The scan is not there any more: somebody deleted "
                         "it meanwhile."));
    }
    if (!ScanRecord::isProvable(open.step.after)) {
        return settle(open.step, StepState::Unknown,
                      tr("The answer was lost, and credentials cannot be read back. Enter them "
                         "again to be sure."));
    }
    if (ScanRecord::holds(reading.definition(row), open.step.after)) {
        return settle(
            open.step, StepState::Done,
            wasAccepted ? tr("Reading again shows the change: it was made.")
                        : tr("The answer was lost. Reading again shows the change: it was made."));
    }
    if (!isConfirmed(open, Sight::NotApplied, reading.readAt()))
        return std::nullopt;
    if (wasAccepted) {
        return settle(open.step, StepState::Refused,
                      tr("The service accepted the change, and two readings a minute apart do not "
                         "show all of it."));
    }
    return settle(open.step, StepState::Refused,
                  tr("The answer was lost. Two readings a minute apart do not show the change: it "
                     "was not made."));
}

std::optional<SettledStep> LostAnswers::lookForDeleted(Open& open, const Snapshot& reading) {
    if (reading.rowOf(open.step.scanId) >= 0) {
        if (open.step.answer == LostStep::Answer::Refused) {
            return settle(open.step, StepState::Refused,
                          tr("Kept. The service refused the batch, and the scan is still there."));
        }
        if (!isConfirmed(open, Sight::NotApplied, reading.readAt()))
            return std::nullopt;
        return settle(open.step, StepState::Refused,
                      tr("Kept. Two readings a minute apart still show the scan."));
    }
    if (!isConfirmed(open, Sight::Gone, reading.readAt()))
        return std::nullopt;
    return settle(open.step, StepState::Done,
                  tr("Gone. Two readings a minute apart do not show the scan."));
}
