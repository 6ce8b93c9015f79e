// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/journal.h"
#include "models/connection/clouds.h"
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QTest>

using Fault = Emulator::Fault;
using Client = Emulator::Client;

// One connection at work, against the whole service.
class TestTenant final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedSignInIsNoLostNetwork() {
        SessionBench bench(small());
        ConnectionDraft draft = bench.draft();
        draft.newSecret = S("not the secret");
        const Tenant* tenant = bench.session->tenant(bench.add(draft));
        QTRY_COMPARE(tenant->state().link, Link::SignInRefused);
        QVERIFY(!tenant->state().problem->serverText.isEmpty());
        QVERIFY(!tenant->state().problem->report().contains(S("not the secret")));
        QVERIFY(!tenant->state().whyNoChange.isEmpty());
    }

    void whyNothingCanBeChangedIsSaid_data() {
        QTest::addColumn<Client>("client");
        QTest::addColumn<bool>("isReadOnlyConnection");
        QTest::addColumn<QString>("instance");
        QTest::addColumn<QString>("part");
        QTest::newRow("all is well") << Client::ReadWrite << false << QString() << QString();
        QTest::newRow("token") << Client::Read << false << QString() << S("Machine.ReadWrite.All");
        QTest::newRow("connection") << Client::ReadWrite << true << QString() << S("read-only");
        QTest::newRow("instance") << Client::ReadWrite << false << S("Another one runs.")
                                  << S("Another one runs.");
    }
    void whyNothingCanBeChangedIsSaid() {
        QFETCH(Client, client);
        QFETCH(bool, isReadOnlyConnection);
        QFETCH(QString, instance);
        QFETCH(QString, part);
        SessionBench bench(small());
        ConnectionDraft draft = bench.draft(client);
        draft.connection.isReadOnly = isReadOnlyConnection;
        const QString id = bench.add(draft);
        if (!instance.isEmpty()) {
            QVERIFY(bench.stop());
            bench.start(instance);
        }
        Tenant& tenant = *bench.session->tenant(id);
        QTRY_VERIFY(tenant.state().snapshot && tenant.state().claims.isReadable);
        if (part.isEmpty()) {
            QTRY_COMPARE(tenant.state().whyNoChange, QString());
            return;
        }
        QTRY_VERIFY2(tenant.state().whyNoChange.contains(part),
                     qPrintable(tenant.state().whyNoChange));
        const QString first = tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id);
        const ChangeOutcome outcome = QCoro::waitFor(tenant.changes().remove({first}));
        QCOMPARE(outcome.error->kind, Error::Kind::ReadOnly);
        QVERIFY(outcome.error->why.contains(part));
        QCOMPARE(bench.emulator.definitionCount(), 8);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 0);
    }

    void aChangeIsShownAlsoWhenItEndedDuringAReading() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const SnapshotPtr first = tenant.state().snapshot;
        qsizetype row = 0;
        while (!first->scan(row).isActive)
            ++row;
        const QString id = first->string(first->scan(row).id);
        // The reading's first page is answered from before the change, and arrives after it.
        bench.emulator.faults().add(Fault::delay(S("listAgents"), 1, 600));
        tenant.refresh();
        QTRY_VERIFY(tenant.state().isReading);
        QTRY_COMPARE(bench.readings(), 2);
        auto change = tenant.changes().setActive({id}, false);
        QTRY_VERIFY(!tenant.state().isReading);
        QTRY_VERIFY(!tenant.changes().isBusy());
        QTRY_VERIFY(!tenant.state().isReading);
        QTRY_VERIFY(!tenant.state().snapshot->scan(tenant.state().snapshot->rowOf(id)).isActive);
    }

    void aChangeShowsInTheListAndInActivity() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const QString id = tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id);
        const ChangeOutcome outcome = QCoro::waitFor(tenant.changes().remove({id}));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QTRY_COMPARE(tenant.state().snapshot->rowOf(id), -1);
        QCOMPARE(tenant.changeList().first().id, outcome.change.id);
        QVERIFY(!tenant.changeList().first().who.isEmpty());
        const QString connection = tenant.state().connection.id;
        QVERIFY(bench.stop());
        bench.start();
        Tenant& again = *bench.session->tenant(connection);
        QTRY_COMPARE(again.changeList().size(), 1);
        QCOMPARE(again.changeList().first().steps.first().scanId, id);
        // Its before comes when somebody looks.
        QVERIFY(!again.changeList().first().isWhole);
        again.requestWholeChange(outcome.change.id);
        QTRY_VERIFY(again.changeList().first().isWhole);
        QVERIFY(!again.changeList().first().steps.first().before.isEmpty());
    }

    // Hundreds, of which some were made through another region of the same tenant.
    void everyChangeOfTheTenantCanBeReached() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        const Connection here = *bench.session->connection(id);
        Connection there = here;
        apply(there, Cloud::Commercial, S("us"));
        Connection colleague = here;
        colleague.clientId = S("c2a90d11-0000-4b7e-9d0a-4e1f8b7c2a90");
        QVERIFY(bench.stop());
        constexpr int many = 610;
        {
            Database database(bench.paths.databaseFile(), Database::Mode::ReadWrite);
            Journal journal(database);
            Change change;
            change.kind = ChangeKind::Delete;
            change.startedAt = change.endedAt = bench.clock.now();
            change.steps.append(ChangeStep{});
            for (int at = 0; at < many; ++at)
                QVERIFY(QCoro::waitFor(journal.begin(tenantHash(at < 5 ? there : here), change)));
            QVERIFY(QCoro::waitFor(journal.begin(tenantHash(colleague), change)));
            // That one is read back there, and does not run here.
            change.endedAt = {};
            QVERIFY(QCoro::waitFor(journal.begin(tenantHash(there), change)));
        }
        bench.start();
        Tenant& tenant = *bench.session->tenant(id);
        QTRY_COMPARE(tenant.changeList().size(), 300);
        QVERIFY(tenant.hasOlderChanges());
        tenant.requestOlderChanges();
        tenant.requestOlderChanges(); // an impatient hand
        QTRY_COMPARE(tenant.changeList().size(), 600);
        QVERIFY(tenant.hasOlderChanges());
        tenant.requestOlderChanges();
        QTRY_COMPARE(tenant.changeList().size(), many);
        QVERIFY(!tenant.hasOlderChanges());
    }
};

QTEST_GUILESS_MAIN(TestTenant)
#include "tst_tenant.moc"
