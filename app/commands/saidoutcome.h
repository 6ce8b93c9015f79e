// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"

// What stopped a change, for a banner: of a change of many scans with the counts of what became
// of them, for what stopped one says nothing of the others.
[[nodiscard]] Error problemOf(const ChangeOutcome& outcome);
// One plain sentence for the status bar: what became of a change.
[[nodiscard]] QString saidOutcome(const ChangeOutcome& outcome);
