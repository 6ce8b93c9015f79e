// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/emulatorwriting.h"

#include <QTest>

namespace {

QJsonObject idsBody(const QStringList& ids) {
    return {{QStringLiteral("ScanDefinitionIds"), QJsonArray::fromStringList(ids)}};
}

} // namespace

// Changes and deletes of what is there, and how the emulator can be told to refuse them.
class TestEmulatorWrites : public EmulatorWriting {
    Q_OBJECT

private Q_SLOTS:
    void requestsOfTheDocumentsAreTaken();
    void updateChangesWhatIsNamed();
    void updateRefuses_data();
    void updateRefuses();
    void partialPatchCanBeRefused();
    void credentialsInPatchCanBeRefused();
    void scannerChangeCanBePassedOver();
    void batchDeleteRemoves();
    void batchDeleteSaysWhatItAllows();
    void unknownIdCanRefuseTheBatch();
    void scannerBeyondRetentionIsRefused();
};

void TestEmulatorWrites::requestsOfTheDocumentsAreTaken() {
    const QJsonObject create = objectOf(R"({
"scanType": "Windows",
"scanName": "Test Windows scan",
"isActive": true,
"target": "127.0.0.1",
"intervalInHours": 1,
"targetType": "Ip",
"scannerAgent": {
    "machineId": "eb663a27ae9d032f61bc268a79eedf14c4b90f77"
},
"scanAuthenticationParams": {
    "@odata.type": "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
    "type": "Kerberos",
    "username": "username",
    "domain": "password",
    "isGmsaUser": true
    }
})");
    QCOMPARE(m_caller->post(scansPath(), create).status, 200);
    const QJsonObject update = objectOf(R"({
"scanName": "Test Update Windows scan",
"isActive": false,
"target": "127.0.0.2,127.0.0.3",
"intervalInHours": 1,
"targetType": "Ip",
"scanAuthenticationParams": {
    "@odata.type": "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
    "type": "Kerberos",
    "username": "username",
    "domain": "password",
    "isGmsaUser": true
    }
 })");
    const CallResult updated = m_caller->patch(
        scansPath() + QStringLiteral("/289224fb-1686-472c-9751-5555960854ca"), update);
    QCOMPARE(updated.status, 200);
    QCOMPARE(updated.object()[QLatin1StringView("target")].toString(),
             QStringLiteral("127.0.0.2,127.0.0.3"));
    const QJsonObject remove = objectOf(R"({
  "ScanDefinitionIds": ["td32f17af-5cc2-4e4e-964a-4c4ef7d216e2", "ab32g20af-5dd2-4a5e-954a-4c4ef7d216e2"]
})");
    QCOMPARE(m_caller->post(deletePath(), remove).status, 204);
}

void TestEmulatorWrites::updateChangesWhatIsNamed() {
    const QString id = create(QStringLiteral("Before"));
    const QJsonObject before = m_emulator->definition(id);
    const CallResult result =
        m_caller->patch(scansPath() + QLatin1Char('/') + id,
                        {{QStringLiteral("scanName"), QStringLiteral("After")}});
    QCOMPARE(result.status, 200);
    QJsonObject expected = before;
    expected[QLatin1StringView("scanName")] = QStringLiteral("After");
    QJsonObject after = m_emulator->definition(id);
    after[QLatin1StringView("scannerAgent")] = expected[QLatin1StringView("scannerAgent")];
    QCOMPARE(after, expected);

    const QJsonObject otherAgent = m_emulator->agents().at(3).toObject();
    const QJsonValue machineId = otherAgent[QLatin1StringView("machineId")];
    m_caller->patch(
        scansPath() + QLatin1Char('/') + id,
        {{QStringLiteral("scannerAgent"), QJsonObject{{QStringLiteral("machineId"), machineId}}},
         {QStringLiteral("intervalInHours"), QJsonValue::Null},
         {QStringLiteral("isActive"), false}});
    after = m_emulator->definition(id);
    QCOMPARE(after[QLatin1StringView("scannerAgent")].toObject()[QLatin1StringView("machineId")],
             machineId);
    QVERIFY(after[QLatin1StringView("intervalInHours")].isNull());
    QCOMPARE(after[QLatin1StringView("isActive")].toBool(), false);
}

void TestEmulatorWrites::updateRefuses_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << QByteArray("{}") << QByteArray("InvalidRequestBody");
    QTest::newRow("another type") << QByteArray(R"({"scanType":"Windows"})")
                                  << QByteArray("InvalidInput");
    QTest::newRow("targets of another kind")
        << QByteArray(R"({"target":"a.contoso.com"})") << QByteArray("InvalidIpAddress");
    QTest::newRow("kind of other targets")
        << QByteArray(R"({"targetType":"Hostname"})") << QByteArray("InvalidInput");
    QTest::newRow("undeclared") << QByteArray(R"({"name":"x"})") << QByteArray("ODataError");
}

void TestEmulatorWrites::updateRefuses() {
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, code);
    const QString id = create(QStringLiteral("Kept"));
    const CallResult result = m_caller->send("PATCH", scansPath() + QLatin1Char('/') + id, body);
    QCOMPARE(result.status, 400);
    QCOMPARE(result.code().toLatin1(), code);
    QCOMPARE(
        m_caller
            ->patch(scansPath() + QStringLiteral("/nosuch"), {{QStringLiteral("isActive"), true}})
            .status,
        404);
}

void TestEmulatorWrites::partialPatchCanBeRefused() {
    const QString id = create(QStringLiteral("Before"));
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.refusePartialPatch = true;
    m_emulator->setBehaviour(behaviour);
    const QString path = scansPath() + QLatin1Char('/') + id;
    QJsonObject body{{QStringLiteral("scanName"), QStringLiteral("After")}};
    QCOMPARE(m_caller->patch(path, body).status, 400);
    QCOMPARE(m_emulator->definition(id)[QLatin1StringView("scanName")].toString(),
             QStringLiteral("Before"));
    body[QLatin1StringView("isActive")] = true;
    body[QLatin1StringView("target")] = QStringLiteral("10.1.2.3");
    body[QLatin1StringView("targetType")] = QStringLiteral("Ip");
    body[QLatin1StringView("intervalInHours")] = 4;
    QCOMPARE(m_caller->patch(path, body).status, 200);
}

void TestEmulatorWrites::credentialsInPatchCanBeRefused() {
    const QString path = scansPath() + QLatin1Char('/') + create(QStringLiteral("x"));
    const QString member = QStringLiteral("scanAuthenticationParams");
    const QJsonObject body{{member, networkScanBody(*m_emulator, {})[member]}};
    QCOMPARE(m_caller->patch(path, body).status, 200);
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.refuseCredentialsInPatch = true;
    m_emulator->setBehaviour(behaviour);
    QCOMPARE(m_caller->patch(path, body).status, 400);
}

void TestEmulatorWrites::scannerChangeCanBePassedOver() {
    const QString id = create(QStringLiteral("x"));
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.ignoreScannerChange = true;
    m_emulator->setBehaviour(behaviour);
    const QJsonValue before = m_emulator->definition(id)[QLatin1StringView("scannerAgent")];
    const QJsonValue other = m_emulator->agents().at(3).toObject()[QLatin1StringView("machineId")];
    const CallResult result = m_caller->patch(
        scansPath() + QLatin1Char('/') + id,
        {{QStringLiteral("scannerAgent"), QJsonObject{{QStringLiteral("machineId"), other}}}});
    QCOMPARE(result.status, 200);
    QCOMPARE(m_emulator->definition(id)[QLatin1StringView("scannerAgent")]
                 .toObject()[QLatin1StringView("machineId")],
             before.toObject()[QLatin1StringView("machineId")]);
}

void TestEmulatorWrites::batchDeleteRemoves() {
    const QStringList ids{create(QStringLiteral("a")), create(QStringLiteral("b"))};
    const CallResult result =
        m_caller->post(deletePath(), idsBody(ids + QStringList{QStringLiteral("unknown")}));
    QCOMPARE(result.status, 204);
    QVERIFY(result.body.isEmpty());
    QCOMPARE(m_emulator->definitionCount(), 180);
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.deleteAnswers200 = true;
    m_emulator->setBehaviour(behaviour);
    QCOMPARE(m_caller->post(deletePath(), idsBody(ids)).status, 200);
    QCOMPARE(m_caller->post(deletePath(), idsBody({})).code(), QStringLiteral("InvalidInput"));
    QCOMPARE(
        m_caller->post(deletePath(), {{QStringLiteral("scanDefinitionIds"), QJsonArray{}}}).code(),
        QStringLiteral("ODataError"));
    QCOMPARE(
        m_caller->post(deletePath(), {{QStringLiteral("ScanDefinitionIds"), QJsonArray{1}}}).code(),
        QStringLiteral("InvalidRequestBody"));
}

void TestEmulatorWrites::batchDeleteSaysWhatItAllows() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.batchLimit = 2;
    m_emulator->setBehaviour(behaviour);
    const QStringList ids{create(QStringLiteral("a")), create(QStringLiteral("b")),
                          create(QStringLiteral("c"))};
    const CallResult result = m_caller->post(deletePath(), idsBody(ids));
    QCOMPARE(result.status, 400);
    QCOMPARE(result.code(), QStringLiteral("MaximumBatchSizeExceeded"));
    QVERIFY(result.message().contains(QStringLiteral("Received: 3, allowed: 2")));
    QCOMPARE(m_emulator->definitionCount(), 183);
}

void TestEmulatorWrites::unknownIdCanRefuseTheBatch() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.unknownIdRefusesBatch = true;
    m_emulator->setBehaviour(behaviour);
    const QString id = create(QStringLiteral("a"));
    QCOMPARE(m_caller->post(deletePath(), idsBody({id, QStringLiteral("unknown")})).status, 404);
    QVERIFY(!m_emulator->definition(id).isEmpty());
    QCOMPARE(m_caller->post(deletePath(), idsBody({id})).status, 204);
}

void TestEmulatorWrites::scannerBeyondRetentionIsRefused() {
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    const auto tryAgent = [&](int index) {
        const QJsonObject agent = m_emulator->agents().at(index).toObject();
        body[QLatin1StringView("scannerAgent")] =
            QJsonObject{{QStringLiteral("machineId"), agent[QLatin1StringView("machineId")]}};
        return m_caller->post(scansPath(), body);
    };
    QCOMPARE(tryAgent(9).status, 200); // lost, but within it
    const CallResult never = tryAgent(11);
    QCOMPARE(never.status, 400);
    QVERIFY(never.message().contains(QStringLiteral("retention period")));
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.retentionDays = 10;
    m_emulator->setBehaviour(behaviour);
    QCOMPARE(tryAgent(9).status, 400);
}

QTEST_GUILESS_MAIN(TestEmulatorWrites)
#include "tst_emulatorwrites.moc"
