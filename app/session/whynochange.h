// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

// Why nothing can be changed in this tenant just now, as a sentence for tool tips; empty: it
// can. `instance` is the same for this whole process (another console holds the lock).
[[nodiscard]] QString whyNoChange(const TenantState& state, const QString& instance);
