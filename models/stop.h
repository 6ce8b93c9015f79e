// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

// Asked now and then: true makes a computation end early, with a result that nobody may use.
using Stop = std::function<bool()>;
