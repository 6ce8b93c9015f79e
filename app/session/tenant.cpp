// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenant.h"

#include "app/session/whynochange.h"
#include "app/store/journal.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(lcTenant, "scandeck.session.tenant")

namespace {

// Read at a time.
constexpr int MostChanges = 300;
// To seal a long reading for the disk takes a core as long as to sort it, which a person waits for.
constexpr std::chrono::seconds KeepAfter{1};

bool mayPassSoon(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Server:
    case Error::Kind::Throttled: return true;
    default: return false;
    }
}

Link linkAfter(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout: return Link::Offline;
    case Error::Kind::SignInRefused:
    case Error::Kind::Unauthorized:
    case Error::Kind::Licence: return Link::SignInRefused;
    default: return Link::Failed;
    }
}

} // namespace

Tenant::Tenant(Parts parts, QObject* parent)
    : QObject(parent),
      m_clock(parts.clock),
      m_budget(parts.budget),
      m_journal(parts.journal),
      m_readOnlyReason(parts.readOnlyReason),
      m_earlier(std::move(parts.earlier)),
      m_whenFree(std::move(parts.whenFree)),
      m_keptDefinitions(parts.paths.connectionFolder(parts.connection.id), parts.disk),
      m_keptSnapshot(parts.connection.id, parts.paths, parts.disk, parts.secrets, parts.clock),
      m_tokens(std::move(parts.tokens)),
      m_client(std::move(parts.client)),
      m_reader(*m_client, m_clock),
      m_history(*m_client, m_clock),
      m_timer(m_clock, parts.random),
      m_changes({*m_client, m_journal, m_keptDefinitions, m_reader, m_clock,
                 tenantHash(parts.connection), [this] { return m_state.connection.name; },
                 [this] { return m_state.claims.who; },
                 [this] {
                     return m_isClosing ? tr("The connection was removed or changed meanwhile.")
                                        : m_state.whyNoChange;
                 },
                 [this] {
                     const bool isOutside =
                         m_state.link == Link::Offline || m_state.link == Link::SignInRefused;
                     return isOutside && !m_isClosing && !m_state.connection.isReadOnly &&
                            m_readOnlyReason.isEmpty();
                 }}) {
    m_state.connection = parts.connection;
    if (!m_readOnlyReason.isEmpty())
        m_keptSnapshot.setReadOnly();
    update();

    connect(&m_reader, &Reader::progressed, this, &Tenant::onProgress);
    connect(&m_reader, &Reader::arrived, this, &Tenant::onArrived);
    connect(&m_reader, &Reader::failed, this, &Tenant::onFailed);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, [this] { (void)keepReading(m_state.snapshot); });
    connect(&m_timer, &RefreshTimer::due, this, &Tenant::readByItself);
    connect(&m_budget, &RateBudget::changed, this, &Tenant::update);
    connect(&m_history, &HistoryReader::arrived, this, &Tenant::historyArrived);
    connect(&m_history, &HistoryReader::failed, this, &Tenant::historyFailed);
    connect(&m_changes, &ChangeRunner::changed, this, &Tenant::onChanged);
    connect(&m_changes, &ChangeRunner::recovered, this, &Tenant::recovered);
    connect(&m_changes, &ChangeRunner::refreshWanted, this, &Tenant::readWhatChanged);
    connect(&m_changes, &ChangeRunner::idle, this, [this] {
        update(); // nothing of a change waits any more
        watchIdle();
    });
}

Tenant::~Tenant() {
    m_keepSoon.stop(); // nobody waits for what would be written
    close();
    // Its end ends every call that runs; those who wait for one must still be there.
    m_client.reset();
}

void Tenant::open() {
    (void)start();
}

QCoro::Task<> Tenant::start() {
    ++m_tasks;
    std::optional<QCoro::Task<>> written; // asked for now, while we are not among those before
    if (m_whenFree)
        written = m_whenFree();
    if (m_earlier) {
        m_reader.offerFromDisk(std::exchange(m_earlier, nullptr));
    } else {
        const Result<SnapshotPtr> kept = co_await m_keptSnapshot.load();
        if (kept)
            m_reader.offerFromDisk(*kept);
        else
            qCWarning(lcTenant) << "No earlier reading could be shown:" << kept.error().why;
    }
    // The record is whole only then, and what it leaves open is ours.
    if (written)
        co_await *written;
    co_await readOlderChanges();
    if (!m_isClosing && m_readOnlyReason.isEmpty())
        co_await m_changes.recover();
    --m_tasks;
    m_isStarting = false;
    // Recovery may have read the list already.
    if (!m_isClosing && (m_reader.latest() == nullptr || m_reader.isFromDisk()))
        refresh();
    watchIdle();
}

void Tenant::refresh() {
    if (m_isClosing || m_isStarting || m_reader.isReading())
        return;
    m_timer.disarm();
    m_wantsAnother = false;
    (void)m_reader.readAgain(Urgency::Person, m_life.get_token());
}

void Tenant::readWhatChanged() {
    // What is under way was asked for before the change and may not show it.
    if (m_reader.isReading())
        m_wantsAnother = true;
    else
        refresh();
}

void Tenant::readByItself() {
    if (m_isClosing || m_reader.isReading())
        return;
    // Whoever saves a form while the service cannot be reached tries it by that.
    if (m_editing > 0 || m_changes.isBusy() || isQuotaLow()) {
        m_timer.postpone();
        update();
        return;
    }
    (void)m_reader.readAgain(Urgency::Background, m_life.get_token());
}

bool Tenant::isQuotaLow() const {
    const BudgetFigures left = m_budget.figures();
    const int cost = std::max(2, m_reader.callsOfOne());
    // A fifth is kept for people. A reading that takes more than that leaves of a limit may begin
    // when nothing of it is used: it then waits for its later pages.
    const auto isShort = [cost](int unused, int limit) {
        return unused < std::min(cost + limit / 5, limit);
    };
    if (left.pausedUntil.isKnown() && left.pausedUntil > m_clock.now())
        return true;
    return isShort(left.leftThisMinute, left.limitPerMinute) ||
           isShort(left.leftThisHour, left.limitPerHour);
}

void Tenant::setSettings(const UserSettings& settings) {
    m_timer.setMinutes(settings.refreshMinutes);
    m_keptSnapshot.setKeepDays(settings.keepSnapshotDays);
    if (m_timer.dueAt().isKnown() && m_state.link == Link::Connected)
        m_timer.armAfterAnswer();
    else if (m_state.link == Link::Connected && !m_reader.isReading())
        m_timer.armAfterAnswer();
    update();
}

void Tenant::setConnection(const Connection& connection) {
    m_state.connection = connection;
    update();
}

void Tenant::requestHistory(const QString& scanId, const void* by) const {
    const SnapshotPtr latest = m_reader.latest();
    const qsizetype row = latest ? latest->rowOf(scanId) : -1;
    if (row >= 0)
        m_history.request(scanId, latest->scan(row).lastRun, by);
}

void Tenant::onProgress() {
    update();
    if (m_wantsAnother && !m_reader.isReading())
        refresh();
}

void Tenant::onArrived() {
    m_state.link = Link::Connected;
    m_state.problem.reset();
    m_state.problemSince = {};
    m_timer.armAfterAnswer();
    update();
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
    (void)askWhoWeAre();
    if (!m_hasContract)
        (void)readContract();
    onProgress();
}

void Tenant::onFailed(const Error& error) {
    m_state.link = linkAfter(error.kind);
    if (!m_state.problem || m_state.problem->kind != error.kind)
        m_state.problemSince = m_clock.now();
    m_state.problem = error;
    if (error.kind != Error::Kind::Throttled && error.kind != Error::Kind::Server &&
        error.retryAfter)
        m_timer.armAfterFailure(Instant{m_clock.now().ms + error.retryAfter->count() * 1000});
    else if (mayPassSoon(error.kind))
        m_timer.armAfterFailure(m_budget.figures().pausedUntil);
    else
        m_timer.armAfterAnswer();
    update();
    // Who we are is known by now unless the sign-in itself failed: a 403 is explained with it.
    if (m_state.link == Link::Failed)
        (void)askWhoWeAre();
}

QCoro::Task<> Tenant::keepReading(SnapshotPtr snapshot) {
    ++m_tasks;
    co_await m_keptSnapshot.keep(snapshot);
    --m_tasks;
    // Whoever waits for this tenant to be idle may have waited for the disk alone.
    watchIdle();
}

QCoro::Task<> Tenant::askWhoWeAre() {
    const QPointer<Tenant> self(this);
    const Result<Token> token = co_await m_tokens->token(Urgency::Background, m_life.get_token());
    if (!self || m_isClosing || !token)
        co_return;
    m_state.claims = token->claims;
    update();
}

QCoro::Task<> Tenant::readContract() {
    const QPointer<Tenant> self(this);
    m_hasContract = true;
    const Result<ServiceContract> contract = co_await m_client->contract(m_life.get_token());
    if (!self || m_isClosing)
        co_return;
    m_hasContract = contract.has_value(); // else with the next reading
    if (contract) {
        m_state.contract = *contract;
        update();
    }
}

QCoro::Task<> Tenant::readOlderChanges() {
    const QPointer<Tenant> self(this);
    const qint64 before = m_changeList.isEmpty() ? 0 : m_changeList.last().id;
    const Result<QList<Change>> changes =
        co_await m_journal.changesOf(tenantHashes(m_state.connection), MostChanges, before);
    if (!self)
        co_return;
    if (!changes) {
        qCWarning(lcTenant) << "The journal could not be read:" << changes.error().why;
        co_return;
    }
    m_hasOlderChanges = changes->size() == MostChanges;
    const qint64 oldest = m_changeList.isEmpty() ? 0 : m_changeList.last().id;
    for (const Change& change : *changes) {
        // Asked for twice, or begun meanwhile.
        if (oldest == 0 || change.id < oldest)
            m_changeList << change;
    }
    Q_EMIT changesRead();
}

QCoro::Task<> Tenant::readWholeChange(qint64 id) {
    const QPointer<Tenant> self(this);
    const Result<Change> whole = co_await m_journal.change(id);
    if (!self)
        co_return;
    if (!whole) {
        qCWarning(lcTenant) << "A change could not be read whole:" << whole.error().why;
        co_return;
    }
    // One that goes on is ahead of its record.
    const auto known = std::ranges::find(m_changeList, id, &Change::id);
    if (known != m_changeList.end() && !known->isWhole)
        onChanged(*whole);
}

void Tenant::onChanged(const Change& change) {
    if (change.id == 0)
        return;
    qsizetype at = 0;
    while (at < m_changeList.size() && m_changeList[at].id > change.id)
        ++at;
    if (at < m_changeList.size() && m_changeList[at].id == change.id)
        m_changeList[at] = change;
    else
        m_changeList.insert(at, change);
    Q_EMIT changed(change);
}

void Tenant::update() {
    m_state.snapshot = m_reader.latest();
    m_state.isFromDisk = m_reader.isFromDisk();
    m_state.isReading = m_reader.isReading();
    m_state.readingSince = m_state.isReading ? m_reader.readingSince() : Instant();
    m_state.scansSoFar = m_reader.scansSoFar();
    m_state.pagesSoFar = m_reader.pagesSoFar();
    m_state.budget = m_budget.figures();
    sayWaits();
    m_state.nextTry = m_timer.dueAt();
    if (m_state.link == Link::Idle && m_state.isReading)
        m_state.link = Link::Connecting;
    m_state.whyNoChange = whyNoChange(m_state, m_readOnlyReason);
    if (m_isPublishing)
        return;
    m_isPublishing = true;
    QMetaObject::invokeMethod(this, &Tenant::publish, Qt::QueuedConnection);
}

void Tenant::sayWaits() {
    const DefenderClient::Waits waits = m_client->waitsForQuota();
    m_state.readingWaitsUntil = m_state.isReading ? waits.reading : Instant();
    m_state.changeWaitsUntil = {};
    // A change reads before and after it writes, and where the service said so it may not do
    // either.
    if (m_changes.isBusy()) {
        m_state.changeWaitsUntil =
            std::max({waits.write, waits.reading, m_state.budget.pausedUntil});
    }
}

void Tenant::publish() {
    m_isPublishing = false;
    Q_EMIT stateChanged();
    watchIdle();
}

void Tenant::close() {
    if (m_isClosing)
        return;
    // What arrived just now would be an older one at the next start. Before we
    // are closing: to have written it is no end of ours.
    if (m_keepSoon.isActive()) {
        m_keepSoon.stop();
        (void)keepReading(m_state.snapshot);
    }
    m_isClosing = true;
    m_timer.disarm();
    m_reader.close();
    m_history.close();
    m_keptSnapshot.close();
    m_changes.stopAll();
    m_life.request_stop();
    watchIdle();
}

bool Tenant::isIdle() const {
    return m_tasks == 0 && !m_changes.isBusy() && !m_changes.isSettling() &&
           !m_keptSnapshot.isBusy() && !m_reader.isReading();
}

void Tenant::heldEnded() {
    if (--m_holds > 0)
        return;
    ++m_releases;
    Q_EMIT released();
}

void Tenant::watchIdle() {
    if (m_isClosing && isIdle())
        Q_EMIT becameIdle();
}
