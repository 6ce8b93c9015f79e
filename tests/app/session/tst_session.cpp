// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace {

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
