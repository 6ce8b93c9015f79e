// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changetools.h"
#include "app/store/journal.h"

#include <memory>
#include <optional>

// One change while it runs: the value that people see, and its record in the journal, which is
// always ahead of the wire. Every task resumes when the record is on the disk, or with an error;
// after an error nothing may be sent.
class RecordedChange : public std::enable_shared_from_this<RecordedChange> {
public:
    // A new one, nothing recorded yet.
    RecordedChange(ChangeTools& tools, ChangeKind kind);
    // One of the journal's that was left open.
    RecordedChange(ChangeTools& tools, Change change, Journal::Claim claim);

    [[nodiscard]] const Change& change() const { return m_change; }
    [[nodiscard]] const ChangeStep& step(qsizetype index) const { return m_change.steps[index]; }
    [[nodiscard]] qsizetype indexOf(qint64 stepId) const;
    void add(const ChangeStep& step) { m_change.steps << step; }

    [[nodiscard]] QCoro::Task<Result<void>> begin();
    // Await this before the request leaves.
    [[nodiscard]] QCoro::Task<Result<void>> sending(QList<qsizetype> steps);
    // The same, where not what the step says is sent but this.
    [[nodiscard]] QCoro::Task<Result<void>> sendingAs(qsizetype step, QByteArray after);
    // What to hand to DefenderClient::update(): the scan as it is now, looked at again where that
    // is longer ago than a minute, and recorded as it will be sent. What is no longer as it was in
    // `checked`, where that is given, is a Conflict.
    [[nodiscard]] DefenderClient::BeforeWhole
    beforeWhole(qsizetype step, const ScanPatch& patch, std::stop_token stop,
                const std::optional<ScanDefinition>& checked = {});
    [[nodiscard]] QCoro::Task<Result<void>> answered(QList<qsizetype> steps, WriteAnswer answer);
    // An answered refusal, or an answer that was lost (the steps are then Unknown).
    [[nodiscard]] QCoro::Task<Result<void>> failed(QList<qsizetype> steps, Error error);
    [[nodiscard]] QCoro::Task<Result<void>> become(QList<qsizetype> steps, StepState state,
                                                   QString answer);
    // Stopped before they were sent.
    [[nodiscard]] QCoro::Task<Result<void>> stopped(QList<qsizetype> steps);
    [[nodiscard]] static bool wasStopped(const Error& error) {
        return error.kind == Error::Kind::Cancelled && !error.outcomeUnknown;
    }
    [[nodiscard]] QCoro::Task<Result<void>> settled(QList<SettledStep> settled);
    // Nothing more will be sent: steps that still wait are skipped for this reason. The change
    // has come to its end, unless steps of it are still being read back.
    [[nodiscard]] QCoro::Task<Result<void>> finish(QString whySkipped);
    [[nodiscard]] QCoro::Task<Result<void>> end();
    [[nodiscard]] bool isSending() const { return m_isSending; }
    // Hands the step to LostAnswers.
    void lose(qsizetype step, LostStep::Answer answer = LostStep::Answer::Lost);

private:
    [[nodiscard]] QCoro::Task<Result<ScanDefinition>> whole(qsizetype step, ScanPatch patch,
                                                            std::stop_token stop,
                                                            std::optional<ScanDefinition> checked);
    [[nodiscard]] QCoro::Task<Result<void>> skipWaiting(QString why);
    [[nodiscard]] QCoro::Task<Result<void>> record(QList<qsizetype> steps);

    ChangeTools& m_tools;
    Change m_change;
    Journal::Claim m_claim;
    bool m_isSending = true;
};
using RecordedChangePtr = std::shared_ptr<RecordedChange>;
