// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/agentlistmodel.h"

#include "models/lists/agentcells.h"
#include "models/lists/agentorder.h"
#include "models/lists/orderchange.h"
#include "models/text/ages.h"

#include <QHash>

#include <algorithm>

namespace {

// Rows of one reading as rows of another, by machine id.
std::vector<quint32> agentRowsIn(const Snapshot& to, const Snapshot& from,
                                 const std::vector<quint32>& rows) {
    QHash<QString, quint32> places;
    for (qsizetype row = 0; row < to.agents().size(); ++row)
        places.insert(to.agents()[row].machineId, quint32(row));
    std::vector<quint32> mapped;
    mapped.reserve(rows.size());
    for (const quint32 row : rows)
        mapped.push_back(places.value(from.agents()[row].machineId, RowGone));
    return mapped;
}

} // namespace

AgentListModel::AgentListModel(QObject* parent) : QAbstractTableModel(parent) {}

void AgentListModel::setContent(const TenantHealthPtr& health) {
    show(health);
}

void AgentListModel::setFilter(const AgentFilter& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    show(m_health);
}

void AgentListModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= AgentColumnCount)
        return;
    m_sortColumn = AgentColumn(column);
    m_sortOrder = order;
    show(m_health);
}

void AgentListModel::show(const TenantHealthPtr& health) {
    const std::vector<quint32> rows =
        health ? agentOrder(*health, m_filter, m_sortColumn, m_sortOrder) : std::vector<quint32>();
    OrderChange change;
    if (m_health && health)
        change = changeOfRows(agentRowsIn(*health->snapshot(), *m_health->snapshot(), m_rows), rows,
                              health->snapshot()->agents().size());
    else
        change.isReset = m_health || health;
    if (change.isReset)
        beginResetModel();
    for (auto range = change.removed.rbegin(); range != change.removed.rend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_rows.erase(m_rows.begin() + range->first, m_rows.begin() + range->last + 1);
        endRemoveRows();
    }
    // What is left is the new list without the inserted ranges: now it has that list's numbers.
    m_health = health;
    m_rows = rows;
    for (auto range = change.inserted.rbegin(); range != change.inserted.rend(); ++range)
        m_rows.erase(m_rows.begin() + range->first, m_rows.begin() + range->last + 1);
    if (change.isReset) {
        endResetModel();
        return;
    }
    for (const RowRange& range : change.inserted) {
        beginInsertRows({}, range.first, range.last);
        m_rows.insert(m_rows.begin() + range.first, rows.begin() + range.first,
                      rows.begin() + range.last + 1);
        endInsertRows();
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, AgentColumnCount - 1));
}

int AgentListModel::totalCount() const {
    return m_health ? int(m_health->snapshot()->agents().size()) : 0;
}

const ScanAgent& AgentListModel::agentAt(int modelRow) const {
    return m_health->snapshot()->agents()[m_rows[size_t(modelRow)]];
}

const AgentReport& AgentListModel::reportAt(int modelRow) const {
    return m_health->agent(m_rows[size_t(modelRow)]);
}

int AgentListModel::modelRowOf(const QString& machineId) const {
    const qsizetype row = m_health ? m_health->agentRow(machineId) : -1;
    const auto found = std::ranges::find(m_rows, quint32(row));
    return row < 0 || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AgentListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AgentListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : AgentColumnCount;
}

QVariant AgentListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return agentText(*m_health, row, column);
    case Qt::AccessibleTextRole: return agentAccessibleText(*m_health, row, column);
    case Qt::ToolTipRole:
        return isTime(column) ? momentText(agentRaw(*m_health, row, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case RawRole: return agentRaw(*m_health, row, column);
    case IdRole: return agentAt(index.row()).machineId;
    case RowRole: return int(row);
    case HealthRole: return int(m_health->agent(row).health);
    case OldVersionRole: return m_health->agent(row).isOldVersion;
    default: return {};
    }
}

QVariant AgentListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= AgentColumnCount)
        return {};
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole: return columnTitle(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole: return columnHint(column);
    default: return {};
    }
}
