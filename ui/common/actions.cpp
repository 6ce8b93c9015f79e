// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actions.h"

#include "models/text/plaintext.h"
#include "ui/look/icon.h"

#include <QAction>
#include <QKeySequence>

namespace {

constexpr auto whyNotProperty = "whyNot";
constexpr auto longTextProperty = "longText";
constexpr auto targetProperty = "target";

void key(QAction* action, const QKeySequence& keys, Qt::ShortcutContext context) {
    action->setShortcut(keys);
    action->setShortcutContext(context);
}

} // namespace

QAction* Actions::make(const char* name, const char* iconName) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    if (iconName != nullptr)
        action->setIcon(::icon(QLatin1StringView(iconName)));
    m_all.append(action);
    return action;
}

Actions::Actions(QObject* parent)
    : QObject(parent),
      newScan(make("newScanAction", "plus")),
      editScan(make("editScanAction", "edit")),
      duplicateScan(make("duplicateScanAction", "duplicate")),
      activate(make("activateAction", "play")),
      deactivate(make("deactivateAction", "pause")),
      deleteScans(make("deleteAction", "trash")),
      selectAllShown(make("selectAllShownAction")),
      clearSelection(make("clearSelectionAction")),
      showHidden(make("showHiddenAction", "eye")),
      showAgent(make("showAgentAction", "agents")),
      copyScanId(make("copyScanIdAction", "copy")),
      showItsScans(make("showItsScansAction", "scans")),
      copyMachineId(make("copyMachineIdAction", "copy")),
      stopChange(make("stopChangeAction", "stop")),
      copyReport(make("copyReportAction", "copy")),
      newWindow(make("newWindowAction")),
      refresh(make("refreshAction", "refresh")),
      exportList(make("exportAction", "export")),
      connections(make("connectionsAction", "cloud")),
      settings(make("settingsAction", "settings")),
      quit(make("quitAction")),
      keyboardHelp(make("keyboardHelpAction", "command")),
      registerApp(make("registerAppAction", "help")),
      about(make("aboutAction", "info")),
      find(make("findAction", "search")),
      filter(make("filterAction", "filter")),
      details(make("detailsAction", "details")),
      sortBy(make("sortByAction")),
      columns(make("columnsAction", "columns")),
      nextPart(make("nextPartAction")),
      previousPart(make("previousPartAction")),
      showScans(make("showScansAction", "scans")),
      showAgents(make("showAgentsAction", "agents")),
      showActivity(make("showActivityAction", "activity")),
      themeSystem(make("themeSystemAction")),
      themeLight(make("themeLightAction")),
      themeDark(make("themeDarkAction")) {
    const auto window = Qt::WindowShortcut;
    const auto list = Qt::WidgetShortcut;
    key(newScan, QKeySequence(Qt::CTRL | Qt::Key_N), window);
    key(editScan, QKeySequence(Qt::Key_Return), list);
    editScan->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    key(duplicateScan, QKeySequence(Qt::CTRL | Qt::Key_D), list);
    key(activate, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), window);
    key(deactivate, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), window);
    key(deleteScans, QKeySequence(Qt::Key_Delete), list);
    key(selectAllShown, QKeySequence(Qt::CTRL | Qt::Key_A), list);
    key(clearSelection, QKeySequence(Qt::Key_Escape), list);
    key(showHidden, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), window);
    key(showAgent, QKeySequence(Qt::CTRL | Qt::Key_G), window);
    key(copyScanId, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), window);
    key(refresh, QKeySequence(Qt::Key_F5), window);
    key(exportList, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), window);
    key(settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), window);
    key(newWindow, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), window);
    key(quit, QKeySequence(Qt::CTRL | Qt::Key_Q), window);
    key(find, QKeySequence(Qt::CTRL | Qt::Key_K), window);
    key(filter, QKeySequence(Qt::CTRL | Qt::Key_F), window);
    key(details, QKeySequence(Qt::Key_F4), window);
    key(nextPart, QKeySequence(Qt::Key_F6), window);
    key(previousPart, QKeySequence(Qt::SHIFT | Qt::Key_F6), window);
    key(showScans, QKeySequence(Qt::CTRL | Qt::Key_1), window);
    key(showAgents, QKeySequence(Qt::CTRL | Qt::Key_2), window);
    key(showActivity, QKeySequence(Qt::CTRL | Qt::Key_3), window);

    details->setCheckable(true);
    for (QAction* theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        m_themes.addAction(theme);
    }
    for (QAction* page : {showScans, showAgents, showActivity}) {
        page->setCheckable(true);
        m_pages.addAction(page);
    }
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
    themeSystem->setChecked(true);
    showScans->setChecked(true);
    retranslate();
}

void Actions::retranslate() {
    newScan->setText(tr("&New scan…"));
    editScan->setText(tr("&Edit scan…"));
    duplicateScan->setText(tr("D&uplicate scan…"));
    activate->setText(tr("&Activate"));
    deactivate->setText(tr("Dea&ctivate"));
    deleteScans->setText(tr("&Delete…"));
    selectAllShown->setText(tr("&Select all shown"));
    clearSelection->setText(tr("C&lear the selection"));
    showHidden->setText(tr("S&how selected rows that are hidden"));
    showAgent->setText(tr("Show a&gent"));
    copyScanId->setText(tr("Co&py scan id"));
    showItsScans->setText(tr("Show its &scans"));
    copyMachineId->setText(tr("Copy &machine id"));
    stopChange->setText(tr("&Stop the change"));
    copyReport->setText(tr("&Copy report"));
    refresh->setText(tr("&Refresh"));
    exportList->setText(tr("&Export…"));
    connections->setText(tr("&Connections…"));
    settings->setText(tr("Se&ttings…"));
    newWindow->setText(tr("New &window"));
    quit->setText(tr("&Quit"));
    keyboardHelp->setText(tr("&Keyboard shortcuts"));
    registerApp->setText(tr("How to re&gister the app"));
    about->setText(tr("&About ScanDeck"));
    find->setText(tr("Find or &run anything…"));
    filter->setText(tr("&Filter"));
    details->setText(tr("&Details"));
    sortBy->setText(tr("Sort &by"));
    columns->setText(tr("Colu&mns…"));
    nextPart->setText(tr("&Next part of the window"));
    previousPart->setText(tr("&Previous part of the window"));
    showScans->setText(tr("&Scans"));
    showAgents->setText(tr("&Agents"));
    showActivity->setText(tr("A&ctivity"));
    themeSystem->setText(tr("S&ystem"));
    themeLight->setText(tr("&Light"));
    themeDark->setText(tr("&Dark"));
    for (QAction* theme : {themeSystem, themeLight, themeDark})
        theme->setProperty(longTextProperty, tr("Theme: %1").arg(plainText(theme)));
    apply(m_context);
}

void Actions::setTheme(Theme theme) {
    switch (theme) {
    case Theme::System: themeSystem->setChecked(true); break;
    case Theme::Light: themeLight->setChecked(true); break;
    case Theme::Dark: themeDark->setChecked(true); break;
    }
}

void Actions::update(const ActionContext& context) {
    // Each action that is touched tells all that follow it.
    if (context == m_context)
        return;
    apply(context);
}

void Actions::apply(const ActionContext& context) {
    m_context = context;
    const ActionContext& c = context;
    const QString noTenant = tr("No tenant is connected.");
    const QString noData = c.isConnected ? tr("The scans have not been read yet.") : noTenant;
    const QString notScans = tr("This is for the page Scans.");
    const auto change = [&](QAction* action, bool possible, const QString& whyNot) {
        if (!c.isConnected)
            allow(action, false, noTenant);
        else if (!c.whyNoChange.isEmpty())
            allow(action, false, c.whyNoChange);
        else if (!c.hasData)
            allow(action, false, noData);
        else
            allow(action, possible, whyNot);
    };
    const QString noScan = c.isScansPage ? tr("No scan is chosen.") : notScans;
    const QString nothing = c.isScansPage ? tr("No scan is selected.") : notScans;
    const bool current = c.isScansPage && c.hasCurrentScan;
    const bool selection = c.isScansPage && c.selected > 0;
    const QString chosen = c.selected == 1 ? tr("“%1”").arg(plain(c.selectedName, 60))
                                           : tr("%Ln selected scan(s)", nullptr, int(c.selected));
    for (QAction* action : {activate, deactivate, deleteScans})
        action->setProperty(targetProperty, selection ? chosen : QString());
    for (QAction* action : {editScan, duplicateScan, copyScanId})
        action->setProperty(targetProperty,
                            current ? tr("“%1”").arg(plain(c.currentName, 60)) : QString());
    change(newScan, true, {});
    change(editScan, current, noScan);
    change(duplicateScan, current, noScan);
    change(activate, selection, nothing);
    change(deactivate, selection, nothing);
    change(deleteScans, selection, nothing);
    allow(selectAllShown, c.isScansPage && c.shown > 0,
          c.isScansPage ? tr("No scan is shown.") : notScans);
    allow(clearSelection, selection, nothing);
    allow(showHidden, selection, nothing);
    allow(showAgent, current && c.hasScanner,
          current ? tr("The list of agents does not hold this scan's scanner.") : noScan);
    allow(copyScanId, current, noScan);
    const QString noAgent =
        c.isAgentsPage ? tr("No agent is chosen.") : tr("This is for the page Agents.");
    allow(showItsScans, c.isAgentsPage && c.hasCurrentAgent, noAgent);
    allow(copyMachineId, c.isAgentsPage && c.hasCurrentAgent, noAgent);
    allow(stopChange, c.isChangeRunning, tr("No change is running."));
    allow(copyReport, c.isActivityPage && c.hasCurrentChange,
          c.isActivityPage ? tr("No change is chosen.") : tr("This is for the page Activity."));
    allow(refresh, c.isConnected && !c.isReading,
          c.isReading ? tr("The tenant is being read just now.") : noTenant);
    allow(exportList, c.hasData && !c.isActivityPage,
          c.hasData ? tr("This is for the pages Scans and Agents.") : noData);
    allow(newWindow, c.isConnected, noTenant);
    allow(filter, c.isConnected, noTenant);
    for (QAction* list : {sortBy, columns, details})
        allow(list, c.isConnected && !c.isActivityPage,
              c.isConnected ? tr("This is for the pages Scans and Agents.") : noTenant);
    for (QAction* page : {showScans, showAgents, showActivity})
        allow(page, c.isConnected, noTenant);
    for (QAction* action : m_all)
        setToolTip(action);
}

void Actions::allow(QAction* action, bool possible, const QString& whyNot) {
    action->setEnabled(possible);
    action->setProperty(whyNotProperty, possible ? QString() : whyNot);
}

void Actions::setToolTip(QAction* action) const {
    const QString why = whyNot(action);
    if (!why.isEmpty()) {
        action->setToolTip(why);
        return;
    }
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? plainText(action)
                                      : tr("%1 (%2)").arg(plainText(action), keys));
}

QString Actions::whyNot(const QAction* action) {
    return action->property(whyNotProperty).toString();
}

QString Actions::target(const QAction* action) {
    return action->property(targetProperty).toString();
}

QString Actions::longText(const QAction* action) {
    const QString text = action->property(longTextProperty).toString();
    return text.isEmpty() ? plainText(action) : text;
}

QString Actions::plainText(const QAction* action) {
    QString text = action->text();
    text.remove(QLatin1Char('&'));
    return text;
}
