// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/agentcolumn.h"
#include "models/lists/agentfilter.h"

#include <QAbstractTableModel>

// The agents of a reading, worst first. A tenant has 40 at most, so it sorts on the GUI thread.
class AgentListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Column = AgentColumn;
    enum Role {
        RawRole = Qt::UserRole + 1,
        IdRole,         // machine id, QString
        RowRole,        // row of Snapshot::agents(), int
        HealthRole,     // int(AgentHealth)
        OldVersionRole, // bool
    };

    explicit AgentListModel(QObject* parent = nullptr);

    // Null: nothing has been read. Agents come and go as rows; many at once are a reset.
    void setContent(const TenantHealthPtr& health);
    void setFilter(const AgentFilter& filter);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const TenantHealthPtr& health() const { return m_health; }
    [[nodiscard]] int totalCount() const;
    // Precondition: 0 <= modelRow < rowCount().
    [[nodiscard]] const ScanAgent& agentAt(int modelRow) const;
    [[nodiscard]] const AgentReport& reportAt(int modelRow) const;
    [[nodiscard]] int modelRowOf(const QString& machineId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void show(const TenantHealthPtr& health);

    TenantHealthPtr m_health;
    AgentFilter m_filter;
    AgentColumn m_sortColumn = AgentColumn::Health;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<quint32> m_rows; // rows of Snapshot::agents()
};
