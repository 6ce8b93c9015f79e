// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/authmethods.h"

// The label of a field of the scan form, for sentences that name it.
[[nodiscard]] QString scanFieldText(ScanField field);
// "runs 6 times a day", "runs every 5 hours"; empty for what does not repeat.
[[nodiscard]] QString runsText(int hours);
