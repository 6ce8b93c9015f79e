// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/activitymodel.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <algorithm>

ActivityModel::ActivityModel(QObject* parent) : QAbstractTableModel(parent) {}

void ActivityModel::setChanges(const QList<Change>& changes, bool hasOlder) {
    m_hasOlder = hasOlder;
    QList<Change> sorted = changes;
    std::ranges::stable_sort(sorted, std::greater{}, &Change::startedAt);
    // The usual cases: the same changes with some new ones on top, or older ones below.
    const qsizetype added = sorted.size() - m_changes.size();
    const auto standAt = [&](qsizetype offset) {
        return std::equal(
            m_changes.cbegin(), m_changes.cend(), sorted.cbegin() + offset,
            [](const Change& one, const Change& other) { return one.id == other.id; });
    };
    const bool canGrow = added >= 0 && !m_changes.isEmpty();
    const bool growsBelow = canGrow && standAt(0);
    if (!growsBelow && !(canGrow && standAt(added))) {
        beginResetModel();
        m_changes = sorted;
        endResetModel();
        return;
    }
    const qsizetype offset = growsBelow ? 0 : added;
    for (int row = 0; row < m_changes.size(); ++row)
        replace(row, sorted[row + offset]);
    if (added > 0) {
        const int first = growsBelow ? rowCount() : 0;
        beginInsertRows({}, first, first + int(added) - 1);
        m_changes = sorted;
        endInsertRows();
    }
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasOlder;
}

void ActivityModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    m_hasOlder = false; // until the answer says so
    Q_EMIT olderWanted();
}

void ActivityModel::updateChange(const Change& change) {
    const int known = rowOf(change.id);
    if (known >= 0) {
        replace(known, change);
        return;
    }
    const auto place = std::ranges::find_if(
        m_changes, [&](const Change& other) { return other.startedAt <= change.startedAt; });
    const int row = int(place - m_changes.begin());
    beginInsertRows({}, row, row);
    m_changes.insert(row, change);
    endInsertRows();
}

void ActivityModel::replace(int row, const Change& change) {
    if (m_changes[row] == change)
        return;
    m_changes[row] = change;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ActivityModel::setNow(Instant now, bool isOtherDay) {
    m_now = now;
    const int first = isOtherDay ? 0 : int(Column::When);
    const int last = isOtherDay ? ColumnCount - 1 : int(Column::When);
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last));
}

int ActivityModel::rowOf(qint64 id) const {
    const auto found = std::ranges::find(m_changes, id, &Change::id);
    return found == m_changes.end() ? -1 : int(found - m_changes.begin());
}

int ActivityModel::runningCount() const {
    return int(std::ranges::count_if(m_changes, &Change::isRunning));
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Change& change = m_changes[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (Column(index.column())) {
        case Column::What: return titleOf(change);
        case Column::Outcome: return outcomeText(change);
        case Column::When: return ageText(change.startedAt, m_now);
        case Column::Who: return whoText(change.who);
        case Column::Tenant: return plain(change.tenantName);
        }
        return {};
    case RawRole:
        switch (Column(index.column())) {
        case Column::What: return int(change.kind);
        case Column::Outcome: return int(gravestState(change));
        case Column::When: return change.startedAt.ms;
        case Column::Who: return change.who;
        case Column::Tenant: return change.tenantName;
        }
        return {};
    case IdRole: return change.id;
    case KindRole: return int(change.kind);
    case RunningRole: return change.isRunning();
    case StateRole: return int(gravestState(change));
    case DoneRole: return settledCount(change);
    case StepsRole: return int(change.steps.size());
    case ReadBackRole: return isBeingReadBack(change);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case Column::What: return tr("Change");
    case Column::Outcome: return tr("Outcome");
    case Column::When: return tr("When");
    case Column::Who: return tr("By");
    case Column::Tenant: return tr("Tenant");
    }
    return {};
}
