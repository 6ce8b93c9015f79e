// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"
#include "models/lists/scanfilter.h"

#include <QVariantMap>

class StatePage;

enum class EmptyState : quint8 { NoMatch, NoScans, NoData };

// Words and buttons for what stands in place of the list of scans.
void describeState(StatePage& page, EmptyState state, const ScanFilter& filter,
                   const TenantState& tenant, const QString& suggestion, bool mayCreate);

// The filter as it is remembered; unknown words and keys are left out when it is read.
QVariantMap toMap(const ScanFilter& filter);
ScanFilter filterFrom(const QVariantMap& map);
