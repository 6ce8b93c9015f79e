// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenanthold.h"
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using Fault = Emulator::Fault;

// A session is shut down in the middle of something, and ends soon and with nothing lost.
class TestSessionEnd final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionEndsBesideAFormThatIsOpen() {
        SessionBench bench(small());
        const TenantHold hold(&bench.opened());
        QVERIFY(bench.stop());
        QVERIFY(!hold.tenant());
    }

    void shutsDownWhileItReads() {
        SessionBench bench(small());
        const QString id = bench.add(bench.draft());
        bench.emulator.faults().add(Fault::delay(S("listDefinitions"), 1, 60'000));
        Tenant* tenant = bench.session->tenant(id);
        QTRY_COMPARE(bench.readings(), 1);
        QVERIFY(tenant->state().isReading);
        QElapsedTimer took;
        took.start();
        QVERIFY(bench.stop());
        QVERIFY(took.elapsed() < 5'000);
    }

    void shutsDownWhileAChangeReadsBack() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const QString scan = tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id);
        // Of its readings: the one before, the one after.
        bench.emulator.faults().add(Fault::delay(S("listDefinitions"), 2, 60'000));
        std::optional<ChangeOutcome> outcome;
        tenant.changes().remove({scan}).then([&](ChangeOutcome got) { outcome = std::move(got); });
        QTRY_COMPARE(bench.readings(), 3);
        QElapsedTimer took;
        took.start();
        QVERIFY(bench.stop());
        QVERIFY(took.elapsed() < 5'000);
        QVERIFY(outcome);
        QCOMPARE(outcome->change.count(StepState::Done), 1);
    }

    void shutsDownWhileItSignsIn() {
        SessionBench bench(small());
        const QString id = bench.add(bench.draft());
        bench.emulator.faults().add(Fault::delay(S("token"), 1, 60'000));
        (void)bench.session->tenant(id);
        QTRY_COMPARE(bench.emulator.count(S("token")), 1);
        QElapsedTimer took;
        took.start();
        QVERIFY(bench.stop());
        QVERIFY(took.elapsed() < 5'000);
    }

    void shutsDownBetweenTwoCallsOfAChange() {
        Emulator::Options options;
        options.scans = 30;
        SessionBench bench(options);
        Tenant& tenant = bench.opened();
        const QString connection = tenant.state().connection.id;
        const QStringList active = idsOf(tenant, [](const ScanRow& scan) { return scan.isActive; });
        QVERIFY(active.size() > 4);
        bench.emulator.faults().add(Fault::delay(S("update"), 3, 300));
        std::optional<ChangeOutcome> outcome;
        tenant.changes().setActive(active, false).then([&](ChangeOutcome got) {
            outcome = std::move(got);
        });
        QTRY_COMPARE(bench.emulator.count(S("update")), 3);
        // And some that wait for their turn.
        std::optional<ChangeOutcome> waiting;
        for (int i = 0; i < 3; ++i) {
            tenant.changes().remove({active.first()}).then([&](ChangeOutcome got) {
                waiting = std::move(got);
            });
        }
        QVERIFY(bench.session->isChanging());
        QVERIFY(bench.stop());
        // The call that was under way was waited for and recorded, the rest was not sent.
        QVERIFY(outcome);
        QVERIFY(waiting);
        QVERIFY(waiting->error);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 0);
        QCOMPARE(bench.emulator.count(S("update")), 3);
        QCOMPARE(outcome->change.count(StepState::Done), 3);
        QCOMPARE(outcome->change.count(StepState::Skipped), int(active.size()) - 3);
        bench.start();
        Tenant& again = *bench.session->tenant(connection);
        QTRY_COMPARE(again.changeList().size(), 1);
        QCOMPARE(again.changeList().first().count(StepState::Done), 3);
        QVERIFY(!again.changeList().first().isRunning());
    }

    void shutsDownWhileAWriteWaitsForTheServicesLeave() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const QString connection = tenant.state().connection.id;
        const QString scan = tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id);
        Fault throttled = Fault::refuse(S("batchDelete"), 1, 429, S("TooManyRequests"));
        throttled.retryAfter = 3600;
        bench.emulator.faults().add(throttled);
        std::optional<ChangeOutcome> outcome;
        tenant.changes().remove({scan}).then([&](ChangeOutcome got) { outcome = std::move(got); });
        QTRY_COMPARE(tenant.state().budget.waiting, 1);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 1);
        QElapsedTimer took;
        took.start();
        QVERIFY(bench.stop());
        QVERIFY(took.elapsed() < 5'000);
        QVERIFY(outcome);
        QCOMPARE(outcome->change.count(StepState::Skipped), 1);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 1);
        QCOMPARE(bench.emulator.definitionCount(), 8);
        bench.start();
        Tenant& again = *bench.session->tenant(connection);
        QTRY_COMPARE(again.changeList().size(), 1);
        QCOMPARE(again.changeList().first().count(StepState::Skipped), 1);
        QVERIFY(!again.changeList().first().isRunning());
    }

    void shutsDownWhileWhatWasReadBackIsWrittenDown() {
        Emulator::Options options;
        options.scans = 30;
        SessionBench bench(options);
        Tenant& tenant = bench.opened();
        const QString connection = tenant.state().connection.id;
        const QStringList all = idsOf(tenant);
        bench.emulator.faults().add(Fault::cutAfter(S("batchDelete"), 1));
        const ChangeOutcome outcome = QCoro::waitFor(tenant.changes().remove(all));
        QCOMPARE(outcome.change.count(StepState::Unknown), 30);
        QSignalSpy ended(bench.session.get(), &Session::ended);
        connect(&tenant, &Tenant::changed, bench.session.get(), [&](const Change& change) {
            if (change.count(StepState::Done) > 0)
                bench.session->shutDown();
        });
        QVERIFY(bench.until([&] { return !ended.isEmpty(); }));
        bench.session.reset();
        bench.start();
        Tenant& again = *bench.session->tenant(connection);
        QTRY_COMPARE(again.changeList().size(), 1);
        QCOMPARE(again.changeList().first().count(StepState::Done), 30);
    }
};

QTEST_GUILESS_MAIN(TestSessionEnd)
#include "tst_sessionend.moc"
