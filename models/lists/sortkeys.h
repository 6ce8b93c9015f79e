// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanorder.h"

#include <QLocale>

#include <vector>

// A figure for each row of a snapshot by which a column sorts ascending: times and counts as they
// are, texts by their place in the locale's order. Without a value a row comes last, but for the
// last run, where "never" is longest ago. Empty after a stop.
[[nodiscard]] std::vector<quint64> sortKeys(const Snapshot& snapshot, const TenantHealth& health,
                                            ScanColumn column, const QLocale& locale,
                                            const Stop& stop);
