// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

// The rate budget as figures. Colleagues who share the application share the quota, so what is
// left is "at most" (CONTRACT.md, Limits).
struct BudgetFigures {
    int leftThisMinute = 100;
    int limitPerMinute = 100;
    int leftThisHour = 1500;
    int limitPerHour = 1500;
    int waiting = 0;     // calls that wait for their turn
    Instant pausedUntil; // the service said so (Retry-After)
    friend bool operator==(const BudgetFigures&, const BudgetFigures&) = default;
};
