// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentspage.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/agents/agentdelegate.h"
#include "ui/agents/agentdetails.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/filterchip.h"
#include "ui/common/frameparts.h"
#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/common/skeleton.h"
#include "ui/common/statepage.h"
#include "ui/common/statuslooks.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace {

const QList<AgentHealth> shownHealths{AgentHealth::Fresh, AgentHealth::Stale, AgentHealth::Lost,
                                      AgentHealth::Idle, AgentHealth::NeverSeen};
constexpr int agentsAtMost = 40; // CONTRACT.md, Limits

ColumnSpecs agentColumns() {
    ColumnSpecs specs;
    for (int i = 0; i < AgentColumnCount; ++i) {
        const auto column = AgentColumn(i);
        ColumnSpec spec;
        spec.column = i;
        spec.key = columnKey(column);
        spec.isShownAtFirst = isShownAtFirst(column);
        spec.isFlexible = column == AgentColumn::Name;
        spec.canHide = column != AgentColumn::Name;
        switch (column) {
        case AgentColumn::Health:
            spec.sample = AgentsPage::tr("Never seen");
            spec.extra = 32;
            break;
        case AgentColumn::Name: spec.sample = QStringLiteral("ams-scan-01.contoso.com"); break;
        case AgentColumn::LastSeen:
        case AgentColumn::LastCommand: spec.sample = AgentsPage::tr("59 min ago"); break;
        case AgentColumn::Version:
            spec.sample = QStringLiteral("7.6.0.18");
            spec.extra = 52;
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

AgentsPage::AgentsPage(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_title(new TonedLabel(::font(FontRole::Title), TonedLabel::Tone::Text, this)),
      m_count(new TonedLabel(::font(FontRole::Body), TonedLabel::Tone::Second, this)),
      m_field(new SearchField({}, {}, this)),
      m_old(new FilterChip(this)),
      m_columns(flatIconButton(actions->columns, this)),
      m_detailsButton(flatIconButton(actions->details, this)),
      m_table(new RowTable(this)),
      m_skeleton(new Skeleton(m_table)),
      m_state(new StatePage(this)),
      m_stack(new QStackedWidget(this)),
      m_foot(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_legend(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_detailsLine(new VerticalLine(0, this)),
      m_details(new AgentDetails(actions, this)) {
    setObjectName(QStringLiteral("agents"));
    setDense(m_field);
    m_field->setShortcutHint(actions->filter->shortcut());
    m_field->setMaximumWidth(metrics::scaled(232));
    m_field->setMinimumWidth(metrics::scaled(150));
    m_field->setObjectName(QStringLiteral("agentSearchField"));
    m_table->setObjectName(QStringLiteral("agentTable"));
    m_count->setObjectName(QStringLiteral("agentCount"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new AgentDelegate(m_table));
    m_table->setColumns(agentColumns());
    m_table->header()->setSortIndicator(int(AgentColumn::Health), Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);

    auto* exportButton = actionButton(actions->exportList, this);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    header->setSpacing(metrics::gap8);
    header->addWidget(m_title);
    header->addSpacing(metrics::gap4);
    header->addWidget(m_count);
    header->addStretch(1);
    header->addWidget(exportButton);
    auto* headerBox = new QWidget(this);
    headerBox->setLayout(header);
    headerBox->setFixedHeight(metrics::grown(metrics::pageHeader));

    auto* chips = new QWidget(this);
    auto* chipRow = new QHBoxLayout(chips);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(6);
    for (const AgentHealth health : shownHealths) {
        auto* chip = new FilterChip(this);
        const StatusLook look = lookOf(health);
        chip->setObjectName(QStringLiteral("healthChip%1").arg(int(health)));
        chip->setCheckable(true);
        chip->setMark(look.icon, look.tone);
        // Not clicked(): assistive technology toggles without a click.
        connect(chip, &QToolButton::toggled, this, [this, health](bool isOn) {
            m_filter.healths.removeAll(health);
            if (isOn)
                m_filter.healths.append(health);
            applyFilter();
        });
        chipRow->addWidget(chip);
        m_chips.append(chip);
    }
    auto* line = new VerticalLine(18, this);
    chipRow->addWidget(line);
    m_old->setObjectName(QStringLiteral("oldVersionChip"));
    m_old->setCheckable(true);
    m_old->setMark(QStringLiteral("h-old"), Tone::Warn);
    connect(m_old, &QToolButton::toggled, this, [this](bool isOn) {
        m_filter.oldVersion = isOn;
        applyFilter();
    });
    chipRow->addWidget(m_old);
    // Cut rather than force the window wider: the list itself can be sorted by health.
    chips->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    chipRow->addStretch(1);
    auto* filterRow = new QHBoxLayout;
    auto* filterBox = new QWidget(this);
    filterBox->setLayout(filterRow);
    filterBox->setFixedHeight(metrics::grown(metrics::filterBar) + metrics::gap8);
    filterRow->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin - metrics::gap4,
                                  metrics::gap8 + 2);
    filterRow->setSpacing(metrics::gap8 + 2);
    filterRow->addWidget(m_field, 2);
    filterRow->addWidget(chips, 5);
    filterRow->addWidget(m_columns);
    filterRow->addWidget(m_detailsButton);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    foot->setSpacing(metrics::gap16);
    foot->addWidget(m_foot);
    foot->addStretch(1);
    foot->addWidget(m_legend);
    auto* footBox = new Pane(Pane::Kind::Surface, this);
    footBox->setLayout(foot);
    footBox->setFixedHeight(metrics::grown(metrics::selectionBar) - 1);
    auto* listColumn = new QVBoxLayout;
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_stack, 1);
    listColumn->addWidget(new HorizontalLine(this));
    listColumn->addWidget(footBox);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(listColumn, 1);
    body->addWidget(m_detailsLine);
    body->addWidget(m_details);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(headerBox);
    page->addWidget(filterBox);
    page->addWidget(new HorizontalLine(this));
    page->addLayout(body, 1);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        applyFilter();
    });
    connect(m_field, &SearchField::left, this, &AgentsPage::focusList);
    connect(m_table->header(), &QHeaderView::sectionClicked, this, [this](int column) {
        RowHeader* titles = m_table->header();
        // The header has turned its own mark already.
        m_model.sort(column, titles->sortIndicatorOrder());
        showCurrent();
        Q_EMIT viewStateChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_isRestoring)
                    return;
                if (current.isValid())
                    m_current = m_model.agentAt(current.row()).machineId;
                showCurrent();
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { showAll(); });
    connect(m_table, &RowTable::columnsArranged, this, &AgentsPage::viewStateChanged);
    connect(m_table, &QTableView::doubleClicked, actions->showItsScans, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT rowMenuRequested(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_details, &DetailsPane::closeClicked, actions->details, &QAction::trigger);
    connect(m_state, &StatePage::firstClicked, this, [this] {
        m_filter = {};
        m_field->clear();
        applyFilter();
    });
    retranslate();
}

void AgentsPage::retranslate() {
    m_title->setText(tr("Agents"));
    m_table->setAccessibleName(tr("Scan agents"));
    m_field->setPlaceholderText(tr("Filter agents"));
    m_field->setAccessibleName(tr("Filter agents"));
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setWords(agentHealthText(shownHealths[i]));
    m_old->setWords(tr("Old version"));
    showAll();
}

void AgentsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AgentsPage::setTenant(const TenantState& state) {
    m_isReading = state.isReading;
    m_hasProblem = state.problem.has_value();
    if (!state.snapshot && m_model.health())
        setHealth(nullptr);
    else
        showAll();
}

void AgentsPage::setHealth(const TenantHealthPtr& health) {
    if (health == m_model.health())
        return;
    m_isRestoring = true;
    m_model.setContent(health);
    m_isRestoring = false;
    showAll();
}

void AgentsPage::forgetTenant() {
    m_current.clear();
    m_filter = {};
    m_field->clear();
    applyFilter();
}

void AgentsPage::setSettings(const UserSettings& settings) {
    m_settings = settings;
    m_table->setTallRows(settings.tallRows);
    showAll();
}

void AgentsPage::applyFilter() {
    m_isRestoring = true;
    m_model.setFilter(m_filter);
    m_isRestoring = false;
    showAll();
    Q_EMIT viewStateChanged();
}

void AgentsPage::showAll() {
    const TenantHealthPtr& health = m_model.health();
    const int total = m_model.totalCount();
    const int shown = m_model.rowCount();
    // The same agent stays current; where there is none, the worst is.
    const int row = m_model.modelRowOf(m_current);
    m_isRestoring = true;
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, int(AgentColumn::Name)));
    else if (row < 0 && shown > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, int(AgentColumn::Name)));
    m_isRestoring = false;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const int count = health ? health->totals().agentsOf(shownHealths[i]) : -1;
        const QSignalBlocker quiet(m_chips[i]);
        m_chips[i]->setChecked(m_filter.healths.contains(shownHealths[i]));
        m_chips[i]->setCount(count);
        m_chips[i]->setSpoken(count < 0
                                  ? m_chips[i]->text()
                                  : tr("%1, %n agent(s)", nullptr, count).arg(m_chips[i]->text()));
        // Idle is rare: its chip is there when it finds something.
        if (shownHealths[i] == AgentHealth::Idle)
            m_chips[i]->setVisible(count > 0 || m_chips[i]->isChecked());
    }
    const int old = health ? health->totals().oldVersions : -1;
    const QSignalBlocker quiet(m_old);
    m_old->setChecked(m_filter.oldVersion);
    m_old->setCount(old);
    m_old->setSpoken(old < 0 ? m_old->text()
                             : tr("%1, %n agent(s)", nullptr, old).arg(m_old->text()));
    m_count->setText(
        health ? tr("%1 of the %2 a tenant may have").arg(figure(total), figure(agentsAtMost))
        : m_isReading ? tr("reading…")
                      : QString());
    m_foot->setText(health ? tr("%1 of %2 agents shown").arg(figure(shown), figure(total))
                           : QString());
    m_legend->setText(tr("Fresh: seen in the last %1. Lost: not for %2. Both limits are settings.")
                          .arg(spanText(qint64(m_settings.staleHours) * 3'600'000),
                               spanText(qint64(m_settings.lostHours) * 3'600'000)));
    m_skeleton->setVisible(!health && (m_isReading || !m_hasProblem));
    if (health && shown == 0) {
        const bool isNone = total == 0;
        m_state->setState(isNone ? QStringLiteral("agents") : QStringLiteral("filter"),
                          isNone ? tr("This tenant has no agent")
                                 : tr("No agent matches the filter"),
                          isNone ? tr("An agent is a machine on which the scanner was installed "
                                      "and registered.")
                                 : tr("%n agent(s) are there.", nullptr, total));
        m_state->setButtons(isNone ? QString() : tr("Clear the filter"), {});
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_table);
    }
    showCurrent();
    updateDetails();
}

void AgentsPage::showCurrent() {
    const QString id = currentMachineId();
    const TenantHealthPtr& health = m_model.health();
    m_details->setAgent(health, health && !id.isEmpty() ? health->agentRow(id) : -1);
    Q_EMIT contextChanged();
}

QString AgentsPage::currentMachineId() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model.rowCount() ? QString() : m_model.agentAt(row).machineId;
}

void AgentsPage::setRoomForDetails(bool hasRoom) {
    Q_UNUSED(hasRoom)
    updateDetails();
}

void AgentsPage::setDetailsWanted(bool wanted) {
    m_wantsDetails = wanted;
    updateDetails();
}

void AgentsPage::updateDetails() {
    const bool isShown = m_wantsDetails && m_model.health() && m_model.rowCount() > 0;
    m_details->setVisible(isShown);
    m_detailsLine->setVisible(isShown);
}

void AgentsPage::showAgent(const QString& machineId) {
    if (m_model.modelRowOf(machineId) < 0) {
        m_filter = {};
        m_field->clear();
        applyFilter();
    }
    const int row = m_model.modelRowOf(machineId);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model.index(row, int(AgentColumn::Name)));
    m_table->scrollTo(m_table->currentIndex());
}

ExportRequest AgentsPage::exportRequest() const {
    ExportRequest request;
    request.list = ExportRequest::List::Agents;
    for (int row = 0; row < m_model.rowCount(); ++row)
        request.shown.append(m_model.agentAt(row).machineId);
    request.columns = m_table->shownKeys();
    return request;
}

QVariantMap AgentsPage::viewState() const {
    QVariantMap state = m_table->columnState();
    const RowHeader* header = m_table->header();
    state.insert(QStringLiteral("sort"), columnKey(AgentColumn(header->sortIndicatorSection())));
    state.insert(QStringLiteral("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder);
    return state;
}

void AgentsPage::restoreViewState(const QVariantMap& state) {
    m_table->restoreColumnState(state);
    const QString sort = state.value(QStringLiteral("sort")).toString();
    const auto order = state.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder
                                                                          : Qt::AscendingOrder;
    for (int column = 0; column < AgentColumnCount; ++column) {
        if (columnKey(AgentColumn(column)) != sort)
            continue;
        m_table->header()->setSortIndicator(column, order);
        m_model.sort(column, order);
    }
}

void AgentsPage::focusFilter() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void AgentsPage::focusList() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void AgentsPage::popupColumns() {
    m_table->popupColumns(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

QList<QWidget*> AgentsPage::parts() const {
    QList<QWidget*> parts{m_field, m_table};
    if (m_details->isVisible())
        parts.append(m_details->firstPart());
    return parts;
}
