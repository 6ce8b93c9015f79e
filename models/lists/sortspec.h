// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scancolumn.h"

#include <Qt>

// By what the scans are ordered. Equal ones go by name, then by id, both ascending.
struct SortSpec {
    ScanColumn column = ScanColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortSpec&, const SortSpec&) = default;
};
