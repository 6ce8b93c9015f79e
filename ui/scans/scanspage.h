// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"
#include "models/lists/scanlist.h"
#include "models/scan/scansession.h"
#include "models/settings/usersettings.h"
#include "ui/common/exportrequest.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class Actions;
class TonedLabel;
class QPushButton;
class QStackedWidget;
class ScanDetails;
class ScanFilterBar;
class ScanTable;
class SelectionBar;
class Skeleton;
class StatePage;
class VerticalLine;

// The page Scans: header, filter, list, what is selected, details; and what is there instead of
// a list while nothing is read, nothing matches, or nothing could be read.
class ScansPage final : public QWidget {
    Q_OBJECT

public:
    explicit ScansPage(Actions* actions, QWidget* parent = nullptr);

    void setTenant(const TenantState& state);
    // Another tenant: selection, filter and history of the former one go.
    void forgetTenant();
    void setHistory(const QString& scanId, const QList<ScanSession>& sessions);
    void setHistoryProblem(const QString& scanId, const Error& problem);
    void setSettings(const UserSettings& settings);
    void setNow(Instant now);
    void setRoomForDetails(bool hasRoom);
    void setDetailsWanted(bool wanted);

    void showScan(const QString& id);
    // A scan that was just made: once a reading holds it, it is the current one, unless a person
    // moved on meanwhile. awaitedHidden() where the filter hides it.
    void awaitScan(const QString& id);
    void showScansOfAgent(const QString& machineId);
    void showHiddenSelected();

    [[nodiscard]] ScanList* list() { return &m_list; }
    [[nodiscard]] ScanTable* table() const { return m_table; }
    [[nodiscard]] QString currentId() const;
    // The scanner of the current scan, if the agents' list holds it.
    [[nodiscard]] QString currentAgent() const;
    [[nodiscard]] ExportRequest exportRequest();
    [[nodiscard]] QVariantMap viewState() const;
    void restoreViewState(const QVariantMap& state);

    void focusFilter();
    void focusList();
    void popupColumns();
    // Filter, list, details: for F6.
    [[nodiscard]] QList<QWidget*> parts() const;

Q_SIGNALS:
    // Current scan, selection, counts or content: what is possible may have changed.
    void contextChanged();
    void historyRequested(const QString& scanId);
    void exportSelectionRequested();
    void rowMenuRequested(const QPoint& global);
    // To be asked for this one scan, whatever is selected.
    void setActiveRequested(const QString& scanId, bool active);
    void viewStateChanged();
    void awaitedHidden(const QString& scanId, const QString& name);
    void tryAgainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Shown : quint8 { List, Loading, NoMatch, NoScans, NoData };
    void retranslate();
    void takeContent();
    void showCurrent();
    void showCounts();
    void showState();
    [[nodiscard]] Shown wantedState() const;
    void setFilter(const ScanFilter& filter);
    void bringAwaited();
    void updateDetails();

    Actions* m_actions;
    ScanList m_list;
    TenantState m_state;
    Instant m_now;
    TonedLabel *m_title, *m_count;
    QPushButton *m_export, *m_new;
    ScanFilterBar* m_filterBar;
    ScanTable* m_table;
    Skeleton* m_skeleton;
    StatePage* m_statePage;
    QStackedWidget* m_stack;
    SelectionBar* m_bar;
    VerticalLine* m_detailsLine;
    ScanDetails* m_details;
    QTimer m_rest;     // a row was rested on
    QTimer m_patience; // under it nothing blinks
    QHash<QString, QList<ScanSession>> m_history;
    QHash<QString, Instant> m_historyOf; // the last run that it was read for
    QString m_wantedScan;                // to be shown when its reading arrives
    QString m_awaitedScan;               // was made and is not in the list yet
    QString m_awaitedFrom;               // the current one at that time
    QString m_suggestion;
    bool m_hasRoom = true;
    bool m_wantsDetails = true;
};
