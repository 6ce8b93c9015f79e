// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/common/actions.h"
#include "ui/common/sortmenu.h"

#include <QMenu>
#include <QMenuBar>

namespace {

QMenu* add(QMenuBar* bar, const char* name) {
    QMenu* menu = bar->addMenu(QString());
    menu->setObjectName(QLatin1StringView(name));
    menu->setToolTipsVisible(true); // why something is not possible
    return menu;
}

} // namespace

Menus::Menus(Actions* a, QMenuBar* bar)
    : QObject(bar),
      m_sort(new SortMenu(bar)),
      m_file(add(bar, "fileMenu")),
      m_edit(add(bar, "editMenu")),
      m_view(add(bar, "viewMenu")),
      m_theme(new QMenu(bar)),
      m_scans(add(bar, "scansMenu")),
      m_agents(add(bar, "agentsMenu")),
      m_changes(add(bar, "changesMenu")),
      m_help(add(bar, "helpMenu")) {
    m_theme->setObjectName(QStringLiteral("themeMenu"));
    m_file->addAction(a->newWindow);
    m_file->addSeparator();
    m_file->addActions({a->refresh, a->exportList});
    m_file->addSeparator();
    m_file->addActions({a->connections, a->settings});
    m_file->addSeparator();
    m_file->addAction(a->quit);

    m_edit->addActions({a->find, a->filter});
    m_edit->addSeparator();
    m_edit->addActions({a->selectAllShown, a->clearSelection, a->showHidden});

    m_view->addActions({a->showScans, a->showAgents, a->showActivity});
    m_view->addSeparator();
    a->sortBy->setMenu(m_sort);
    m_view->addActions({a->details, a->sortBy, a->columns});
    m_view->addSeparator();
    m_view->addMenu(m_theme);
    m_theme->addActions({a->themeSystem, a->themeLight, a->themeDark});
    m_view->addSeparator();
    m_view->addActions({a->nextPart, a->previousPart});

    m_scans->addActions({a->newScan, a->editScan, a->duplicateScan});
    m_scans->addSeparator();
    m_scans->addActions({a->activate, a->deactivate, a->deleteScans});
    m_scans->addSeparator();
    m_scans->addActions({a->showAgent, a->copyScanId});

    m_agents->addActions({a->showItsScans, a->copyMachineId});
    m_changes->addActions({a->stopChange, a->copyReport});
    m_help->addActions({a->keyboardHelp, a->registerApp, a->about});
    retranslate();
}

void Menus::retranslate() {
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_theme->setTitle(tr("&Theme"));
    m_scans->setTitle(tr("&Scans"));
    m_agents->setTitle(tr("&Agents"));
    m_changes->setTitle(tr("&Changes"));
    m_help->setTitle(tr("&Help"));
    // As a popup a menu has no title that assistive technology would read.
    for (QMenu* menu : {m_file, m_edit, m_view, m_theme, m_scans, m_agents, m_changes, m_help})
        menu->setAccessibleName(menu->title().remove(QLatin1Char('&')));
    m_sort->setAccessibleName(tr("Sort by"));
}
