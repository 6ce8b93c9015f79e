// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/agentlistmodel.h"
#include "ui/common/rowtable.h"

// The list of agents. The same agent stays current over filter and refresh; where it is gone, the
// worst is.
class AgentTable final : public RowTable {
    Q_OBJECT

public:
    explicit AgentTable(QWidget* parent = nullptr);

    [[nodiscard]] AgentListModel& list() { return m_model; }
    void setContent(const TenantHealthPtr& health);
    void setFilter(const AgentFilter& filter);
    void chooseSort(int column, Qt::SortOrder order) override;
    // Empty: none.
    [[nodiscard]] QString currentMachineId() const;
    // False where the filter hides it.
    bool setCurrentMachineId(const QString& machineId);
    void forgetCurrent();

    // Columns and order.
    [[nodiscard]] QVariantMap viewState() const;
    void restoreViewState(const QVariantMap& state);

Q_SIGNALS:
    // By a person; what content and filter do to it is known to who sets them.
    void currentAgentChanged();
    void sorted();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void sortBy(int column, Qt::SortOrder order);
    void restoreCurrent();

    AgentListModel m_model;
    QString m_current; // outlives a reset of the model
    bool m_isRestoring = false;
};
