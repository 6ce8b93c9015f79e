// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/setactive.h"

#include "app/changes/changeerrors.h"
#include "app/changes/scanrecord.h"

namespace {

// So many answers lost one after the other, and reading back does not show the change: the service
// is ill, and every further scan would be one more in doubt.
constexpr int MostLostInARow = 3;

ChangeStep stepFor(const QString& id, const SnapshotPtr& seen, const SnapshotPtr& reading,
                   const ScanPatch& patch) {
    ChangeStep step;
    step.scanId = id;
    const qsizetype row = reading->rowOf(id);
    if (row < 0) {
        step.scanName = ChangeTools::nameIn(seen, id);
        step.state = StepState::Refused;
        step.answer = ChangeErrors::notThere();
        return step;
    }
    const ScanDefinition scan = reading->definition(row);
    step.scanName = scan.name;
    step.before = ScanRecord::of(scan);
    step.after = ScanRecord::of(patch);
    if (scan.isActive == *patch.isActive) {
        step.state = StepState::Skipped;
        step.answer = ChangeErrors::already(scan.isActive);
    }
    return step;
}

} // namespace

QCoro::Task<ChangeOutcome> SetActive::run(SnapshotPtr seen, QStringList ids, bool active,
                                          std::stop_token stop) {
    ChangeOutcome outcome;
    Result<SnapshotPtr> reading = co_await m_tools.freshReading(stop);
    if (!reading) {
        outcome.error = ChangeErrors::notReadBefore(reading.error());
        co_return outcome;
    }
    SnapshotPtr fresh = *reading;
    auto record = std::make_shared<RecordedChange>(m_tools, active ? ChangeKind::Activate
                                                                   : ChangeKind::Deactivate);
    ScanPatch patch;
    patch.isActive = active;
    for (const QString& id : ids)
        record->add(stepFor(id, seen, fresh, patch));
    if (Result<void> begun = co_await record->begin(); !begun) {
        outcome.error = ChangeErrors::notRecorded(begun.error());
        co_return outcome;
    }

    QString whyEnded;
    int lostInARow = 0;
    for (qsizetype index = 0; index < ids.size(); ++index) {
        if (record->step(index).state != StepState::Waiting)
            continue;
        if (stop.stop_requested()) {
            whyEnded = ChangeErrors::stopped();
            break;
        }
        // Others change scans meanwhile, and delete them. Where the service refuses a partial body,
        // the scan's other members are sent along, and beforeWhole() wants them younger still. When
        // it cannot be read, nothing can be sent either.
        if (!m_tools.isStillFresh(fresh)) {
            reading = co_await m_tools.freshReading(stop);
            if (!reading) {
                whyEnded = stop.stop_requested() ? ChangeErrors::stopped()
                                                 : ChangeErrors::notSentAfterFailure();
                if (!stop.stop_requested())
                    outcome.error = ChangeErrors::notReadBefore(reading.error());
                break;
            }
            fresh = *reading;
        }
        const qsizetype row = fresh->rowOf(ids[index]);
        if (row < 0) {
            (void)co_await record->failed(QList<qsizetype>(1, index),
                                          ChangeErrors::gone(record->step(index).scanName));
            continue;
        }
        const ScanDefinition scan = fresh->definition(row);
        if (co_await send(record, index, scan, active, stop, &outcome) == Next::End) {
            whyEnded = ChangeErrors::notSentAfterFailure();
            break;
        }
        const bool isInDoubt = record->step(index).state == StepState::Unknown;
        lostInARow = isInDoubt ? lostInARow + 1 : 0;
        if (lostInARow == MostLostInARow) {
            whyEnded = ChangeErrors::notSentAfterFailure();
            break;
        }
    }
    Result<void> ended = co_await record->finish(whyEnded);
    if (!outcome.error && !ended)
        outcome.error = ChangeErrors::answerNotRecorded(ended.error());
    outcome.change = record->change();
    co_return outcome;
}

QCoro::Task<SetActive::Next> SetActive::send(RecordedChangePtr record, qsizetype index,
                                             ScanDefinition fresh, bool active,
                                             std::stop_token stop, ChangeOutcome* outcome) {
    const QList<qsizetype> only(1, index);
    if (Result<void> recorded = co_await record->sending(only); !recorded) {
        outcome->error = ChangeErrors::notRecorded(recorded.error());
        co_return Next::End;
    }
    ScanPatch patch;
    patch.isActive = active;
    DefenderClient& client = m_tools.client;
    // Not within the co_await: g++ 12 destroys such a temporary twice.
    const auto update = [&client, fresh, patch, stop,
                         beforeWhole = record->beforeWhole(index, patch, stop)] {
        return client.update(fresh, patch, beforeWhole, stop);
    };
    auto sent = sendPolitely(m_tools.clock, update, stop);
    Result<WriteAnswer> answer = co_await sent;
    if (!answer && RecordedChange::wasStopped(answer.error())) {
        (void)co_await record->stopped(only);
        co_return Next::GoOn; // to the end, which says so of the rest
    }
    Result<void> recorded = answer ? co_await record->answered(only, *answer)
                                   : co_await record->failed(only, answer.error());
    if (!recorded) {
        outcome->error = ChangeErrors::answerNotRecorded(recorded.error());
        co_return Next::End;
    }
    if (answer)
        co_return Next::GoOn;
    const Error error = answer.error();
    if (!outcome->error)
        outcome->error = ChangeErrors::named(error, record->change().kind, fresh.name);
    if (error.outcomeUnknown) {
        // Only where the service can be read is it worth sending it more.
        record->lose(index);
        co_return co_await m_tools.readBack() ? Next::GoOn : Next::End;
    }
    // One scan can be gone or not to the service's liking; what stands against all ends it.
    const bool isOfThisScan =
        error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused;
    co_return isOfThisScan ? Next::GoOn : Next::End;
}
