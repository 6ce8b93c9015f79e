// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/agentcolumn.h"
#include "models/lists/agentfilter.h"

#include <Qt>

#include <vector>

// Rows of Snapshot::agents() that a filter shows, in their order: by the column's value, names and
// texts in the locale's natural order, then by name, then by machine id. Ascending by health is
// worst first.
[[nodiscard]] std::vector<quint32> agentOrder(const TenantHealth& health, const AgentFilter& filter,
                                              AgentColumn column, Qt::SortOrder order);
