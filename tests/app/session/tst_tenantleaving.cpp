// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenanthold.h"
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

namespace {

QStringList firstScan(const Tenant& tenant) {
    return idsOf(tenant).mid(0, 1);
}

// The same service with the secret entered anew.
void enterSecretAgain(SessionBench& bench, const QString& id) {
    ConnectionDraft draft = bench.draft();
    draft.connection = *bench.session->connection(id);
    (void)bench.add(draft);
}

} // namespace

// A tenant goes, because nobody looks at it or another one takes its place, and what is not over in
// it is not lost.
class TestTenantLeaving final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTenantThatNobodyHoldsReadsNoMoreAndIsThereAgain() {
        SessionBench bench(small());
        Tenant& first = bench.opened();
        const QString id = first.state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        // Whoever looks elsewhere for a moment finds it as it was.
        TenantHold hold(&first);
        hold = TenantHold();
        bench.clock.advance(30s);
        hold = TenantHold(bench.session->tenant(id));
        QCOMPARE(hold.tenant(), &first);
        bench.clock.advance(50s);
        hold = TenantHold();
        bench.clock.advance(50s);
        QCOMPARE(bench.session->openTenant(id), &first);

        QSignalSpy gone(bench.session.get(), &Session::tenantGone);
        QVERIFY(bench.until([&] { return !gone.isEmpty(); }));
        QVERIFY(!bench.session->openTenant(id));
        const int readings = bench.readings();
        bench.clock.advance(1h);
        QCoreApplication::processEvents();
        QCOMPARE(bench.readings(), readings);

        bench.emulator.setNetworkUp(false);
        hold = TenantHold(bench.session->tenant(id));
        QTRY_VERIFY(hold.tenant()->state().snapshot);
        QVERIFY(hold.tenant()->state().isFromDisk);
    }

    void withoutAKeychainTheLastReadingIsThereAgainToo() {
        SessionBench bench(small());
        Connection connection = bench.draft().connection;
        connection.id = S("run");
        QCoro::waitFor(bench.session->addForThisRun(connection, bench.emulator.clientSecret()));
        TenantHold hold(bench.session->tenant(connection.id));
        QTRY_COMPARE(hold.tenant()->state().link, Link::Connected);
        const SnapshotPtr before = hold.tenant()->state().snapshot;
        hold = TenantHold();
        QVERIFY(bench.until([&] { return !bench.session->openTenant(connection.id); }));
        QVERIFY(!QFile::exists(bench.snapshotFile(connection.id)));
        bench.emulator.setNetworkUp(false);
        const Tenant& again = *bench.session->tenant(connection.id);
        QTRY_COMPARE(again.state().snapshot, before);
        QVERIFY(again.state().isFromDisk);
        // Removed, it is no more.
        QVERIFY(QCoro::waitFor(bench.session->remove(connection.id)));
        QCoro::waitFor(bench.session->addForThisRun(connection, bench.emulator.clientSecret()));
        const Tenant& anew = *bench.session->tenant(connection.id);
        QVERIFY(bench.until([&] { return anew.state().link == Link::Offline; }));
        QVERIFY(!anew.state().snapshot);
    }

    void aTenantStaysUntilItsChangeIsOverAndKnown() {
        SessionBench bench(small());
        TenantHold hold(&bench.opened());
        Tenant& tenant = *hold.tenant();
        const QString id = tenant.state().connection.id;
        const SnapshotPtr snapshot = tenant.state().snapshot;
        bench.emulator.faults().add(Fault::cutAfter(S("batchDelete"), 1));
        std::optional<ChangeOutcome> outcome;
        tenant.changes()
            .remove({snapshot->string(snapshot->scan(0).id)})
            .then([&](ChangeOutcome got) { outcome = std::move(got); });
        hold = TenantHold();
        QVERIFY(bench.until([&] { return outcome.has_value(); }));
        QCOMPARE(outcome->change.count(StepState::Unknown), 1);
        bool isKnown = false;
        connect(&tenant, &Tenant::changed, bench.session.get(),
                [&](const Change& change) { isKnown = isKnown || !change.isRunning(); });
        bool wasKnown = false;
        connect(bench.session.get(), &Session::tenantGone, bench.session.get(),
                [&] { wasKnown = isKnown; });
        QVERIFY(bench.until([&] { return !bench.session->openTenant(id); }));
        QVERIFY(wasKnown);
    }

    void aLostAnswerIsReadBackByTheNextTenant_data() {
        QTest::addColumn<bool>("isLookedAt");
        QTest::newRow("in a window") << true;
        QTest::newRow("nobody looks") << false;
    }
    void aLostAnswerIsReadBackByTheNextTenant() {
        QFETCH(bool, isLookedAt);
        SessionBench bench(small());
        QPointer<Tenant> old(&bench.opened());
        const QString id = old->state().connection.id;
        TenantHold hold(old);
        bench.emulator.faults().add(Fault::cutAfter(S("batchDelete"), 1));
        const ChangeOutcome outcome = QCoro::waitFor(old->changes().remove(firstScan(*old)));
        QCOMPARE(outcome.change.count(StepState::Unknown), 1);

        QSignalSpy recovered(bench.session.get(), &Session::changeRecovered);
        enterSecretAgain(bench, id);
        hold = TenantHold(isLookedAt ? bench.session->tenant(id) : nullptr);
        QTRY_VERIFY(!old);
        QVERIFY(bench.until([&] { return !recovered.isEmpty(); }));
        const Change known = recovered.first().at(1).value<Change>();
        QCOMPARE(known.id, outcome.change.id);
        QVERIFY(!known.isRunning());
        QCOMPARE(known.count(StepState::Done), 1);
        QCOMPARE(recovered.first().at(2).value<LeftOpenBy>(), LeftOpenBy::EarlierTenant);
        const Tenant& next = *bench.session->openTenant(id);
        QCOMPARE(next.changeList().size(), 1);
        QVERIFY(!next.changeList().first().isRunning());
        if (!isLookedAt)
            QVERIFY(bench.until([&] { return !bench.session->openTenant(id); }));
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 1);
        // Known is known: another start has nothing to say.
        hold = {};
        QVERIFY(bench.stop());
        bench.start();
        QSignalSpy again(bench.session.get(), &Session::changeRecovered);
        const Tenant& later = *bench.session->tenant(id);
        QTRY_VERIFY(later.state().snapshot && !later.state().isFromDisk);
        QVERIFY(again.isEmpty());
    }

    void whatIsBeingSentIsOverBeforeTheNextReadsTheRecord() {
        SessionBench bench(small());
        TenantHold hold(&bench.opened());
        const QString id = hold.tenant()->state().connection.id;
        bench.emulator.faults().add(Fault::delay(S("batchDelete"), 1, 500));
        std::optional<ChangeOutcome> outcome;
        hold.tenant()->changes().remove(firstScan(*hold.tenant())).then([&](ChangeOutcome got) {
            outcome = std::move(got);
        });
        QTRY_COMPARE(bench.emulator.count(S("batchDelete")), 1);
        QSignalSpy recovered(bench.session.get(), &Session::changeRecovered);
        enterSecretAgain(bench, id);
        hold = TenantHold(bench.session->tenant(id));
        // Nor is anything read before, that the same change could be made on once more.
        hold.tenant()->refresh();
        QVERIFY(!hold.tenant()->state().isReading);
        QTRY_VERIFY(!hold.tenant()->changeList().isEmpty());
        QVERIFY(outcome);
        QVERIFY(bench.until([&] { return !hold.tenant()->changeList().first().isRunning(); }));
        QCOMPARE(hold.tenant()->changeList().first().count(StepState::Done), 1);
        QVERIFY(bench.until([&] { return hold.tenant()->state().link == Link::Connected; }));
        QCOMPARE(bench.emulator.count(S("batchDelete")), 1);
        QCOMPARE(bench.emulator.definitionCount(), 7);
    }

    void whatAnotherOneIsAtWorkOnIsLeftToIt() {
        SessionBench bench(small());
        TenantHold first(&bench.opened());
        bench.emulator.faults().add(Fault::cutAfter(S("batchDelete"), 1));
        const ChangeOutcome outcome =
            QCoro::waitFor(first.tenant()->changes().remove(firstScan(*first.tenant())));
        QCOMPARE(outcome.change.count(StepState::Unknown), 1);
        ConnectionDraft same = bench.draft();
        same.connection.name = S("The same by another name");
        QSignalSpy recovered(bench.session.get(), &Session::changeRecovered);
        const TenantHold second(bench.session->tenant(bench.add(same)));
        QTRY_VERIFY(second.tenant()->state().snapshot && !second.tenant()->state().isReading);
        QVERIFY(!second.tenant()->changes().isReadingBack());
        QVERIFY(bench.until([&] { return !first.tenant()->changeList().first().isRunning(); }));
        QVERIFY(recovered.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTenantLeaving)
#include "tst_tenantleaving.moc"
