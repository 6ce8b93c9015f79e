// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealed.h"
#include "app/store/serialworker.h"
#include "app/store/snapshotcodec.h"
#include "app/store/snapshotfile.h"
#include "app/store/statepaths.h"
#include "models/snapshot/snapshotbuilder.h"

#include <QCoroTask>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr qint64 day = qint64(24) * 3600 * 1000;
const Instant readAt{100 * day};

ScanDefinition definition(int at) {
    ScanDefinition one;
    one.id = QStringLiteral("id-%1").arg(at);
    one.name = QStringLiteral("Name ☂ %1").arg(at);
    one.target = QStringLiteral("10.0.%1.0/24").arg(at % 250);
    one.type = at % 2 ? ScanType::Network : ScanType::Windows;
    one.typeWord = wordOf(one.type);
    one.targetType = TargetType::Ip;
    one.targetTypeWord = QStringLiteral("IP Address");
    one.isActive = at % 3;
    if (at % 5)
        one.intervalHours = at % 24;
    one.createdBy = QStringLiteral("user-%1").arg(at % 7);
    one.orgId = QStringLiteral("org");
    one.scanner.machineId = QStringLiteral("m-%1").arg(at % 4);
    one.scanner.unknown = R"({"x":1})";
    one.status = ScanStatus::Fail;
    one.statusWord = QStringLiteral("Fail");
    one.failureReason = QStringLiteral("SNMP timeout");
    one.lastRun = {1000 + at};
    if (at % 10 == 0) {
        AuthenticationInfo info;
        info.type = QStringLiteral("AuthPriv");
        info.userName = QStringLiteral("user");
        one.authentication = info;
        one.unknown = R"({"later":true})";
    }
    return one;
}

SnapshotPtr sample(int scans) {
    SnapshotBuilder builder;
    for (int at = 0; at < scans; ++at)
        builder.addScan(definition(at));
    for (int at = 0; at < 3; ++at) {
        ScanAgent agent;
        agent.machineId = QStringLiteral("m-%1").arg(at);
        agent.lastSeen = {5 + at};
        builder.addAgent(agent);
    }
    return builder.finish(readAt, QStringLiteral("scandeck-soc"), QStringLiteral("api.example"));
}

void compare(const Snapshot& left, const Snapshot& right) {
    QCOMPARE(left.scanCount(), right.scanCount());
    for (qsizetype row = 0; row < left.scanCount(); ++row)
        QCOMPARE(left.definition(row), right.definition(row));
    QCOMPARE(left.agents(), right.agents());
    QCOMPARE(left.readAt(), right.readAt());
    QCOMPARE(left.readBy(), right.readBy());
    QCOMPARE(left.host(), right.host());
}

} // namespace

class TestSnapshotFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead_data() {
        QTest::addColumn<int>("scans");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("many") << 5000;
    }
    void whatIsWrittenIsRead() {
        QFETCH(int, scans);
        QTemporaryDir root;
        SerialWorker disk;
        const QString path = root.filePath(QStringLiteral("c/snapshot"));
        SnapshotFile file(path, disk);
        const QByteArray key = Sealed::newKey();
        const SnapshotPtr snapshot = sample(scans);
        QVERIFY(QCoro::waitFor(file.write(snapshot, key)));
        const auto again = QCoro::waitFor(file.read(key, 30, readAt));
        QVERIFY(again && *again);
        compare(**again, *snapshot);
        if (scans > 0)
            QCOMPARE((*again)->rowOf(QStringLiteral("id-0")), 0);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void nothingInTheFileCanBeRead() {
        QTemporaryDir root;
        SerialWorker disk;
        const QString path = root.filePath(QStringLiteral("snapshot"));
        SnapshotFile file(path, disk);
        QVERIFY(QCoro::waitFor(file.write(sample(10), Sealed::newKey())));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray content = raw.readAll();
        for (const char* word : {"Name", "10.0.", "scandeck-soc", "id-1", "SNMP"})
            QVERIFY2(!content.contains(word), word);
    }

    void noFileIsNoSnapshot() {
        QTemporaryDir root;
        SerialWorker disk;
        SnapshotFile file(root.filePath(QStringLiteral("snapshot")), disk);
        const auto read = QCoro::waitFor(file.read(Sealed::newKey(), 30, readAt));
        QVERIFY(read && !*read);
    }

    void withoutAKeyThereIsNoFile() {
        QTemporaryDir root;
        SerialWorker disk;
        const QString path = root.filePath(QStringLiteral("snapshot"));
        SnapshotFile file(path, disk);
        QVERIFY(!QCoro::waitFor(file.write(sample(1), {})));
        QVERIFY(!QFile::exists(path));
    }

    void tooOldIsRemoved_data() {
        QTest::addColumn<int>("keepDays");
        QTest::addColumn<qint64>("age");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("young") << 30 << 30 * day << true;
        QTest::newRow("old") << 30 << 30 * day + 1 << false;
        QTest::newRow("keep nothing") << 0 << qint64(0) << false;
        QTest::newRow("clock set back") << 1 << -5 * day << true;
    }
    void tooOldIsRemoved() {
        QFETCH(int, keepDays);
        QFETCH(qint64, age);
        QFETCH(bool, isKept);
        QTemporaryDir root;
        SerialWorker disk;
        const StatePaths paths = StatePaths::below(root.path());
        const QByteArray key = Sealed::newKey();
        const QString path = paths.snapshotFile(QStringLiteral("a"));
        SnapshotFile file(path, disk);
        QVERIFY(QCoro::waitFor(file.write(sample(1), key)));
        QVERIFY(QCoro::waitFor(SnapshotFile::removeOld(paths, keepDays, {readAt.ms + age}, disk)));
        QCOMPARE(QFile::exists(path), isKept);
        QVERIFY(QCoro::waitFor(file.write(sample(1), key)));
        const auto read = QCoro::waitFor(file.read(key, keepDays, {readAt.ms + age}));
        QVERIFY(read);
        QCOMPARE(*read != nullptr, isKept);
        QCOMPARE(QFile::exists(path), isKept);
    }

    void wrongKeyIsAnErrorAndTheFileGoes() {
        QTemporaryDir root;
        SerialWorker disk;
        const QString path = root.filePath(QStringLiteral("snapshot"));
        SnapshotFile file(path, disk);
        QVERIFY(QCoro::waitFor(file.write(sample(1), Sealed::newKey())));
        const auto read = QCoro::waitFor(file.read(Sealed::newKey(), 30, readAt));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Disk);
        QVERIFY(!QFile::exists(path));
    }

    // Any bit, at any place, and any length.
    void damageIsAlwaysFound() {
        QTemporaryDir root;
        SerialWorker disk;
        const QString path = root.filePath(QStringLiteral("snapshot"));
        SnapshotFile file(path, disk);
        const QByteArray key = Sealed::newKey();
        QVERIFY(QCoro::waitFor(file.write(sample(20), key)));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray whole = raw.readAll();
        raw.close();
        QRandomGenerator random(7);
        for (int attempt = 0; attempt < 300; ++attempt) {
            QByteArray damaged = whole;
            if (attempt % 3 == 0) {
                damaged.truncate(random.bounded(damaged.size()));
            } else {
                const auto at = random.bounded(attempt % 3 == 1 ? qint64(64) : damaged.size());
                damaged[at] = char(damaged[at] ^ (1 << random.bounded(8)));
            }
            QVERIFY(raw.open(QIODevice::WriteOnly));
            raw.write(damaged);
            raw.close();
            const auto read = QCoro::waitFor(file.read(key, 30, readAt));
            QVERIFY2(!read || !*read, qPrintable(QString::number(attempt)));
        }
    }

    // What is inside is believed as little: a key does not make a snapshot.
    void hostileBytesDoNotDecode() {
        const QByteArray good = SnapshotCodec::encode(*sample(20));
        compare(*SnapshotCodec::decode(good), *sample(20));
        QRandomGenerator random(11);
        for (qsizetype size = 0; size < good.size(); size += 1 + size / 40)
            QVERIFY(!SnapshotCodec::decode(good.first(size)));
        QVERIFY(!SnapshotCodec::decode(good + 'x'));
        for (int attempt = 0; attempt < 3000; ++attempt) {
            QByteArray bad = good;
            for (int change = 0; change < 1 + attempt % 4; ++change)
                bad[random.bounded(bad.size())] = char(random.bounded(256));
            // It may decode, where only text was changed; it may not read beyond.
            if (const SnapshotPtr snapshot = SnapshotCodec::decode(bad)) {
                for (qsizetype row = 0; row < snapshot->scanCount(); ++row)
                    QVERIFY(snapshot->definition(row).id.size() < good.size());
            }
        }
    }

    void folderThatCannotBeWrittenIsSaid() {
        SerialWorker disk;
        SnapshotFile file(QStringLiteral("/proc/scandeck/snapshot"), disk);
        const auto written = QCoro::waitFor(file.write(sample(1), Sealed::newKey()));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Disk);
    }
};

QTEST_GUILESS_MAIN(TestSnapshotFile)
#include "tst_snapshotfile.moc"
