// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallsession.h"

#include <QSignalSpy>
#include <QTest>

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

// The sessions of scans, against the whole service.
class TestTenantHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void historyIsReadOnRequestAndKeptUntilTheScanRanAgain() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const auto calls = [&] { return bench.emulator.count(S("historyByDefinition")); };
        QSignalSpy arrived(&tenant, &Tenant::historyArrived);
        aMoment();
        QCOMPARE(calls(), 0);
        QString id;
        for (qsizetype row = 0; row < tenant.state().snapshot->scanCount(); ++row) {
            const ScanDefinition scan = tenant.state().snapshot->definition(row);
            if (scan.isActive && scan.lastRun.isKnown() && scan.status == ScanStatus::Success)
                id = scan.id;
        }
        QVERIFY(!id.isEmpty());
        const auto lastRun = [&] {
            const SnapshotPtr now = tenant.state().snapshot;
            return now->scan(now->rowOf(id)).lastRun;
        };

        tenant.requestHistory(id);
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.last().first().toString(), id);
        QVERIFY(!arrived.last().last().value<QList<ScanSession>>().isEmpty());
        QCOMPARE(calls(), 1);
        tenant.requestHistory(id);
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(calls(), 1);

        const Instant before = lastRun();
        bench.emulator.advance(48 * 60 * 60'000);
        tenant.refresh();
        QVERIFY(bench.until([&] { return lastRun() != before; }));
        tenant.requestHistory(id);
        QTRY_COMPARE(arrived.size(), 3);
        QCOMPARE(calls(), 2);
    }

    void theTargetsOfAFailureAreReadToo() {
        Emulator::Options options;
        options.scans = 40;
        SessionBench bench(options);
        Tenant& tenant = bench.opened();
        const SnapshotPtr snapshot = tenant.state().snapshot;
        qsizetype row = 0;
        while (snapshot->scan(row).status != ScanStatus::Fail)
            ++row;
        const QString id = snapshot->string(snapshot->scan(row).id);
        QSignalSpy arrived(&tenant, &Tenant::historyArrived);
        const auto targets = [&] {
            const auto sessions = arrived.last().last().value<QList<ScanSession>>();
            qsizetype found = 0;
            for (const ScanSession& session : sessions)
                found += session.targets.size();
            return found;
        };
        tenant.requestHistory(id);
        QTRY_COMPARE(arrived.size(), 2);
        QVERIFY(targets() > 0);
        QCOMPARE(bench.emulator.count(S("historyBySession")), 1);
        tenant.requestHistory(id);
        QTRY_COMPARE(arrived.size(), 3);
        QVERIFY(targets() > 0);
        QCOMPARE(bench.emulator.count(S("historyBySession")), 1);
        QCOMPARE(bench.emulator.count(S("historyByDefinition")), 1);
    }

    void atMostTwentyHistoryCallsAMinute() {
        Emulator::Options options;
        options.scans = 60;
        SessionBench bench(options);
        Tenant& tenant = bench.opened();
        const SnapshotPtr snapshot = tenant.state().snapshot;
        QSignalSpy arrived(&tenant, &Tenant::historyArrived);
        const auto calls = [&] {
            return bench.emulator.count(S("historyByDefinition")) +
                   bench.emulator.count(S("historyBySession"));
        };
        const auto idOf = [&](qsizetype row) { return snapshot->string(snapshot->scan(row).id); };
        qsizetype row = 0;
        while (calls() < 20) {
            const qsizetype before = arrived.size();
            tenant.requestHistory(idOf(row++));
            QTRY_VERIFY(arrived.size() > before || calls() == 20);
        }
        for (int more = 0; more < 5; ++more)
            tenant.requestHistory(idOf(row++));
        aMoment();
        QCOMPARE(calls(), 20);
        bench.clock.advance(60s);
        // Of those that waited the one on which the person came to rest.
        QTRY_COMPARE(arrived.last().first().toString(), idOf(row - 1));
        QVERIFY(calls() > 20);
    }

    // A service that fails is not asked four times for what is read by the way.
    void aHistoryThatFailsIsAskedForOnce() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        QSignalSpy failed(&tenant, &Tenant::historyFailed);
        for (int nth = 1; nth <= 4; ++nth)
            bench.emulator.faults().add(
                Fault::refuse(S("historyByDefinition"), nth, 503, S("Busy")));
        tenant.requestHistory(tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id));
        QVERIFY(bench.until([&] { return !failed.isEmpty(); }));
        QCOMPARE(bench.emulator.count(S("historyByDefinition")), 1);
    }
};

QTEST_GUILESS_MAIN(TestTenantHistory)
#include "tst_tenanthistory.moc"
