// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanorder.h"

#include <vector>

// Rows of a list from `first` to `last`, both included.
struct RowRange {
    int first = 0;
    int last = 0;
    friend bool operator==(const RowRange&, const RowRange&) = default;
};

// How a list becomes another: first the removed ranges go (places in the old list, ascending),
// then the inserted ones come (places in the new list, ascending). `isReset`: rows changed places
// or there are too many ranges, so that announcing each would cost more than a reset.
struct OrderChange {
    bool isReset = false;
    std::vector<RowRange> removed;
    std::vector<RowRange> inserted;
    friend bool operator==(const OrderChange&, const OrderChange&) = default;
};

// Beyond this many ranges a reset is many times faster for a view.
inline constexpr size_t MostRanges = 10;

// Rows are told apart by the scans' ids. Of the same snapshot this is a walk over both lists, of
// two snapshots also a look-up for each old row. A null snapshot is an empty list.
[[nodiscard]] OrderChange changeBetween(const Snapshot* oldSnapshot,
                                        const std::vector<quint32>& oldRows,
                                        const Snapshot* newSnapshot,
                                        const std::vector<quint32>& newRows);
// The same for rows that are numbered alike in both lists, all below `count` but for RowGone.
[[nodiscard]] OrderChange changeOfRows(const std::vector<quint32>& before,
                                       const std::vector<quint32>& after, qsizetype count);
// Rows of one snapshot as rows of another, by id; RowGone where it does not hold the scan.
inline constexpr quint32 RowGone = 0xFFFFFFFF;
[[nodiscard]] std::vector<quint32> rowsIn(const Snapshot& to, const Snapshot& from,
                                          const std::vector<quint32>& rows);
// Of all rows of one snapshot, by row, and turned round.
using RowMap = std::vector<quint32>;
[[nodiscard]] RowMap mapRows(const Snapshot& to, const Snapshot& from);
[[nodiscard]] RowMap turnedRound(const RowMap& map, qsizetype count);
