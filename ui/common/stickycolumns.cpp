// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stickycolumns.h"

#include <QHeaderView>

#include <algorithm>

bool StickyColumns::isCandidate(int column) const {
    return m_columns.contains(column) && !m_header->isSectionHidden(column) &&
           m_header->layoutDirection() == Qt::LeftToRight;
}

int StickyColumns::roomBefore(int column) const {
    const int place = m_header->visualIndex(column);
    int room = 0;
    for (const int other : m_columns) {
        if (isCandidate(other) && m_header->visualIndex(other) < place)
            room += m_header->sectionSize(other);
    }
    return room;
}

bool StickyColumns::sticks(int column) const {
    // At least half of the table is for what scrolls.
    return isCandidate(column) &&
           roomBefore(column) + m_header->sectionSize(column) <= m_header->viewport()->width() / 2;
}

int StickyColumns::position(int column) const {
    const int natural = m_header->sectionViewportPosition(column);
    return sticks(column) ? std::max(natural, roomBefore(column)) : natural;
}

QList<int> StickyColumns::held() const {
    QList<int> held;
    for (const int column : m_columns) {
        if (position(column) != m_header->sectionViewportPosition(column))
            held.append(column);
    }
    std::ranges::sort(held, {}, [this](int column) { return m_header->visualIndex(column); });
    return held;
}

int StickyColumns::heldAt(int x) const {
    for (const int column : held()) {
        const int left = position(column);
        if (x >= left && x < left + m_header->sectionSize(column))
            return column;
    }
    return -1;
}

int StickyColumns::edge() const {
    const QList<int> all = held();
    return all.isEmpty() ? 0 : position(all.last()) + m_header->sectionSize(all.last());
}
