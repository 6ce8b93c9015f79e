// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/changes/recordedchange.h"

// Switches many scans on or off, one PATCH each, and can be stopped between two of them. Scans
// that are so already are skipped.
class SetActive {
public:
    explicit SetActive(ChangeTools& tools) : m_tools(tools) {}
    // `seen` is the reading that the scans were chosen from.
    [[nodiscard]] QCoro::Task<ChangeOutcome> run(SnapshotPtr seen, QStringList ids, bool active,
                                                 std::stop_token stop);

private:
    enum class Next : quint8 { GoOn, End };
    [[nodiscard]] QCoro::Task<Next> send(RecordedChangePtr record, qsizetype index,
                                         ScanDefinition fresh, bool active, std::stop_token stop,
                                         ChangeOutcome* outcome);
    ChangeTools& m_tools;
};
