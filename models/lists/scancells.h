// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/scancolumn.h"

#include <QVariant>

// What a cell of the list of scans shows, for the list, accessibility and exports alike. A row is
// one of the snapshot; `health` may be null before it is derived. Safe on any thread.

// The agent as its own list has it, else as the definition names it; empty where none is named.
[[nodiscard]] const ScanAgent& agentOfScan(const Snapshot& snapshot, const TenantHealth* health,
                                           quint32 row);
// One safe line in the user's words.
[[nodiscard]] QString scanText(const Snapshot& snapshot, const TenantHealth* health, quint32 row,
                               ScanColumn column);
// The words that a screen reader says: "Failed, SNMP timeout".
[[nodiscard]] QString scanAccessibleText(const Snapshot& snapshot, const TenantHealth* health,
                                         quint32 row, ScanColumn column);
// The value itself: figures, milliseconds since 1970 UTC, booleans, texts as the service holds
// them; invalid where there is none.
[[nodiscard]] QVariant scanRaw(const Snapshot& snapshot, const TenantHealth* health, quint32 row,
                               ScanColumn column);
