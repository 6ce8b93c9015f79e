// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"
#include "models/stop.h"

#include <QLocale>

#include <vector>

// The order of one text of the scans, one that is nearly always different (names, targets), in the
// user's locale: without case, numbers by value, an empty one last. Comparing such texts is what
// sorting a list costs, so it is done once, and for the next reading only where that is new.
class TextColumn {
public:
    explicit TextColumn(TextRef ScanRow::*text) : m_text(text) {}

    [[nodiscard]] bool isMade() const { return m_isMade; }
    void forget() { *this = TextColumn(m_text); }
    // False after a stop: then it is not made.
    bool make(const Snapshot& snapshot, const QLocale& locale, const Stop& stop);
    // The same from the column of another reading; `formerRows` tells where each scan was in that,
    // or RowGone. Precondition: former.isMade(), of the same text and locale.
    bool carry(const TextColumn& former, const Snapshot& from, const Snapshot& to,
               const std::vector<quint32>& formerRows, const QLocale& locale, const Stop& stop);

    // By row; equal texts share one.
    [[nodiscard]] const std::vector<quint32>& ranks() const { return m_ranks; }
    // All rows: by text, then by id.
    [[nodiscard]] const std::vector<quint32>& rows() const { return m_rows; }
    [[nodiscard]] size_t bytes() const {
        return (m_ranks.capacity() + m_rows.capacity()) * sizeof(quint32);
    }

private:
    TextRef ScanRow::*m_text;
    bool m_isMade = false;
    std::vector<quint32> m_ranks;
    std::vector<quint32> m_rows;
};
