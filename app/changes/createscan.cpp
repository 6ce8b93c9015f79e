// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/createscan.h"

#include "app/changes/changeerrors.h"
#include "app/changes/scanrecord.h"
#include "app/changes/twins.h"

QCoro::Task<ChangeOutcome> CreateScan::run(ScanDraft draft, std::stop_token stop) {
    ChangeOutcome outcome;
    // What the person knew when they said yes, and the reading before the call: what the new scan
    // is told from should its answer be lost.
    const SnapshotPtr seen = m_tools.readings.latest();
    Result<SnapshotPtr> reading = co_await m_tools.freshReading(stop);
    if (!reading) {
        outcome.error = ChangeErrors::notReadBefore(reading.error());
        co_return outcome;
    }
    const QStringList twins = Twins::ids(**reading, draft.name, draft.target, draft.machineId);
    for (const QString& id : twins) {
        if (seen && seen->rowOf(id) >= 0)
            continue;
        outcome.error = ChangeErrors::twinAppeared(draft.name);
        co_return outcome;
    }

    auto record = std::make_shared<RecordedChange>(m_tools, ChangeKind::Create);
    ChangeStep step;
    step.scanName = draft.name;
    step.after = ScanRecord::of(draft, twins);
    record->add(step);
    const QList<qsizetype> only(1, 0);
    Result<void> recorded = co_await record->begin();
    if (recorded)
        recorded = co_await record->sending(only);
    if (!recorded) {
        outcome.error = ChangeErrors::notRecorded(recorded.error());
        co_return outcome;
    }

    DefenderClient& client = m_tools.client;
    // Not within the co_await: g++ 12 destroys such a temporary twice.
    auto sent = sendPolitely(
        m_tools.clock, [&client, draft, stop] { return client.create(draft, stop); }, stop);
    Result<WriteAnswer> answer = co_await sent;
    if (!answer && RecordedChange::wasStopped(answer.error())) {
        recorded = co_await record->stopped(only);
        outcome.error = ChangeErrors::takenBack();
    } else if (!answer) {
        recorded = co_await record->failed(only, answer.error());
        if (answer.error().outcomeUnknown)
            co_return co_await lookForIt(record, answer.error());
        outcome.error = ChangeErrors::named(answer.error(), ChangeKind::Create, draft.name);
    } else {
        recorded = co_await record->answered(only, *answer);
        outcome.definition = answer->definition;
        if (answer->definition)
            m_tools.lost.claim(answer->definition->id);
    }
    Result<void> ended = co_await record->finish({});
    if (!outcome.error && (!recorded || !ended))
        outcome.error = ChangeErrors::answerNotRecorded((recorded ? ended : recorded).error());
    outcome.change = record->change();
    co_return outcome;
}

QCoro::Task<ChangeOutcome> CreateScan::lookForIt(RecordedChangePtr record, Error lost) {
    ChangeOutcome outcome;
    record->lose(0);
    (void)co_await record->finish({});
    const bool wasRead = co_await m_tools.readBack();
    outcome.change = record->change();
    const ChangeStep& step = record->step(0);
    if (step.state == StepState::Done) {
        if (const SnapshotPtr now = m_tools.readings.latest()) {
            if (const qsizetype row = now->rowOf(step.scanId); row >= 0)
                outcome.definition = now->definition(row);
        }
    } else {
        outcome.error =
            wasRead ? ChangeErrors::unknownYet(lost) : ChangeErrors::unknownUnread(lost);
    }
    co_return outcome;
}
