// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QHeaderView;

// Where the columns stand that stay in sight while a table scrolls sideways: each moves with the
// others until it would leave, then it is held behind the sticky ones before it, and the rest
// slides below. Only geometry, asked of the header each time: nothing here grows with the rows.
class StickyColumns final {
public:
    explicit StickyColumns(const QHeaderView* header) : m_header(header) {}

    void setColumns(const QList<int>& columns) { m_columns = columns; }
    // A hidden one does not; nor one that would leave little room for the others; nor any where
    // the text runs from right to left.
    [[nodiscard]] bool sticks(int column) const;
    // Left edge in the viewport.
    [[nodiscard]] int position(int column) const;
    // Those that are not where the header has them, from left to right.
    [[nodiscard]] QList<int> held() const;
    // The held column over this x of the viewport, or -1.
    [[nodiscard]] int heldAt(int x) const;
    // What the sticky ones before a column take of the left when they are held.
    [[nodiscard]] int roomBefore(int column) const;
    // Where what slides begins to be seen; 0 where nothing is held.
    [[nodiscard]] int edge() const;

private:
    [[nodiscard]] bool isCandidate(int column) const;

    const QHeaderView* m_header;
    QList<int> m_columns;
};
