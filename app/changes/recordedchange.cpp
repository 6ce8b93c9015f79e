// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/recordedchange.h"

#include "app/changes/changeerrors.h"
#include "app/changes/editscan.h"
#include "app/changes/scanrecord.h"

RecordedChange::RecordedChange(ChangeTools& tools, ChangeKind kind) : m_tools(tools) {
    m_change.kind = kind;
    m_change.tenantName = tools.tenantName();
    m_change.who = tools.who();
}

RecordedChange::RecordedChange(ChangeTools& tools, Change change, Journal::Claim claim)
    : m_tools(tools), m_change(std::move(change)), m_claim(std::move(claim)) {}

qsizetype RecordedChange::indexOf(qint64 stepId) const {
    for (qsizetype index = 0; index < m_change.steps.size(); ++index) {
        if (m_change.steps[index].id == stepId)
            return index;
    }
    return -1;
}

QCoro::Task<Result<void>> RecordedChange::begin() {
    m_tools.at(ChangeStage::Doing::Preparing);
    m_change.startedAt = m_tools.clock.now();
    Result<Change> begun = co_await m_tools.journal.begin(m_tools.tenantHash, m_change);
    if (!begun)
        co_return tl::unexpected(begun.error());
    m_change = *begun;
    m_claim = m_tools.journal.claim(m_change.id);
    m_tools.begun(m_change.id);
    m_tools.told(m_change);
    co_return {};
}

QCoro::Task<Result<void>> RecordedChange::sending(QList<qsizetype> steps) {
    const Instant now = m_tools.clock.now();
    QList<qint64> ids;
    for (const qsizetype index : steps)
        ids << m_change.steps[index].id;
    if (Result<void> marked = co_await m_tools.journal.markSending(ids, now); !marked)
        co_return marked;
    for (const qsizetype index : steps) {
        m_change.steps[index].state = StepState::Sending;
        m_change.steps[index].sentAt = now;
    }
    m_tools.told(m_change);
    co_return {};
}

QCoro::Task<Result<void>> RecordedChange::sendingAs(qsizetype index, QByteArray after) {
    const Instant now = m_tools.clock.now();
    const qint64 id = m_change.steps[index].id;
    const Result<void> marked = co_await m_tools.journal.markSendingAs(id, after, now);
    if (!marked)
        co_return tl::unexpected(ChangeErrors::wholeNotRecorded(marked.error()));
    m_change.steps[index].after = after;
    m_change.steps[index].sentAt = now;
    m_tools.told(m_change);
    co_return {};
}

DefenderClient::BeforeWhole
RecordedChange::beforeWhole(qsizetype step, const ScanPatch& patch, std::stop_token stop,
                            const std::optional<ScanDefinition>& checked) {
    return [self = shared_from_this(), step, patch, stop, checked] {
        return self->whole(step, patch, stop, checked);
    };
}

QCoro::Task<Result<ScanDefinition>> RecordedChange::whole(qsizetype index, ScanPatch patch,
                                                          std::stop_token stop,
                                                          std::optional<ScanDefinition> checked) {
    Result<SnapshotPtr> reading = co_await m_tools.readingForWhole(stop);
    if (!reading) {
        Error error = reading.error();
        if (error.kind == Error::Kind::Cancelled)
            co_return tl::unexpected(error);
        // What is said of the list is not said of the scan: that is not gone, nor refused.
        if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused)
            error.kind = Error::Kind::Garbage;
        const Error said = ChangeErrors::notReadBefore(error);
        co_return tl::unexpected(said);
    }
    const ChangeStep& step = m_change.steps[index];
    const qsizetype row = (*reading)->rowOf(step.scanId);
    if (row < 0)
        co_return tl::unexpected(ChangeErrors::gone(step.scanName));
    const ScanDefinition now = (*reading)->definition(row);
    if (checked && !isSameForEditing(*checked, now))
        co_return tl::unexpected(ChangeErrors::changedByOthers(step.scanName));
    const Result<void> recorded = co_await sendingAs(index, ScanRecord::whole(now, patch));
    if (!recorded)
        co_return tl::unexpected(recorded.error());
    co_return Result<ScanDefinition>(now);
}

QCoro::Task<Result<void>> RecordedChange::answered(QList<qsizetype> steps, WriteAnswer answer) {
    for (const qsizetype index : steps) {
        ChangeStep& step = m_change.steps[index];
        step.state = StepState::Done;
        step.answeredAt = m_tools.clock.now();
        step.httpStatus = answer.httpStatus;
        step.correlationId = answer.correlationId;
        if (answer.definition && !answer.definition->id.isEmpty())
            step.scanId = answer.definition->id;
    }
    return record(std::move(steps));
}

QCoro::Task<Result<void>> RecordedChange::failed(QList<qsizetype> steps, Error error) {
    for (const qsizetype index : steps) {
        ChangeStep& step = m_change.steps[index];
        step.state = error.outcomeUnknown ? StepState::Unknown : StepState::Refused;
        step.httpStatus = error.httpStatus;
        step.correlationId = error.correlationId;
        step.answer = error.why;
        if (!error.serverText.isEmpty() && error.serverText != error.why)
            step.answer +=
                (step.answer.isEmpty() ? QString() : QStringLiteral(" ")) + error.serverText;
        if (!error.outcomeUnknown)
            step.answeredAt = m_tools.clock.now();
    }
    return record(std::move(steps));
}

QCoro::Task<Result<void>> RecordedChange::become(QList<qsizetype> steps, StepState state,
                                                 QString answer) {
    for (const qsizetype index : steps) {
        m_change.steps[index].state = state;
        m_change.steps[index].answer = answer;
    }
    return record(std::move(steps));
}

QCoro::Task<Result<void>> RecordedChange::stopped(QList<qsizetype> steps) {
    return become(std::move(steps), StepState::Skipped, ChangeErrors::stopped());
}

QCoro::Task<Result<void>> RecordedChange::settled(QList<SettledStep> settled) {
    QList<qsizetype> steps;
    for (const SettledStep& one : settled) {
        const qsizetype index = indexOf(one.stepId);
        if (index < 0)
            continue;
        ChangeStep& step = m_change.steps[index];
        step.state = one.state;
        step.answer = one.answer;
        step.answeredAt = m_tools.clock.now();
        if (!one.scanId.isEmpty())
            step.scanId = one.scanId;
        steps << index;
    }
    return record(std::move(steps));
}

QCoro::Task<Result<void>> RecordedChange::skipWaiting(QString why) {
    QList<qsizetype> waiting;
    for (qsizetype index = 0; index < m_change.steps.size(); ++index) {
        if (m_change.steps[index].state == StepState::Waiting)
            waiting << index;
    }
    return become(std::move(waiting), StepState::Skipped, std::move(why));
}

QCoro::Task<Result<void>> RecordedChange::finish(QString whySkipped) {
    Result<void> skipped = co_await skipWaiting(std::move(whySkipped));
    m_isSending = false;
    if (m_tools.lost.contains(m_change.id))
        co_return skipped;
    Result<void> ended = co_await end();
    co_return skipped ? ended : skipped;
}

QCoro::Task<Result<void>> RecordedChange::end() {
    m_change.endedAt = m_tools.clock.now();
    Result<void> ended = co_await m_tools.journal.end(m_change.id, m_change.endedAt);
    m_tools.told(m_change);
    co_return ended;
}

void RecordedChange::lose(qsizetype index, LostStep::Answer answer) {
    m_tools.open.insert(m_change.id, shared_from_this());
    const ChangeStep& step = m_change.steps[index];
    LostStep lost;
    lost.changeId = m_change.id;
    lost.stepId = step.id;
    lost.kind = m_change.kind;
    lost.scanId = step.scanId;
    lost.after = step.after;
    lost.who = m_change.who;
    lost.answer = answer;
    m_tools.lost.add(lost);
}

QCoro::Task<Result<void>> RecordedChange::record(QList<qsizetype> steps) {
    QList<ChangeStep> changed;
    for (const qsizetype index : steps)
        changed << m_change.steps[index];
    m_tools.told(m_change);
    if (changed.isEmpty())
        co_return {};
    co_return co_await m_tools.journal.record(std::move(changed));
}
