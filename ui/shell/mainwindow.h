// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/connection/tenantstate.h"
#include "models/health/tenanthealth.h"
#include "models/scan/scansession.h"
#include "models/settings/usersettings.h"
#include "ui/common/exportrequest.h"
#include "ui/shell/tenantentry.h"

#include <QMainWindow>
#include <QTimer>
#include <QVariantMap>

#include <functional>

class Actions;
class ActivityPage;
class AgentsPage;
class AppBar;
class FirstStartPage;
class Menus;
class Navigation;
class Palette;
class ProblemBanners;
class QStackedWidget;
class ScansPage;
class StatusBar;
class TenantBand;

// The window of one tenant: frame, navigation and pages. It is told values by its setters, and
// whatever a person asks for leaves it as a signal with values; it reads and writes nothing
// itself. Lives on the GUI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum class Page : quint8 { Scans, Agents, Activity };
    Q_ENUM(Page)
    using Now = std::function<Instant()>;

    // `now` is asked for ages; it must outlive the window.
    explicit MainWindow(Now now, QWidget* parent = nullptr);
    ~MainWindow() override;

    // The connections for the switcher. An empty list shows the first-start page.
    void setTenants(const QList<TenantEntry>& tenants);
    // What the window shows of its tenant; replaces what was told before. Another connection id
    // than before lets selection, history and filter of the former tenant go.
    void setTenant(const TenantState& state);
    // The sessions of one scan in the service's order, as historyRequested asked for.
    void setHistory(const QString& scanId, const QList<ScanSession>& sessions);
    void setHistoryProblem(const QString& scanId, const Error& problem);
    // The changes of the tenant, in any order, as far as they were read; and one of them as it goes
    // on, or as it is known whole.
    void setChanges(const QList<Change>& changes, bool hasOlder = false);
    void updateChange(const Change& change);
    void setSettings(const UserSettings& settings);
    // Of several windows with one title, from 2 on, the number tells them apart. 1: none is shown.
    void setNumber(int number);
    // Not empty: nothing may be changed from this window, whatever the tenant says.
    void setReadOnlyReason(const QString& reason);
    // One plain sentence in the status bar, for a while; announced to assistive technology.
    void showMessage(const QString& text);
    // An error that is not the tenant's (a file, the keychain): a banner until it is closed.
    void showProblem(const Error& problem);
    // The same of a change. `isHere`: it is one of the tenant that is shown.
    void showProblem(const Error& problem, const Change& change, bool isHere = true);
    // More is known of this change by now, and said in another window.
    void dropProblemOf(qint64 changeId);

    // What a person arranged: columns, order, sort, filter, panes. Keys are ours; store it as it
    // is. `page` is the object name of the page ("scans", "agents", "activity") or "window".
    [[nodiscard]] QVariantMap viewState(const QString& page) const;
    void restoreViewState(const QString& page, const QVariantMap& state);

    void showPage(Page page);
    [[nodiscard]] Page page() const;
    // Brings a scan or an agent to the eye: its page, current row, details; lets go of a filter
    // that hides it. Ids that are not in the reading are ignored.
    void showScan(const QString& scanId);
    // A scan that was just made: brought to the eye once the list holds it, unless a person moved
    // on meanwhile; where the filter hides it, that is said, with a way to it.
    void awaitScan(const QString& scanId);
    void showAgent(const QString& machineId);
    void showChange(qint64 changeId);
    // Recomputes every age on the screen; the window does so itself every few seconds.
    void updateAges();

    [[nodiscard]] Actions* actions() const { return m_actions; }
    // Of the connection that the window shows; empty: of none.
    [[nodiscard]] const QString& tenantId() const { return m_state.connection.id; }
    // What was derived of the reading that the window shows; null until it was.
    [[nodiscard]] TenantHealthPtr health() const;

Q_SIGNALS:
    void refreshRequested();
    void newScanRequested();
    void editScanRequested(const QString& scanId);
    void duplicateScanRequested(const QString& scanId);
    // `ids` are all selected scans; `hidden` those of them that the filter hides.
    void setActiveRequested(const QStringList& ids, const QStringList& hidden, bool active);
    void deleteRequested(const QStringList& ids, const QStringList& hidden);
    void exportRequested(const ExportRequest& request);
    // A scan's row was rested on for half a second and its sessions are not shown yet.
    void historyRequested(const QString& scanId);
    // Empty: all connections; else the one to open in the dialog.
    void connectionsRequested(const QString& connectionId);
    void newConnectionRequested();
    void tenantChosen(const QString& connectionId);
    void demoRequested();
    void settingsRequested();
    void themeChosen(Theme theme);
    void stopChangeRequested(qint64 changeId);
    void olderChangesRequested();
    void wholeChangeRequested(qint64 changeId);
    void aboutRequested();
    void newWindowRequested();
    // This window; whether the program ends with it is for others to say.
    void closeRequested();
    void quitRequested();
    // A person arranged something on a page; viewState(page) holds it.
    void viewStateChanged(const QString& page);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const TenantState* tenant() const { return m_hasTenant ? &m_state : nullptr; }
    void build();
    void connectActions();
    void connectPages();
    void retranslate();
    [[nodiscard]] const QString& whyNoChange() const;
    void updateActions();
    void popupScanMenu(const QPoint& at);
    // What an action on scans is about: the selection, or the row whose menu is open.
    struct Chosen {
        QStringList ids;
        QStringList hidden; // of these, by the filter
    };
    [[nodiscard]] Chosen chosen() const;
    void updateBadges();
    void updateRunning();
    void updateTitle();
    [[nodiscard]] bool hasRoomForDetails() const;
    void showDetails();
    void showRegisterHelp();
    void goRound(int by);
    [[nodiscard]] QList<QWidget*> parts() const;
    [[nodiscard]] qint64 changeToStop() const;
    void copy(const QString& text, const QString& message);

    Now m_now;
    TenantState m_state;
    bool m_hasTenant = false;
    UserSettings m_settings;
    QString m_readOnlyReason;
    Actions* m_actions;
    Menus* m_menus;
    QString m_messageScan; // what the message's "Show it" means
    QString m_menuScan;    // while the menu of a row beside the selection is open
    TenantBand* m_band;
    AppBar* m_appBar;
    Navigation* m_navigation;
    ProblemBanners* m_banners;
    int m_number = 1;
    QStackedWidget* m_pages;
    ScansPage* m_scans;
    AgentsPage* m_agents;
    ActivityPage* m_activity;
    FirstStartPage* m_firstStart;
    StatusBar* m_status;
    Palette* m_palette;
    QTimer m_tick;
    QTimer m_layoutTimer; // a resize goes on: its end is what is kept
    Page m_page = Page::Scans;
    bool m_detailsWide = true;    // what a person chose, in a wide window
    bool m_detailsNarrow = false; // and in a narrow one
    bool m_wasShown = false;
};
