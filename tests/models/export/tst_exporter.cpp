// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/exporter.h"

#include "models/snapshot/snapshotbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>

class TestExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvIsWhatASpreadsheetReads();
    void csvRunsNoFormula();
    void jsonHoldsTheValues();
    void hostileTextStaysValidJson();
    void agentsAreExported();
    void rowsComeInTheGivenOrder();
    void longListsComeInPieces();
    void refusedPieceEndsTheExport();
    void nothingIsStillAFile();
};

namespace {

constexpr qint64 Hour = 3'600'000;
constexpr Instant Now{1'795'500'000'000}; // 2026-11-24T06:00:00Z

ScanDefinition sample() {
    ScanDefinition scan;
    scan.id = QStringLiteral("a");
    scan.type = ScanType::Network;
    scan.typeWord = QStringLiteral("Network");
    scan.name = QStringLiteral("Zürich, \"core\"");
    scan.isActive = true;
    scan.target = QStringLiteral("10.20.4.0/27,srv");
    scan.intervalHours = 4;
    scan.status = ScanStatus::Fail;
    scan.statusWord = QStringLiteral("Fail");
    scan.failureReason = QStringLiteral("SNMP timeout");
    scan.lastRun = Instant{Now.ms - Hour};
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("zrh-scan-01");
    return scan;
}

TenantHealthPtr healthOf(const QList<ScanDefinition>& scans, const QList<ScanAgent>& agents = {}) {
    SnapshotBuilder builder;
    for (const ScanAgent& agent : agents)
        builder.addAgent(agent);
    for (const ScanDefinition& scan : scans)
        builder.addScan(scan);
    return deriveHealth(builder.finish(Now, {}, {}), {});
}

std::vector<quint32> all(const TenantHealthPtr& health) {
    std::vector<quint32> rows(size_t(health->snapshot()->scanCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

QByteArray csv(const TenantHealthPtr& health, const QList<ScanColumn>& columns) {
    QByteArray file;
    const bool isWhole =
        exportScansCsv(*health, all(health), columns, [&file](const QByteArray& piece) {
            file += piece;
            return true;
        });
    return isWhole ? file : QByteArray("broken");
}

QJsonArray json(const TenantHealthPtr& health, const QList<ScanColumn>& columns) {
    QByteArray file;
    const bool isWhole =
        exportScansJson(*health, all(health), columns, [&file](const QByteArray& piece) {
            file += piece;
            return true;
        });
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (!isWhole || error.error != QJsonParseError::NoError)
        qFatal("no JSON: %s", file.constData());
    return document.array();
}

const QList<ScanColumn> Columns{ScanColumn::Check,   ScanColumn::Name,     ScanColumn::Status,
                                ScanColumn::Targets, ScanColumn::Every,    ScanColumn::LastRun,
                                ScanColumn::NextRun, ScanColumn::Active,   ScanColumn::Addresses,
                                ScanColumn::Agent,   ScanColumn::CreatedBy};

} // namespace

void TestExporter::csvIsWhatASpreadsheetReads() {
    QCOMPARE(csv(healthOf({sample()}), Columns),
             QByteArray("\xEF\xBB\xBFName,Status,Targets,Every (hours),Last run,"
                        "Next run (foreseen),Active,Addresses,Agent,Created by\r\n"
                        "\"Zürich, \"\"core\"\"\",Fail,\"10.20.4.0/27,srv\",4,"
                        "2026-11-24T05:00:00Z,2026-11-24T09:00:00Z,Active,33,zrh-scan-01,\r\n"));
}

void TestExporter::csvRunsNoFormula() {
    ScanDefinition scan = sample();
    scan.name = QStringLiteral("=HYPERLINK(\"http://x\")");
    scan.createdBy = QStringLiteral("\u202E=1+1\n@x");
    scan.target = QStringLiteral("-1,10.0.0.1");
    scan.scanner.name = QStringLiteral("+cmd");
    const QByteArray file = csv(healthOf({scan}), {ScanColumn::Name, ScanColumn::CreatedBy,
                                                   ScanColumn::Targets, ScanColumn::Agent});
    QCOMPARE(file.mid(file.indexOf('\n') + 1),
             QByteArray("\"'=HYPERLINK(\"\"http://x\"\")\",'=1+1 @x,\"'-1,10.0.0.1\",'+cmd\r\n"));
}

void TestExporter::jsonHoldsTheValues() {
    ScanDefinition once = sample();
    once.id = QStringLiteral("b");
    once.intervalHours.reset();
    once.lastRun = {};
    once.isActive = false;
    const QJsonArray array = json(healthOf({sample(), once}), Columns);
    QCOMPARE(array.size(), 2);
    const QJsonObject first = array[0].toObject();
    // Without the check box, and with the id, by which two of one name are told apart.
    QCOMPARE(first.size(), Columns.size());
    QCOMPARE(first[QStringLiteral("id")].toString(), sample().id);
    QCOMPARE(first[QStringLiteral("name")].toString(), QStringLiteral("Zürich, \"core\""));
    QCOMPARE(first[QStringLiteral("status")].toString(), QStringLiteral("Fail"));
    QCOMPARE(first[QStringLiteral("intervalInHours")].toInt(), 4);
    QCOMPARE(first[QStringLiteral("active")].toBool(), true);
    QCOMPARE(first[QStringLiteral("lastRun")].toString(), QStringLiteral("2026-11-24T05:00:00Z"));
    QCOMPARE(first[QStringLiteral("addresses")].toInt(), 33);
    const QJsonObject second = array[1].toObject();
    QVERIFY(second[QStringLiteral("intervalInHours")].isNull());
    QVERIFY(second[QStringLiteral("lastRun")].isNull());
    QVERIFY(second[QStringLiteral("nextRunForeseen")].isNull());
}

void TestExporter::hostileTextStaysValidJson() {
    ScanDefinition scan = sample();
    scan.name = QStringLiteral("a\"\\\n\x01\u202E</script>😀") + QChar(0);
    const QJsonArray array = json(healthOf({scan}), {ScanColumn::Name});
    QCOMPARE(array[0][QStringLiteral("name")].toString(), scan.name);
}

void TestExporter::agentsAreExported() {
    ScanAgent agent = sample().scanner;
    agent.lastSeen = Now;
    agent.scannerVersion = QStringLiteral("=7");
    const TenantHealthPtr health = healthOf({sample()}, {agent});
    QByteArray file;
    const auto take = [&file](const QByteArray& piece) {
        file += piece;
        return true;
    };
    const QList<AgentColumn> columns{AgentColumn::Health,   AgentColumn::Name,
                                     AgentColumn::LastSeen, AgentColumn::LastCommand,
                                     AgentColumn::Version,  AgentColumn::Addresses};
    QVERIFY(exportAgentsCsv(*health, {0}, columns, take));
    QCOMPARE(file.mid(file.indexOf('\n') + 1),
             QByteArray("Fresh,zrh-scan-01,2026-11-24T06:00:00Z,,'=7,33\r\n"));
    file.clear();
    QVERIFY(exportAgentsJson(*health, {0}, columns, take));
    const QJsonArray array = QJsonDocument::fromJson(file).array();
    QCOMPARE(array[0][QStringLiteral("addressesConfigured")].toInt(), 33);
    QCOMPARE(array[0][QStringLiteral("machineId")].toString(), agent.machineId);
    QVERIFY(array[0][QStringLiteral("lastCommand")].isNull());
}

void TestExporter::rowsComeInTheGivenOrder() {
    ScanDefinition other = sample();
    other.id = QStringLiteral("b");
    const TenantHealthPtr health = healthOf({sample(), other});
    QByteArray file;
    QVERIFY(exportScansCsv(*health, {1, 0}, {ScanColumn::Id}, [&file](const QByteArray& piece) {
        file += piece;
        return true;
    }));
    QCOMPARE(file, QByteArray("\xEF\xBB\xBFScan id\r\nb\r\na\r\n"));
}

void TestExporter::longListsComeInPieces() {
    QList<ScanDefinition> scans;
    for (int i = 0; i < 3'000; ++i) {
        ScanDefinition scan = sample();
        scan.id = QString::number(i);
        scans += scan;
    }
    const TenantHealthPtr health = healthOf(scans);
    QList<qsizetype> sizes;
    QByteArray file;
    QVERIFY(exportScansCsv(*health, all(health), Columns, [&](const QByteArray& piece) {
        sizes += piece.size();
        file += piece;
        return true;
    }));
    QVERIFY(sizes.size() > 3);
    for (const qsizetype size : sizes)
        QVERIFY(size < 80 * 1024);
    QCOMPARE(file.count('\n'), 3'001);
}

void TestExporter::refusedPieceEndsTheExport() {
    QList<ScanDefinition> scans;
    for (int i = 0; i < 3'000; ++i) {
        ScanDefinition scan = sample();
        scan.id = QString::number(i);
        scans += scan;
    }
    const TenantHealthPtr health = healthOf(scans);
    int pieces = 0;
    const auto refuse = [&pieces](const QByteArray&) {
        ++pieces;
        return false;
    };
    QVERIFY(!exportScansCsv(*health, all(health), Columns, refuse));
    QVERIFY(!exportScansJson(*health, all(health), Columns, refuse));
    QCOMPARE(pieces, 2);
}

void TestExporter::nothingIsStillAFile() {
    const TenantHealthPtr health = healthOf({});
    QCOMPARE(csv(health, {ScanColumn::Name}), QByteArray("\xEF\xBB\xBFName\r\n"));
    QVERIFY(json(health, {ScanColumn::Name}).isEmpty());
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
