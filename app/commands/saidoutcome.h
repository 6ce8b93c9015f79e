// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"

// One plain sentence for the status bar: what became of a change.
[[nodiscard]] QString saidOutcome(const ChangeOutcome& outcome);
