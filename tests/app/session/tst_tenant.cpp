// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/journal.h"
#include "models/connection/clouds.h"
#include "tests/support/sessionbench.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Fault = Emulator::Fault;
using Client = Emulator::Client;

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

Emulator::Options small() {
    Emulator::Options options;
    options.scans = 8;
    return options;
}

UserSettings every(int minutes) {
    UserSettings settings;
    settings.refreshMinutes = minutes;
    return settings;
}

// Long enough for an answer on loopback that would prove the test wrong.
void aMoment() {
    QElapsedTimer moment;
    moment.start();
    QTRY_VERIFY(moment.elapsed() > 150);
}

} // namespace

// One connection at work, against the whole service.
class TestTenant final : public QObject {
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

    void anOpenFormLearnsThatTheNetworkIsBack() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        tenant.editingBegan();
        bench.emulator.setNetworkUp(false);
        tenant.refresh();
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Offline; }));
        bench.emulator.setNetworkUp(true);
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Connected; }));
        QTRY_VERIFY(!tenant.state().isReading);
        // And from then on it is left in peace.
        const int before = bench.readings();
        bench.clock.advance(60min);
        aMoment();
        QCOMPARE(bench.readings(), before);
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

    void theKeptReadingIsShownAtOnceWithItsAgeAndReplaced() {
        SessionBench bench(small());
        const Tenant& first = bench.opened();
        const QString id = first.state().connection.id;
        const Instant readAt = first.state().snapshot->readAt();
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());

        bench.clock.advance(3h);
        bench.emulator.setNetworkUp(false);
        bench.start();
        Tenant& tenant = *bench.session->tenant(id);
        QTRY_VERIFY(tenant.state().snapshot);
        QVERIFY(tenant.state().isFromDisk);
        QCOMPARE(tenant.state().snapshot->readAt(), readAt);
        QCOMPARE(tenant.state().snapshot->scanCount(), 8);
        QVERIFY(!tenant.state().whyNoChange.isEmpty());
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Offline; }));
        QVERIFY(tenant.state().isFromDisk);

        bench.emulator.setNetworkUp(true);
        tenant.refresh();
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Connected; }));
        QVERIFY(!tenant.state().isFromDisk);
        QVERIFY(tenant.state().snapshot->readAt() > readAt);
        QVERIFY(tenant.state().whyNoChange.isEmpty());
    }

    void whoWantsNothingKeptHasNothingOnDisk() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());
        bench.start();
        UserSettings settings;
        settings.keepSnapshotDays = 0;
        QVERIFY(bench.session->setSettings(settings));
        const Tenant& tenant = *bench.session->tenant(id);
        QTRY_VERIFY(tenant.state().snapshot);
        QVERIFY(!tenant.state().isFromDisk);
        QTRY_VERIFY(!QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());
        QVERIFY(!QFile::exists(bench.snapshotFile(id)));
    }

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
