// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/changes/recordedchange.h"

// Saves the form of one scan. There is no ETag: the list is read again first, and what somebody
// else changed since the form was filled is never overwritten unasked.
class EditScan {
public:
    explicit EditScan(ChangeTools& tools) : m_tools(tools) {}
    // `base` is what the form showed; after a conflict the person settled, "theirs".
    [[nodiscard]] QCoro::Task<ChangeOutcome> run(ScanDefinition base, ScanDraft draft,
                                                 std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<ChangeOutcome> send(ScanDefinition fresh, ScanPatch patch,
                                                  std::stop_token stop);
    // The service may ignore a new scanner (CONTRACT.md): only a reading proves that it took it,
    // and only two a minute apart that it did not.
    [[nodiscard]] QCoro::Task<> proveScanner(RecordedChangePtr record, QString machineId,
                                             ChangeOutcome* outcome);
    ChangeTools& m_tools;
};

// Whether two readings of a scan say the same about what a person can change. What the service
// writes itself (last run, status, when the scanner was seen) does not count.
[[nodiscard]] bool isSameForEditing(const ScanDefinition& left, const ScanDefinition& right);
