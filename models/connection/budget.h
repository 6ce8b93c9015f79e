// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

// The rate budget as figures. Colleagues who share the application share the quota, so what is
// left is "at most" (CONTRACT.md, Limits).
struct BudgetFigures {
    // Why the service asked for a pause: a 429, or a 5xx that named a time.
    enum class Pause : quint8 { Quota, Outage };

    int leftThisMinute = 100;
    int limitPerMinute = 100;
    int leftThisHour = 1500;
    int limitPerHour = 1500;
    int waiting = 0;     // calls that wait for their turn
    Instant pausedUntil; // the service said so (Retry-After)
    Pause pause = Pause::Quota;
    // Whether it is an ill service that asks to wait so long, and not the quota.
    [[nodiscard]] bool isOutage(Instant until) const {
        return pause == Pause::Outage && pausedUntil.isKnown() && until <= pausedUntil;
    }
    friend bool operator==(const BudgetFigures&, const BudgetFigures&) = default;
};
