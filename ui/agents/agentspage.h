// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"
#include "models/lists/agentlistmodel.h"
#include "models/settings/usersettings.h"
#include "ui/common/exportrequest.h"

#include <QVariantMap>
#include <QWidget>

class Actions;
class AgentDetails;
class AgentFilterBar;
class AgentTable;
class RowTable;
class Skeleton;
class StatePage;
class TonedLabel;
class VerticalLine;
class QStackedWidget;

// The page Agents: worst first, with what depends on each.
class AgentsPage final : public QWidget {
    Q_OBJECT

public:
    explicit AgentsPage(Actions* actions, QWidget* parent = nullptr);

    void setTenant(const TenantState& state);
    // What follows from the reading; null before the first.
    void setHealth(const TenantHealthPtr& health);
    void forgetTenant();
    void setSettings(const UserSettings& settings);
    void setDetailsWanted(bool wanted);
    void showAgent(const QString& machineId);

    [[nodiscard]] QString currentMachineId() const;
    [[nodiscard]] AgentListModel* model();
    [[nodiscard]] RowTable* table() const;
    [[nodiscard]] ExportRequest exportRequest() const;
    [[nodiscard]] QVariantMap viewState() const;
    void restoreViewState(const QVariantMap& state);
    void focusFilter();
    void focusList();
    void popupColumns();
    [[nodiscard]] QList<QWidget*> parts() const;

Q_SIGNALS:
    void contextChanged();
    void viewStateChanged();
    void rowMenuRequested(const QPoint& global);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHeader(Actions* actions);
    [[nodiscard]] QWidget* makeFoot();
    void retranslate();
    void showAll();
    void showCounts();
    void showState();
    void showCurrent();
    void updateDetails();

    UserSettings m_settings;
    bool m_isReading = false;
    bool m_hasProblem = false;
    TonedLabel *m_title, *m_count;
    AgentFilterBar* m_filterBar;
    AgentTable* m_table;
    Skeleton* m_skeleton;
    StatePage* m_state;
    QStackedWidget* m_stack;
    TonedLabel *m_foot, *m_legend;
    VerticalLine* m_detailsLine;
    AgentDetails* m_details;
    bool m_wantsDetails = true;
};
