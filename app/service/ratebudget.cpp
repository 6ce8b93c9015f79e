// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/ratebudget.h"

#include "app/service/budgetlog.h"
#include "app/service/clock.h"
#include "app/service/wakeup.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
// The service's clock and ours disagree, and a call is counted when it arrives there.
constexpr qint64 Margin = 250;
constexpr std::chrono::seconds PauseWithoutWord{30};
constexpr qint64 LearntFor = Hour;

} // namespace

RateBudget::RateBudget(QString key, Clock& clock, BudgetLog* log, QObject* parent)
    : QObject(parent), m_key(std::move(key)), m_clock(clock), m_log(log) {
    if (!m_log)
        return;
    const qint64 now = m_clock.now().ms;
    for (const Instant& call : m_log->load(m_key)) {
        // A clock that was set back leaves calls in the future: they would block for ever.
        if (call.ms <= now && call.ms > now - Hour)
            m_calls.push_back(call.ms);
    }
    std::ranges::sort(m_calls);
}

RateBudget::~RateBudget() {
    m_end.request_stop();
    while (!m_waiters.isEmpty()) {
        // Taken out first: the woken one may look at us, and finds nothing of itself.
        Wakeup* wakeup = m_waiters.takeFirst().wakeup;
        wakeup->wake();
    }
}

void RateBudget::Limit::learn(int said, Instant now) {
    // Of two within the hour the lower one, and never more than is published.
    learnt = std::clamp(said, 1, at(now));
    learntUntil = Instant{now.ms + LearntFor};
}

void RateBudget::dropOld() const {
    const qint64 now = m_clock.now().ms;
    while (!m_calls.empty() && m_calls.front() <= now - Hour - Margin)
        m_calls.pop_front();
    while (!m_calls.empty() && m_calls.back() > now)
        m_calls.pop_back();
}

Instant RateBudget::nextPlace(qsizetype ahead) const {
    dropOld();
    const Instant now = m_clock.now();
    Instant place = now;
    const auto placeWith = [&](int limit, qint64 window) {
        const qint64 full = qint64(m_calls.size()) + ahead - limit;
        if (full < 0 || m_calls.empty())
            return now;
        // Where those before it are not sent yet, they will be a window after those before them.
        qint64 windows = 1;
        qint64 before = full;
        for (; before >= qint64(m_calls.size()); before -= limit)
            ++windows;
        const qint64 call = m_calls[size_t(std::max<qint64>(before, 0))];
        return Instant{call + windows * window + Margin};
    };
    const auto freeAfter = [&](const Limit& limit, qint64 window) {
        place = std::max(place, placeWith(limit.standard, window));
        if (now < limit.learntUntil)
            place = std::max(place, std::min(placeWith(limit.learnt, window), limit.learntUntil));
    };
    freeAfter(m_perMinute, Minute);
    freeAfter(m_perHour, Hour);
    if (m_pausedUntil.isKnown())
        place = std::max(place, m_pausedUntil);
    return place;
}

void RateBudget::rouse() {
    // A copy: serve() puts a new source in the member while this one still runs.
    std::stop_source sleeping = m_newcomer;
    sleeping.request_stop();
}

void RateBudget::take() {
    const Instant now = m_clock.now();
    m_calls.push_back(now.ms);
    if (m_log)
        m_log->record(m_key, now);
}

QCoro::Task<bool> RateBudget::acquire(Urgency urgency, std::stop_token stop, QuotaUse use) {
    if (stop.stop_requested() || m_end.stop_requested())
        co_return false;
    if (m_waiters.isEmpty() && nextPlace() <= m_clock.now()) {
        take();
        Q_EMIT changed();
        co_return true;
    }

    Wakeup wakeup;
    const auto isBehind = [urgency](const Waiter& other) {
        return urgency == Urgency::Person && other.urgency == Urgency::Background;
    };
    const auto firstBehind = std::find_if(m_waiters.cbegin(), m_waiters.cend(), isBehind);
    m_waiters.insert(firstBehind, Waiter{urgency, &wakeup, use});
    Q_EMIT changed();
    if (m_isServing)
        rouse();
    else
        serve();
    {
        const std::stop_callback onStop(stop, [&wakeup] { wakeup.wake(); });
        co_await wakeup.wait();
    }
    // Served waiters were taken out of the queue. Whoever is still in it was stopped, and the
    // budget still lives, because its destructor empties the queue first.
    const bool wasServed = !stop.stop_requested() && !m_end.stop_requested();
    const auto self = std::find_if(m_waiters.cbegin(), m_waiters.cend(),
                                   [&wakeup](const Waiter& one) { return one.wakeup == &wakeup; });
    if (self != m_waiters.cend()) {
        m_waiters.erase(self);
        rouse();
        Q_EMIT changed();
        co_return false;
    }
    co_return wasServed;
}

// Runs while somebody waits: sleeps to the next place, then wakes the first of the queue.
QCoro::Task<> RateBudget::serve() {
    m_isServing = true;
    const std::stop_token end = m_end.get_token();
    while (!end.stop_requested() && !m_waiters.isEmpty()) {
        const qint64 wait = nextPlace().ms - m_clock.now().ms;
        if (wait > 0) {
            m_newcomer = {};
            const std::stop_callback onEnd(end, [this] { rouse(); });
            co_await m_clock.sleep(std::chrono::milliseconds(wait), m_newcomer.get_token());
            continue;
        }
        take();
        Wakeup* wakeup = m_waiters.takeFirst().wakeup;
        Q_EMIT changed();
        wakeup->wake();
    }
    if (!end.stop_requested())
        m_isServing = false;
}

void RateBudget::refused(std::optional<std::chrono::seconds> wait, const QString& sentence) {
    static const QRegularExpression allowed(
        QStringLiteral(R"(maximum\s+allowed\s+(\d{1,6})\s+per\s+(\d{1,2}):(\d{2}):(\d{2}))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression again(QStringLiteral(R"(again\s+in\s+(\d{1,6})\s+second)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = allowed.match(sentence); match.hasMatch()) {
        const int limit = match.captured(1).toInt();
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60 +
                            match.captured(4).toInt();
        if (seconds == 60)
            m_perMinute.learn(limit, m_clock.now());
        else if (seconds == 3600)
            m_perHour.learn(limit, m_clock.now());
    }
    // Retry-After first, then the sentence (CONTRACT.md, Limits).
    if (!wait) {
        if (const auto match = again.match(sentence); match.hasMatch())
            wait = std::chrono::seconds(match.captured(1).toInt());
    }
    pause(wait.value_or(PauseWithoutWord), BudgetFigures::Pause::Quota);
}

void RateBudget::unavailable(std::chrono::seconds wait) {
    pause(wait, BudgetFigures::Pause::Outage);
}

void RateBudget::pause(std::chrono::seconds wait, BudgetFigures::Pause why) {
    const std::chrono::milliseconds held = std::clamp(wait, std::chrono::seconds(0), LongestPause);
    const Instant until{m_clock.now().ms + held.count() + Margin};
    // The longer of two holds, and its reason is told.
    if (!m_pausedUntil.isKnown() || until > m_pausedUntil) {
        m_pausedUntil = until;
        m_pause = why;
    }
    rouse();
    Q_EMIT changed();
}

std::chrono::milliseconds RateBudget::waitAhead() const {
    return std::chrono::milliseconds(std::max<qint64>(0, nextPlace().ms - m_clock.now().ms));
}

Instant RateBudget::waitOf(const QuotaUse& use) const {
    const auto first = std::ranges::find(m_waiters, use, &Waiter::use);
    return first == m_waiters.end() ? Instant() : nextPlace(first - m_waiters.begin());
}

BudgetFigures RateBudget::figures() const {
    dropOld();
    const qint64 now = m_clock.now().ms;
    const auto thisMinute =
        std::ranges::count_if(m_calls, [now](qint64 call) { return call > now - Minute - Margin; });
    BudgetFigures figures;
    figures.limitPerMinute = m_perMinute.at(Instant{now});
    figures.limitPerHour = m_perHour.at(Instant{now});
    figures.leftThisMinute = std::max(0, figures.limitPerMinute - int(thisMinute));
    figures.leftThisHour = std::max(0, figures.limitPerHour - int(m_calls.size()));
    figures.waiting = int(m_waiters.size());
    if (m_pausedUntil.isKnown() && m_pausedUntil.ms > now) {
        figures.pausedUntil = m_pausedUntil;
        figures.pause = m_pause;
    }
    return figures;
}

#include "moc_ratebudget.cpp"
