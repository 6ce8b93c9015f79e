// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentspage.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "ui/agents/agentdetails.h"
#include "ui/agents/agentfilterbar.h"
#include "ui/agents/agenttable.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/frameparts.h"
#include "ui/common/searchfield.h"
#include "ui/common/skeleton.h"
#include "ui/common/statepage.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace {

constexpr int agentsAtMost = 40; // CONTRACT.md, Limits

} // namespace

AgentsPage::AgentsPage(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_title(new TonedLabel(::font(FontRole::Title), TonedLabel::Tone::Text, this)),
      m_count(new TonedLabel(::font(FontRole::Body), TonedLabel::Tone::Second, this)),
      m_filterBar(new AgentFilterBar(actions, this)),
      m_table(new AgentTable(this)),
      m_skeleton(new Skeleton(m_table)),
      m_state(new StatePage(this)),
      m_stack(new QStackedWidget(this)),
      m_foot(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_legend(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_detailsLine(new VerticalLine(0, this)),
      m_details(new AgentDetails(actions, this)) {
    setObjectName(QStringLiteral("agents"));
    m_count->setObjectName(QStringLiteral("agentCount"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto* listColumn = new QVBoxLayout;
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_stack, 1);
    listColumn->addWidget(new HorizontalLine(this));
    listColumn->addWidget(makeFoot());
    auto* body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(listColumn, 1);
    body->addWidget(m_detailsLine);
    body->addWidget(m_details);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeHeader(actions));
    page->addWidget(m_filterBar);
    page->addWidget(new HorizontalLine(this));
    page->addLayout(body, 1);

    connect(m_filterBar, &AgentFilterBar::filterChanged, this, [this](const AgentFilter& filter) {
        m_table->setFilter(filter);
        showAll();
        Q_EMIT viewStateChanged();
    });
    connect(m_filterBar, &AgentFilterBar::listWanted, this, &AgentsPage::focusList);
    connect(m_table, &AgentTable::sorted, this, [this] {
        showCurrent();
        Q_EMIT viewStateChanged();
    });
    connect(m_table, &AgentTable::currentAgentChanged, this, &AgentsPage::showCurrent);
    connect(m_table->columns(), &RowColumns::arranged, this, &AgentsPage::viewStateChanged);
    connect(m_table, &QTableView::doubleClicked, actions->showItsScans, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT rowMenuRequested(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_details, &DetailsPane::closeClicked, actions->details, &QAction::trigger);
    connect(m_state, &StatePage::firstClicked, m_filterBar, &AgentFilterBar::clear);
    retranslate();
}

QWidget* AgentsPage::makeHeader(Actions* actions) {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(metrics::gap8);
    row->addWidget(m_title);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(actionButton(actions->exportList, this));
    box->setFixedHeight(metrics::grown(metrics::pageHeader));
    return box;
}

QWidget* AgentsPage::makeFoot() {
    auto* box = new Pane(Pane::Kind::Surface, this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(metrics::gap16);
    // Where room is scarce the legend gives way, which says the rest in its tool tip.
    m_foot->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_foot);
    row->addStretch(1);
    row->addWidget(m_legend);
    box->setFixedHeight(metrics::grown(metrics::selectionBar) - 1);
    return box;
}

void AgentsPage::retranslate() {
    m_title->setText(tr("Agents"));
    m_table->setAccessibleName(tr("Scan agents"));
    showAll();
}

void AgentsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

AgentListModel* AgentsPage::model() {
    return &m_table->list();
}

RowTable* AgentsPage::table() const {
    return m_table;
}

void AgentsPage::setTenant(const TenantState& state) {
    m_isReading = state.isReading;
    m_hasProblem = state.problem.has_value();
    if (!state.snapshot && model()->health())
        setHealth(nullptr);
    else
        showAll();
}

void AgentsPage::setHealth(const TenantHealthPtr& health) {
    if (health == model()->health())
        return;
    m_table->setContent(health);
    showAll();
}

void AgentsPage::forgetTenant() {
    m_table->forgetCurrent();
    m_filterBar->clear();
}

void AgentsPage::setSettings(const UserSettings& settings) {
    m_settings = settings;
    m_table->setTallRows(settings.tallRows);
    showAll();
}

void AgentsPage::showAll() {
    m_filterBar->setHealth(model()->health());
    showCounts();
    showState();
    showCurrent();
    updateDetails();
}

void AgentsPage::showCounts() {
    const bool hasData = model()->health() != nullptr;
    const int total = model()->totalCount();
    m_count->setText(
        hasData ? tr("%1 of the %2 a tenant may have").arg(figure(total), figure(agentsAtMost))
        : m_isReading ? tr("reading…")
                      : QString());
    m_foot->setText(
        hasData ? tr("%1 of %2 agents shown").arg(figure(model()->rowCount()), figure(total))
                : QString());
    m_legend->setText(
        tr("Fresh: seen in the last %1. Lost: not for %2. Idle: %Ln interval(s) without a "
           "command.",
           nullptr, m_settings.idleIntervals)
            .arg(spanText(qint64(m_settings.staleHours) * 3'600'000),
                 spanText(qint64(m_settings.lostHours) * 3'600'000)));
    m_legend->setExtraToolTip(tr("The limits are settings. The interval is the shortest among the "
                                 "active scans of the agent."));
}

void AgentsPage::showState() {
    const bool hasData = model()->health() != nullptr;
    m_skeleton->setVisible(!hasData && (m_isReading || !m_hasProblem));
    if (!hasData || model()->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    const int total = model()->totalCount();
    if (total == 0)
        m_state->setState(
            QStringLiteral("agents"), tr("This tenant has no agent"),
            tr("An agent is a machine on which the scanner was installed and registered."));
    else
        m_state->setState(QStringLiteral("filter"), tr("No agent matches the filter"),
                          tr("%Ln agent(s) are there.", nullptr, total));
    m_state->setButtons(total == 0 ? QString() : tr("Clear the filter"), {});
    m_stack->setCurrentWidget(m_state);
}

void AgentsPage::showCurrent() {
    const QString id = currentMachineId();
    const TenantHealthPtr& health = model()->health();
    m_details->setAgent(health, health && !id.isEmpty() ? health->agentRow(id) : -1);
    Q_EMIT contextChanged();
}

QString AgentsPage::currentMachineId() const {
    return m_table->currentMachineId();
}

void AgentsPage::setDetailsWanted(bool wanted) {
    m_wantsDetails = wanted;
    updateDetails();
}

void AgentsPage::updateDetails() {
    const bool isShown = m_wantsDetails && model()->health() && model()->rowCount() > 0;
    m_details->setVisible(isShown);
    m_detailsLine->setVisible(isShown);
}

void AgentsPage::showAgent(const QString& machineId) {
    if (m_table->setCurrentMachineId(machineId))
        return;
    m_filterBar->clear();
    m_table->setCurrentMachineId(machineId);
}

ExportRequest AgentsPage::exportRequest() const {
    ExportRequest request;
    request.list = ExportRequest::List::Agents;
    const AgentListModel& list = m_table->list();
    request.snapshot = list.health() ? list.health()->snapshot() : nullptr;
    for (int row = 0; row < list.rowCount(); ++row)
        request.shown.push_back(list.index(row, 0).data(AgentListModel::RowRole).toUInt());
    request.columns = m_table->columns()->shownKeys();
    return request;
}

QVariantMap AgentsPage::viewState() const {
    QVariantMap state = m_table->viewState();
    state.insert(QStringLiteral("filter"), toMap(m_filterBar->filter()));
    return state;
}

void AgentsPage::restoreViewState(const QVariantMap& state) {
    m_table->restoreViewState(state);
    m_filterBar->setFilter(agentFilterFrom(state.value(QStringLiteral("filter")).toMap()));
}

void AgentsPage::focusFilter() {
    m_filterBar->field()->setFocus(Qt::ShortcutFocusReason);
    m_filterBar->field()->selectAll();
}

void AgentsPage::focusList() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void AgentsPage::popupColumns() {
    QToolButton* button = m_filterBar->columnsButton();
    m_table->columns()->popup(button->mapToGlobal(QPoint(0, button->height())));
}

QList<QWidget*> AgentsPage::parts() const {
    QList<QWidget*> parts{m_filterBar->field(), m_table};
    if (m_details->isVisible())
        parts.append(m_details->firstPart());
    return parts;
}
