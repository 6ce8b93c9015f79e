// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/orderchange.h"

#include <QAbstractTableModel>

class ScanSelection;

// The scans that are shown, a row of a snapshot each. Holds no text: all is read from the
// snapshot when asked. Ages and lateness are those of the reading. GUI thread.
class ScanListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Column = ScanColumn;
    enum Role {
        RawRole = Qt::UserRole + 1, // the value to compare and export: figures, times in ms, text
        IdRole,                     // the scan's id, QString
        RowRole,                    // the row in the snapshot, quint32
        // For delegates, of any column: int(ScanStatus), int(Schedule), bool, int(AgentHealth) or
        // -1 where no agent is named, machine id.
        StatusRole,
        ScheduleRole,
        ActiveRole,
        AgentHealthRole,
        MachineIdRole,
    };

    explicit ScanListModel(QObject* parent = nullptr);
    ~ScanListModel() override;

    // Shows another snapshot or order. Up to about ten ranges are announced as rows removed and
    // inserted, beyond that one reset: the view puts current row and scroll position back by id.
    // `health` may be null (not derived yet); `order` belongs to `snapshot`.
    void setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                    const ScanOrderPtr& order);
    // The same where a worker found out already what changes from the order shown now.
    void setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                    const ScanOrderPtr& order, const OrderChange& change);
    // Shown as CheckStateRole of the Check column; not owned, may be null.
    void setSelection(ScanSelection* selection);

    [[nodiscard]] const SnapshotPtr& snapshot() const { return m_snapshot; }
    [[nodiscard]] const TenantHealthPtr& health() const { return m_health; }
    [[nodiscard]] const ScanOrderPtr& order() const { return m_order; }
    // Precondition: 0 <= modelRow < rowCount().
    [[nodiscard]] quint32 snapshotRow(int modelRow) const;
    // -1 where it is not shown or not there.
    [[nodiscard]] int modelRowOf(const QString& id) const;
    [[nodiscard]] QString idAt(int modelRow) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // CheckStateRole of the Check column alone.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void removeRanges(const std::vector<RowRange>& ranges);
    void insertRanges(const std::vector<RowRange>& ranges);
    void announceAll();
    void announceChecks();

    SnapshotPtr m_snapshot;
    TenantHealthPtr m_health;
    ScanOrderPtr m_order;
    std::vector<quint32> m_rows; // m_order's, but while ranges are being announced
    ScanSelection* m_selection = nullptr;
};
