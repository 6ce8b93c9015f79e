// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallsession.h"

#include <QFile>
#include <QTest>

using namespace std::chrono_literals;

// The last reading is kept on the disk, as long as a person wants it there.
class TestKeptReadings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void whatArrivedJustBeforeTheEndIsKept() {
        SessionBench bench(small());
        Tenant& tenant = bench.opened();
        const QString id = tenant.state().connection.id;
        QTRY_VERIFY(QFile::exists(bench.snapshotFile(id)));
        const Instant before = tenant.state().snapshot->readAt();
        bench.clock.advance(1h);
        tenant.refresh();
        QTRY_VERIFY(tenant.state().snapshot->readAt() > before);
        const Instant readAt = tenant.state().snapshot->readAt();
        QVERIFY(bench.stop());

        bench.emulator.setNetworkUp(false);
        bench.start();
        Tenant& again = *bench.session->tenant(id);
        QTRY_VERIFY(again.state().snapshot);
        QCOMPARE(again.state().snapshot->readAt(), readAt);
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
};

QTEST_GUILESS_MAIN(TestKeptReadings)
#include "tst_keptreadings.moc"
