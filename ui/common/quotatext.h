// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

#include <QString>

// What waits because the quota of calls is used up, or because the service, which is ill, said
// when to come again; in words. Empty: nothing waits.

// "Waits for the quota until 10:43 (in 38 s)": the reading under way.
[[nodiscard]] QString readingWaitText(const TenantState& state, Instant now);
// The same of the reading, else of the change that runs.
[[nodiscard]] QString quotaWaitText(const TenantState& state, Instant now);
// "Waits for the quota, 38 s", where there is little room.
[[nodiscard]] QString shortReadingWaitText(const TenantState& state, Instant now);
