// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/deletescans.h"

#include "app/changes/changeerrors.h"
#include "app/changes/scanrecord.h"
#include "app/store/keptdefinitions.h"

#include <QCoroTimer>

namespace {

// Taken down in one turn of the event loop; a hundred thousand at once would hold it for a second.
constexpr qsizetype ScansInOneTurn = 500;

QList<qsizetype> nextBatch(const RecordedChange& record, int size) {
    QList<qsizetype> batch;
    const Change& change = record.change();
    for (qsizetype index = 0; index < change.steps.size() && batch.size() < size; ++index) {
        if (change.steps[index].state == StepState::Waiting)
            batch << index;
    }
    return batch;
}

// What a step says that is known not to be deleted: that first, then why.
Error saidKept(Error error) {
    error.why = ChangeErrors::kept(error.why);
    return error;
}

} // namespace

QCoro::Task<ChangeOutcome> DeleteScans::run(SnapshotPtr seen, QStringList ids,
                                            std::stop_token stop) {
    ChangeOutcome outcome;
    Result<SnapshotPtr> reading = co_await m_tools.freshReading(stop);
    if (!reading) {
        outcome.error = ChangeErrors::notReadBefore(reading.error());
        co_return outcome;
    }
    Result<RecordedChangePtr> prepared = co_await prepare(seen, ids, *reading);
    if (!prepared) {
        outcome.error = prepared.error();
        co_return outcome;
    }
    const RecordedChangePtr record = *prepared;

    QString whyEnded;
    for (;;) {
        const QList<qsizetype> batch = nextBatch(*record, m_tools.deleteBatch);
        if (batch.isEmpty())
            break;
        if (stop.stop_requested()) {
            whyEnded = ChangeErrors::stopped();
            break;
        }
        if (co_await sendBatch(record, batch, stop, &outcome) == Next::End) {
            whyEnded = ChangeErrors::keptAfterFailure();
            break;
        }
    }
    co_await verify(record);
    Result<void> ended = co_await record->finish(whyEnded);
    if (!outcome.error && !ended)
        outcome.error = ChangeErrors::answerNotRecorded(ended.error());
    outcome.change = record->change();
    co_return outcome;
}

QCoro::Task<Result<RecordedChangePtr>> DeleteScans::prepare(SnapshotPtr seen, QStringList ids,
                                                            SnapshotPtr fresh) {
    auto record = std::make_shared<RecordedChange>(m_tools, ChangeKind::Delete);
    QList<ScanDefinition> kept;
    qsizetype taken = 0;
    for (const QString& id : std::as_const(ids)) {
        if (++taken % ScansInOneTurn == 0)
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        ChangeStep step;
        step.scanId = id;
        if (const qsizetype row = fresh->rowOf(id); row >= 0) {
            const ScanDefinition scan = fresh->definition(row);
            step.scanName = scan.name;
            step.before = ScanRecord::of(scan);
            kept << scan;
        } else {
            step.scanName = ChangeTools::nameIn(seen, id);
            step.state = StepState::Skipped;
            step.answer = ChangeErrors::notThere();
        }
        record->add(step);
    }
    if (!kept.isEmpty()) {
        Result<QString> file =
            co_await m_tools.kept.keep(std::move(kept), m_tools.tenantName(), m_tools.clock.now());
        if (!file)
            co_return tl::unexpected(ChangeErrors::notKept(file.error()));
    }
    if (Result<void> begun = co_await record->begin(); !begun)
        co_return tl::unexpected(ChangeErrors::notRecorded(begun.error()));
    co_return record;
}

QCoro::Task<DeleteScans::Next> DeleteScans::sendBatch(RecordedChangePtr record,
                                                      QList<qsizetype> steps, std::stop_token stop,
                                                      ChangeOutcome* outcome) {
    if (Result<void> recorded = co_await record->sending(steps); !recorded) {
        outcome->error = ChangeErrors::notRecorded(recorded.error());
        co_return Next::End;
    }
    QStringList ids;
    for (const qsizetype index : steps)
        ids << record->step(index).scanId;
    DefenderClient& client = m_tools.client;
    // Not within the co_await: g++ 12 destroys such a temporary twice.
    auto sent = sendPolitely(
        m_tools.clock, [&client, ids, stop] { return client.remove(ids, stop); }, stop);
    Result<WriteAnswer> answer = co_await sent;
    if (answer) {
        Result<void> recorded = co_await record->answered(steps, *answer);
        if (recorded)
            co_return Next::GoOn;
        outcome->error = ChangeErrors::answerNotRecorded(recorded.error());
        co_return Next::End;
    }

    const Error error = answer.error();
    if (RecordedChange::wasStopped(error)) {
        (void)co_await record->stopped(steps);
        co_return Next::GoOn; // to the end, which says so of the rest
    }
    if (error.kind == Error::Kind::BatchTooLarge && ids.size() > 1) {
        const int half = int(ids.size()) / 2;
        const int allowed = error.allowedBatch.value_or(half);
        m_tools.deleteBatch = allowed > 0 && allowed < ids.size() ? allowed : half;
        (void)co_await record->become(steps, StepState::Waiting,
                                      ChangeErrors::smallerBatch(m_tools.deleteBatch));
        co_return Next::GoOn;
    }
    co_return co_await afterFailure(record, steps, error, outcome);
}

QCoro::Task<DeleteScans::Next> DeleteScans::afterFailure(RecordedChangePtr record,
                                                         QList<qsizetype> steps, Error error,
                                                         ChangeOutcome* outcome) {
    // An answered 5xx says as little about what was applied as no answer at all.
    if (error.kind == Error::Kind::Server)
        error.outcomeUnknown = true;
    if (steps.size() == 1)
        error =
            ChangeErrors::named(error, ChangeKind::Delete, record->step(steps.first()).scanName);
    if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused) {
        const Next next = co_await afterRefusal(record, steps, error);
        if (next == Next::End && !outcome->error)
            outcome->error = error;
        co_return next;
    }
    if (!outcome->error)
        outcome->error = error;
    const Error said = error.outcomeUnknown ? error : saidKept(error);
    (void)co_await record->failed(steps, said);
    if (error.outcomeUnknown) {
        for (const qsizetype index : steps)
            record->lose(index);
        (void)co_await m_tools.readBack();
    }
    co_return Next::End;
}

QCoro::Task<DeleteScans::Next> DeleteScans::afterRefusal(RecordedChangePtr record,
                                                         QList<qsizetype> steps, Error error) {
    // Somebody may have deleted one of them meanwhile, and its id spoils the batch; or the batch
    // was applied up to the one that the service did not like.
    Result<SnapshotPtr> reading = co_await m_tools.readings.readAgain(Urgency::Person, {});
    QList<qsizetype> there;
    QList<qsizetype> missing;
    for (const qsizetype index : steps) {
        const bool isThere = reading && (*reading)->rowOf(record->step(index).scanId) >= 0;
        (isThere ? there : missing) << index;
    }
    if (!missing.isEmpty()) {
        Error lost = error;
        lost.outcomeUnknown = true;
        (void)co_await record->failed(missing, lost);
        for (const qsizetype index : missing)
            record->lose(index, LostStep::Answer::Refused);
        if (reading)
            co_await m_tools.settleBy(*reading);
    }
    if (!reading)
        co_return Next::End;
    if (!missing.isEmpty() && !there.isEmpty()) {
        // A refusal was no deletion: those that are still there go into another batch.
        (void)co_await record->become(there, StepState::Waiting, {});
        co_return Next::GoOn;
    }
    if (!there.isEmpty()) {
        const Error said = saidKept(error);
        (void)co_await record->failed(there, said);
        co_return Next::End;
    }
    co_return Next::GoOn;
}

QCoro::Task<> DeleteScans::verify(RecordedChangePtr record) {
    if (record->change().count(StepState::Done) == 0)
        co_return;
    Result<SnapshotPtr> reading = co_await m_tools.readings.readAgain(Urgency::Person, {});
    if (!reading)
        co_return;
    QList<qsizetype> listed;
    const Change& change = record->change();
    for (qsizetype index = 0; index < change.steps.size(); ++index) {
        const ChangeStep& step = change.steps[index];
        if (step.state == StepState::Done && (*reading)->rowOf(step.scanId) >= 0)
            listed << index;
    }
    if (listed.isEmpty())
        co_return;
    (void)co_await record->become(listed, StepState::Unknown, ChangeErrors::stillListed());
    for (const qsizetype index : listed)
        record->lose(index);
    co_await m_tools.settleBy(*reading);
}
