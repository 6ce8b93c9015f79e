// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderchange.h"

#include <numeric>

namespace {

// Adds one place to the last range or begins another; false when there are too many.
bool add(std::vector<RowRange>& ranges, size_t others, int place) {
    if (!ranges.empty() && ranges.back().last == place - 1) {
        ranges.back().last = place;
        return true;
    }
    ranges.push_back({place, place});
    return ranges.size() + others <= MostRanges;
}

OrderChange reset() {
    return {true, {}, {}};
}

} // namespace

std::vector<quint32> rowsIn(const Snapshot& to, const Snapshot& from,
                            const std::vector<quint32>& rows) {
    std::vector<quint32> mapped;
    mapped.reserve(rows.size());
    // Most readings shift rows by little: the place after the last one found is tried before the
    // index is asked.
    qsizetype shift = 0;
    for (const quint32 row : rows) {
        const std::string_view id = from.text(from.scan(row).id);
        const qsizetype guess = qsizetype(row) + shift;
        if (guess >= 0 && guess < to.scanCount() && to.text(to.scan(guess).id) == id) {
            mapped.push_back(quint32(guess));
            continue;
        }
        const qsizetype found = to.rowOf(id);
        mapped.push_back(found < 0 ? RowGone : quint32(found));
        if (found >= 0)
            shift = found - qsizetype(row);
    }
    return mapped;
}

RowMap mapRows(const Snapshot& to, const Snapshot& from) {
    std::vector<quint32> all(size_t(from.scanCount()));
    std::iota(all.begin(), all.end(), 0);
    return rowsIn(to, from, all);
}

RowMap turnedRound(const RowMap& map, qsizetype count) {
    RowMap turned(size_t(count), RowGone);
    for (size_t row = 0; row < map.size(); ++row) {
        if (map[row] != RowGone)
            turned[map[row]] = quint32(row);
    }
    return turned;
}

OrderChange changeOfRows(const std::vector<quint32>& before, const std::vector<quint32>& after,
                         qsizetype count) {
    OrderChange change;
    RowSet isShown(count);
    for (const quint32 row : after)
        isShown.insert(row);
    RowSet wasShown(count);
    for (const quint32 row : before) {
        if (row != RowGone)
            wasShown.insert(row);
    }
    size_t from = 0;
    size_t to = 0;
    while (from < before.size() || to < after.size()) {
        const bool isRemoved =
            from < before.size() && (before[from] == RowGone || !isShown.contains(before[from]));
        if (isRemoved) {
            if (!add(change.removed, change.inserted.size(), int(from++)))
                return reset();
        } else if (to < after.size() && !wasShown.contains(after[to])) {
            if (!add(change.inserted, change.removed.size(), int(to++)))
                return reset();
        } else if (from < before.size() && to < after.size() && before[from] == after[to]) {
            ++from;
            ++to;
        } else {
            return reset();
        }
    }
    return change;
}

OrderChange changeBetween(const Snapshot* oldSnapshot, const std::vector<quint32>& oldRows,
                          const Snapshot* newSnapshot, const std::vector<quint32>& newRows) {
    OrderChange change;
    if (!oldSnapshot || !newSnapshot || oldRows.empty() || newRows.empty()) {
        if (!oldRows.empty())
            change.removed.push_back({0, int(oldRows.size()) - 1});
        if (!newRows.empty())
            change.inserted.push_back({0, int(newRows.size()) - 1});
        return change;
    }
    return oldSnapshot == newSnapshot ? changeOfRows(oldRows, newRows, newSnapshot->scanCount())
                                      : changeOfRows(rowsIn(*newSnapshot, *oldSnapshot, oldRows),
                                                     newRows, newSnapshot->scanCount());
}
