// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/scannamesmodel.h"

#include "models/text/plaintext.h"
#include "ui/common/toneicon.h"

ScanNamesModel::ScanNamesModel(QObject* parent) : QAbstractTableModel(parent) {}

void ScanNamesModel::setScans(const SnapshotPtr& snapshot, const QStringList& hidden,
                              const QStringList& ids) {
    beginResetModel();
    m_snapshot = snapshot;
    m_ids = hidden + ids;
    m_hiddenCount = int(hidden.size());
    m_rows.clear();
    m_rows.reserve(size_t(m_ids.size()));
    for (const QString& id : std::as_const(m_ids))
        m_rows.push_back(snapshot ? snapshot->rowOf(id) : -1);
    endResetModel();
}

int ScanNamesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScanNamesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString ScanNamesModel::text(qsizetype row, Column column) const {
    const qsizetype at = m_rows[size_t(row)];
    if (at < 0)
        return column == Column::Name ? plain(m_ids.at(row), 100) : QStringLiteral("–");
    const ScanRow& scan = m_snapshot->scan(at);
    switch (column) {
    case Column::Name: {
        const QString name = plain(m_snapshot->string(scan.name));
        return name.isEmpty() ? tr("(no name)") : name;
    }
    case Column::Targets: return plain(m_snapshot->string(scan.target), 120);
    case Column::Agent: {
        const ScanAgent& agent = m_snapshot->scanners()[scan.scanner];
        const QString name = plain(agent.name.isEmpty() ? agent.machineId : agent.name, 120);
        return name.isEmpty() ? QStringLiteral("–") : name;
    }
    }
    return {};
}

QVariant ScanNamesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    const bool isMarked = column == Column::Name && isHidden(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), column);
    case Qt::DecorationRole:
        return isMarked ? QVariant(toneIcon(QStringLiteral("eye-off"), Tone::Warn)) : QVariant();
    case Qt::AccessibleTextRole:
        return isMarked ? tr("%1, hidden by the filter").arg(text(index.row(), column))
                        : text(index.row(), column);
    default: return {};
    }
}

QVariant ScanNamesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name: return tr("Scan");
    case Column::Targets: return tr("Targets");
    case Column::Agent: return tr("Agent");
    }
    return {};
}
