// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"

#include <QStringList>

// "Delete 14 scans", or with its name where it is one: "Edit “AMS core”".
[[nodiscard]] QString titleOf(const Change& change);
// "292 gone, 6 kept, 2 unknown": what became of a change's steps, in words that fit its kind;
// "46 of 120" while it is being sent.
[[nodiscard]] QString outcomeText(const Change& change);
// What a step calls its scan: by the name that it had when the change was made, and after it the
// one that the change gave it.
[[nodiscard]] QString stepName(const ChangeStep& step, qsizetype most);
// The gravest state of the steps: Unknown, Refused, Sending, Waiting, Skipped, Done.
[[nodiscard]] StepState gravestState(const Change& change);
// Steps of which it is known what became of them, or that they will not be sent.
[[nodiscard]] int settledCount(const Change& change);
// Nothing more is sent, and the list is read until it shows what became of the rest.
[[nodiscard]] bool isBeingReadBack(const Change& change);
// The service said no. A step that is known from reading again not to have been done was kept
// from being done by a lost answer, and nobody refused it.
[[nodiscard]] bool wasRefused(const ChangeStep& step);
// The state of a step as a word: "Refused", but "Kept" or "Not done" where nobody refused it.
[[nodiscard]] QString stepText(ChangeKind kind, const ChangeStep& step);
[[nodiscard]] QString notDoneText(ChangeKind kind);
// Every scan became what was asked for.
[[nodiscard]] bool hasEndedWell(const Change& change);
// What a step changes, from its before and after: "interval 4 h → 8 h, active → inactive"; of a
// delete what the scan was. Empty where the records say nothing.
[[nodiscard]] QString differenceText(const ChangeStep& step);
// The same uncut, one line for each member.
[[nodiscard]] QStringList wholeDifference(const ChangeStep& step);
