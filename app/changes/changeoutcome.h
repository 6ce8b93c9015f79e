// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/scan/scandefinition.h"

#include <optional>

// What a person is told when a change has come to an end, or as far as it can be known now:
// steps that are Unknown go on being read back, and Changes tells when they are settled.
struct ChangeOutcome {
    Change change;              // as recorded; id 0: nothing was recorded and nothing sent
    std::optional<Error> error; // the first thing that went wrong
    // With Error::Kind::Conflict: the scan as the service holds it now.
    std::optional<ScanDefinition> theirs;
    Instant theirsReadAt;
    // The scan as the service holds it after a create or an edit, where that is known.
    std::optional<ScanDefinition> definition;
    // The service does not take this on an existing scan (credentials, scanner) or has the scan
    // no longer: creating it anew would be the way.
    bool offerCreateAnew = false;

    [[nodiscard]] bool isDone() const {
        return !error && change.count(StepState::Refused) == 0 &&
               change.count(StepState::Unknown) == 0;
    }
};
