// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/changes/recordedchange.h"

// Creates one scan. The service has no idempotency key: the request is sent once, and where its
// answer is lost the new scan is looked for before anything is said.
class CreateScan {
public:
    explicit CreateScan(ChangeTools& tools) : m_tools(tools) {}
    [[nodiscard]] QCoro::Task<ChangeOutcome> run(ScanDraft draft, std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<ChangeOutcome> lookForIt(RecordedChangePtr record, Error lost);
    ChangeTools& m_tools;
};
