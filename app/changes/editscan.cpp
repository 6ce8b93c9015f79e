// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/editscan.h"

#include "app/changes/changeerrors.h"
#include "app/changes/scanrecord.h"

#include <QRegularExpression>

bool isSameForEditing(const ScanDefinition& left, const ScanDefinition& right) {
    // The service sends the authentication at times and at times null (CONTRACT.md): only two
    // that came can differ.
    const bool isOtherSignIn =
        left.authentication && right.authentication && left.authentication != right.authentication;
    return !isOtherSignIn && left.name == right.name && left.isActive == right.isActive &&
           ScanRecord::isSameTarget(left.target, right.target) &&
           left.targetType == right.targetType && left.intervalHours == right.intervalHours &&
           left.scanner.machineId.compare(right.scanner.machineId, Qt::CaseInsensitive) == 0;
}

namespace {

// Whether a refusal of `patch` means the credentials in it: it held nothing else, or the service
// says so.
bool isAboutCredentials(ScanPatch patch, const Error& refusal) {
    if (!patch.credentials)
        return false;
    patch.credentials.reset();
    if (patch.isEmpty())
        return true;
    static const QRegularExpression words(
        QStringLiteral("credential|authenticat|scanAuthenticationParams|password|communityString"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(refusal.serverText).hasMatch() || words.match(refusal.serverCode).hasMatch();
}

} // namespace

QCoro::Task<ChangeOutcome> EditScan::run(ScanDefinition base, ScanDraft draft,
                                         std::stop_token stop) {
    ChangeOutcome outcome;
    Result<SnapshotPtr> reading = co_await m_tools.freshReading(stop);
    if (!reading) {
        outcome.error = ChangeErrors::notReadBefore(reading.error());
        co_return outcome;
    }
    const qsizetype row = (*reading)->rowOf(base.id);
    if (row < 0) {
        outcome.error = ChangeErrors::gone(base.name);
        outcome.offerCreateAnew = true;
        co_return outcome;
    }
    const ScanDefinition fresh = (*reading)->definition(row);
    if (!isSameForEditing(base, fresh)) {
        outcome.error = ChangeErrors::changedByOthers(base.name);
        outcome.theirs = fresh;
        outcome.theirsReadAt = (*reading)->readAt();
        co_return outcome;
    }
    const ScanPatch patch = difference(fresh, draft);
    if (patch.isEmpty()) {
        outcome.definition = fresh;
        co_return outcome;
    }
    co_return co_await send(fresh, patch, stop);
}

QCoro::Task<ChangeOutcome> EditScan::send(ScanDefinition fresh, ScanPatch patch,
                                          std::stop_token stop) {
    ChangeOutcome outcome;
    auto record = std::make_shared<RecordedChange>(m_tools, ChangeKind::Edit);
    ChangeStep step;
    step.scanId = fresh.id;
    step.scanName = fresh.name;
    step.newName = patch.name.value_or(QString());
    step.before = ScanRecord::of(fresh);
    step.after = ScanRecord::of(patch);
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
    const auto update = [&client, fresh, patch, stop,
                         beforeWhole = record->beforeWhole(0, patch, stop, fresh)] {
        return client.update(fresh, patch, beforeWhole, stop);
    };
    auto sent = sendPolitely(m_tools.clock, update, stop);
    Result<WriteAnswer> answer = co_await sent;
    if (answer) {
        recorded = co_await record->answered(only, *answer);
        outcome.definition = answer->definition;
        if (patch.machineId)
            co_await proveScanner(record, *patch.machineId, &outcome);
    } else if (RecordedChange::wasStopped(answer.error())) {
        recorded = co_await record->stopped(only);
        outcome.error = ChangeErrors::takenBack();
    } else {
        const Error& error = answer.error();
        recorded = co_await record->failed(only, error);
        outcome.error = ChangeErrors::named(error, ChangeKind::Edit, fresh.name);
        if (error.outcomeUnknown) {
            record->lose(0);
            const bool wasRead = co_await m_tools.readBack();
            if (record->step(0).state == StepState::Done)
                outcome.error.reset();
            else
                outcome.error =
                    wasRead ? ChangeErrors::unknownYet(error) : ChangeErrors::unknownUnread(error);
        } else if (error.kind == Error::Kind::Conflict) {
            // Somebody else was faster while it waited to be sent.
            const SnapshotPtr now = m_tools.readings.latest();
            if (const qsizetype row = now->rowOf(fresh.id); row >= 0) {
                outcome.error = error;
                outcome.theirs = now->definition(row);
                outcome.theirsReadAt = now->readAt();
            } else {
                outcome.error = ChangeErrors::gone(fresh.name);
                outcome.offerCreateAnew = true;
            }
        } else if (error.kind == Error::Kind::NotFound) {
            Error gone = ChangeErrors::gone(fresh.name);
            gone.httpStatus = error.httpStatus;
            gone.serverText = error.serverText;
            gone.serverCode = error.serverCode;
            gone.correlationId = error.correlationId;
            outcome.error = gone;
            outcome.offerCreateAnew = true;
        } else if (error.kind == Error::Kind::Refused && isAboutCredentials(patch, error)) {
            outcome.error = ChangeErrors::credentialsRefused(error);
            outcome.offerCreateAnew = true;
        }
    }
    Result<void> ended = co_await record->finish({});
    if (!outcome.error && (!recorded || !ended))
        outcome.error = ChangeErrors::answerNotRecorded((recorded ? ended : recorded).error());
    outcome.change = record->change();
    co_return outcome;
}

QCoro::Task<> EditScan::proveScanner(RecordedChangePtr record, QString machineId,
                                     ChangeOutcome* outcome) {
    m_tools.at(ChangeStage::Doing::Checking);
    Result<SnapshotPtr> reading = co_await m_tools.readings.readAgain(Urgency::Person, {});
    if (!reading)
        co_return; // the service said yes; the next reading shows the scanner it has
    const qsizetype row = (*reading)->rowOf(record->step(0).scanId);
    if (row < 0)
        co_return;
    const ScanDefinition now = (*reading)->definition(row);
    outcome->definition = now;
    if (now.scanner.machineId.compare(machineId, Qt::CaseInsensitive) == 0)
        co_return;
    const Instant readAt = (*reading)->readAt();
    outcome->error = ChangeErrors::scannerNotTakenYet(now.name, readAt);
    outcome->offerCreateAnew = true;
    const QList<qsizetype> only(1, 0);
    (void)co_await record->become(only, StepState::Unknown,
                                  ChangeErrors::scannerStillFormer(readAt));
    record->lose(0, LostStep::Answer::Yes);
    co_await m_tools.settleBy(*reading);
}
