// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/account/clientcredentials.h"
#include "app/service/serviceclient.h"
#include "app/service/wakeup.h"

#include <QCoroFuture>
#include <QFile>
#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

Session::Session(Parts parts, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_settings(m_parts.settings.userSettings()),
      m_stateKeeper(m_parts.settings, m_disk, m_parts.clock),
      m_database(m_parts.paths.databaseFile(), m_parts.readOnlyReason.isEmpty()
                                                   ? Database::Mode::ReadWrite
                                                   : Database::Mode::ReadOnly),
      m_journal(m_database),
      m_keptBudget(m_database, m_parts.clock.now()),
      m_store(m_parts.paths),
      m_secrets(m_parts.secrets),
      m_keychainWatch(m_parts.secrets, m_parts.clock),
      m_secretsForRun(m_runSecrets),
      m_transport(m_parts.network),
      m_budgets(m_parts.clock, &m_keptBudget) {
    connect(&m_keychainWatch, &KeychainWatch::opened, this, &Session::onKeychainOpened);
}

Session::~Session() {
    m_life.request_stop();
}

Error Session::movedAside(const QString& path) {
    Error error;
    error.kind = Error::Kind::Disk;
    error.what = tr("The record of changes was damaged, and a new one was begun.");
    error.why = tr("The damaged file is kept as “%1”.").arg(path);
    return error;
}

QCoro::Task<> Session::open() {
    const Result<Database::Opening> opened = co_await m_database.opened();
    if (!opened)
        Q_EMIT problem(opened.error());
    else if (!opened->movedAside.isEmpty())
        Q_EMIT problem(movedAside(opened->movedAside));
    m_journal.removeOld(m_parts.clock.now());
    (void)co_await m_keptBudget.ready();
    if (const Result<void> loaded = m_store.load(); !loaded)
        Q_EMIT problem(loaded.error());
    Q_EMIT connectionsChanged();
    removeOldReadings();
}

void Session::removeOldReadings() {
    if (m_parts.readOnlyReason.isEmpty())
        (void)SnapshotFile::removeOld(m_parts.paths, m_settings.keepSnapshotDays,
                                      m_parts.clock.now(), m_disk);
}

QList<Connection> Session::connections() const {
    return m_store.connections() + m_forThisRun;
}

std::optional<Connection> Session::connection(const QString& id) const {
    for (const Connection& one : m_forThisRun) {
        if (one.id == id)
            return one;
    }
    return m_store.connection(id);
}

QCoro::Task<> Session::addForThisRun(Connection connection, QString secret, Reading reading) {
    (void)co_await m_secretsForRun.setClientSecret(connection, secret);
    if (reading == Reading::Kept)
        m_keptForNextRun.insert(connection.id);
    m_forThisRun << connection;
    Q_EMIT connectionsChanged();
}

bool Session::isForThisRun(const QString& id) const {
    return std::ranges::any_of(m_forThisRun, [&id](const Connection& one) { return one.id == id; });
}

ConnectionSecrets& Session::secretsOf(const QString& id) {
    return isForThisRun(id) ? m_secretsForRun : m_secrets;
}

void Session::setLastUsed(const QString& id) {
    if (isForThisRun(id) || !m_parts.readOnlyReason.isEmpty() || m_store.lastUsed() == id)
        return;
    if (const Result<void> kept = m_store.setLastUsed(id); !kept)
        Q_EMIT problem(kept.error());
}

bool Session::keepsTenant(const std::optional<Connection>& before, const ConnectionDraft& draft) {
    return before && !draft.newSecret && before->boundTo() == draft.connection.boundTo() &&
           before->scope == draft.connection.scope;
}

QCoro::Task<Result<Session::Saved>> Session::save(ConnectionDraft draft) {
    if (!m_parts.readOnlyReason.isEmpty())
        co_return tl::unexpected(readOnly(tr("The connection was not saved.")));
    Saved result;
    result.connection = draft.connection;
    Connection& connection = result.connection;
    if (connection.id.isEmpty())
        connection.id = ConnectionStore::newId();
    const std::optional<Connection> before = m_store.connection(connection.id);
    // What is kept of another service is no reading of this one.
    const bool isOtherService = before && before->boundTo() != connection.boundTo();
    if (isOtherService) {
        if (const Result<void> done = co_await m_secrets.forgetSnapshotKey(connection.id); !done)
            co_return tl::unexpected(done.error());
    }
    // The secret first: a connection whose secret could not be kept would only look whole.
    if (draft.newSecret) {
        const Result<SecretPlace> kept =
            co_await m_secrets.setClientSecret(connection, *draft.newSecret);
        if (!kept)
            co_return tl::unexpected(kept.error());
        result.place = *kept;
    }
    if (const Result<void> saved = m_store.save(connection); !saved)
        co_return tl::unexpected(saved.error());
    if (isOtherService)
        m_replaced.insert(connection.id);
    bool isLeftOpen = false;
    if (Tenant* open = openTenant(connection.id)) {
        if (keepsTenant(before, draft)) {
            open->setConnection(connection);
        } else {
            isLeftOpen = !open->isAtRest();
            letGo(connection.id);
        }
    }
    if (!keepsTenant(before, draft))
        m_rested.remove(connection.id);
    // Also where nobody looks at it: what is not known is read back all the same.
    if (isLeftOpen && !isOtherService && tenant(connection.id))
        (void)restLater(connection.id);
    if (isOtherService)
        (void)cleanUp(connection.id, {});
    Q_EMIT connectionsChanged();
    co_return result;
}

void Session::forgetChangesOf(const Connection& removed) {
    QStringList hashes = tenantHashes(removed);
    // The same tenant and application may be reached by another connection, maybe through another
    // region: what was changed there is that one's record too.
    const QList<Connection> others = connections();
    for (const Connection& other : others) {
        for (const QString& shared : tenantHashes(other))
            hashes.removeAll(shared);
    }
    m_journal.removeOf(hashes);
}

QCoro::Task<Result<void>> Session::remove(QString id) {
    const std::optional<Connection> removed = connection(id);
    if (isForThisRun(id)) {
        letGo(id);
        m_forThisRun.removeIf([&id](const Connection& one) { return one.id == id; });
        m_keptForNextRun.remove(id);
        m_rested.remove(id);
        Q_EMIT connectionsChanged();
        if (!m_parts.readOnlyReason.isEmpty())
            co_return {};
        co_return co_await cleanUp(id, removed); // what an earlier run kept, too
    }
    if (!m_parts.readOnlyReason.isEmpty())
        co_return tl::unexpected(readOnly(tr("The connection was not removed.")));
    // A keychain that does not answer keeps the secret: then the connection stays as well.
    if (const Result<void> forgotten = co_await m_secrets.remove(id); !forgotten)
        co_return forgotten;
    letGo(id);
    m_rested.remove(id);
    const Result<void> done = m_store.remove(id);
    Q_EMIT connectionsChanged();
    if (connection(id))
        co_return done;
    co_return co_await cleanUp(id, removed);
}

Tenant* Session::openTenant(const QString& id) const {
    const auto found = m_tenants.find(id);
    return found == m_tenants.end() ? nullptr : found->second.get();
}

Tenant* Session::tenant(const QString& id) {
    if (Tenant* open = openTenant(id))
        return open;
    const std::optional<Connection> known = connection(id);
    if (!known || m_isEnding)
        return nullptr;
    std::unique_ptr<Tenant> made = make(*known);
    Tenant* tenant = made.get();
    m_tenants.emplace(id, std::move(made));
    connect(tenant, &Tenant::stateChanged, this, [this, id] { onTenantChanged(id); });
    connect(tenant, &Tenant::recovered, this, [this, id](const Change& change, LeftOpenBy by) {
        Q_EMIT changeRecovered(id, change, by);
    });
    connect(tenant, &Tenant::released, this, [this, id] { (void)restLater(id); });
    tenant->setSettings(m_settings);
    tenant->open();
    return tenant;
}

void Session::onTenantChanged(const QString& id) {
    const Tenant* tenant = openTenant(id);
    const auto& problem = tenant->state().problem;
    if (problem && problem->kind == Error::Kind::KeychainLocked)
        m_keychainWatch.start();
    Q_EMIT tenantChanged(id);
}

void Session::onKeychainOpened() {
    for (const auto& [id, tenant] : m_tenants) {
        const auto& problem = tenant->state().problem;
        if (problem && problem->kind == Error::Kind::KeychainLocked)
            tenant->refresh();
    }
}

void Session::tellProblemsAnew() {
    // An error keeps the words in which it arose. Trying again costs a call and says it in the
    // language of now, if it still holds.
    for (const auto& [id, tenant] : m_tenants) {
        const auto& problem = tenant->state().problem;
        if (problem && problem->kind != Error::Kind::KeychainLocked &&
            problem->kind != Error::Kind::Throttled)
            tenant->refresh();
    }
}

Result<void> Session::setSettings(const UserSettings& settings) {
    if (settings == m_settings)
        return {};
    const bool isOtherLanguage = settings.language != m_settings.language;
    const bool isKeptShorter = settings.keepSnapshotDays < m_settings.keepSnapshotDays;
    m_settings = settings;
    if (isKeptShorter)
        removeOldReadings();
    // The language first: what tenants tell is made of words.
    Q_EMIT settingsChanged(settings);
    for (const auto& [id, tenant] : m_tenants)
        tenant->setSettings(settings);
    if (isOtherLanguage)
        tellProblemsAnew();
    if (!m_parts.readOnlyReason.isEmpty())
        return {}; // for this run
    const Result<void> written = m_parts.settings.setUserSettings(settings);
    if (!written)
        m_stateKeeper.keepLater();
    return written;
}

bool Session::isChanging() const {
    const auto changes = [](const auto& entry) { return entry.second->changes().isBusy(); };
    return std::ranges::any_of(m_tenants, changes);
}

bool Session::isChanging(const QString& id) const {
    Tenant* open = openTenant(id);
    return open != nullptr && open->changes().isBusy();
}

bool Session::wouldStopChange(const ConnectionDraft& draft) const {
    const QString& id = draft.connection.id;
    return isChanging(id) && !keepsTenant(m_store.connection(id), draft);
}

std::unique_ptr<Tenant> Session::make(const Connection& connection) {
    ConnectionSecrets& secrets = secretsOf(connection.id);
    ConnectionSecrets& ofReading = m_keptForNextRun.contains(connection.id) ? m_secrets : secrets;
    RateBudget& budget = m_budgets.of(connection);
    auto tokens = std::make_unique<ClientCredentials>(connection, m_transport, m_parts.clock,
                                                      ClientCredentials::stored(secrets));
    auto client = std::make_unique<ServiceClient>(
        connection,
        ServiceClient::Needs{m_transport, *tokens, budget, m_parts.clock, m_parts.random});
    return std::make_unique<Tenant>(
        Tenant::Parts{connection, std::move(tokens), std::move(client), budget, m_parts.clock,
                      m_parts.random, m_journal, ofReading, m_disk, m_parts.paths,
                      m_parts.readOnlyReason, m_rested.take(connection.id),
                      [this, hash = tenantHash(connection)] { return untilWritten(hash); }});
}

void Session::letGo(const QString& id) {
    const auto found = m_tenants.find(id);
    if (found == m_tenants.end())
        return;
    Tenant* tenant = found->second.get();
    disconnect(tenant, nullptr, this, nullptr);
    m_leaving.push_back(std::move(found->second));
    m_tenants.erase(found);
    Q_EMIT tenantGone(id);
    connect(tenant, &Tenant::becameIdle, this, &Session::dropIdle, Qt::QueuedConnection);
    connect(tenant, &Tenant::released, this, &Session::dropIdle, Qt::QueuedConnection);
    tenant->close();
}

QCoro::Task<> Session::restLater(QString id) {
    const QPointer<Session> self(this);
    const QPointer<Tenant> tenant(openTenant(id));
    const int release = tenant ? tenant->releases() : 0;
    const std::stop_token stop = m_life.get_token();
    // Whoever looks elsewhere for a moment finds it as it was.
    std::chrono::milliseconds pause = 1min;
    while (!stop.stop_requested()) {
        co_await m_parts.clock.sleep(pause, stop);
        if (!self || stop.stop_requested() || !tenant || openTenant(id) != tenant)
            co_return;
        if (tenant->isHeld() || tenant->releases() != release)
            co_return;
        if (tenant->isAtRest()) {
            rest(id);
            co_return;
        }
        pause = 5s;
    }
}

void Session::rest(const QString& id) {
    // Where the disk keeps nothing nobody shall come back to an empty list.
    if (!QFile::exists(m_parts.paths.snapshotFile(id)))
        m_rested.insert(id, openTenant(id)->state().snapshot);
    letGo(id);
    Q_EMIT tenantChanged(id);
}

bool Session::isLeaving(const QString& id) const {
    return std::ranges::any_of(m_leaving, [&id](const auto& tenant) {
        return tenant->state().connection.id == id && !tenant->isIdle();
    });
}

QCoro::Task<> Session::untilWritten(QString hash) {
    QList<QPointer<Tenant>> before;
    for (const auto& tenant : m_leaving) {
        if (tenantHash(tenant->state().connection) == hash)
            before << tenant.get();
    }
    const auto mayWrite = [](const QPointer<Tenant>& one) { return one && !one->isIdle(); };
    while (std::ranges::any_of(before, mayWrite)) {
        Wakeup wakeup;
        m_waiting.push_back(&wakeup);
        co_await wakeup.wait();
    }
}

QCoro::Task<Result<void>> Session::cleanUp(QString id, std::optional<Connection> removed) {
    ++m_cleaning;
    while (isLeaving(id)) {
        Wakeup wakeup;
        m_waiting.push_back(&wakeup);
        co_await wakeup.wait();
    }
    Result<void> done;
    if (!connection(id)) {
        const StatePaths& paths = m_parts.paths;
        auto job = m_disk.run([paths, id] { return paths.removeConnectionFolder(id); });
        done = co_await job;
        if (removed)
            forgetChangesOf(*removed);
        // A reading that arrived during the removal may have asked for a key once more.
        (void)co_await m_secrets.forgetSnapshotKey(id);
    } else if (m_replaced.remove(id)) {
        // Not what the new tenant has read already.
        const Tenant* next = openTenant(id);
        if (!next || !next->state().snapshot || next->state().isFromDisk) {
            auto job =
                m_disk.run([path = m_parts.paths.snapshotFile(id)] { return QFile::remove(path); });
            (void)co_await job;
        }
    }
    --m_cleaning;
    QMetaObject::invokeMethod(this, &Session::dropIdle, Qt::QueuedConnection);
    co_return done;
}

Error Session::readOnly(const QString& what) const {
    Error error;
    error.kind = Error::Kind::ReadOnly;
    error.what = what;
    error.why = m_parts.readOnlyReason;
    return error;
}

void Session::dropIdle() {
    // A form may still be open on one that has ended.
    std::erase_if(m_leaving,
                  [](const auto& tenant) { return tenant->isIdle() && !tenant->isHeld(); });
    for (Wakeup* waiting : std::exchange(m_waiting, {}))
        waiting->wake();
    const bool isOver = m_cleaning == 0 && std::ranges::all_of(m_leaving, [](const auto& tenant) {
                            return tenant->isIdle();
                        });
    if (m_isEnding && isOver && !m_hasEnded) {
        m_hasEnded = true;
        Q_EMIT ended();
    }
}

void Session::shutDown() {
    m_isEnding = true;
    m_life.request_stop();
    m_keychainWatch.stop();
    while (!m_tenants.empty())
        letGo(QString(m_tenants.begin()->first));
    QMetaObject::invokeMethod(this, &Session::dropIdle, Qt::QueuedConnection);
}
