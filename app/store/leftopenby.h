// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Who left a change open that has not ended: an earlier run of the console that was cut off, or
// a tenant of this run whose connection was changed.
enum class LeftOpenBy : quint8 { EarlierRun, EarlierTenant };
