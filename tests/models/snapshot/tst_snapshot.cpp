// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshotbuilder.h"

#include <QTest>

class TestSnapshot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void definitionComesBackWhole();
    void laterCopyOfAnIdStays();
    void equalScannersAreStoredOnce();
};

namespace {

ScanDefinition sample(const QString& id) {
    ScanDefinition scan;
    scan.id = id;
    scan.type = ScanType::Network;
    scan.typeWord = QStringLiteral("Network");
    scan.name = QStringLiteral("Zürich core");
    scan.isActive = true;
    scan.target = QStringLiteral("10.0.0.0/24,zrh-a.example");
    scan.targetType = TargetType::Combined;
    scan.targetTypeWord = QStringLiteral("Combined");
    scan.intervalHours = 4;
    scan.createdBy = QStringLiteral("a@example");
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("zrh-scan-01");
    scan.status = ScanStatus::Other;
    scan.statusWord = QStringLiteral("Pondering");
    scan.lastRun = Instant{1'700'000'000'000};
    scan.unknown = "{\"future\":1}";
    return scan;
}

} // namespace

void TestSnapshot::definitionComesBackWhole() {
    SnapshotBuilder builder;
    const ScanDefinition scan = sample(QStringLiteral("id-1"));
    builder.addScan(scan);
    const SnapshotPtr snapshot =
        builder.finish(Instant{1}, QStringLiteral("me"), QStringLiteral("host"));
    QCOMPARE(snapshot->scanCount(), 1);
    QCOMPARE(snapshot->rowOf(QStringLiteral("id-1")), 0);
    QCOMPARE(snapshot->rowOf(QStringLiteral("id-2")), -1);
    QVERIFY(snapshot->definition(0) == scan);
}

void TestSnapshot::laterCopyOfAnIdStays() {
    SnapshotBuilder builder;
    builder.addScan(sample(QStringLiteral("a")));
    builder.addScan(sample(QStringLiteral("b")));
    ScanDefinition again = sample(QStringLiteral("a"));
    again.name = QStringLiteral("renamed");
    builder.addScan(again);
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    QCOMPARE(snapshot->scanCount(), 2);
    QCOMPARE(snapshot->string(snapshot->scan(0).name), QStringLiteral("renamed"));
    QCOMPARE(snapshot->rowOf(QStringLiteral("b")), 1);
}

void TestSnapshot::equalScannersAreStoredOnce() {
    SnapshotBuilder builder;
    builder.addScan(sample(QStringLiteral("a")));
    builder.addScan(sample(QStringLiteral("b")));
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    QCOMPARE(snapshot->scanners().size(), size_t(2));
    QCOMPARE(snapshot->scan(0).scanner, snapshot->scan(1).scanner);
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
