// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the window: which action does what, when it is possible, and how the keys
// go round its parts.
#include "models/change/outcome.h"
#include "models/text/plaintext.h"
#include "ui/activity/activitypage.h"
#include "ui/agents/agentspage.h"
#include "ui/common/actions.h"
#include "ui/common/sortmenu.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/appbar.h"
#include "ui/shell/firststartpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/problembanners.h"
#include "ui/shell/registerappdialog.h"
#include "ui/shell/scanmenu.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusbar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

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
        const Chosen chosen = this->chosen();
        if (!chosen.ids.isEmpty())
            Q_EMIT setActiveRequested(chosen.ids, chosen.hidden, isActive);
    };
    on(a->activate, [setActive] { setActive(true); });
    on(a->deactivate, [setActive] { setActive(false); });
    on(a->deleteScans, [this] {
        const Chosen chosen = this->chosen();
        if (!chosen.ids.isEmpty())
            Q_EMIT deleteRequested(chosen.ids, chosen.hidden);
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
            Q_EMIT exportRequested(m_scans->exportRequest());
    });
    on(a->connections, [this] { Q_EMIT connectionsRequested(QString()); });
    on(a->settings, [this] { Q_EMIT settingsRequested(); });
    on(a->newWindow, [this] { Q_EMIT newWindowRequested(); });
    on(a->quit, [this] { Q_EMIT quitRequested(); });
    on(a->keyboardHelp, [this] {
        auto* dialog = new ShortcutsDialog(*menuBar(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(a->registerApp, [this] { showRegisterHelp(); });
    on(a->about, [this] { Q_EMIT aboutRequested(); });
    on(a->find, [this] { m_palette->open(m_state.snapshot); });
    on(a->filter, [this] {
        switch (m_page) {
        case Page::Scans: m_scans->focusFilter(); break;
        case Page::Agents: m_agents->focusFilter(); break;
        case Page::Activity: m_activity->focusFilter(); break;
        }
    });
    // Its menu opens where it stands in one; run from the palette it needs a place.
    on(a->sortBy, [this] { m_menus->sort()->popupAtTable(); });
    on(a->columns, [this] {
        if (m_page == Page::Agents)
            m_agents->popupColumns();
        else if (m_page == Page::Scans)
            m_scans->popupColumns();
    });
    on(a->details, [this] {
        bool& wanted = hasRoomForDetails() ? m_detailsWide : m_detailsNarrow;
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
    connect(m_banners, &ProblemBanners::showChangeClicked, this, [this](qint64 id) {
        showPage(Page::Activity);
        m_activity->showChange(id);
    });
    connect(m_status, &StatusBar::connectionClicked, this,
            [this] { Q_EMIT connectionsRequested(m_state.connection.id); });
    connect(m_firstStart, &FirstStartPage::addClicked, this, &MainWindow::newConnectionRequested);
    connect(m_firstStart, &FirstStartPage::demoClicked, this, &MainWindow::demoRequested);
    connect(m_firstStart, &FirstStartPage::helpClicked, this, &MainWindow::showRegisterHelp);

    connect(m_scans, &ScansPage::contextChanged, this, &MainWindow::updateActions);
    connect(m_scans, &ScansPage::historyRequested, this, &MainWindow::historyRequested);
    connect(m_scans, &ScansPage::tryAgainRequested, this, &MainWindow::refreshRequested);
    connect(m_scans, &ScansPage::exportSelectionRequested, this, [this] {
        ExportRequest request = m_scans->exportRequest();
        request.meansSelected = true;
        Q_EMIT exportRequested(request);
    });
    connect(m_scans, &ScansPage::viewStateChanged, this,
            [this] { Q_EMIT viewStateChanged(QStringLiteral("scans")); });
    connect(m_scans, &ScansPage::awaitedHidden, this,
            [this](const QString& id, const QString& name) {
                m_messageScan = id;
                m_status->showMessage(
                    tr("“%1” was created, and the filter hides it.").arg(plain(name, 60)),
                    tr("Show it"));
            });
    connect(m_status, &StatusBar::messageActionClicked, this, [this] { showScan(m_messageScan); });
    connect(m_scans, &ScansPage::rowMenuRequested, this, &MainWindow::popupScanMenu);
    connect(m_scans, &ScansPage::setActiveRequested, this, [this](const QString& id, bool active) {
        if (const QString why = whyNoChange(); !why.isEmpty())
            showMessage(why);
        else
            Q_EMIT setActiveRequested({id}, {}, active);
    });
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
    connect(m_activity, &ActivityPage::olderRequested, this, &MainWindow::olderChangesRequested);
    connect(m_activity, &ActivityPage::wholeRequested, this, &MainWindow::wholeChangeRequested);
    connect(m_palette, &Palette::scanChosen, this, &MainWindow::showScan);
    connect(m_palette, &Palette::agentChosen, this, &MainWindow::showAgent);
}

void MainWindow::popupScanMenu(const QPoint& at) {
    const QString id = m_scans->currentId();
    if (id.isEmpty() || !m_state.snapshot)
        return;
    ScanSelection* selection = m_scans->list()->selection();
    const SnapshotPtr& listed = m_scans->list()->model()->snapshot();
    const qsizetype place = listed ? listed->rowOf(id) : -1;
    const bool isSelected = place >= 0 && selection->contains(quint32(place));
    const qsizetype row = m_state.snapshot->rowOf(id);
    const QString name = row < 0 ? id : m_state.snapshot->string(m_state.snapshot->scan(row).name);
    // A row beside the selection was clicked for itself: nothing that is out of sight takes part.
    m_menuScan = isSelected ? QString() : id;
    updateActions();
    auto* menu = new ScanMenu(m_actions, name, isSelected ? selection->count() : 0, this);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        // The chosen action is triggered after the menu went.
        QTimer::singleShot(0, this, [this] {
            m_menuScan.clear();
            updateActions();
        });
    });
    menu->popup(at);
}

MainWindow::Chosen MainWindow::chosen() const {
    if (!m_menuScan.isEmpty())
        return {{m_menuScan}, {}};
    ScanSelection* selection = m_scans->list()->selection();
    return {selection->ids(), selection->hiddenIds()};
}

const QString& MainWindow::whyNoChange() const {
    return m_readOnlyReason.isEmpty() ? m_state.whyNoChange : m_readOnlyReason;
}

void MainWindow::updateActions() {
    ActionContext context;
    context.isConnected = m_hasTenant;
    context.isReading = m_state.isReading;
    context.hasData = m_state.snapshot != nullptr;
    context.whyNoChange = whyNoChange();
    context.isScansPage = m_page == Page::Scans;
    context.isAgentsPage = m_page == Page::Agents;
    context.isActivityPage = m_page == Page::Activity;
    const auto nameOf = [this](const QString& id) {
        const qsizetype row = m_state.snapshot ? m_state.snapshot->rowOf(id) : -1;
        return row < 0 ? id : m_state.snapshot->string(m_state.snapshot->scan(row).name);
    };
    const QString current = m_scans->currentId();
    context.hasCurrentScan = !current.isEmpty();
    context.currentName = current.isEmpty() ? QString() : nameOf(current);
    context.hasScanner = !m_scans->currentAgent().isEmpty();
    context.selected = m_menuScan.isEmpty() ? m_scans->list()->selection()->count() : 1;
    if (context.selected == 1)
        context.selectedName = nameOf(chosen().ids.value(0));
    context.shown = m_scans->list()->shownCount();
    context.hasCurrentAgent = !m_agents->currentMachineId().isEmpty();
    context.hasCurrentChange = m_activity->currentId() != 0;
    context.isChangeRunning = changeToStop() != 0;
    m_actions->update(context);
    m_menus->sort()->setTable(m_page == Page::Scans    ? m_scans->table()
                              : m_page == Page::Agents ? m_agents->table()
                                                       : nullptr);
}

qint64 MainWindow::changeToStop() const {
    const ActivityModel& model = m_activity->model();
    // Of what is only read back nothing is sent any more.
    const auto canStop = [&model](int row) {
        return row >= 0 && model.changeAt(row).isRunning() && !isBeingReadBack(model.changeAt(row));
    };
    if (m_page == Page::Activity && canStop(model.rowOf(m_activity->currentId())))
        return m_activity->currentId();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (canStop(row))
            return model.changeAt(row).id;
    }
    return 0;
}

void MainWindow::copy(const QString& text, const QString& message) {
    QGuiApplication::clipboard()->setText(text);
    showMessage(message);
}

void MainWindow::showRegisterHelp() {
    auto* dialog = new RegisterAppDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
