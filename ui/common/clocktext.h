// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

// The time of day in the user's zone, "09:58"; with the day where it is another than `now`'s:
// "Thu 02:59", "12 Nov 02:59".
QString clockText(Instant when, Instant now);
