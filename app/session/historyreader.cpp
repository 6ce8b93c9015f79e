// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/historyreader.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <vector>

Q_LOGGING_CATEGORY(lcHistory, "scandeck.session.history", QtInfoMsg)

namespace {

// Beyond this all is forgotten at once: it is only a cache, and a person looks at few.
constexpr qsizetype MostKept = 2000;

// The newest session where it did not succeed and does not say on which targets; empty: none.
QString failureWithoutTargets(const QList<ScanSession>& sessions) {
    const auto newest = std::ranges::max_element(sessions, {}, &ScanSession::lastScanned);
    const bool isWanted = newest != sessions.end() && newest->status != ScanStatus::Success &&
                          newest->status != ScanStatus::Never && newest->targets.isEmpty();
    return isWanted ? newest->sessionId : QString();
}

bool isOldestFirst(const QList<ScanSession>& sessions) {
    return !sessions.isEmpty() && sessions.first().lastScanned.isKnown() &&
           sessions.first().lastScanned < sessions.last().lastScanned;
}

} // namespace

HistoryReader::HistoryReader(DefenderClient& client, Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock) {}

HistoryReader::~HistoryReader() {
    m_stop.request_stop();
}

void HistoryReader::close() {
    m_wanted.clear();
    m_stop.request_stop();
}

void HistoryReader::wantNoMore(const void* by) {
    std::erase_if(m_wanted, [by](const Wanted& one) { return one.by == by; });
}

void HistoryReader::request(const QString& scanId, Instant lastRun, const void* by) {
    if (m_stop.stop_requested())
        return;
    wantNoMore(by);
    const auto kept = m_kept.constFind(scanId);
    if (kept != m_kept.constEnd() && kept->lastRun == lastRun) {
        const bool isWhole = kept->isWhole();
        if (kept->nextSkip == 0)
            Q_EMIT arrived(scanId, kept->sessions);
        if (isWhole)
            return;
    }
    m_wanted.push_back({by, scanId, lastRun});
    if (!m_isWorking) {
        m_isWorking = true;
        (void)work();
    }
}

std::chrono::milliseconds HistoryReader::untilNextCall() {
    constexpr qint64 MinuteMs = 60'000;
    const qint64 now = m_clock.now().ms;
    while (!m_calls.empty() && m_calls.front() <= now - MinuteMs)
        m_calls.pop_front();
    if (m_calls.size() < size_t(CallsPerMinute))
        return std::chrono::milliseconds(0);
    return std::chrono::milliseconds(m_calls.front() + MinuteMs - now);
}

QCoro::Task<> HistoryReader::work() {
    const QPointer<HistoryReader> self(this);
    const std::stop_token stop = m_stop.get_token();
    while (!m_wanted.empty()) {
        if (const auto pause = untilNextCall(); pause.count() > 0) {
            co_await m_clock.sleep(pause, stop);
            if (!self || stop.stop_requested())
                co_return;
            continue; // another row may be wanted by now
        }
        const Wanted wanted = m_wanted.front();
        const QString scanId = wanted.scanId;
        const Instant lastRun = wanted.lastRun;
        // The answer is for all that look at this row.
        std::vector<Wanted> looking;
        std::ranges::copy_if(m_wanted, std::back_inserter(looking),
                             [&scanId](const Wanted& one) { return one.scanId == scanId; });
        std::erase_if(m_wanted, [&scanId](const Wanted& one) { return one.scanId == scanId; });
        const auto kept = m_kept.constFind(scanId);
        const bool isKept = kept != m_kept.constEnd() && kept->lastRun == lastRun;
        if (isKept && kept->isWhole())
            continue; // asked for again while the last of it was on its way
        m_calls.push_back(m_clock.now().ms);
        const int skip = isKept ? kept->nextSkip : 0;
        if (skip > 0)
            co_await readNewer(scanId, skip);
        else if (isKept)
            co_await readFailure(scanId, kept->failure);
        else
            co_await readSessions(scanId, lastRun);
        if (!self || stop.stop_requested())
            co_return;
        // What is missing comes next, after the rows that others rest on, for each that wants no
        // other one by now. A part that could not be read waits until the person rests on the row
        // again.
        const auto now = m_kept.constFind(scanId);
        const bool hasAdvanced = now != m_kept.constEnd() && (skip == 0 || now->nextSkip != skip);
        if (!hasAdvanced || now->isWhole())
            continue;
        for (const Wanted& one : looking) {
            if (std::ranges::find(m_wanted, one.by, &Wanted::by) == m_wanted.end())
                m_wanted.push_back(one);
        }
    }
    m_isWorking = false;
}

QCoro::Task<> HistoryReader::readSessions(QString scanId, Instant lastRun) {
    const QPointer<HistoryReader> self(this);
    const std::stop_token stop = m_stop.get_token();
    const Result<QList<ScanSession>> sessions = co_await m_client.historyOfScans(
        QStringList(scanId), MostSessions, 0, Urgency::Background, stop);
    if (!self || stop.stop_requested())
        co_return;
    if (!sessions) {
        Q_EMIT failed(scanId, sessions.error());
        co_return;
    }
    if (m_kept.size() >= MostKept)
        m_kept.clear();
    if (sessions->size() >= MostSessions && isOldestFirst(*sessions)) {
        m_kept.insert(scanId, {lastRun, *sessions, {}, int(sessions->size())});
        co_return;
    }
    m_kept.insert(scanId, {lastRun, *sessions, failureWithoutTargets(*sessions), 0});
    Q_EMIT arrived(scanId, *sessions);
}

QCoro::Task<> HistoryReader::readNewer(QString scanId, int skip) {
    constexpr int MostAtOnce = 4096; // CONTRACT.md, Operations
    const QPointer<HistoryReader> self(this);
    const std::stop_token stop = m_stop.get_token();
    const Result<QList<ScanSession>> newer = co_await m_client.historyOfScans(
        QStringList(scanId), MostAtOnce, skip, Urgency::Background, stop);
    if (!self || stop.stop_requested())
        co_return;
    const auto kept = m_kept.find(scanId);
    if (kept == m_kept.end())
        co_return;
    if (!newer) {
        Q_EMIT failed(scanId, newer.error());
        co_return;
    }
    // A service that does not know $skip begins from the start again.
    QSet<QString> known;
    for (const ScanSession& session : std::as_const(kept->sessions))
        known.insert(session.sessionId);
    const qsizetype before = kept->sessions.size();
    for (const ScanSession& session : *newer) {
        if (!known.contains(session.sessionId))
            kept->sessions << session;
    }
    const bool goesOn = newer->size() >= MostAtOnce && kept->sessions.size() > before;
    if (kept->sessions.size() > MostSessions)
        kept->sessions.remove(0, kept->sessions.size() - MostSessions);
    kept->nextSkip = goesOn ? skip + int(newer->size()) : 0;
    if (goesOn)
        co_return;
    kept->failure = failureWithoutTargets(kept->sessions);
    const QList<ScanSession> sessions = kept->sessions;
    Q_EMIT arrived(scanId, sessions);
}

QCoro::Task<> HistoryReader::readFailure(QString scanId, QString sessionId) {
    const QPointer<HistoryReader> self(this);
    const std::stop_token stop = m_stop.get_token();
    const Result<QList<ScanSession>> whole =
        co_await m_client.historyOfSessions(QStringList(sessionId), Urgency::Background, stop);
    if (!self || stop.stop_requested())
        co_return;
    const auto kept = m_kept.find(scanId);
    if (kept == m_kept.end())
        co_return;
    kept->failure.clear(); // asked for once, whatever came
    if (!whole) {
        qCInfo(lcHistory) << "The targets of a session could not be read:" << whole.error().why;
        co_return;
    }
    for (ScanSession& session : kept->sessions) {
        for (const ScanSession& more : *whole) {
            if (more.sessionId == session.sessionId)
                session.targets = more.targets;
        }
    }
    Q_EMIT arrived(scanId, kept->sessions);
}
