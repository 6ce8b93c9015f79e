// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/activity/activitypage.h"
#include "ui/agents/agentspage.h"
#include "ui/common/actions.h"
#include "ui/common/frameparts.h"
#include "ui/common/tenantswatch.h"
#include "ui/look/metrics.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/appbar.h"
#include "ui/shell/firststartpage.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/problembanners.h"
#include "ui/shell/statusbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
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
    // Banners come above: they take from the page's room, never push the window over the screen.
    m_pages->setMinimumHeight(metrics::scaled(240));
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

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_menus->retranslate();
    m_navigation->setAccessibleName(tr("Navigation"));
    m_navigation->setWord(int(Page::Scans), tr("Scans"));
    m_navigation->setWord(int(Page::Agents), tr("Agents"));
    m_navigation->setWord(int(Page::Activity), tr("Activity"));
    setTenant(m_state);
    updateRunning();
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
    // The first one finds the filter that its own window was left with.
    const bool isFirst = m_state.connection.id.isEmpty();
    m_hasTenant = !state.connection.id.isEmpty();
    m_state = state;
    if (isOther && !isFirst) {
        m_scans->forgetTenant();
        m_agents->forgetTenant();
    }
    m_band->setColour(m_hasTenant ? state.connection.colour : -1);
    updateTitle();
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

void MainWindow::setNumber(int number) {
    m_number = number;
    updateTitle();
}

void MainWindow::updateTitle() {
    QString name = m_hasTenant ? plain(m_state.connection.name, 80) : QString();
    if (m_number > 1 && m_hasTenant) {
        //: Title of a window: the name of a tenant and the number of the window that shows it.
        name = tr("%1 (%2)").arg(name, QString::number(m_number));
    }
    if (!name.isEmpty())
        setWindowTitle(tr("%1 – ScanDeck").arg(name));
    else
        setWindowTitle(m_number > 1 ? tr("ScanDeck (%1)").arg(m_number) : tr("ScanDeck"));
}

void MainWindow::setHistory(const QString& scanId, const QList<ScanSession>& sessions) {
    m_scans->setHistory(scanId, sessions);
}

void MainWindow::setHistoryProblem(const QString& scanId, const Error& problem) {
    m_scans->setHistoryProblem(scanId, problem);
}

void MainWindow::setChanges(const QList<Change>& changes, bool hasOlder) {
    m_activity->setChanges(changes, hasOlder);
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
    m_banners->showProblem(problem, {});
}

void MainWindow::showProblem(const Error& problem, const Change& change, bool isHere) {
    m_banners->showProblem(problem, {change.id, isHere && change.id != 0, hasEndedWell(change)});
}

void MainWindow::dropProblemOf(qint64 changeId) {
    m_banners->dropProblemOf(changeId);
}

void MainWindow::updateAges() {
    const Instant now = m_now();
    m_appBar->updateAge(tenant(), now, m_settings.refreshMinutes);
    m_status->updateAge(tenant(), now);
    m_scans->setNow(now);
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

TenantHealthPtr MainWindow::health() const {
    const TenantHealthPtr& derived = m_scans->list()->health();
    return derived && derived->snapshot() == m_state.snapshot ? derived : nullptr;
}

void MainWindow::updateBadges() {
    const TenantHealthPtr& health = m_scans->list()->health();
    const bool has = m_hasTenant && m_state.snapshot && health;
    const int look = has ? health->totals().agentsNotFresh() : 0;
    m_navigation->setBadge(int(Page::Agents), look, Navigation::BadgeKind::Warning,
                           tr("%Ln need a look", nullptr, look));
    const int running = m_activity->model().runningCount();
    m_navigation->setBadge(int(Page::Activity), running, Navigation::BadgeKind::Running,
                           tr("%Ln running", nullptr, running));
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

void MainWindow::awaitScan(const QString& scanId) {
    m_scans->awaitScan(scanId);
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

bool MainWindow::hasRoomForDetails() const {
    return width() >= detailsNeed;
}

void MainWindow::showDetails() {
    const bool wanted = hasRoomForDetails() ? m_detailsWide : m_detailsNarrow;
    m_actions->details->setChecked(wanted);
    m_scans->setDetailsWanted(wanted);
    m_agents->setDetailsWanted(wanted);
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
    m_banners->arrange();
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
    // The program decides: changes may still run, and it may be the last window.
    event->ignore();
    Q_EMIT closeRequested();
}
