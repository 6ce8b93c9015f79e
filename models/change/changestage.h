// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QString>

#include <functional>

// Where a change stands that a person waits for: what is waited for now, since when, and whether
// anything of it has been sent.
struct ChangeStage {
    enum class Doing : quint8 {
        Queued,    // another change of the tenant is being made
        Reading,   // the list, before anything is sent
        Preparing, // recorded, or told to come again later
        Sent,      // on its way: nobody can take it back
        Checking,  // the list, for what became of it
    };
    Doing doing = Doing::Reading;
    Instant since;
    Instant sentAt;      // unknown until then
    qint64 changeId = 0; // the journal's, once it is recorded
    friend bool operator==(const ChangeStage&, const ChangeStage&) = default;

    [[nodiscard]] bool mayTakeBack() const { return doing < Doing::Sent; }
};
// Called on the GUI thread each time the change moves on.
using StageTold = std::function<void(const ChangeStage&)>;

// The same for a person. `quotaUntil`: it waits for its turn until then; unknown: it does not.
// `isAsked`: because the service, which is ill, said to wait, and not for the quota. How long it
// lasts is told once that is longer than one expects.
[[nodiscard]] QString stageText(const ChangeStage& stage, Instant quotaUntil, Instant now,
                                bool isAsked = false);
