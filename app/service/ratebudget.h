// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/urgency.h"
#include "models/connection/budget.h"

#include <QCoroTask>
#include <QList>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>
#include <stop_token>

class BudgetLog;
class Clock;
class Wakeup;

// Counts the calls of a minute and an hour for one API host, tenant and application, and makes
// what would exceed them wait (CONTRACT.md, Limits). A person goes before the background, the
// rest in order. Shared by all connections with the same Connection::budgetKey().
class RateBudget final : public QObject {
    Q_OBJECT

public:
    // The longest that the service's word is obeyed: a wrong Retry-After must not park the console
    // for a day. After that it is asked again, and may say so again.
    static constexpr std::chrono::seconds LongestPause{3600};

    // `log` may be null: then a restart forgets. All outlive the budget; the budget outlives
    // its callers.
    RateBudget(QString key, Clock& clock, BudgetLog* log, QObject* parent = nullptr);
    ~RateBudget() override;

    // Waits for a place and takes it. False: `stop` was asked to stop, or the budget goes.
    [[nodiscard]] QCoro::Task<bool> acquire(Urgency urgency, std::stop_token stop,
                                            QuotaUse use = {});
    // The service answered 429: nobody is sent before `wait` is over, and what its sentence says
    // of the limit ("maximum allowed 45 per 00:01:00") holds for an hour, or one odd answer would
    // make the console slow for good. Where it is true the service says so again.
    void refused(std::optional<std::chrono::seconds> wait, const QString& sentence);
    // The service answered 5xx and said when to come again: nobody is sent before.
    void unavailable(std::chrono::seconds wait);

    [[nodiscard]] BudgetFigures figures() const;
    // How long the next call of this urgency would wait now.
    [[nodiscard]] std::chrono::milliseconds waitAhead() const;
    // When the first call of that use that waits will have its place, as far as can be foreseen;
    // unknown: none waits. Told of by changed().
    [[nodiscard]] Instant waitOf(const QuotaUse& use) const;

Q_SIGNALS:
    void changed();

private:
    struct Waiter {
        Urgency urgency;
        Wakeup* wakeup;
        QuotaUse use;
    };
    struct Limit {
        int standard;
        int learnt = 0;
        Instant learntUntil;
        [[nodiscard]] int at(Instant now) const { return now < learntUntil ? learnt : standard; }
        void learn(int said, Instant now);
    };
    // With so many calls before it in the queue.
    [[nodiscard]] Instant nextPlace(qsizetype ahead = 0) const;
    void pause(std::chrono::seconds wait, BudgetFigures::Pause why);
    void take();
    void rouse();
    void dropOld() const;
    QCoro::Task<> serve();

    QString m_key;
    Clock& m_clock;
    BudgetLog* m_log;
    mutable std::deque<qint64> m_calls; // of the last hour, ascending
    Limit m_perMinute{100, 0, {}};
    Limit m_perHour{1500, 0, {}};
    Instant m_pausedUntil;
    BudgetFigures::Pause m_pause = BudgetFigures::Pause::Quota;
    QList<Waiter> m_waiters; // people first
    bool m_isServing = false;
    std::stop_source m_newcomer; // wakes serve() when what it waits for may have changed
    std::stop_source m_end;
};
