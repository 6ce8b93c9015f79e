// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agenttable.h"

#include "ui/agents/agentdelegate.h"
#include "ui/common/rowheader.h"
#include "ui/look/metrics.h"

namespace {

ColumnSpecs agentColumns() {
    ColumnSpecs specs;
    for (int i = 0; i < AgentColumnCount; ++i) {
        const auto column = AgentColumn(i);
        ColumnSpec spec;
        spec.column = i;
        spec.key = columnKey(column);
        spec.isShownAtFirst = isShownAtFirst(column);
        spec.isFlexible = spec.staysInSight = column == AgentColumn::Name;
        spec.canHide = column != AgentColumn::Name;
        switch (column) {
        case AgentColumn::Health: spec.content = AgentDelegate::healthRoom(); break;
        case AgentColumn::Name: spec.sample = QStringLiteral("ams-scan-01.contoso.com"); break;
        case AgentColumn::LastSeen:
        case AgentColumn::LastCommand: spec.sample = AgentTable::tr("59 min ago"); break;
        case AgentColumn::Version:
            spec.content = AgentDelegate::versionRoom(QStringLiteral("7.6.0.18"));
            break;
        case AgentColumn::ClientVersion: spec.sample = QStringLiteral("10.8295.22621.1010"); break;
        case AgentColumn::Scans:
        case AgentColumn::Active:
        case AgentColumn::Stopped:
        case AgentColumn::Failing:
        case AgentColumn::Overdue: spec.sample = QStringLiteral("1,000"); break;
        case AgentColumn::Addresses: spec.sample = QStringLiteral("65,536"); break;
        case AgentColumn::MachineId:
        case AgentColumn::Id:
        case AgentColumn::AppId:
            spec.sample = QStringLiteral("289224fb-1686-472c-9751-5555");
            break;
        }
        specs.append(spec);
    }
    return specs;
}

} // namespace

AgentTable::AgentTable(QWidget* parent) : RowTable(parent) {
    setObjectName(QStringLiteral("agentTable"));
    setModel(&m_model);
    setItemDelegate(new AgentDelegate(this));
    setColumns(&agentColumns);
    header()->setLeadingIndent(metrics::gap8);
    header()->setSortIndicator(int(AgentColumn::Health), Qt::AscendingOrder);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::sectionClicked, this, [this](int column) {
        // The header has turned its own mark already.
        sortBy(column, header()->sortIndicatorOrder());
        Q_EMIT sorted();
    });
}

void AgentTable::sortBy(int column, Qt::SortOrder order) {
    m_isRestoring = true;
    m_model.sort(column, order);
    m_isRestoring = false;
    restoreCurrent();
}

void AgentTable::chooseSort(int column, Qt::SortOrder order) {
    header()->setSortIndicator(column, order);
    sortBy(column, order);
    Q_EMIT sorted();
}

void AgentTable::setContent(const TenantHealthPtr& health) {
    m_isRestoring = true;
    m_model.setContent(health);
    m_isRestoring = false;
    restoreCurrent();
}

void AgentTable::setFilter(const AgentFilter& filter) {
    m_isRestoring = true;
    m_model.setFilter(filter);
    m_isRestoring = false;
    restoreCurrent();
}

void AgentTable::restoreCurrent() {
    const int row = m_model.modelRowOf(m_current);
    m_isRestoring = true;
    if (row >= 0 && currentIndex().row() != row)
        setCurrentIndex(m_model.index(row, int(AgentColumn::Name)));
    else if (row < 0 && m_model.rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(m_model.index(0, int(AgentColumn::Name)));
    m_isRestoring = false;
}

void AgentTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowTable::currentChanged(current, previous);
    if (m_isRestoring)
        return;
    if (current.isValid())
        m_current = m_model.agentAt(current.row()).machineId;
    Q_EMIT currentAgentChanged();
}

QString AgentTable::currentMachineId() const {
    const int row = currentIndex().row();
    return row < 0 || row >= m_model.rowCount() ? QString() : m_model.agentAt(row).machineId;
}

bool AgentTable::setCurrentMachineId(const QString& machineId) {
    const int row = m_model.modelRowOf(machineId);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, int(AgentColumn::Name)));
    scrollTo(currentIndex());
    return true;
}

void AgentTable::forgetCurrent() {
    m_current.clear();
}

QVariantMap AgentTable::viewState() const {
    QVariantMap state = columns()->state();
    state.insert(QStringLiteral("sort"), columnKey(AgentColumn(header()->sortIndicatorSection())));
    state.insert(QStringLiteral("descending"),
                 header()->sortIndicatorOrder() == Qt::DescendingOrder);
    return state;
}

void AgentTable::restoreViewState(const QVariantMap& state) {
    columns()->restore(state);
    const QString sort = state.value(QStringLiteral("sort")).toString();
    const auto order = state.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder;
    for (int column = 0; column < AgentColumnCount; ++column) {
        if (columnKey(AgentColumn(column)) != sort)
            continue;
        header()->setSortIndicator(column, order);
        sortBy(column, order);
    }
}
