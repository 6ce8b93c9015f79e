// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/activity/activitypage.h"
#include "ui/agents/agentspage.h"
#include "ui/common/tenantswatch.h"
#include "ui/look/metrics.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/actions.h"
#include "ui/shell/appbar.h"
#include "ui/shell/firststartpage.h"
#include "ui/shell/frameparts.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/problembanners.h"
#include "ui/shell/statusbar.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

namespace {

constexpr int detailsNeed = 1200; // under it the details are closed at first (LOOK.md)
constexpr int tick = 1000;

} // namespace

MainWindow::MainWindow(Now now, QWidget* parent)
    : QMainWindow(parent),
      m_now(std::move(now)),
      m_actions(new Actions(this)),
      m_menus(new Menus(m_actions, menuBar())),
      m_band(new TenantBand(this)),
      m_appBar(new AppBar(m_actions, m_menus->help(), this)),
      m_navigation(new Navigation(this)),
      m_banners(new ProblemBanners(this)),
      m_pages(new QStackedWidget(this)),
      m_scans(new ScansPage(m_actions, this)),
      m_agents(new AgentsPage(m_actions, this)),
      m_activity(new ActivityPage(m_actions, this)),
      m_firstStart(new FirstStartPage(this)),
      m_status(new StatusBar(m_actions, this)),
      m_palette(nullptr) {
    setObjectName(QStringLiteral("mainWindow"));
    build();
    m_palette = new Palette(m_actions, this);
    connectActions();
    connectPages();
    m_activity->setNow(m_now());
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::updateAges);
    m_tick.start();
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(tick);
    connect(&m_layoutTimer, &QTimer::timeout, this,
            [this] { Q_EMIT viewStateChanged(QStringLiteral("window")); });
    retranslate();
    setTenants({});
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    for (const char* iconName : {"scans", "agents", "activity"})
        m_navigation->addPage(QLatin1StringView(iconName));
    m_pages->addWidget(m_scans);
    m_pages->addWidget(m_agents);
    m_pages->addWidget(m_activity);
    m_pages->addWidget(m_firstStart);

    auto* rail = new Pane(Pane::Kind::Chrome, this);
    auto* railColumn = new QVBoxLayout(rail);
    railColumn->setContentsMargins(0, metrics::gap8, 0, 0);
    railColumn->addWidget(m_navigation);
    auto* pageArea = new Pane(Pane::Kind::Window, this);
    auto* pageColumn = new QVBoxLayout(pageArea);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_banners);
    pageColumn->addWidget(m_pages, 1);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(rail);
    middle->addWidget(new VerticalLine(0, this));
    middle->addWidget(pageArea, 1);

    auto* frame = new Pane(Pane::Kind::Chrome, this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_appBar);
    column->addWidget(new HorizontalLine(this));
    column->addLayout(middle, 1);
    column->addWidget(new HorizontalLine(this));
    column->addWidget(m_status);
    setCentralWidget(frame);
    addActions(m_actions->all());
    // Keys of lists belong to their lists.
    for (QAction* action : m_actions->all()) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            removeAction(action);
    }
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    Actions* a = m_actions;
    on(a->refresh, [this] { Q_EMIT refreshRequested(); });
    on(a->newScan, [this] { Q_EMIT newScanRequested(); });
    on(a->editScan, [this] {
        if (const QString id = m_scans->currentId(); !id.isEmpty())
            Q_EMIT editScanRequested(id);
    });
    on(a->duplicateScan, [this] {
        if (const QString id = m_scans->currentId(); !id.isEmpty())
            Q_EMIT duplicateScanRequested(id);
    });
    const auto setActive = [this](bool isActive) {
        ScanSelection* selection = m_scans->list()->selection();
        if (!selection->isEmpty())
            Q_EMIT setActiveRequested(selection->ids(), selection->hiddenIds(), isActive);
    };
    on(a->activate, [setActive] { setActive(true); });
    on(a->deactivate, [setActive] { setActive(false); });
    on(a->deleteScans, [this] {
        ScanSelection* selection = m_scans->list()->selection();
        if (!selection->isEmpty())
            Q_EMIT deleteRequested(selection->ids(), selection->hiddenIds());
    });
    on(a->showHidden, [this] { m_scans->showHiddenSelected(); });
    on(a->showAgent, [this] { showAgent(m_scans->currentAgent()); });
    on(a->copyScanId, [this] { copy(m_scans->currentId(), tr("The scan id is copied.")); });
    on(a->showItsScans, [this] {
        const QString machineId = m_agents->currentMachineId();
        showPage(Page::Scans);
        m_scans->showScansOfAgent(machineId);
    });
    on(a->copyMachineId,
       [this] { copy(m_agents->currentMachineId(), tr("The machine id is copied.")); });
    on(a->stopChange, [this] {
        if (const qint64 id = changeToStop(); id != 0)
            Q_EMIT stopChangeRequested(id);
    });
    on(a->copyReport, [this] {
        m_activity->copyReport();
        showMessage(tr("The report is copied."));
    });
    on(a->exportList, [this] {
        if (m_page == Page::Agents)
            Q_EMIT exportRequested(m_agents->exportRequest());
        else
            Q_EMIT exportRequested(m_scans->exportRequest(false));
    });
    on(a->connections, [this] { Q_EMIT connectionsRequested(QString()); });
    on(a->settings, [this] { Q_EMIT settingsRequested(); });
    on(a->quit, [this] { Q_EMIT quitRequested(); });
    on(a->about, [this] { Q_EMIT aboutRequested(); });
    on(a->find, [this] { m_palette->open(m_state.snapshot); });
    on(a->filter, [this] {
        switch (m_page) {
        case Page::Scans: m_scans->focusFilter(); break;
        case Page::Agents: m_agents->focusFilter(); break;
        case Page::Activity: m_activity->focusFilter(); break;
        }
    });
    on(a->columns, [this] {
        if (m_page == Page::Agents)
            m_agents->popupColumns();
        else if (m_page == Page::Scans)
            m_scans->popupColumns();
    });
    on(a->details, [this] {
        bool& wanted = width() >= detailsNeed ? m_detailsWide : m_detailsNarrow;
        wanted = !wanted;
        showDetails();
        m_layoutTimer.start();
    });
    on(a->nextPart, [this] { goRound(1); });
    on(a->previousPart, [this] { goRound(-1); });
    on(a->showScans, [this] { showPage(Page::Scans); });
    on(a->showAgents, [this] { showPage(Page::Agents); });
    on(a->showActivity, [this] { showPage(Page::Activity); });
    on(a->themeSystem, [this] { Q_EMIT themeChosen(Theme::System); });
    on(a->themeLight, [this] { Q_EMIT themeChosen(Theme::Light); });
    on(a->themeDark, [this] { Q_EMIT themeChosen(Theme::Dark); });
}

void MainWindow::connectPages() {
    connect(m_navigation, &Navigation::pageChosen, this,
            [this](int page) { showPage(Page(page)); });
    connect(m_appBar, &AppBar::tenantChosen, this, &MainWindow::tenantChosen);
    connect(m_banners, &ProblemBanners::editConnectionClicked, this,
            [this] { Q_EMIT connectionsRequested(m_state.connection.id); });
    connect(m_banners, &ProblemBanners::tryAgainClicked, this, &MainWindow::refreshRequested);
    connect(m_status, &StatusBar::connectionClicked, this,
            [this] { Q_EMIT connectionsRequested(m_state.connection.id); });
    connect(m_firstStart, &FirstStartPage::addClicked, this, &MainWindow::newConnectionRequested);
    connect(m_firstStart, &FirstStartPage::demoClicked, this, &MainWindow::demoRequested);

    connect(m_scans, &ScansPage::contextChanged, this, &MainWindow::updateActions);
    connect(m_scans, &ScansPage::historyRequested, this, &MainWindow::historyRequested);
    connect(m_scans, &ScansPage::tryAgainRequested, this, &MainWindow::refreshRequested);
    connect(m_scans, &ScansPage::exportSelectionRequested, this,
            [this] { Q_EMIT exportRequested(m_scans->exportRequest(true)); });
    connect(m_scans, &ScansPage::viewStateChanged, this,
            [this] { Q_EMIT viewStateChanged(QStringLiteral("scans")); });
    connect(m_scans, &ScansPage::rowMenuRequested, this,
            [this](const QPoint& at) { m_menus->scans()->popup(at); });
    connect(m_scans->list(), &ScanList::contentChanged, this, [this] {
        m_agents->setHealth(m_state.snapshot ? m_scans->list()->health() : nullptr);
        updateBadges();
    });
    connect(m_agents, &AgentsPage::contextChanged, this, &MainWindow::updateActions);
    connect(m_agents, &AgentsPage::viewStateChanged, this,
            [this] { Q_EMIT viewStateChanged(QStringLiteral("agents")); });
    connect(m_agents, &AgentsPage::rowMenuRequested, this,
            [this](const QPoint& at) { m_menus->agents()->popup(at); });
    connect(m_activity, &ActivityPage::contextChanged, this, &MainWindow::updateActions);
    connect(m_activity, &ActivityPage::scanClicked, this, &MainWindow::showScan);
    connect(m_palette, &Palette::scanChosen, this, &MainWindow::showScan);
    connect(m_palette, &Palette::agentChosen, this, &MainWindow::showAgent);
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_menus->retranslate();
    m_navigation->setAccessibleName(tr("Navigation"));
    m_navigation->setWord(int(Page::Scans), tr("Scans"));
    m_navigation->setWord(int(Page::Agents), tr("Agents"));
    m_navigation->setWord(int(Page::Activity), tr("Activity"));
    setTenant(m_state);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_palette != nullptr)
        retranslate();
}

void MainWindow::setTenants(const QList<TenantEntry>& tenants) {
    m_appBar->setTenants(tenants);
    if (tenants.isEmpty()) {
        m_hasTenant = false;
        setTenant({});
    }
}

void MainWindow::setTenant(const TenantState& state) {
    const bool isOther = state.connection.id != m_state.connection.id;
    m_hasTenant = !state.connection.id.isEmpty();
    m_state = state;
    if (isOther) {
        m_scans->forgetTenant();
        m_agents->forgetTenant();
    }
    m_band->setColour(m_hasTenant ? state.connection.colour : -1);
    setWindowTitle(m_hasTenant ? tr("%1 – ScanDeck").arg(plain(state.connection.name, 80))
                               : tr("ScanDeck"));
    m_scans->setTenant(state);
    m_agents->setTenant(state);
    m_appBar->setTenant(tenant());
    m_status->setTenant(tenant(), m_readOnlyReason);
    m_navigation->setEnabled(m_hasTenant);
    showPage(m_page);
    updateActions();
    updateBadges();
    updateAges();
    // At start, and for another tenant, the focus is in the table and not on the first button.
    if (isOther && isVisible()) {
        if (m_hasTenant)
            m_scans->focusList();
        else
            m_firstStart->setFocus();
    }
}

void MainWindow::setHistory(const QString& scanId, const QList<ScanSession>& sessions) {
    m_scans->setHistory(scanId, sessions);
}

void MainWindow::setHistoryProblem(const QString& scanId, const Error& problem) {
    m_scans->setHistoryProblem(scanId, problem);
}

void MainWindow::setChanges(const QList<Change>& changes) {
    m_activity->setChanges(changes);
    updateRunning();
}

void MainWindow::updateChange(const Change& change) {
    m_activity->updateChange(change);
    updateRunning();
}

void MainWindow::setSettings(const UserSettings& settings) {
    m_settings = settings;
    m_actions->setTheme(settings.theme);
    m_scans->setSettings(settings);
    m_agents->setSettings(settings);
    updateAges();
}

void MainWindow::setReadOnlyReason(const QString& reason) {
    m_readOnlyReason = reason;
    m_status->setTenant(tenant(), reason);
    updateActions();
    updateAges();
}

void MainWindow::showMessage(const QString& text) {
    m_status->showMessage(text);
}

void MainWindow::showProblem(const Error& problem) {
    m_banners->showProblem(problem);
}

void MainWindow::updateAges() {
    const Instant now = m_now();
    m_appBar->updateAge(tenant(), now, m_settings.refreshMinutes);
    m_status->updateAge(tenant(), now);
    m_banners->setTenant(tenant(), now);
    m_activity->setNow(now);
}

void MainWindow::updateRunning() {
    const ActivityModel& model = m_activity->model();
    const int running = model.runningCount();
    const Change* first = nullptr;
    for (int row = 0; row < model.rowCount() && first == nullptr; ++row) {
        if (model.changeAt(row).isRunning())
            first = &model.changeAt(row);
    }
    m_status->setRunning(first, running);
    updateBadges();
    updateActions();
}

void MainWindow::updateBadges() {
    const TenantHealthPtr& health = m_scans->list()->health();
    const bool has = m_hasTenant && m_state.snapshot && health;
    const int look = has ? health->totals().agentsNotFresh() : 0;
    m_navigation->setBadge(int(Page::Agents), look, Navigation::BadgeKind::Warning,
                           tr("%n need a look", nullptr, look));
    const int running = m_activity->model().runningCount();
    m_navigation->setBadge(int(Page::Activity), running, Navigation::BadgeKind::Running,
                           tr("%n running", nullptr, running));
}

void MainWindow::updateActions() {
    ActionContext context;
    context.isConnected = m_hasTenant;
    context.isReading = m_state.isReading;
    context.hasData = m_state.snapshot != nullptr;
    context.whyNoChange = !m_readOnlyReason.isEmpty() ? m_readOnlyReason : m_state.whyNoChange;
    context.isScansPage = m_page == Page::Scans;
    context.isAgentsPage = m_page == Page::Agents;
    context.isActivityPage = m_page == Page::Activity;
    context.hasCurrentScan = !m_scans->currentId().isEmpty();
    context.hasScanner = !m_scans->currentAgent().isEmpty();
    context.selected = m_scans->list()->selection()->count();
    context.shown = m_scans->list()->shownCount();
    context.hasCurrentAgent = !m_agents->currentMachineId().isEmpty();
    context.hasCurrentChange = m_activity->currentId() != 0;
    context.isChangeRunning = changeToStop() != 0;
    m_actions->update(context);
}

qint64 MainWindow::changeToStop() const {
    if (m_page == Page::Activity && m_activity->isCurrentRunning())
        return m_activity->currentId();
    const ActivityModel& model = m_activity->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.changeAt(row).isRunning())
            return model.changeAt(row).id;
    }
    return 0;
}

void MainWindow::copy(const QString& text, const QString& message) {
    QGuiApplication::clipboard()->setText(text);
    showMessage(message);
}

void MainWindow::showPage(Page page) {
    const bool isOther = page != m_page;
    m_page = page;
    m_navigation->setPage(int(page));
    if (!m_hasTenant) {
        m_pages->setCurrentWidget(m_firstStart);
        return;
    }
    m_pages->setCurrentIndex(int(page));
    const QList<QAction*> actions{m_actions->showScans, m_actions->showAgents,
                                  m_actions->showActivity};
    actions.at(int(page))->setChecked(true);
    updateActions();
    showDetails();
    if (isOther) {
        if (!m_navigation->hasFocus()) {
            switch (page) {
            case Page::Scans: m_scans->focusList(); break;
            case Page::Agents: m_agents->focusList(); break;
            case Page::Activity: m_activity->focusList(); break;
            }
        }
        m_layoutTimer.start();
    }
}

MainWindow::Page MainWindow::page() const {
    return m_page;
}

void MainWindow::showScan(const QString& scanId) {
    showPage(Page::Scans);
    m_scans->showScan(scanId);
    m_scans->focusList();
}

void MainWindow::showAgent(const QString& machineId) {
    if (machineId.isEmpty())
        return;
    showPage(Page::Agents);
    m_agents->showAgent(machineId);
    m_agents->focusList();
}

void MainWindow::showChange(qint64 changeId) {
    showPage(Page::Activity);
    m_activity->showChange(changeId);
}

void MainWindow::showDetails() {
    const bool wanted = width() >= detailsNeed ? m_detailsWide : m_detailsNarrow;
    m_actions->details->setChecked(wanted);
    m_scans->setDetailsWanted(wanted);
    m_agents->setDetailsWanted(wanted);
}

QList<QWidget*> MainWindow::parts() const {
    QList<QWidget*> parts{m_navigation};
    if (m_hasTenant) {
        switch (m_page) {
        case Page::Scans: parts.append(m_scans->parts()); break;
        case Page::Agents: parts.append(m_agents->parts()); break;
        case Page::Activity: parts.append(m_activity->parts()); break;
        }
    } else {
        parts = {m_firstStart->findChild<QWidget*>(QStringLiteral("addConnectionButton"))};
    }
    parts.append(m_status->firstPart());
    parts.removeAll(nullptr);
    return parts;
}

void MainWindow::goRound(int by) {
    QList<QWidget*> round;
    for (QWidget* part : parts()) {
        if (part->isVisible() && part->isEnabled())
            round.append(part);
    }
    if (round.isEmpty())
        return;
    QWidget* focus = focusWidget();
    qsizetype at = by > 0 ? -1 : 0;
    for (qsizetype i = 0; i < round.size(); ++i) {
        if (focus != nullptr && (round[i] == focus || round[i]->isAncestorOf(focus)))
            at = i;
    }
    round[(at + by + round.size()) % round.size()]->setFocus(Qt::TabFocusReason);
}

QVariantMap MainWindow::viewState(const QString& page) const {
    if (page == QLatin1String("scans"))
        return m_scans->viewState();
    if (page == QLatin1String("agents"))
        return m_agents->viewState();
    if (page == QLatin1String("window"))
        return {{QStringLiteral("geometry"), saveGeometry()},
                {QStringLiteral("page"), int(m_page)},
                {QStringLiteral("detailsWide"), m_detailsWide},
                {QStringLiteral("detailsNarrow"), m_detailsNarrow}};
    return {};
}

void MainWindow::restoreViewState(const QString& page, const QVariantMap& state) {
    if (state.isEmpty())
        return;
    if (page == QLatin1String("scans"))
        m_scans->restoreViewState(state);
    else if (page == QLatin1String("agents"))
        m_agents->restoreViewState(state);
    else if (page == QLatin1String("window")) {
        restoreGeometry(state.value(QStringLiteral("geometry")).toByteArray());
        m_detailsWide = state.value(QStringLiteral("detailsWide"), true).toBool();
        m_detailsNarrow = state.value(QStringLiteral("detailsNarrow"), false).toBool();
        const int shown = state.value(QStringLiteral("page")).toInt();
        if (shown >= 0 && shown <= int(Page::Activity))
            showPage(Page(shown));
        showDetails();
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    showDetails();
    if (isVisible())
        m_layoutTimer.start();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    if (m_hasTenant)
        m_scans->focusList();
    else
        m_firstStart->setFocus();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // The program decides: changes may still run, and a form may hold unsaved input.
    event->ignore();
    Q_EMIT quitRequested();
}
