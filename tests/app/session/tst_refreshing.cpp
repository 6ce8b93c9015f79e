// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QTest>

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

namespace {

UserSettings every(int minutes) {
    UserSettings settings;
    settings.refreshMinutes = minutes;
    return settings;
}

} // namespace

// When a tenant reads by itself, and when it does not.
class TestRefreshing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsByItselfAfterTheChosenMinutes_data() {
        QTest::addColumn<int>("minutes");
        for (const int minutes : {5, 15, 60})
            QTest::addRow("%d", minutes) << minutes;
    }
    void readsByItselfAfterTheChosenMinutes() {
        QFETCH(int, minutes);
        SessionBench bench(small());
        QVERIFY(bench.session->setSettings(every(minutes)));
        const Tenant& tenant = bench.opened();
        QCOMPARE(bench.readings(), 1);
        const Instant due{bench.clock.now().ms + minutes * 60'000};
        QTRY_COMPARE(tenant.state().nextTry, due);
        bench.clock.advance(std::chrono::minutes(minutes) - 1s);
        aMoment();
        QCOMPARE(bench.readings(), 1);
        bench.clock.advance(1s);
        QTRY_COMPARE(bench.readings(), 2);
        // And again: it is armed after each answer.
        QTRY_COMPARE(tenant.state().nextTry, Instant{due.ms + minutes * 60'000});
        bench.clock.advance(std::chrono::minutes(minutes));
        QTRY_COMPARE(bench.readings(), 3);
    }

    void switchedOffItDoesNot() {
        SessionBench bench(small());
        QVERIFY(bench.session->setSettings(every(0)));
        const Tenant& tenant = bench.opened();
        QVERIFY(!tenant.state().nextTry.isKnown());
        bench.clock.advance(24h);
        aMoment();
        QCOMPARE(bench.readings(), 1);
        // Switched on while it runs.
        QVERIFY(bench.session->setSettings(every(5)));
        bench.clock.advance(5min);
        QTRY_COMPARE(bench.readings(), 2);
        QTRY_VERIFY(!tenant.state().isReading);
        QVERIFY(bench.session->setSettings(every(0)));
        bench.clock.advance(24h);
        aMoment();
        QCOMPARE(bench.readings(), 2);
    }

    void notWhileAPersonEdits() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        tenant.editingBegan();
        bench.clock.advance(5min);
        bench.clock.advance(3min);
        aMoment();
        QCOMPARE(bench.readings(), 1);
        tenant.editingEnded();
        bench.clock.advance(1min);
        QTRY_COMPARE(bench.readings(), 2);
    }

    void anOpenFormIsLeftInPeaceOfflineTooAndSavingFindsTheNetwork() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const SnapshotPtr snapshot = tenant.state().snapshot;
        const QString id = snapshot->string(snapshot->scan(0).id);
        const bool isActive = snapshot->scan(0).isActive;
        tenant.editingBegan();
        bench.emulator.setNetworkUp(false);
        tenant.refresh();
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Offline; }));
        // It is tried, and refused with the reason.
        std::optional<ChangeOutcome> outcome;
        const auto save = [&] {
            outcome.reset();
            tenant.changes().setActive({id}, !isActive).then([&](ChangeOutcome got) {
                outcome = std::move(got);
            });
            return bench.until([&] { return outcome.has_value(); });
        };
        QVERIFY(save());
        QVERIFY(outcome->error);
        QCOMPARE(outcome->change.id, 0);
        bench.emulator.setNetworkUp(true);
        const int before = bench.readings();
        bench.clock.advance(60min);
        aMoment();
        QCOMPARE(bench.readings(), before);
        QCOMPARE(tenant.state().link, Link::Offline);
        QVERIFY(save());
        QVERIFY2(outcome->isDone(), outcome->error ? qPrintable(outcome->error->report()) : "");
        QCOMPARE(tenant.state().link, Link::Connected);
    }

    void notWhileTheQuotaIsLow() {
        SessionBench bench(small());
        const Tenant& tenant = bench.opened();
        RateBudget& budget = bench.session->budgets().of(tenant.state().connection);
        bench.clock.advance(5min - 1s);
        // Colleagues who share the application, or a person who works: 85 calls at once.
        for (int call = 0; call < 85; ++call)
            QVERIFY(QCoro::waitFor(budget.acquire(Urgency::Person, {})));
        bench.clock.advance(1s);
        aMoment();
        QCOMPARE(bench.readings(), 1);
        QVERIFY(tenant.state().nextTry.isKnown());
        // A minute later they no longer count.
        bench.clock.advance(61s);
        QTRY_COMPARE(bench.readings(), 2);
    }

    void aReadingOrAChangeThatWaitsForTheQuotaSaysSo() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        QVERIFY(!tenant.state().readingWaitsUntil.isKnown());
        const SnapshotPtr snapshot = tenant.state().snapshot;
        const QString id = snapshot->string(snapshot->scan(0).id);
        const bool isActive = snapshot->scan(0).isActive;
        RateBudget& budget = bench.session->budgets().of(tenant.state().connection);
        const auto useUp = [&] {
            while (budget.figures().leftThisMinute > 0)
                QVERIFY(QCoro::waitFor(budget.acquire(Urgency::Person, {})));
        };
        useUp();
        tenant.refresh();
        QTRY_VERIFY(tenant.state().readingWaitsUntil > bench.clock.now());
        QVERIFY(!tenant.state().changeWaitsUntil.isKnown());
        QVERIFY(tenant.state().readingWaitsUntil.ms <= bench.clock.now().ms + 61'000);
        bench.clock.advance(61s);
        QTRY_VERIFY(!tenant.state().isReading);
        QVERIFY(!tenant.state().readingWaitsUntil.isKnown());

        useUp();
        auto change = tenant.changes().setActive({id}, !isActive);
        QTRY_VERIFY(tenant.state().changeWaitsUntil > bench.clock.now());
        QVERIFY(bench.until([&] { return !tenant.changes().isBusy(); }));
        QTRY_VERIFY(!tenant.state().changeWaitsUntil.isKnown());

        // The service asks for a pause, and the person stops the change instead.
        budget.refused(300s, {});
        std::stop_source stop;
        change = tenant.changes().setActive({id}, isActive, stop.get_token());
        QTRY_VERIFY(tenant.state().changeWaitsUntil.ms > bench.clock.now().ms + 290'000);
        stop.request_stop();
        QTRY_VERIFY(!tenant.changes().isBusy());
        QTRY_VERIFY(!tenant.state().changeWaitsUntil.isKnown());
    }

    // A reading of 100,000 scans takes more calls than a minute has.
    void aLargeTenantIsReadByItselfToo() {
        Emulator::Options options = small();
        options.scans = 90;
        options.pageSize = 1;
        SessionBench bench(options);
        const Tenant& tenant = bench.opened();
        QVERIFY(bench.session->budgets().of(tenant.state().connection).figures().leftThisMinute <
                20);
        const int before = bench.readings();
        bench.clock.advance(5min);
        QTRY_VERIFY(bench.readings() > before);
    }

    void armedOnlyAfterTheAnswer() {
        SessionBench bench(small());
        const Tenant& tenant = bench.opened();
        bench.emulator.faults().add(Fault::delay(S("listDefinitions"), 1, 300));
        bench.clock.advance(5min);
        QTRY_COMPARE(bench.readings(), 2);
        QVERIFY(tenant.state().isReading);
        QVERIFY(!tenant.state().nextTry.isKnown());
        bench.clock.advance(10min); // a slow answer
        QTRY_VERIFY(!tenant.state().isReading);
        QCOMPARE(bench.readings(), 2);
        QCOMPARE(tenant.state().nextTry, Instant{bench.clock.now().ms + 5 * 60'000});
    }

    void offlineIsSaidAndTriedAgainEverMoreRarely() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const SnapshotPtr before = tenant.state().snapshot;
        QVERIFY(tenant.state().whyNoChange.isEmpty());
        bench.emulator.setNetworkUp(false);
        tenant.refresh();
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Offline; }));
        QVERIFY(tenant.state().problem);
        QCOMPARE(tenant.state().problem->kind, Error::Kind::Network);
        const Instant since = tenant.state().problemSince;
        QVERIFY(since.isKnown());
        QVERIFY(!tenant.state().whyNoChange.isEmpty());
        // The last good data stay.
        QCOMPARE(tenant.state().snapshot, before);

        QList<qint64> pauses;
        for (int failure = 0; failure < 8; ++failure) {
            const Instant next = tenant.state().nextTry;
            QVERIFY(next.isKnown());
            pauses << next.ms - bench.clock.now().ms;
            bench.clock.advance(std::chrono::milliseconds(pauses.last()));
            QVERIFY(bench.until(
                [&] { return !tenant.state().isReading && tenant.state().nextTry > next; }));
        }
        QCOMPARE(pauses,
                 QList<qint64>({5'000, 10'000, 20'000, 40'000, 80'000, 160'000, 300'000, 300'000}));
        QCOMPARE(tenant.state().problemSince, since);

        bench.emulator.setNetworkUp(true);
        bench.clock.advance(6min);
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Connected; }));
        QVERIFY(!tenant.state().problem);
        QVERIFY(tenant.state().whyNoChange.isEmpty());
        QVERIFY(tenant.state().snapshot != before);
        QTRY_COMPARE(tenant.state().nextTry, Instant{bench.clock.now().ms + 5 * 60'000});
    }

    void anIllServiceIsAskedAgainWhenItSaid() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        Fault ill = Fault::refuse(S("listDefinitions"), 1, 503, S("ServiceUnavailable"));
        ill.retryAfter = 1800;
        bench.emulator.faults().add(ill);
        const Instant asked = bench.clock.now();
        tenant.refresh();
        QTRY_VERIFY(tenant.state().problem);
        const int before = bench.readings();
        QCOMPARE(tenant.state().problem->kind, Error::Kind::Server);
        QCOMPARE(bench.clock.now(), asked); // it is told at once
        // The window says when, and so it is.
        QTRY_VERIFY(tenant.state().nextTry.isKnown());
        QVERIFY(tenant.state().nextTry.ms >= asked.ms + 1'800'000);
        QVERIFY(tenant.state().nextTry.ms <= asked.ms + 1'810'000);
        bench.clock.advance(1799s);
        aMoment();
        QCOMPARE(bench.readings(), before);
        // A person who does not want to wait is told until when they must.
        tenant.refresh();
        QTRY_VERIFY(tenant.state().readingWaitsUntil.isKnown());
        QVERIFY(tenant.state().budget.isOutage(tenant.state().readingWaitsUntil));
        aMoment();
        QCOMPARE(bench.readings(), before);
        bench.clock.advance(12s);
        QTRY_VERIFY(!tenant.state().problem);
        QCOMPARE(bench.readings(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestRefreshing)
#include "tst_refreshing.moc"
