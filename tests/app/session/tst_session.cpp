// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenanthold.h"
#include "app/store/database.h"
#include "app/store/journal.h"
#include "tests/support/sessionbench.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <future>

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

Emulator::Options small() {
    Emulator::Options options;
    options.scans = 8;
    return options;
}

// Holds the disk's thread up until release(): what is to be written waits.
struct SlowDisk {
    explicit SlowDisk(SerialWorker& disk) {
        const std::shared_future<void> go = m_go.get_future().share();
        m_job = disk.run([go] {
            go.wait();
            return true;
        });
    }
    ~SlowDisk() { release(); }
    void release() {
        if (!std::exchange(m_isReleased, true))
            m_go.set_value();
    }

private:
    std::promise<void> m_go;
    QFuture<bool> m_job;
    bool m_isReleased = false;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// All that a process has open, against the whole service.
class TestSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connectionsAndTheirSecretsOutliveTheRun() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QVERIFY(bench.stop());
        const QByteArray secret = bench.emulator.clientSecret().toUtf8();
        for (const QString& path : {bench.paths.connectionsFile(), bench.paths.databaseFile(),
                                    bench.paths.settingsFile()})
            QVERIFY(!contentOf(path).contains(secret));
        bench.start();
        QCOMPARE(bench.session->connections().size(), 1);
        Tenant* tenant = bench.session->tenant(id);
        QTRY_COMPARE(tenant->state().link, Link::Connected);
    }

    void aLockedKeychainIsToldAndWaitedFor() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QVERIFY(bench.stop());
        Error locked;
        locked.kind = Error::Kind::KeychainLocked;
        bench.keychain.failing = locked;
        bench.start();
        Tenant* tenant = bench.session->tenant(id);
        QTRY_VERIFY(tenant->state().problem);
        QCOMPARE(tenant->state().problem->kind, Error::Kind::KeychainLocked);
        const int signIns = bench.emulator.count(S("token"));
        bench.keychain.failing.reset();
        QVERIFY(bench.until([&] { return tenant->state().link == Link::Connected; }));
        QVERIFY(!tenant->state().problem);
        QCOMPARE(bench.emulator.count(S("token")), signIns + 1);
    }

    void aConnectionForThisRunIsGoneAfterwards() {
        SessionBench bench(small());
        Connection connection = bench.draft().connection;
        connection.id = S("run");
        QCoro::waitFor(bench.session->addForThisRun(connection, bench.emulator.clientSecret()));
        Tenant* tenant = bench.session->tenant(connection.id);
        QTRY_COMPARE(tenant->state().link, Link::Connected);
        QVERIFY(bench.keychain.keys.isEmpty());
        QVERIFY(bench.stop());
        QVERIFY(!QFile::exists(bench.snapshotFile(connection.id)));
        bench.start();
        QVERIFY(bench.session->connections().isEmpty());
    }

    void aReadingForThisRunIsShownByTheNextWhereItIsKept() {
        SessionBench bench(small());
        Connection connection = bench.draft().connection;
        connection.id = S("run");
        const auto add = [&] {
            QCoro::waitFor(bench.session->addForThisRun(connection, bench.emulator.clientSecret(),
                                                        Session::Reading::Kept));
            return bench.session->tenant(connection.id);
        };
        Tenant* first = add();
        QTRY_COMPARE(first->state().link, Link::Connected);
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(connection.id)));
        // Its key and nothing else: the secret is for this run.
        QCOMPARE(bench.keychain.keys, QSet<QString>{S("run-snapshot")});
        QVERIFY(bench.stop());
        QCOMPARE(bench.keychain.keys, QSet<QString>{S("run-snapshot")});
        bench.emulator.setNetworkUp(false);
        bench.start();
        QVERIFY(bench.session->connections().isEmpty());
        Tenant* second = add();
        QTRY_VERIFY(second->state().snapshot);
        QVERIFY(second->state().isFromDisk);
        QCOMPARE(second->state().snapshot->scanCount(), 8);
        // Removed, nothing of it stays.
        QVERIFY(QCoro::waitFor(bench.session->remove(connection.id)));
        QTRY_VERIFY(!QFile::exists(bench.snapshotFile(connection.id)));
        QTRY_VERIFY(bench.keychain.keys.isEmpty());
    }

    void equalBudgetKeysShareOneBudget() {
        SessionBench bench(small());
        const Tenant& first = bench.opened();
        ConnectionDraft other = bench.draft();
        other.connection.name = S("The same again");
        const Tenant& second = *bench.session->tenant(bench.add(other));
        QTRY_VERIFY(second.state().snapshot && !second.state().isReading);
        QVERIFY(first.state().connection.id != second.state().connection.id);
        QCOMPARE(&bench.session->budgets().of(first.state().connection),
                 &bench.session->budgets().of(second.state().connection));
        QTRY_COMPARE(first.state().budget, second.state().budget);
        const int sent = int(bench.emulator.requests().size()) - bench.emulator.count(S("token"));
        QTRY_COMPARE(first.state().budget.leftThisMinute, 100 - sent);
        // Another application has a quota of its own.
        QVERIFY(&bench.session->budgets().of(bench.draft(Emulator::Client::Read).connection) !=
                &bench.session->budgets().of(first.state().connection));
    }

    void theBudgetSurvivesARestart() {
        SessionBench bench(small());
        const Tenant& tenant = bench.opened();
        const QString id = tenant.state().connection.id;
        // The last call of a first reading, and not only on its way.
        QTRY_VERIFY(tenant.state().contract.isDeclared);
        QVERIFY(bench.stop());
        const int sent = int(bench.emulator.requests().size()) - bench.emulator.count(S("token"));
        bench.emulator.setNetworkUp(false);
        bench.start();
        const Connection connection = *bench.session->connection(id);
        QCOMPARE(bench.session->budgets().of(connection).figures().leftThisHour, 1500 - sent);
    }

    void aNewNameKeepsTheTenantAndANewServiceDoesNot() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        QSignalSpy gone(bench.session.get(), &Session::tenantGone);
        ConnectionDraft draft;
        draft.connection = tenant.state().connection;
        draft.connection.name = S("Renamed");
        draft.connection.isReadOnly = true;
        (void)bench.add(draft);
        QCOMPARE(bench.session->openTenant(draft.connection.id), &tenant);
        QCOMPARE(tenant.state().connection.name, S("Renamed"));
        QVERIFY(!tenant.state().whyNoChange.isEmpty());
        QVERIFY(gone.isEmpty());
        draft.connection.clientId = bench.emulator.clientId(Emulator::Client::Read);
        draft.newSecret = bench.emulator.clientSecret(Emulator::Client::Read);
        (void)bench.add(draft);
        QCOMPARE(gone.size(), 1);
        QVERIFY(!bench.session->openTenant(draft.connection.id));
    }

    void theLastConnectionToATenantTakesItsRecordWithIt() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const QString first = tenant.state().connection.id;
        ConnectionDraft draft = bench.draft();
        draft.connection.name = QStringLiteral("The same by another name");
        const QString second = bench.add(draft);
        const QString hash = tenantHash(tenant.state().connection);
        const QString scan = tenant.state().snapshot->string(tenant.state().snapshot->scan(0).id);
        QVERIFY(QCoro::waitFor(tenant.changes().remove({scan})).isDone());
        const auto recorded = [&] {
            Database database(bench.paths.databaseFile(), Database::Mode::ReadOnly);
            Journal journal(database);
            const auto found = QCoro::waitFor(journal.changes(hash, 10));
            return found ? int(found->size()) : -1;
        };
        QVERIFY(QCoro::waitFor(bench.session->remove(first)));
        QTRY_VERIFY(!QFile::exists(bench.paths.connectionFolder(first)));
        Tenant& other = *bench.session->tenant(second);
        QTRY_COMPARE(other.changeList().size(), 1);
        QVERIFY(QCoro::waitFor(bench.session->remove(second)));
        QTRY_COMPARE(recorded(), 0);
    }

    void aConnectionRemovedWhileItsReadingIsWrittenLeavesNoFile() {
        SessionBench bench(small());
        const QString id = bench.add(bench.draft());
        Tenant* tenant = bench.session->tenant(id);
        QTRY_VERIFY(tenant->state().snapshot);
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        {
            SlowDisk disk(bench.session->disk());
            const SnapshotPtr before = tenant->state().snapshot;
            tenant->refresh();
            QTRY_VERIFY(tenant->state().snapshot != before); // and waits for the disk
            std::optional<bool> left;                        // when it says that it is done
            bench.session->remove(id).then([&](const Result<void>& removed) {
                left = !removed || QDir(bench.paths.connectionFolder(id)).exists();
            });
            QTRY_VERIFY(!bench.session->connection(id));
            // What is being written would come back.
            QCoreApplication::processEvents();
            QVERIFY(!left);
            disk.release();
            QTRY_VERIFY(left);
            QVERIFY(!*left);
        }
        QVERIFY(bench.stop()); // the disk has done all it was given
        QVERIFY(!QDir(bench.paths.connectionFolder(id)).exists());
        QVERIFY2(bench.keychain.keys.isEmpty(),
                 qPrintable(bench.keychain.keys.values().join(u' ')));
        bench.start();
        QVERIFY(bench.session->connections().isEmpty());
    }

    void whatIsKeptOfAnotherServiceIsNeverShownAsThisOnes() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        Emulator other(small());
        QVERIFY(other.start());
        other.setNetworkUp(false); // it cannot be read yet
        ConnectionDraft draft;
        draft.connection = *bench.session->connection(id);
        draft.connection.api = other.api();
        draft.connection.authority = other.authority();
        draft.connection.tenantId = other.tenantId();
        draft.connection.clientId = other.clientId();
        draft.newSecret = other.clientSecret();
        {
            // The old tenant's last reading is still being written.
            SlowDisk disk(bench.session->disk());
            Tenant* old = bench.session->openTenant(id);
            const SnapshotPtr before = old->state().snapshot;
            old->refresh();
            QTRY_VERIFY(old->state().snapshot != before);
            (void)bench.add(draft);
        }
        const Tenant& tenant = *bench.session->tenant(id);
        QVERIFY(bench.until([&] { return tenant.state().link == Link::Offline; }));
        QVERIFY(!tenant.state().snapshot);
        QVERIFY(bench.stop());
        QVERIFY(!QFile::exists(bench.snapshotFile(id)));
        bench.start();
        const Tenant& later = *bench.session->tenant(id);
        QVERIFY(bench.until([&] { return later.state().link == Link::Offline; }));
        QVERIFY(!later.state().snapshot);
    }

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

    void aFormOnARemovedConnectionStaysAndChangesNothing() {
        SessionBench bench(small());
        TenantHold hold(&bench.opened());
        const QString id = hold.tenant()->state().connection.id;
        const SnapshotPtr snapshot = hold.tenant()->state().snapshot;
        QVERIFY(QCoro::waitFor(bench.session->remove(id)));
        QVERIFY(hold.tenant());
        const ChangeOutcome outcome = QCoro::waitFor(
            hold.tenant()->changes().remove({snapshot->string(snapshot->scan(0).id)}));
        QVERIFY(outcome.error);
        QVERIFY(outcome.error->why.contains(S("removed")) ||
                outcome.error->what.contains(S("removed")));
        QCOMPARE(bench.emulator.count(S("batchDelete")), 0);
        QVERIFY(!QDir(bench.paths.connectionFolder(id)).exists());
        const QPointer<Tenant> tenant(hold.tenant());
        hold = TenantHold();
        QTRY_VERIFY(!tenant);
    }

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
        const SnapshotPtr snapshot = tenant.state().snapshot;
        QStringList active;
        for (qsizetype row = 0; row < snapshot->scanCount(); ++row) {
            if (snapshot->scan(row).isActive)
                active << snapshot->string(snapshot->scan(row).id);
        }
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
        const SnapshotPtr snapshot = tenant.state().snapshot;
        QStringList all;
        for (qsizetype row = 0; row < snapshot->scanCount(); ++row)
            all << snapshot->string(snapshot->scan(row).id);
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

    void readingsOfConnectionsThatNobodyOpensGrowOldToo() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());
        bench.clock.advance(std::chrono::days(29));
        bench.start();
        bench.session->disk().run([] { return true; }).waitForFinished(); // one job after the other
        QVERIFY(QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());
        bench.clock.advance(std::chrono::days(2));
        bench.start();
        QTRY_VERIFY(!QFile::exists(bench.snapshotFile(id)));
    }

    void keepNothingRemovesWhatIsThere() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        QVERIFY(bench.stop());
        bench.start(); // and opens none
        UserSettings settings = bench.session->settings();
        settings.keepSnapshotDays = 0;
        QVERIFY(bench.session->setSettings(settings));
        QTRY_VERIFY(!QFile::exists(bench.snapshotFile(id)));
    }

    void aSecondConsoleShowsAndChangesNothing() {
        SessionBench bench(small());
        const QString id = bench.opened().state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        const QString reason = S("Another ScanDeck has these files.");

        IniSettingsStore settings(bench.paths.settingsFile());
        Session second(
            {bench.paths, bench.clock, bench.keychain, settings, [] { return 0.5; }, reason, {}});
        QSignalSpy problems(&second, &Session::problem);
        QCoro::waitFor(second.open());
        QVERIFY(problems.isEmpty());
        QCOMPARE(second.readOnlyReason(), reason);
        QCOMPARE(second.connections().size(), 1);

        const QByteArray connections = contentOf(bench.paths.connectionsFile());
        const QByteArray kept = contentOf(bench.snapshotFile(id));
        const QByteArray ini = contentOf(bench.paths.settingsFile());
        Tenant& tenant = *second.tenant(id);
        QTRY_VERIFY(tenant.state().snapshot && !tenant.state().isFromDisk);
        QCOMPARE(tenant.state().whyNoChange, reason);

        // Another connection, none, other settings: of all nothing reaches the disk.
        ConnectionDraft draft = bench.draft();
        const Result<Session::Saved> saved = QCoro::waitFor(second.save(draft));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::ReadOnly);
        QCOMPARE(saved.error().why, reason);
        const Result<void> removed = QCoro::waitFor(second.remove(id));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::ReadOnly);
        second.setLastUsed(id);
        UserSettings other;
        other.theme = Theme::Dark;
        other.keepSnapshotDays = 0;
        QVERIFY(second.setSettings(other));
        QCOMPARE(second.settings().theme, Theme::Dark); // for this run
        tenant.refresh();
        QTRY_VERIFY(!tenant.state().isReading);

        QSignalSpy ended(&second, &Session::ended);
        second.shutDown();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(contentOf(bench.paths.connectionsFile()), connections);
        QCOMPARE(contentOf(bench.snapshotFile(id)), kept);
        QCOMPARE(contentOf(bench.paths.settingsFile()), ini);
        // The first one's record is as it was, and goes on.
        Tenant& first = *bench.session->openTenant(id);
        const QString scan = first.state().snapshot->string(first.state().snapshot->scan(0).id);
        QVERIFY(QCoro::waitFor(first.changes().remove({scan})).isDone());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
