// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanlistmodel.h"

#include "models/lists/scancells.h"
#include "models/lists/scanselection.h"
#include "models/text/ages.h"

#include <algorithm>

ScanListModel::ScanListModel(QObject* parent) : QAbstractTableModel(parent) {}

ScanListModel::~ScanListModel() = default;

void ScanListModel::setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                               const ScanOrderPtr& order) {
    static const std::vector<quint32> nothing;
    setContent(
        snapshot, health, order,
        changeBetween(m_snapshot.get(), m_rows, snapshot.get(), order ? order->rows : nothing));
}

void ScanListModel::setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                               const ScanOrderPtr& order, const OrderChange& change) {
    if (change.isReset)
        beginResetModel();
    else
        removeRanges(change.removed);
    // What is left is the new list without the inserted ranges, so its rows are taken from there:
    // no look-up by id on the GUI thread.
    static const std::vector<quint32> nothing;
    const std::vector<quint32>& rows = order ? order->rows : nothing;
    m_snapshot = snapshot;
    m_health = health;
    m_order = order;
    if (change.isReset) {
        m_rows = rows;
        endResetModel();
        return;
    }
    const size_t kept = m_rows.size();
    m_rows.clear();
    size_t from = 0;
    for (const RowRange& range : change.inserted) {
        m_rows.insert(m_rows.end(), rows.begin() + ptrdiff_t(from), rows.begin() + range.first);
        from = size_t(range.last) + 1;
    }
    m_rows.insert(m_rows.end(), rows.begin() + ptrdiff_t(from), rows.end());
    Q_ASSERT(m_rows.size() == kept);
    Q_UNUSED(kept)
    insertRanges(change.inserted);
    announceAll();
}

void ScanListModel::removeRanges(const std::vector<RowRange>& ranges) {
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_rows.erase(m_rows.begin() + range->first, m_rows.begin() + range->last + 1);
        endRemoveRows();
    }
}

void ScanListModel::insertRanges(const std::vector<RowRange>& ranges) {
    for (const RowRange& range : ranges) {
        beginInsertRows({}, range.first, range.last);
        m_rows.insert(m_rows.begin() + range.first, m_order->rows.begin() + range.first,
                      m_order->rows.begin() + range.last + 1);
        endInsertRows();
    }
}

void ScanListModel::announceAll() {
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ScanColumnCount - 1));
}

void ScanListModel::announceChecks() {
    const int column = int(Column::Check);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column),
                           {Qt::CheckStateRole, Qt::AccessibleTextRole});
}

void ScanListModel::setSelection(ScanSelection* selection) {
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (m_selection) {
        connect(m_selection, &ScanSelection::changed, this, &ScanListModel::announceChecks);
        connect(m_selection, &QObject::destroyed, this, [this] { m_selection = nullptr; });
    }
    announceChecks();
}

quint32 ScanListModel::snapshotRow(int modelRow) const {
    return m_rows[size_t(modelRow)];
}

int ScanListModel::modelRowOf(const QString& id) const {
    const qsizetype row = m_snapshot && m_order ? m_snapshot->rowOf(id) : -1;
    return row < 0 ? -1 : m_order->placeOf(quint32(row));
}

QString ScanListModel::idAt(int modelRow) const {
    if (modelRow < 0 || modelRow >= rowCount())
        return {};
    return m_snapshot->string(m_snapshot->scan(snapshotRow(modelRow)).id);
}

int ScanListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScanListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ScanColumnCount;
}

QVariant ScanListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 row = snapshotRow(index.row());
    const auto column = Column(index.column());
    const Snapshot& snapshot = *m_snapshot;
    const ScanRow& scan = snapshot.scan(row);
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Check ? QVariant()
                                       : scanText(snapshot, m_health.get(), row, column);
    case Qt::AccessibleTextRole:
        if (column == Column::Check)
            return m_selection && m_selection->contains(row) ? tr("Selected") : tr("Not selected");
        return scanAccessibleText(snapshot, m_health.get(), row, column);
    case Qt::ToolTipRole:
        return isTime(column) ? momentText(scanRaw(snapshot, m_health.get(), row, column))
                              : QVariant();
    case Qt::CheckStateRole:
        if (column != Column::Check || !m_selection)
            return {};
        return QVariant::fromValue(m_selection->contains(row) ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case RawRole: return scanRaw(snapshot, m_health.get(), row, column);
    case IdRole: return snapshot.string(scan.id);
    case RowRole: return row;
    case StatusRole: return int(scan.status);
    case ScheduleRole: return m_health ? QVariant(int(m_health->schedule(row))) : QVariant();
    case ActiveRole: return scan.isActive;
    case AgentHealthRole: {
        const auto health = m_health ? m_health->agentHealth(row) : std::nullopt;
        return health ? int(*health) : -1;
    }
    case MachineIdRole: return agentOfScan(snapshot, m_health.get(), row).machineId;
    default: return {};
    }
}

QVariant ScanListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ScanColumnCount)
        return {};
    const auto column = Column(section);
    switch (role) {
    // The view paints a check box over its own.
    case Qt::DisplayRole: return column == Column::Check ? QString() : columnTitle(column);
    case Qt::AccessibleTextRole: return columnTitle(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole: return columnHint(column);
    default: return {};
    }
}

Qt::ItemFlags ScanListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return Column(index.column()) == Column::Check ? common | Qt::ItemIsUserCheckable : common;
}

bool ScanListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const bool isMark = role == Qt::CheckStateRole && m_selection &&
                        checkIndex(index, CheckIndexOption::IndexIsValid) &&
                        Column(index.column()) == Column::Check;
    if (!isMark)
        return false;
    m_selection->set(snapshotRow(index.row()), value.toInt() == Qt::Checked);
    return true;
}
