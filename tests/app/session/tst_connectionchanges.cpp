// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenanthold.h"
#include "app/store/database.h"
#include "app/store/journal.h"
#include "tests/support/smallsession.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <future>

namespace {

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

} // namespace

// A connection gets another name, reaches another service, or is removed.
class TestConnectionChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestConnectionChanges)
#include "tst_connectionchanges.moc"
