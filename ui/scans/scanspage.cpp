// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scanspage.h"

#include "models/text/plaintext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/frameparts.h"
#include "ui/common/quotatext.h"
#include "ui/common/rowheader.h"
#include "ui/common/searchfield.h"
#include "ui/common/skeleton.h"
#include "ui/common/statepage.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/scans/nearestword.h"
#include "ui/scans/scandetails.h"
#include "ui/scans/scanfilterbar.h"
#include "ui/scans/scanpagestate.h"
#include "ui/scans/scantable.h"
#include "ui/scans/selectionbar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace {

constexpr int restTime = 500;
constexpr int patience = 300;

} // namespace

ScansPage::ScansPage(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_title(new TonedLabel(::font(FontRole::Title), TonedLabel::Tone::Text, this)),
      m_count(new TonedLabel(::font(FontRole::Body), TonedLabel::Tone::Second, this)),
      m_export(actionButton(actions->exportList, this)),
      m_new(actionButton(actions->newScan, this)),
      m_filterBar(new ScanFilterBar(actions, this)),
      m_table(new ScanTable(&m_list, this)),
      m_skeleton(new Skeleton(m_table)),
      m_statePage(new StatePage(this)),
      m_stack(new QStackedWidget(this)),
      m_bar(new SelectionBar(actions, this)),
      m_detailsLine(new VerticalLine(0, this)),
      m_details(new ScanDetails(actions, this)) {
    setObjectName(QStringLiteral("scans"));
    m_count->setObjectName(QStringLiteral("scanCount"));
    m_new->setProperty("kind", QStringLiteral("primary"));
    m_skeleton->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_statePage);

    auto* header = new QHBoxLayout;
    header->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    header->setSpacing(metrics::gap8);
    header->addWidget(m_title);
    header->addSpacing(metrics::gap4);
    header->addWidget(m_count);
    header->addStretch(1);
    header->addWidget(m_export);
    header->addSpacing(metrics::gap4);
    header->addWidget(m_new);
    auto* headerBox = new QWidget(this);
    headerBox->setLayout(header);
    headerBox->setFixedHeight(metrics::grown(metrics::pageHeader));

    auto* listColumn = new QVBoxLayout;
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_stack, 1);
    listColumn->addWidget(m_bar);
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
    page->addWidget(m_filterBar);
    page->addWidget(new HorizontalLine(this));
    page->addLayout(body, 1);

    m_table->addActions({actions->editScan, actions->duplicateScan, actions->deleteScans,
                         actions->selectAllShown, actions->clearSelection});
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        const QString id = currentId();
        if (id.isEmpty() || m_history.contains(id))
            return;
        m_details->setSessionsReading();
        Q_EMIT historyRequested(id);
    });
    connect(&m_patience, &QTimer::timeout, this, &ScansPage::showState);
    connect(m_filterBar, &ScanFilterBar::filterChanged, this, &ScansPage::setFilter);
    connect(m_filterBar, &ScanFilterBar::listWanted, this, &ScansPage::focusList);
    connect(&m_list, &ScanList::contentAboutToChange, m_table, &ScanTable::noteAnchor);
    connect(&m_list, &ScanList::contentChanged, this, &ScansPage::takeContent);
    connect(m_list.selection(), &ScanSelection::changed, this, [this] {
        showCounts();
        Q_EMIT contextChanged();
    });
    connect(m_table, &ScanTable::currentIdChanged, this, &ScansPage::showCurrent);
    connect(m_table, &ScanTable::sortChosen, this, [this](int column, Qt::SortOrder order) {
        m_list.setSort({ScanColumn(column), order});
        m_table->header()->setSortIndicator(column, order);
        Q_EMIT viewStateChanged();
    });
    connect(m_table, &ScanTable::activeClicked, this, [this](const QString& id) {
        const qsizetype row = m_state.snapshot ? m_state.snapshot->rowOf(id) : -1;
        if (row >= 0)
            Q_EMIT setActiveRequested(id, !m_state.snapshot->scan(row).isActive);
    });
    connect(m_table, &ScanTable::rowMenuRequested, this, &ScansPage::rowMenuRequested);
    connect(m_table->columns(), &RowColumns::arranged, this, &ScansPage::viewStateChanged);
    connect(m_table, &QTableView::doubleClicked, actions->editScan, &QAction::trigger);
    connect(m_bar, &SelectionBar::exportClicked, this, &ScansPage::exportSelectionRequested);
    connect(m_details, &DetailsPane::closeClicked, actions->details, &QAction::trigger);
    connect(actions->selectAllShown, &QAction::triggered, m_list.selection(),
            &ScanSelection::selectAllShown);
    connect(actions->clearSelection, &QAction::triggered, m_list.selection(),
            &ScanSelection::clear);
    connect(m_statePage, &StatePage::firstClicked, this, [this] {
        if (wantedState() == Shown::NoMatch)
            setFilter({});
        else if (wantedState() == Shown::NoScans)
            m_actions->newScan->trigger();
        else
            Q_EMIT tryAgainRequested();
    });
    connect(m_statePage, &StatePage::secondClicked, this, [this] {
        ScanFilter filter = m_list.filter();
        filter.text = m_suggestion;
        setFilter(filter);
    });
    retranslate();
    showCurrent();
    showState();
}

void ScansPage::retranslate() {
    m_title->setText(tr("Scans"));
    m_table->setAccessibleName(tr("Scan definitions"));
    m_list.retranslate();
    showState();
    showCurrent();
}

void ScansPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScansPage::setTenant(const TenantState& state) {
    const SnapshotPtr before = m_state.snapshot;
    m_state = state;
    if (state.snapshot != before)
        m_list.setSnapshot(state.snapshot);
    if (!state.snapshot && state.isReading && !m_patience.isActive() &&
        wantedState() != Shown::Loading)
        m_patience.start();
    showState();
}

void ScansPage::setNow(Instant now) {
    m_now = now;
    if (wantedState() == Shown::Loading)
        showCounts();
}

void ScansPage::forgetTenant() {
    m_history.clear();
    m_historyOf.clear();
    m_list.selection()->clear();
    m_wantedScan.clear();
    m_awaitedScan.clear();
    setFilter({});
}

void ScansPage::setSettings(const UserSettings& settings) {
    m_list.setLimits(HealthLimits::from(settings));
    m_table->setTallRows(settings.tallRows);
}

void ScansPage::takeContent() {
    m_table->restoreAnchor();
    // History is kept until the scan ran again.
    if (m_state.snapshot) {
        const Snapshot& snapshot = *m_state.snapshot;
        m_historyOf.removeIf([&](const std::pair<const QString&, Instant&>& kept) {
            const qsizetype row = snapshot.rowOf(kept.first);
            const bool isOld = row < 0 || snapshot.scan(row).lastRun != kept.second;
            if (isOld)
                m_history.remove(kept.first);
            return isOld;
        });
    }
    // Counts come with what is worked out of the reading, a moment after its rows.
    const bool hasData = m_list.health() && m_list.health()->snapshot() == m_state.snapshot;
    m_filterBar->setFacets(hasData ? &m_list.facets() : nullptr, m_state.snapshot);
    bringAwaited();
    if (!m_wantedScan.isEmpty()) {
        if (m_table->setCurrentId(m_wantedScan) >= 0)
            m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
        m_wantedScan.clear();
    } else if (!m_table->currentIndex().isValid() && m_list.shownCount() > 0 &&
               m_table->currentId().isEmpty()) {
        m_table->setCurrentId(m_list.model()->idAt(0));
    }
    showCurrent();
    showState();
    Q_EMIT contextChanged();
}

void ScansPage::showCurrent() {
    const QString id = currentId();
    const bool isOther = id != m_details->scanId();
    const qsizetype row = m_state.snapshot && !id.isEmpty() ? m_state.snapshot->rowOf(id) : -1;
    const TenantHealthPtr health =
        m_list.health() && m_list.health()->snapshot() == m_state.snapshot ? m_list.health()
                                                                           : nullptr;
    m_details->setScan(m_state.snapshot, health, row);
    if (!id.isEmpty() && m_history.contains(id))
        m_details->setSessions(m_history.value(id));
    else if (row >= 0 && (isOther || !m_rest.isActive()))
        m_rest.start();
    if (row < 0)
        m_rest.stop();
    Q_EMIT contextChanged();
}

void ScansPage::setHistory(const QString& scanId, const QList<ScanSession>& sessions) {
    m_history.insert(scanId, sessions);
    const qsizetype row = m_state.snapshot ? m_state.snapshot->rowOf(scanId) : -1;
    m_historyOf.insert(scanId, row >= 0 ? m_state.snapshot->scan(row).lastRun : Instant{});
    if (scanId == currentId())
        m_details->setSessions(sessions);
}

void ScansPage::setHistoryProblem(const QString& scanId, const Error& problem) {
    if (scanId == currentId())
        m_details->setSessionsProblem(problem);
}

void ScansPage::setFilter(const ScanFilter& filter) {
    m_filterBar->setFilter(filter);
    m_list.setFilter(filter);
    Q_EMIT viewStateChanged();
}

ScansPage::Shown ScansPage::wantedState() const {
    if (!m_state.snapshot)
        return m_state.isReading || !m_state.problem ? Shown::Loading : Shown::NoData;
    if (m_state.snapshot->scanCount() == 0)
        return Shown::NoScans;
    return m_list.shownCount() == 0 && !m_list.isBusy() ? Shown::NoMatch : Shown::List;
}

void ScansPage::showState() {
    const Shown state = wantedState();
    m_skeleton->setVisible(state == Shown::Loading && !m_patience.isActive());
    if (state == Shown::List || state == Shown::Loading) {
        m_stack->setCurrentWidget(m_table);
        m_table->setFocusProxy(nullptr);
    } else {
        m_suggestion.clear();
        const ScanFilter& filter = m_list.filter();
        if (state == Shown::NoMatch)
            m_suggestion = nearestWord(*m_state.snapshot, filter.text);
        describeState(*m_statePage,
                      state == Shown::NoMatch   ? EmptyState::NoMatch
                      : state == Shown::NoScans ? EmptyState::NoScans
                                                : EmptyState::NoData,
                      filter, m_state, m_suggestion, m_actions->newScan->isEnabled());
        const bool hadFocus = m_table->hasFocus();
        m_stack->setCurrentWidget(m_statePage);
        // What the list had goes on where the list is narrowed, not on a button that a key presses.
        if (hadFocus)
            m_filterBar->field()->setFocus(Qt::OtherFocusReason);
    }
    showCounts();
    updateDetails();
}

void ScansPage::showCounts() {
    const Shown state = wantedState();
    const ScanSelection& selection = *m_list.selection();
    if (state == Shown::Loading) {
        const QString waits = readingWaitText(m_state, m_now);
        m_count->setTone(waits.isEmpty() ? TonedLabel::Tone::Second : TonedLabel::Tone::Warn);
        m_count->setText(!m_state.isReading ? QString() : waits.isEmpty() ? tr("reading…") : waits);
        m_bar->showReading(m_state.scansSoFar, m_state.pagesSoFar, waits);
        return;
    }
    m_count->setTone(TonedLabel::Tone::Second);
    if (state == Shown::NoData) {
        m_count->setText(tr("not read"));
        m_bar->showNothing();
        return;
    }
    const qsizetype shown = m_list.shownCount();
    const qsizetype total = m_list.totalCount();
    m_count->setText(shown == total ? figure(total)
                                    : tr("%1 of %2 shown").arg(figure(shown), figure(total)));
    if (selection.isEmpty())
        m_bar->showCounts(shown, total);
    else
        m_bar->showSelection(selection.count(), selection.hiddenCount());
}

void ScansPage::setRoomForDetails(bool hasRoom) {
    m_hasRoom = hasRoom;
    updateDetails();
}

void ScansPage::setDetailsWanted(bool wanted) {
    m_wantsDetails = wanted;
    updateDetails();
}

void ScansPage::updateDetails() {
    const bool isShown = m_wantsDetails && wantedState() == Shown::List;
    if (!isShown && m_details->isAncestorOf(focusWidget()))
        focusList();
    m_details->setVisible(isShown);
    m_detailsLine->setVisible(isShown);
}

void ScansPage::showScan(const QString& id) {
    if (!m_state.snapshot || m_state.snapshot->rowOf(id) < 0)
        return;
    if (m_table->setCurrentId(id) >= 0) {
        m_table->scrollTo(m_table->currentIndex());
        return;
    }
    m_wantedScan = id;
    setFilter({});
}

void ScansPage::awaitScan(const QString& id) {
    m_awaitedScan = id;
    m_awaitedFrom = currentId();
    bringAwaited();
}

void ScansPage::bringAwaited() {
    // Of the list as it is shown, which follows a reading a moment later.
    const SnapshotPtr snapshot = m_list.model()->snapshot();
    const qsizetype row =
        snapshot && !m_awaitedScan.isEmpty() ? snapshot->rowOf(m_awaitedScan) : -1;
    if (row < 0)
        return;
    const QString id = std::exchange(m_awaitedScan, {});
    const QString from = currentId();
    if (from != m_awaitedFrom)
        return;
    if (m_table->setCurrentId(id) < 0) {
        Q_EMIT awaitedHidden(id, snapshot->string(snapshot->scan(row).name));
        return;
    }
    // As a click would: what was selected only to be looked at is not what Del means now.
    // The ids of a hundred thousand are not asked for to compare them with one.
    if (m_list.selection()->count() == 1 && m_list.selection()->ids() == QStringList(from))
        m_list.selection()->selectIds({id});
    m_table->scrollTo(m_table->currentIndex());
}

void ScansPage::showScansOfAgent(const QString& machineId) {
    ScanFilter filter;
    filter.machineIds = {machineId};
    setFilter(filter);
}

void ScansPage::showHiddenSelected() {
    ScanFilter filter;
    filter.ids = m_list.selection()->ids();
    setFilter(filter);
}

QString ScansPage::currentId() const {
    return m_table->currentId();
}

QString ScansPage::currentAgent() const {
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_list.health())
        return {};
    const TenantHealth& health = *m_list.health();
    const qsizetype scan =
        m_table->model()->index(row, 0).data(ScanListModel::RowRole).value<quint32>();
    const qsizetype agent = health.agentOf(scan);
    return agent < 0 ? QString() : health.snapshot()->agents()[agent].machineId;
}

ExportRequest ScansPage::exportRequest() {
    ExportRequest request;
    request.list = ExportRequest::List::Scans;
    const ScanListModel* model = m_list.model();
    request.snapshot = model->snapshot();
    if (model->order())
        request.shown = model->order()->rows;
    request.selected = m_list.selection()->rows();
    request.hidden = m_list.selection()->hiddenCount();
    request.columns = m_table->columns()->shownKeys();
    return request;
}

QVariantMap ScansPage::viewState() const {
    QVariantMap state = m_table->columns()->state();
    state.insert(QStringLiteral("sort"), columnKey(m_list.sort().column));
    state.insert(QStringLiteral("descending"), m_list.sort().order == Qt::DescendingOrder);
    state.insert(QStringLiteral("filter"), toMap(m_list.filter()));
    return state;
}

void ScansPage::restoreViewState(const QVariantMap& state) {
    m_table->columns()->restore(state);
    const QString sort = state.value(QStringLiteral("sort")).toString();
    for (int column = 0; column < ScanColumnCount; ++column) {
        if (columnKey(ScanColumn(column)) == sort && ScanColumn(column) != ScanColumn::Check)
            m_list.setSort({ScanColumn(column), state.value(QStringLiteral("descending")).toBool()
                                                    ? Qt::DescendingOrder
                                                    : Qt::AscendingOrder});
    }
    m_table->header()->setSortIndicator(int(m_list.sort().column), m_list.sort().order);
    const ScanFilter filter = filterFrom(state.value(QStringLiteral("filter")).toMap());
    m_filterBar->setFilter(filter);
    m_list.setFilter(filter);
}

void ScansPage::focusFilter() {
    m_filterBar->field()->setFocus(Qt::ShortcutFocusReason);
    m_filterBar->field()->selectAll();
}

void ScansPage::focusList() {
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_filterBar->field()->setFocus(Qt::OtherFocusReason);
}

void ScansPage::popupColumns() {
    QToolButton* button = m_filterBar->columnsButton();
    m_table->columns()->popup(button->mapToGlobal(QPoint(0, button->height())));
}

QList<QWidget*> ScansPage::parts() const {
    QList<QWidget*> parts{m_filterBar->field(), m_table};
    if (m_details->isVisible())
        parts.append(m_details->firstPart());
    return parts;
}
