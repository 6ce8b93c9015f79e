// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/ratebudget.h"

#include "app/service/budgetlog.h"
#include "app/service/ratebudgets.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class TestRateBudget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hundredAMinuteGoAtOnceTheNextWaits();
    void fifteenHundredAnHour();
    void neverMoreThanTheLimitInAnyMinute();
    void peopleGoFirstAndElseInOrder();
    void stoppedWaiterLeavesTheQueue();
    void retryAfterHoldsEverybody();
    void sentenceIsObeyedWithoutRetryAfter();
    void longerPauseWins();
    void lowerLimitIsLearnt();
    void aLearntLimitHoldsForAnHour();
    void restartForgetsNothing();
    void clockSetBackDoesNotBlock();
    void figuresTellWhatIsLeft();
    void whoWaitsIsToldUntilWhen();
    void goingWakesEveryWaiter();
    void oneBudgetForOneTenantAndApplication();
};

namespace {

class MemoryLog final : public BudgetLog {
public:
    QList<Instant> load(const QString& key) override { return calls.value(key); }
    void record(const QString& key, Instant call) override { calls[key] << call; }
    QHash<QString, QList<Instant>> calls;
};

// Asks for a place and notes when it came.
struct Asker {
    Asker(RateBudget& budget, ManualClock& clock, Urgency urgency = Urgency::Person,
          std::stop_token stop = {}) {
        budget.acquire(urgency, stop).then([this, &clock](bool got) {
            has = got;
            at = clock.now();
        });
    }
    std::optional<bool> has;
    Instant at;
};

void use(RateBudget& budget, ManualClock& clock, int count) {
    for (int i = 0; i < count; ++i) {
        const Asker asker(budget, clock);
        QVERIFY(asker.has.value_or(false));
    }
}

} // namespace

void TestRateBudget::hundredAMinuteGoAtOnceTheNextWaits() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    use(budget, clock, 100);
    const Asker next(budget, clock);
    QVERIFY(!next.has);
    clock.advance(59s);
    QVERIFY(!next.has);
    clock.advance(2s);
    QVERIFY(next.has.value_or(false));
}

void TestRateBudget::fifteenHundredAnHour() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    for (int minute = 0; minute < 15; ++minute) {
        use(budget, clock, 100);
        clock.advance(61s);
    }
    const Asker next(budget, clock);
    QVERIFY(!next.has);
    clock.advance(44min);
    QVERIFY(!next.has);
    clock.advance(2min);
    QVERIFY(next.has.value_or(false));
}

void TestRateBudget::neverMoreThanTheLimitInAnyMinute() {
    ManualClock clock;
    MemoryLog log;
    RateBudget budget(QStringLiteral("k"), clock, &log);
    std::vector<std::unique_ptr<Asker>> askers;
    for (int i = 0; i < 450; ++i) {
        askers.push_back(std::make_unique<Asker>(budget, clock));
        clock.advance(std::chrono::milliseconds(i * 37 % 400));
    }
    while (clock.advanceToNext()) {
    }
    const QList<Instant> calls = log.calls.value(QStringLiteral("k"));
    QCOMPARE(calls.size(), 450);
    for (qsizetype i = 100; i < calls.size(); ++i)
        QVERIFY(calls.at(i).ms - calls.at(i - 100).ms >= 60'000);
}

void TestRateBudget::peopleGoFirstAndElseInOrder() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    use(budget, clock, 100);
    QList<int> order;
    const auto ask = [&](int name, Urgency urgency) {
        budget.acquire(urgency, {}).then([&order, name](bool) { order << name; });
    };
    ask(1, Urgency::Background);
    ask(2, Urgency::Background);
    ask(3, Urgency::Person);
    ask(4, Urgency::Person);
    clock.advance(61s);
    QCOMPARE(order, (QList<int>{3, 4, 1, 2}));
}

void TestRateBudget::stoppedWaiterLeavesTheQueue() {
    ManualClock clock;
    MemoryLog log;
    RateBudget budget(QStringLiteral("k"), clock, &log);
    use(budget, clock, 100);
    std::stop_source stop;
    const Asker stopped(budget, clock, Urgency::Person, stop.get_token());
    const Asker next(budget, clock);
    QCOMPARE(budget.figures().waiting, 2);
    stop.request_stop();
    QVERIFY(stopped.has.has_value());
    QVERIFY(!*stopped.has);
    QCOMPARE(budget.figures().waiting, 1);
    clock.advance(61s);
    QVERIFY(next.has.value_or(false));
    QCOMPARE(log.calls.value(QStringLiteral("k")).size(), 101);
}

void TestRateBudget::retryAfterHoldsEverybody() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    const Instant began = clock.now();
    // The header wins over the sentence (CONTRACT.md, Limits).
    budget.refused(20s, QStringLiteral("You can send requests again in 8 seconds"));
    const Asker next(budget, clock);
    QVERIFY(!next.has);
    QVERIFY(budget.figures().pausedUntil.isKnown());
    clock.advance(19s);
    QVERIFY(!next.has);
    clock.advance(2s);
    QVERIFY(next.has.value_or(false));
    QVERIFY(next.at.ms - began.ms >= 20'000);
    QVERIFY(!budget.figures().pausedUntil.isKnown());
}

void TestRateBudget::sentenceIsObeyedWithoutRetryAfter() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    budget.refused({}, QStringLiteral("quota exceeded. You can send requests again in 8 seconds."));
    const Asker next(budget, clock);
    clock.advance(7s);
    QVERIFY(!next.has);
    clock.advance(2s);
    QVERIFY(next.has.value_or(false));
}

void TestRateBudget::longerPauseWins() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    const Asker early(budget, clock);
    budget.refused(10s, {});
    const Asker next(budget, clock);
    budget.refused(30s, {});
    budget.refused(1s, {});
    clock.advance(29s);
    QVERIFY(!next.has);
    clock.advance(2s);
    QVERIFY(next.has.value_or(false));
}

void TestRateBudget::lowerLimitIsLearnt() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    budget.refused(0s, QStringLiteral("maximum allowed 45 per 00:01:00. You can send"));
    QCOMPARE(budget.figures().limitPerMinute, 45);
    // Never up again, and no nonsense.
    budget.refused(0s, QStringLiteral("maximum allowed 900 per 00:01:00"));
    QCOMPARE(budget.figures().limitPerMinute, 45);
    budget.refused(0s, QStringLiteral("Maximum allowed 700 per 01:00:00"));
    QCOMPARE(budget.figures().limitPerHour, 700);
    clock.advance(1s);
    use(budget, clock, 45);
    const Asker next(budget, clock);
    QVERIFY(!next.has);
}

void TestRateBudget::aLearntLimitHoldsForAnHour() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    budget.refused(0s, QStringLiteral("maximum allowed 1 per 01:00:00"));
    budget.refused(0s, QStringLiteral("maximum allowed 45 per 00:01:00"));
    clock.advance(1s);
    use(budget, clock, 1);
    const Asker next(budget, clock);
    clock.advance(58min);
    QVERIFY(!next.has);
    QCOMPARE(budget.figures().limitPerMinute, 45);
    // Nobody waits longer for what was learnt than it holds.
    clock.advance(2min);
    QVERIFY(next.has.value_or(false));
    QCOMPARE(budget.figures().limitPerMinute, 100);
    QCOMPARE(budget.figures().limitPerHour, 1500);
    // Said again it holds again.
    budget.refused(0s, QStringLiteral("maximum allowed 60 per 00:01:00"));
    clock.advance(50min);
    budget.refused(0s, QStringLiteral("maximum allowed 60 per 00:01:00"));
    clock.advance(50min);
    QCOMPARE(budget.figures().limitPerMinute, 60);
}

void TestRateBudget::restartForgetsNothing() {
    ManualClock clock;
    MemoryLog log;
    {
        RateBudget budget(QStringLiteral("k"), clock, &log);
        use(budget, clock, 100);
    }
    RateBudget again(QStringLiteral("k"), clock, &log);
    QCOMPARE(again.figures().leftThisMinute, 0);
    QCOMPARE(again.figures().leftThisHour, 1400);
    const Asker next(again, clock);
    QVERIFY(!next.has);
    clock.advance(61s);
    QVERIFY(next.has.value_or(false));
}

void TestRateBudget::clockSetBackDoesNotBlock() {
    ManualClock clock;
    MemoryLog log;
    for (int i = 0; i < 100; ++i)
        log.record(QStringLiteral("k"), Instant{clock.now().ms + 3'600'000 * 24});
    RateBudget budget(QStringLiteral("k"), clock, &log);
    use(budget, clock, 100);
    clock.jumpTo(Instant{clock.now().ms - 86'400'000});
    use(budget, clock, 1);
}

void TestRateBudget::figuresTellWhatIsLeft() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    QSignalSpy changed(&budget, &RateBudget::changed);
    use(budget, clock, 3);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(budget.figures().leftThisMinute, 97);
    QCOMPARE(budget.figures().leftThisHour, 1497);
    QCOMPARE(budget.waitAhead(), 0ms);
    clock.advance(2min);
    QCOMPARE(budget.figures().leftThisMinute, 100);
    QCOMPARE(budget.figures().leftThisHour, 1497);
}

void TestRateBudget::whoWaitsIsToldUntilWhen() {
    ManualClock clock;
    RateBudget budget(QStringLiteral("k"), clock, nullptr);
    const QuotaUse reading{&clock, QuotaUse::For::Reading};
    const QuotaUse write{&clock, QuotaUse::For::Write};
    const QuotaUse ofAnother{&budget, QuotaUse::For::Reading};
    budget.refused(0s, QStringLiteral("maximum allowed 2 per 00:01:00"));
    clock.advance(1s);
    const Instant first = clock.now();
    use(budget, clock, 1);
    clock.advance(20s);
    QVERIFY(QCoro::waitFor(budget.acquire(Urgency::Person, {}, write)));
    QVERIFY(!budget.waitOf(write).isKnown()); // it did not have to wait
    QList<Instant> places;
    for (const QuotaUse& one : {reading, ofAnother, write}) {
        budget.acquire(Urgency::Person, {}, one).then([&](bool) { places << clock.now(); });
    }
    const QList<Instant> foretold{budget.waitOf(reading), budget.waitOf(ofAnother),
                                  budget.waitOf(write)};
    QVERIFY(foretold[0].ms - first.ms >= 60'000 && foretold[0].ms - first.ms < 61'000);
    QSignalSpy changed(&budget, &RateBudget::changed);
    clock.advance(41s);
    QVERIFY(!changed.isEmpty());
    QVERIFY(!budget.waitOf(reading).isKnown());
    QVERIFY(budget.waitOf(ofAnother).isKnown());
    clock.advance(10min);
    QCOMPARE(places.size(), 3);
    for (int at = 0; at < 3; ++at)
        QVERIFY2(std::abs(places[at].ms - foretold[at].ms) < 1000, qPrintable(QString::number(at)));
}

void TestRateBudget::goingWakesEveryWaiter() {
    ManualClock clock;
    auto budget = std::make_unique<RateBudget>(QStringLiteral("k"), clock, nullptr);
    use(*budget, clock, 100);
    const Asker one(*budget, clock);
    const Asker two(*budget, clock, Urgency::Background);
    budget.reset();
    QCOMPARE(one.has, false);
    QCOMPARE(two.has, false);
    QCOMPARE(clock.sleepers(), 0);
}

void TestRateBudget::oneBudgetForOneTenantAndApplication() {
    ManualClock clock;
    RateBudgets budgets(clock, nullptr);
    Connection connection;
    connection.api = QUrl(QStringLiteral("https://h"));
    connection.tenantId = QStringLiteral("T");
    connection.clientId = QStringLiteral("c");
    Connection same = connection;
    same.id = QStringLiteral("other");
    same.api = QUrl(QStringLiteral("https://H:443"));
    same.tenantId = QStringLiteral("t");
    Connection other = connection;
    other.clientId = QStringLiteral("d");
    QCOMPARE(&budgets.of(connection), &budgets.of(same));
    QVERIFY(&budgets.of(connection) != &budgets.of(other));
}

QTEST_GUILESS_MAIN(TestRateBudget)
#include "tst_ratebudget.moc"
