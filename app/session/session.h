// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/connectionsecrets.h"
#include "app/account/memorystore.h"
#include "app/service/networktransport.h"
#include "app/service/ratebudgets.h"
#include "app/session/keychainwatch.h"
#include "app/session/statekeeper.h"
#include "app/session/tenant.h"
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/keptbudget.h"
#include "app/store/serialworker.h"
#include "app/store/settingsstore.h"
#include "models/connection/connectiondraft.h"

#include <QHash>
#include <QSet>

#include <map>
#include <vector>

class Wakeup;

// All that a process of the console has open: the tenants, what they share (budgets, secrets,
// settings, the database), and the list of connections. A tenant that was held (TenantHold) and is
// not any more reads no more: it is let go a little later, when no change runs in it and nothing
// of it is unknown. Lives on the GUI thread. Before it goes: shutDown(), then ended().
class Session final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        StatePaths paths;
        Clock& clock;
        SecretStore& secrets; // the keychain
        SettingsStore& settings;
        std::function<double()> random;
        QString readOnlyReason; // not empty: another console holds the lock
        NetworkTransport::Options network;
    };
    explicit Session(Parts parts, QObject* parent = nullptr);
    ~Session() override;

    // Opens the database and reads the list of connections. What went wrong comes by problem().
    [[nodiscard]] QCoro::Task<> open();

    // Saved ones in their order, after those of this run only.
    [[nodiscard]] QList<Connection> connections() const;
    [[nodiscard]] std::optional<Connection> connection(const QString& id) const;
    // A connection of the command line or the demonstration: it and its secret are not saved. Its
    // reading is where it is told so, sealed with a key that the keychain holds.
    enum class Reading : quint8 { Forgotten, Kept };
    [[nodiscard]] QCoro::Task<> addForThisRun(Connection connection, QString secret,
                                              Reading reading = Reading::Forgotten);
    [[nodiscard]] bool isForThisRun(const QString& id) const;
    [[nodiscard]] QString lastUsed() const { return m_store.lastUsed(); }
    void setLastUsed(const QString& id);

    // Keeps connection and secret, and gives the connection back with its id. One that reaches
    // another service afterwards, or signs in otherwise, gets a new tenant.
    struct Saved {
        Connection connection;
        SecretPlace place = SecretPlace::Keychain; // of a new secret
    };
    [[nodiscard]] QCoro::Task<Result<Saved>> save(ConnectionDraft draft);
    // With its secrets, snapshot and kept definitions, and, where no other connection shows them,
    // the ended changes of its tenant. A change that runs is stopped; done is it when nothing can
    // be written any more.
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString id);

    // Made and opened when first asked for; null for an unknown id.
    [[nodiscard]] Tenant* tenant(const QString& id);
    // Null where it is not open.
    [[nodiscard]] Tenant* openTenant(const QString& id) const;

    [[nodiscard]] const UserSettings& settings() const { return m_settings; }
    // Holds for this run even where it could not be written.
    [[nodiscard]] Result<void> setSettings(const UserSettings& settings);

    [[nodiscard]] const QString& readOnlyReason() const { return m_parts.readOnlyReason; }
    [[nodiscard]] Clock& clock() { return m_parts.clock; }
    [[nodiscard]] Transport& transport() { return m_transport; }
    [[nodiscard]] RateBudgets& budgets() { return m_budgets; }
    // Of a saved connection the keychain's, else those of this run.
    [[nodiscard]] ConnectionSecrets& secretsOf(const QString& id);
    // False: a secret that is entered now is gone with this run.
    [[nodiscard]] QCoro::Task<bool> hasKeychain() { return m_parts.secrets.hasKeychain(); }
    // Files are written there, never on the GUI thread.
    [[nodiscard]] SerialWorker& disk() { return m_disk; }
    [[nodiscard]] SettingsStore& store() { return m_parts.settings; }
    // Writes what was set in it of the window's state, now or as soon as the disk takes it.
    void keepState() { m_stateKeeper.keep(); }
    [[nodiscard]] const std::function<double()>& random() const { return m_parts.random; }

    // A change runs in some tenant.
    [[nodiscard]] bool isChanging() const;
    // In this one; remove() would stop it.
    [[nodiscard]] bool isChanging(const QString& id) const;
    // Saving this would stop one: it brings a secret, or leads to another service.
    [[nodiscard]] bool wouldStopChange(const ConnectionDraft& draft) const;
    void shutDown();

Q_SIGNALS:
    void connectionsChanged();
    // How some tenant stands has changed.
    void tenantChanged(const QString& id);
    // See ChangeRunner. Told of every open tenant, whichever a window shows.
    void changeRecovered(const QString& id, const Change& change, LeftOpenBy by);
    // Whoever showed it shows another one now, or asks for it again.
    void tenantGone(const QString& id);
    void settingsChanged(const UserSettings& settings);
    void problem(const Error& error);
    void ended();

private:
    void onTenantChanged(const QString& id);
    void onKeychainOpened();
    void tellProblemsAnew();
    void letGo(const QString& id);
    // Of all connections, opened or not.
    void removeOldReadings();
    void dropIdle();
    // It may still write.
    [[nodiscard]] bool isLeaving(const QString& id) const;
    void forgetChangesOf(const Connection& removed);
    // What a tenant wrote to the end, after its connection was removed or reaches another service.
    [[nodiscard]] QCoro::Task<Result<void>> cleanUp(QString id, std::optional<Connection> removed);
    // Of those that were let go before.
    [[nodiscard]] QCoro::Task<> untilWritten(QString hash);
    [[nodiscard]] QCoro::Task<> restLater(QString id);
    void rest(const QString& id);
    [[nodiscard]] Error readOnly(const QString& what) const;
    [[nodiscard]] static bool keepsTenant(const std::optional<Connection>& before,
                                          const ConnectionDraft& draft);
    [[nodiscard]] static Error movedAside(const QString& path);
    [[nodiscard]] std::unique_ptr<Tenant> make(const Connection& connection);

    Parts m_parts;
    UserSettings m_settings;
    SerialWorker m_disk;
    StateKeeper m_stateKeeper;
    Database m_database;
    Journal m_journal;
    KeptBudget m_keptBudget;
    ConnectionStore m_store;
    MemoryStore m_runSecrets; // of connections for this run only
    ConnectionSecrets m_secrets;
    KeychainWatch m_keychainWatch;
    ConnectionSecrets m_secretsForRun;
    QList<Connection> m_forThisRun;
    QSet<QString> m_keptForNextRun; // of these, whose reading is kept
    NetworkTransport m_transport;
    RateBudgets m_budgets;
    std::map<QString, std::unique_ptr<Tenant>> m_tenants;
    std::vector<std::unique_ptr<Tenant>> m_leaving;
    QSet<QString> m_replaced; // ids whose kept reading is of a service they no longer reach
    QHash<QString, SnapshotPtr> m_rested; // last readings that the disk does not hold
    std::stop_source m_life;
    std::vector<Wakeup*> m_waiting; // for one that was let go to come to its end
    int m_cleaning = 0;
    bool m_isEnding = false;
    bool m_hasEnded = false;
};
