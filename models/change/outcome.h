// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"

// "Delete 14 scans", or with its name where it is one: "Edit “AMS core”".
[[nodiscard]] QString titleOf(const Change& change);
// "292 gone, 6 kept, 2 unknown": what became of a change's steps, in words that fit its kind;
// "46 of 120" while it runs.
[[nodiscard]] QString outcomeText(const Change& change);
// The gravest state of the steps: Unknown, Refused, Sending, Waiting, Skipped, Done.
[[nodiscard]] StepState gravestState(const Change& change);
// Steps that are neither waiting nor being sent.
[[nodiscard]] int settledCount(const Change& change);
// What a step changes, from its before and after: "interval 4 h → 8 h, active → inactive"; of a
// delete what the scan was. Empty where the records say nothing.
[[nodiscard]] QString differenceText(const ChangeStep& step);
