// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

// The scans that a question is about, those that the filter hides first. Reads the snapshot when
// it is painted, so that 100,000 cost as little as ten.
class ScanNamesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column : quint8 { Name, Targets, Agent };
    static constexpr int columns = 3;

    explicit ScanNamesModel(QObject* parent = nullptr);

    // `ids` without the hidden ones among them.
    void setScans(const SnapshotPtr& snapshot, const QStringList& hidden, const QStringList& ids);
    [[nodiscard]] bool isHidden(int row) const { return row < m_hiddenCount; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(qsizetype row, Column column) const;
    SnapshotPtr m_snapshot;
    QStringList m_ids;
    std::vector<qsizetype> m_rows; // in the snapshot, -1: not in this reading
    int m_hiddenCount = 0;
};
