// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/changes/recordedchange.h"

// Deletes many scans in batches. Their whole definitions are on the disk first: no file, no
// delete. How many ids the service takes at once is learnt from its refusal, and after a failure
// the list is read again, because a batch may have been applied in part (CONTRACT.md, Not known).
class DeleteScans {
public:
    explicit DeleteScans(ChangeTools& tools) : m_tools(tools) {}
    // `seen` is the reading that the scans were chosen from.
    [[nodiscard]] QCoro::Task<ChangeOutcome> run(SnapshotPtr seen, QStringList ids,
                                                 std::stop_token stop);

private:
    enum class Next : quint8 { GoOn, End };
    [[nodiscard]] QCoro::Task<Result<RecordedChangePtr>> prepare(SnapshotPtr seen, QStringList ids,
                                                                 SnapshotPtr fresh);
    [[nodiscard]] QCoro::Task<Next> sendBatch(RecordedChangePtr record, QList<qsizetype> steps,
                                              std::stop_token stop, ChangeOutcome* outcome);
    [[nodiscard]] QCoro::Task<Next> afterFailure(RecordedChangePtr record, QList<qsizetype> steps,
                                                 Error error, ChangeOutcome* outcome);
    [[nodiscard]] QCoro::Task<Next> afterRefusal(RecordedChangePtr record, QList<qsizetype> steps,
                                                 Error error);
    // The service's yes is not proof: what a reading still lists is looked at again.
    [[nodiscard]] QCoro::Task<> verify(RecordedChangePtr record);
    ChangeTools& m_tools;
};
