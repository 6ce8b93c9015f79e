// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/agentcolumn.h"

#include <QVariant>

// What a cell of the list of agents shows; `row` is one of Snapshot::agents(). Safe on any thread.
[[nodiscard]] QString agentText(const TenantHealth& health, qsizetype row, AgentColumn column);
[[nodiscard]] QString agentAccessibleText(const TenantHealth& health, qsizetype row,
                                          AgentColumn column);
// Figures, milliseconds since 1970 UTC, texts as the service holds them; invalid for none.
[[nodiscard]] QVariant agentRaw(const TenantHealth& health, qsizetype row, AgentColumn column);
