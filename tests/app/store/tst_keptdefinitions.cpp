// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keptdefinitions.h"
#include "app/store/serialworker.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

namespace {

ScanDefinition sample() {
    ScanDefinition one;
    one.id = QStringLiteral("d1");
    one.type = ScanType::Network;
    one.typeWord = QStringLiteral("Network");
    one.name = QStringLiteral("Core \"switches\" ☂");
    one.isActive = true;
    one.target = QStringLiteral("10.0.0.0/24,10.1.0.1");
    one.targetType = TargetType::Ip;
    one.targetTypeWord = QStringLiteral("IP Address");
    one.intervalHours = 4;
    one.scanner.machineId = QStringLiteral("m1");
    one.scanner.name = QStringLiteral("ams-scan-02");
    one.status = ScanStatus::Fail;
    one.statusWord = QStringLiteral("Fail");
    one.lastRun = {1700000000123};
    AuthenticationInfo info;
    info.type = QStringLiteral("AuthPriv");
    info.keyVaultUrl = QStringLiteral("https://v.vault.azure.net");
    one.authentication = info;
    one.unknown = R"({"notInTheContract":{"a":[1,2]}})";
    return one;
}

// JSON with ' for ": moc 6.4 loses its way in long raw strings.
QJsonObject parsed(QByteArray json) {
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

} // namespace

class TestKeptDefinitions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeDefinitionsAreInTheFile() {
        QTemporaryDir root;
        SerialWorker disk;
        KeptDefinitions kept(root.filePath(QStringLiteral("c")), disk);
        const auto path = QCoro::waitFor(
            kept.keep({sample(), ScanDefinition{}}, QStringLiteral("Contoso Ltd"), {0}));
        QVERIFY2(path, qPrintable(path ? QString() : path.error().report()));
        QVERIFY(!(QFile::permissions(*path) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(document[QStringLiteral("tenant")].toString(), QStringLiteral("Contoso Ltd"));
        const QJsonArray values = document[QStringLiteral("value")].toArray();
        QCOMPARE(values.size(), 2);
        QJsonObject expected =
            parsed("{'id': 'd1', 'scanType': 'Network', 'isActive': true, 'intervalInHours': 4,"
                   " 'target': '10.0.0.0/24,10.1.0.1', 'targetType': 'IP Address', 'createdBy': '',"
                   " 'orgId': '', 'isTroubleshootMode': false,"
                   " 'scannerAgent': {'machineId': 'm1', 'machineName': 'ams-scan-02'},"
                   " 'scanAuthenticationParams': {'type': 'AuthPriv',"
                   "                              'keyVaultUri': 'https://v.vault.azure.net'},"
                   " 'latestScan': {'status': 'Fail', 'failureReason': '',"
                   "                'executionDateTime': '2023-11-14T22:13:20.123Z'},"
                   " 'notInTheContract': {'a': [1, 2]}}");
        expected[QStringLiteral("scanName")] = sample().name;
        QCOMPARE(values.at(0).toObject(), expected);
        QVERIFY(values.at(1)[QStringLiteral("intervalInHours")].isNull());
    }

    void secondDeleteInTheSameSecondGetsItsOwnFile() {
        QTemporaryDir root;
        SerialWorker disk;
        KeptDefinitions kept(root.path(), disk);
        const auto first = QCoro::waitFor(kept.keep({sample()}, {}, {0}));
        const auto second = QCoro::waitFor(kept.keep({sample()}, {}, {0}));
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QVERIFY(QFile::exists(*first) && QFile::exists(*second));
    }

    void noFileIsAnError() {
        SerialWorker disk;
        KeptDefinitions kept(QStringLiteral("/proc/scandeck"), disk);
        const auto path = QCoro::waitFor(kept.keep({sample()}, {}, {0}));
        QVERIFY(!path);
        QCOMPARE(path.error().kind, Error::Kind::Disk);
    }
};

QTEST_GUILESS_MAIN(TestKeptDefinitions)
#include "tst_keptdefinitions.moc"
