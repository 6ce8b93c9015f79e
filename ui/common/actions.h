// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/usersettings.h"

#include <QActionGroup>
#include <QObject>

class QAction;

// What the window knows that decides which actions are possible.
struct ActionContext {
    bool isConnected = false; // a tenant is shown at all
    bool isReading = false;   // a reading is under way
    bool hasData = false;     // a whole reading is shown
    QString whyNoChange;      // empty: changes are possible
    bool isScansPage = false;
    bool isAgentsPage = false;
    bool isActivityPage = false;
    bool hasCurrentScan = false;
    QString currentName;     // of it
    QString selectedName;    // where it is one
    bool hasScanner = false; // the current scan names one that the agents' list holds
    qsizetype selected = 0;
    qsizetype shown = 0;
    bool hasCurrentAgent = false;
    bool hasCurrentChange = false;
    bool isChangeRunning = false; // the current one, or on other pages any
    bool canShowDetails = true;   // the window is wide enough
    friend bool operator==(const ActionContext&, const ActionContext&) = default;
};

// Every action of the window: names, texts, keys, icons, and why one is not possible just now.
// Keys of a list belong to the list (Qt::WidgetShortcut): the page adds those actions to its
// view. A window-wide Return would steal it from the button that has the focus.
class Actions final : public QObject {
    Q_OBJECT

    QList<QAction*> m_all; // before the actions: each adds itself when it is made

public:
    explicit Actions(QObject* parent);

    QAction *newScan, *editScan, *duplicateScan, *activate, *deactivate, *deleteScans,
        *selectAllShown, *clearSelection, *showHidden, *showAgent, *copyScanId;
    QAction *showItsScans, *copyMachineId;
    QAction *stopChange, *copyReport;
    QAction *newWindow, *refresh, *exportList, *connections, *settings, *quit, *keyboardHelp,
        *registerApp, *about;
    QAction *find, *filter, *details, *sortBy, *columns, *nextPart, *previousPart;
    QAction *showScans, *showAgents, *showActivity;
    QAction *themeSystem, *themeLight, *themeDark;

    // Enables what is possible; the rest says why in its tool tip and to whyNot().
    void update(const ActionContext& context);
    void setTheme(Theme theme);
    void retranslate();

    // In the order of the menus, for the palette.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    // Why the action is disabled; empty when it is not, or when there is no more to say.
    [[nodiscard]] static QString whyNot(const QAction* action);
    // What it would act on, "“AMS core”" or "3 selected scans"; empty where it says so itself.
    [[nodiscard]] static QString target(const QAction* action);
    // Its text without the mnemonic.
    // Where it does not stand in its menu: "Theme: Dark".
    [[nodiscard]] static QString longText(const QAction* action);
    [[nodiscard]] static QString plainText(const QAction* action);

private:
    QAction* make(const char* name, const char* iconName = nullptr);
    void apply(const ActionContext& context);
    void allow(QAction* action, bool possible, const QString& whyNot);
    void setToolTip(QAction* action) const;

    QActionGroup m_themes{this};
    QActionGroup m_pages{this};
    ActionContext m_context;
};
