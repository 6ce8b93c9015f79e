// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changerunner.h"
#include "app/service/ratebudget.h"
#include "app/service/tokensource.h"
#include "app/session/historyreader.h"
#include "app/session/keptsnapshot.h"
#include "app/session/reader.h"
#include "app/session/refreshtimer.h"
#include "app/store/keptdefinitions.h"
#include "models/connection/tenantstate.h"
#include "models/settings/usersettings.h"

#include <QObject>
#include <QTimer>

class Journal;

// One connection at work: its client, its readings, its changes, its history, and the state that
// a window shows of it. Lives on the GUI thread. Before it goes: close(), then isIdle().
class Tenant final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Connection connection;
        std::unique_ptr<TokenSource> tokens;
        std::unique_ptr<DefenderClient> client; // uses the tokens
        RateBudget& budget;
        Clock& clock;
        std::function<double()> random;
        Journal& journal;
        ConnectionSecrets& secrets; // for the key of what is kept of it
        SerialWorker& disk;
        StatePaths paths;
        QString readOnlyReason;   // of this whole process, empty as a rule
        SnapshotPtr earlier = {}; // shown instead of what the disk holds
        // Ends when nothing is written any more that was changed in this tenant before.
        std::function<QCoro::Task<>()> whenFree = {};
    };
    explicit Tenant(Parts parts, QObject* parent = nullptr);
    ~Tenant() override;

    // Shows what an earlier start kept, reads, and reads back what a crash cut off. Once.
    void open();
    void refresh();
    // While a person edits nothing is read by itself.
    void editingBegan() { ++m_editing; }
    void editingEnded() { --m_editing; }
    void setSettings(const UserSettings& settings);
    // A new name, colour or read-only mark; the same service.
    void setConnection(const Connection& connection);
    // See HistoryReader for `by`.
    void requestHistory(const QString& scanId, const void* by = nullptr) const;

    [[nodiscard]] const TenantState& state() const { return m_state; }
    [[nodiscard]] ChangeRunner& changes() { return m_changes; }
    [[nodiscard]] int callsOfReading() const { return m_reader.callsOfOne(); }
    // The changes of this console, newest first, as far as they were read from the journal.
    [[nodiscard]] const QList<Change>& changeList() const { return m_changeList; }
    [[nodiscard]] bool hasOlderChanges() const { return m_hasOlderChanges; }
    // Told by changesRead().
    void requestOlderChanges() { (void)readOlderChanges(); }
    // Before and after of its steps, which can be megabytes; told by changed().
    void requestWholeChange(qint64 id) { (void)readWholeChange(id); }

    // Ends readings and, between two calls, changes.
    void close();
    [[nodiscard]] bool isIdle() const;

    // See TenantHold.
    void heldBegan() { ++m_holds; }
    void heldEnded();
    [[nodiscard]] bool isHeld() const { return m_holds > 0; }
    // How often the last one who held it let go.
    [[nodiscard]] int releases() const { return m_releases; }
    // Nothing is under way, written or found out.
    [[nodiscard]] bool isAtRest() const { return isIdle() && !m_changes.isReadingBack(); }

Q_SIGNALS:
    // Once for all that moved within one turn of the event loop.
    void stateChanged();
    void changesRead();
    void changed(const Change& change);
    // See ChangeRunner.
    void recovered(const Change& change, LeftOpenBy by);
    void historyArrived(const QString& scanId, const QList<ScanSession>& sessions);
    void historyFailed(const QString& scanId, const Error& error);
    void becameIdle();
    // Nobody holds it any more.
    void released();

private:
    void readByItself();
    void readWhatChanged();
    void onProgress();
    void onArrived();
    void onFailed(const Error& error);
    void onChanged(const Change& change);
    void update();
    void publish();
    void watchIdle();
    void sayWaits();
    [[nodiscard]] bool isQuotaLow() const;
    [[nodiscard]] QCoro::Task<> start();
    [[nodiscard]] QCoro::Task<> keepReading(SnapshotPtr snapshot);
    [[nodiscard]] QCoro::Task<> askWhoWeAre();
    [[nodiscard]] QCoro::Task<> readContract();
    [[nodiscard]] QCoro::Task<> readOlderChanges();
    [[nodiscard]] QCoro::Task<> readWholeChange(qint64 id);

    Clock& m_clock;
    RateBudget& m_budget;
    Journal& m_journal;
    const QString m_readOnlyReason;
    TenantState m_state;
    QList<Change> m_changeList;
    bool m_hasOlderChanges = false;
    int m_editing = 0;
    int m_holds = 0;
    int m_releases = 0;
    int m_tasks = 0; // of ours that wait for a disk
    bool m_isPublishing = false;
    bool m_isClosing = false;
    bool m_hasContract = false;
    bool m_wantsAnother = false; // a reading, once the one under way ends
    std::stop_source m_life;
    SnapshotPtr m_earlier; // until it is shown
    std::function<QCoro::Task<>()> m_whenFree;
    KeptDefinitions m_keptDefinitions;
    KeptSnapshot m_keptSnapshot;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<DefenderClient> m_client;
    Reader m_reader;
    mutable HistoryReader m_history;
    RefreshTimer m_timer;
    QTimer m_keepSoon; // the reading, on disk
    // Until it is known what was left open nothing is read that changes could be based on.
    bool m_isStarting = true;
    ChangeRunner m_changes;
};
