// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/sessiondecoder.h"

#include <QTest>

class TestSessionDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersAsDeclared();
    void membersAsDocumented();
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void oddAnswersAreRefused_data();
    void oddAnswersAreRefused();
};

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

// M: counts and no time.
void TestSessionDecoder::membersAsDeclared() {
    const auto sessions = decodeSessions(
        "{\"value\":[{\"orgId\":\"o\",\"scanDefinitionId\":\"d\",\"sessionId\":\"s\",\"scannerId\":"
        "\"m\",\"numberOfTargets\":254,\"numberOfSuccessfullyScannedTargets\":12,\"scanStatus\":"
        "\"PartialSuccess\",\"generalErrorMessage\":null,\"scannedTargets\":[{\"ip\":\"10.0.0.1\","
        "\"hostname\":\"h\",\"scannedDeviceDescription\":\"Cisco\",\"errorMessage\":\"SNMP "
        "timeout\","
        "\"scanStatus\":\"Failure\",\"scanDuration\":\"00:00:12.5\"},{\"ip\":\"10.0.0.2\","
        "\"scanStatus\":"
        "\"Success\"}]}]}");
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), 1);
    const ScanSession session = sessions->first();
    QCOMPARE(session.orgId, S("o"));
    QCOMPARE(session.scanDefinitionId, S("d"));
    QCOMPARE(session.sessionId, S("s"));
    QCOMPARE(session.scannerId, S("m"));
    QCOMPARE(session.targetCount, 254);
    QCOMPARE(session.successCount, 12);
    QCOMPARE(session.status, ScanStatus::Partial);
    QVERIFY(!session.lastScanned.isKnown());
    QCOMPARE(session.targets.size(), 2);
    const SessionTarget target = session.targets.first();
    QCOMPARE(target.ip, S("10.0.0.1"));
    QCOMPARE(target.hostName, S("h"));
    QCOMPARE(target.description, S("Cisco"));
    QCOMPARE(target.errorMessage, S("SNMP timeout"));
    QCOMPARE(target.status, ScanStatus::Fail);
    QCOMPARE(target.duration, S("00:00:12.5"));
}

// D: a time and no counts, ids in arrays of one, one target as an object.
void TestSessionDecoder::membersAsDocumented() {
    const auto sessions = decodeSessions(
        "{\"@odata.context\":\"x\",\"value\":[{\"ScanDefinitionIds\":[\"d\"],\"SessionIds\":\"s\","
        "\"LastScanned\":\"2023-01-04T09:40:03.2787058Z\",\"ScanStatus\":\"Partial Success\","
        "\"ScannerId\":\"m\",\"ListScannedTargets\":{\"Ip\":\"10.0.0.1\",\"ScanStatus\":"
        "\"Success\"}}]}");
    QVERIFY(sessions);
    const ScanSession session = sessions->first();
    QCOMPARE(session.scanDefinitionId, S("d"));
    QCOMPARE(session.sessionId, S("s"));
    QCOMPARE(session.scannerId, S("m"));
    QVERIFY(session.lastScanned.isKnown());
    QVERIFY(!session.targetCount);
    QVERIFY(!session.successCount);
    QCOMPARE(session.status, ScanStatus::Partial);
    QCOMPARE(session.statusWord, S("Partial Success"));
    QCOMPARE(session.targets.size(), 1);
}

void TestSessionDecoder::everyShapeIsRead_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count");
    QTest::addRow("nothing") << QByteArray() << 0;
    QTest::addRow("blanks") << QByteArray(" \n") << 0;
    QTest::addRow("empty array") << QByteArray("[]") << 0;
    QTest::addRow("empty collection") << QByteArray("{\"value\":[]}") << 0;
    QTest::addRow("bare array") << QByteArray("[{\"sessionId\":\"a\"},{\"sessionId\":\"b\"}]") << 2;
    QTest::addRow("collection") << QByteArray("{\"Value\":[{\"sessionId\":\"a\"}]}") << 1;
    QTest::addRow("one") << QByteArray("{\"sessionId\":\"a\"}") << 1;
    QTest::addRow("value object") << QByteArray("{\"value\":{\"sessionId\":\"a\"}}") << 1;
}

void TestSessionDecoder::everyShapeIsRead() {
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    const auto sessions = decodeSessions(body);
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), count);
}

void TestSessionDecoder::oddAnswersAreRefused_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("html") << QByteArray("<html></html>");
    QTest::addRow("cut") << QByteArray("{\"value\":[{\"sessionId\":\"a\"}");
    QTest::addRow("trailing comma") << QByteArray("{\"value\":[{\"sessionId\":\"a\"},]}");
    QTest::addRow("no session") << QByteArray("{\"value\":[{\"x\":1}]}");
    QTest::addRow("number") << QByteArray("{\"value\":[1]}");
    QTest::addRow("value text") << QByteArray("{\"value\":\"x\"}");
    QTest::addRow("empty object") << QByteArray("{}");
    QTest::addRow("error in 200") << QByteArray("{\"error\":{\"code\":\"x\"}}");
    QTest::addRow("targets text") << QByteArray("[{\"sessionId\":\"a\",\"scannedTargets\":\"x\"}]");
}

void TestSessionDecoder::oddAnswersAreRefused() {
    QFETCH(QByteArray, body);
    const auto sessions = decodeSessions(body);
    QVERIFY(!sessions);
    QVERIFY(!sessions.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionDecoder)
#include "tst_sessiondecoder.moc"
