// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change/change.h"

#include <algorithm>

int Change::count(StepState state) const {
    return int(std::ranges::count(steps, state, &ChangeStep::state));
}
