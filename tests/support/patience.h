// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/emulator.h"
#include "tests/support/manualclock.h"

#include <functional>

// Lets a test's clock run on while real sockets are at work.
namespace patience {

// True as soon as `done`. Whenever no request has come for a while, whoever waits for the clock is
// woken.
[[nodiscard]] bool until(ManualClock& clock, const Emulator& emulator,
                         const std::function<bool()>& done, int realMs = 60'000);

} // namespace patience
