// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanselection.h"

#include "models/lists/orderchange.h"

#include <algorithm>

ScanSelection::ScanSelection(QObject* parent) : QObject(parent) {}

void ScanSelection::setContent(const SnapshotPtr& snapshot, const ScanOrderPtr& order,
                               const RowMap* rowsNow) {
    if (snapshot != m_snapshot) {
        const RowSet before = std::move(m_selected);
        m_selected = RowSet(snapshot ? snapshot->scanCount() : 0);
        if (snapshot && m_snapshot && m_count > 0) {
            std::vector<quint32> rows = before.rows();
            if (rowsNow) {
                for (quint32& row : rows)
                    row = (*rowsNow)[row];
            } else {
                rows = rowsIn(*snapshot, *m_snapshot, rows);
            }
            for (const quint32 row : rows) {
                if (row != RowGone)
                    m_selected.insert(row);
            }
        }
    }
    m_snapshot = snapshot;
    m_order = order;
    recount();
}

void ScanSelection::set(quint32 row, bool isSelected) {
    if (qsizetype(row) >= m_selected.size() || m_selected.contains(row) == isSelected)
        return;
    toggle(row);
}

void ScanSelection::toggle(quint32 row) {
    if (qsizetype(row) >= m_selected.size())
        return;
    m_selected.flip(row);
    const int step = m_selected.contains(row) ? 1 : -1;
    m_count += step;
    if (!m_order || !m_order->shown.contains(row))
        m_hidden += step;
    Q_EMIT changed();
}

void ScanSelection::setRange(int fromModelRow, int toModelRow, bool isSelected) {
    if (!m_order || m_order->rows.empty())
        return;
    const int end = int(m_order->rows.size()) - 1;
    const int first = std::clamp(std::min(fromModelRow, toModelRow), 0, end);
    const int last = std::clamp(std::max(fromModelRow, toModelRow), 0, end);
    for (int place = first; place <= last; ++place) {
        const quint32 row = m_order->rows[size_t(place)];
        if (isSelected)
            m_selected.insert(row);
        else
            m_selected.remove(row);
    }
    recount();
}

void ScanSelection::selectAllShown() {
    if (m_order)
        m_selected.unite(m_order->shown);
    recount();
}

void ScanSelection::invertShown() {
    if (m_order)
        m_selected.flip(m_order->shown);
    recount();
}

void ScanSelection::clear() {
    m_selected.clear();
    recount();
}

void ScanSelection::clearHidden() {
    RowSet hidden = m_selected;
    if (m_order)
        hidden.subtract(m_order->shown);
    m_selected.subtract(hidden);
    recount();
}

void ScanSelection::selectIds(const QStringList& ids) {
    m_selected.clear();
    for (const QString& id : ids) {
        const qsizetype row = m_snapshot ? m_snapshot->rowOf(id) : -1;
        if (row >= 0)
            m_selected.insert(quint32(row));
    }
    recount();
}

Qt::CheckState ScanSelection::shownState() const {
    const qsizetype shown = m_order ? qsizetype(m_order->rows.size()) : 0;
    if (shownCount() == 0)
        return Qt::Unchecked;
    return shownCount() == shown ? Qt::Checked : Qt::PartiallyChecked;
}

std::vector<quint32> ScanSelection::rows() const {
    std::vector<quint32> rows;
    rows.reserve(size_t(m_count));
    if (m_order) {
        std::ranges::copy_if(m_order->rows, std::back_inserter(rows),
                             [this](quint32 row) { return m_selected.contains(row); });
    }
    for (const quint32 row : m_selected.rows()) {
        if (!m_order || !m_order->shown.contains(row))
            rows.push_back(row);
    }
    return rows;
}

QStringList ScanSelection::ids() const {
    QStringList ids;
    for (const quint32 row : rows())
        ids += m_snapshot->string(m_snapshot->scan(row).id);
    return ids;
}

QStringList ScanSelection::hiddenIds() const {
    QStringList ids;
    for (const quint32 row : m_selected.rows()) {
        if (!m_order || !m_order->shown.contains(row))
            ids += m_snapshot->string(m_snapshot->scan(row).id);
    }
    return ids;
}

void ScanSelection::recount() {
    m_count = m_selected.count();
    m_hidden = m_order ? m_selected.countWithout(m_order->shown) : m_count;
    Q_EMIT changed();
}
