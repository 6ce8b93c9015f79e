// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QTest>

class TestEmulatorWrites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createGivesTheNewEntity();
    void createTwiceMakesTwo();
    void createRefuses_data();
    void createRefuses();
    void targetsAreTaken_data();
    void targetsAreTaken();
    void bodiesAreStrictJson_data();
    void bodiesAreStrictJson();
    void bodiesNeedTheirContentType();
    void authenticationIsChecked_data();
    void authenticationIsChecked();
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

private:
    QString create(const QString& name);
    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<EmulatorCaller> m_caller;
};

namespace {

const auto scansPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");
const auto deletePath = QStringLiteral("DeviceAuthenticatedScanDefinitions/BatchDelete");

QJsonObject objectOf(const char* json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

QJsonObject idsBody(const QStringList& ids) {
    return {{QStringLiteral("ScanDefinitionIds"), QJsonArray::fromStringList(ids)}};
}

// A value of a body to try, undefined: the member is left out.
void addRow(const char* name, const char* member, const QJsonValue& value, const char* code) {
    QTest::newRow(name) << QString::fromLatin1(member) << value << QString::fromLatin1(code);
}

} // namespace

void TestEmulatorWrites::init() {
    Emulator::Options options;
    options.quota = false;
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>(options);
    QVERIFY(m_emulator->start());
    m_caller = std::make_unique<EmulatorCaller>(*m_emulator);
    QVERIFY(m_caller->signIn());
}

QString TestEmulatorWrites::create(const QString& name) {
    return m_caller->post(scansPath, networkScanBody(*m_emulator, name))
        .object()[QLatin1StringView("id")]
        .toString();
}

void TestEmulatorWrites::createGivesTheNewEntity() {
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("Zürich Büro")));
    QCOMPARE(result.status, 200);
    const QJsonObject entity = result.object();
    QCOMPARE(entity[QLatin1StringView("scanName")].toString(), QStringLiteral("Zürich Büro"));
    QCOMPARE(entity[QLatin1StringView("latestScan")].toObject()[QLatin1StringView("status")],
             QJsonValue(QJsonValue::Null));
    QCOMPARE(entity[QLatin1StringView("createdBy")].toString(), m_emulator->clientId());
    const QString id = entity[QLatin1StringView("id")].toString();
    QVERIFY(!m_emulator->definition(id).isEmpty());
    QCOMPARE(m_emulator->definitionCount(), 181);
}

void TestEmulatorWrites::createTwiceMakesTwo() {
    QVERIFY(create(QStringLiteral("Same")) != create(QStringLiteral("Same")));
    QCOMPARE(m_emulator->definitionCount(), 182);
}

void TestEmulatorWrites::createRefuses_data() {
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const QJsonValue none(QJsonValue::Undefined);
    const QJsonValue null(QJsonValue::Null);
    const auto text = [](const char* value) { return QJsonValue(QString::fromUtf8(value)); };
    addRow("no type", "scanType", none, "MissingRequiredParameter");
    addRow("no name", "scanName", none, "MissingRequiredParameter");
    addRow("no isActive", "isActive", none, "MissingRequiredParameter");
    addRow("no target", "target", none, "MissingRequiredParameter");
    addRow("no interval", "intervalInHours", none, "MissingRequiredParameter");
    addRow("null interval", "intervalInHours", null, "MissingRequiredParameter");
    addRow("no scanner", "scannerAgent", none, "MissingRequiredParameter");
    addRow("no authentication", "scanAuthenticationParams", none, "MissingRequiredParameter");
    addRow("null authentication", "scanAuthenticationParams", null, "MissingRequiredParameter");
    addRow("unknown type", "scanType", text("Cloud"), "InvalidRequestBody");
    addRow("type in lower case", "scanType", text("network"), "InvalidRequestBody");
    addRow("type as a number", "scanType", 0, "InvalidRequestBody");
    addRow("target type in prose", "targetType", text("IP Address"), "InvalidRequestBody");
    addRow("empty name", "scanName", text("  "), "InvalidInput");
    addRow("active as text", "isActive", text("true"), "InvalidRequestBody");
    addRow("interval 0", "intervalInHours", 0, "InvalidInput");
    addRow("interval -4", "intervalInHours", -4, "InvalidInput");
    addRow("interval 1.5", "intervalInHours", 1.5, "InvalidRequestBody");
    addRow("interval as text", "intervalInHours", text("4"), "InvalidRequestBody");
    addRow("interval of years", "intervalInHours", 100000, "InvalidInput");
    addRow("address out of range", "target", text("10.0.0.256"), "InvalidIpAddress");
    addRow("range backwards", "target", text("10.0.0.9-10.0.0.1"), "InvalidIpAddress");
    addRow("prefix too long", "target", text("10.0.0.0/33"), "InvalidIpAddress");
    addRow("trailing comma", "target", text("10.0.0.1,"), "InvalidIpAddress");
    addRow("host name among addresses", "target", text("10.0.0.1,a.contoso.com"),
           "InvalidIpAddress");
    addRow("address among host names", "targetType", text("Hostname"), "InvalidInput");
    addRow("undeclared member", "scanNames", text("x"), "ODataError");
    addRow("member in another case", "ScanName", text("x"), "ODataError");
    addRow("unknown scanner", "scannerAgent",
           QJsonObject{{QStringLiteral("machineId"), QStringLiteral("nosuch")}}, "InvalidInput");
    addRow("scanner without machine id", "scannerAgent", QJsonObject{}, "MissingRequiredParameter");
    addRow("scanner with an undeclared member", "scannerAgent",
           QJsonObject{{QStringLiteral("MachineId"), QStringLiteral("x")}}, "ODataError");
}

void TestEmulatorWrites::createRefuses() {
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, code);
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("Refused"));
    if (value.isUndefined())
        body.remove(member);
    else
        body[member] = value;
    const CallResult result = m_caller->post(scansPath, body);
    QCOMPARE(result.status, 400);
    QCOMPARE(result.code(), code);
    QVERIFY(!result.message().isEmpty());
    QCOMPARE(result.fault("target").toLatin1(), result.headers.value("mise-correlation-id"));
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorWrites::targetsAreTaken_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char* type, const char* target, bool isTaken) {
        QTest::newRow(target) << QString::fromLatin1(type) << QString::fromLatin1(target)
                              << isTaken;
    };
    row("Ip", "10.0.0.1", true);
    row("Ip", "10.0.0.1, 10.0.0.2", true);
    row("Ip", "10.0.0.1-10.0.0.9", true);
    row("Ip", "0.0.0.0/0", true);
    row("Ip", "10.0.0.7/24", true);
    row("Ip", "2001:db8::1", true);
    row("Ip", "::", true);
    row("Ip", "2001:db8::/32", true);
    row("Ip", "1:2:3:4:5:6:7:8", true);
    row("Ip", "1:2:3:4:5:6:7", false);
    row("Ip", "1:2:3:4:5:6:7:8:9", false);
    row("Ip", "1::2::3", false);
    row("Ip", "12345::", false);
    row("Ip", "10.0.0", false);
    row("Ip", "10.0.0.0.1", false);
    row("Ip", "10.0.0.01", false);
    row("Ip", "10.0.0.1/", false);
    row("Ip", "10.0.0.1/a", false);
    row("Ip", "10.0.0.1-12", false);
    row("Ip", "10.0.0.1;10.0.0.2", false);
    row("Ip", ",10.0.0.1", false);
    row("Hostname", "a.contoso.com,b", true);
    row("Hostname", "3com.contoso.com", true);
    row("Hostname", "a_b", true);
    row("Hostname", "-a", false);
    row("Hostname", "a..b", false);
    row("Hostname", "a b", false);
    row("Hostname", "http://a", false);
    row("Combined", "a.contoso.com,10.0.0.0/24", true);
    row("Combined", "10.0.0.256", false);
}

void TestEmulatorWrites::targetsAreTaken() {
    QFETCH(const QString, type);
    QFETCH(const QString, target);
    QFETCH(const bool, isTaken);
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    body[QLatin1StringView("targetType")] = type;
    body[QLatin1StringView("target")] = target;
    QCOMPARE(m_caller->post(scansPath, body).status, isTaken ? 200 : 400);
}

void TestEmulatorWrites::bodiesAreStrictJson_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray(" ");
    QTest::newRow("trailing comma") << QByteArray("{\"scanName\":\"x\",}");
    QTest::newRow("cut off") << QByteArray("{\"scanName\":");
    QTest::newRow("single quotes") << QByteArray("{'scanName':'x'}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("text behind") << QByteArray("{} x");
    QTest::newRow("bad UTF-8") << QByteArray("{\"scanName\":\"\xff\"}");
}

void TestEmulatorWrites::bodiesAreStrictJson() {
    QFETCH(const QByteArray, body);
    const QString id =
        m_emulator->definitions().first().toObject()[QLatin1StringView("id")].toString();
    for (const QString& path : {scansPath, deletePath}) {
        const CallResult result = m_caller->send("POST", path, body);
        QCOMPARE(result.status, 400);
        QCOMPARE(result.code(), QStringLiteral("InvalidRequestBody"));
    }
    const CallResult patched = m_caller->send("PATCH", scansPath + QLatin1Char('/') + id, body);
    QCOMPARE(patched.code(), QStringLiteral("InvalidRequestBody"));
}

void TestEmulatorWrites::bodiesNeedTheirContentType() {
    const QByteArray body =
        QJsonDocument(networkScanBody(*m_emulator, QStringLiteral("x"))).toJson();
    QCOMPARE(m_caller->send("POST", scansPath, body, "text/plain").status, 415);
    QCOMPARE(m_caller->send("POST", scansPath, body, "application/json; charset=utf-8").status,
             200);
}

void TestEmulatorWrites::authenticationIsChecked_data() {
    QTest::addColumn<QByteArray>("scanType");
    QTest::addColumn<QByteArray>("params"); // "T" stands for the types' namespace
    QTest::addColumn<QByteArray>("code");   // empty: taken
    const auto row = [](const char* name, const char* scanType, const char* params,
                        const char* code) {
        QTest::newRow(name) << QByteArray(scanType) << QByteArray(params) << QByteArray(code);
    };
    row("NoAuthNoPriv", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"NoAuthNoPriv","username":"u"})", "");
    row("AuthNoPriv", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthNoPriv","username":"u",
            "authProtocol":"SHA1","authPassword":"p"})",
        "");
    row("AuthPriv", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthPriv","username":"u",
            "authProtocol":"MD5","authPassword":"p","privProtocol":"3DES","privPassword":"q"})",
        "");
    row("key vault, M's spelling", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthPriv",
            "keyVaultUri":"https://v.vault.azure.net","keyVaultSecretName":"s"})",
        "");
    row("key vault, D's spelling", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"CommunityString",
            "KeyVaultUrl":"https://v.vault.azure.net","keyVaultSecretName":"s"})",
        "");
    row("gMSA, S's spelling", "Windows",
        R"({"@odata.type":"T.WindowsAuthParams","type":"Kerberos","username":"u","domain":"d",
            "isGmsaUser":true})",
        "");
    row("gMSA, M's spelling", "Windows",
        R"({"@odata.type":"T.WindowsAuthParams","type":"Negotiate","username":"u","domain":"d",
            "isgmsaUser":true})",
        "");
    row("Linux", "Linux",
        R"({"@odata.type":"T.LinuxAuthParams","type":"Password","username":"u","password":"p"})",
        "");
    row("no type of object", "Network", R"({"type":"CommunityString","communityString":"c"})",
        "ODataError");
    row("unknown type of object", "Network",
        R"({"@odata.type":"T.OtherAuthParams","type":"CommunityString","communityString":"c"})",
        "ODataError");
    row("type of another scan", "Network",
        R"({"@odata.type":"T.WindowsAuthParams","type":"Kerberos","username":"u","domain":"d"})",
        "InvalidInput");
    row("method of another type", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"Kerberos","username":"u"})",
        "InvalidRequestBody");
    row("undeclared member", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"CommunityString","community":"c"})",
        "ODataError");
    row("member in another case", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"CommunityString","CommunityString":"c"})",
        "ODataError");
    row("no community string", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"CommunityString"})",
        "MissingRequiredParameter");
    row("empty community string", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"CommunityString","communityString":""})",
        "MissingRequiredParameter");
    row("no privacy password", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthPriv","username":"u",
            "authProtocol":"MD5","authPassword":"p","privProtocol":"AES"})",
        "MissingRequiredParameter");
    row("unknown protocol", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthNoPriv","username":"u",
            "authProtocol":"SHA256","authPassword":"p"})",
        "InvalidInput");
    row("half a key vault pair", "Network",
        R"({"@odata.type":"T.SnmpAuthParams","type":"AuthPriv","keyVaultSecretName":"s"})",
        "MissingRequiredParameter");
    row("no domain", "Windows",
        R"({"@odata.type":"T.WindowsAuthParams","type":"Kerberos","username":"u",
            "isGmsaUser":true})",
        "MissingRequiredParameter");
    row("flag as text", "Windows",
        R"({"@odata.type":"T.WindowsAuthParams","type":"Kerberos","username":"u","domain":"d",
            "isGmsaUser":"true"})",
        "InvalidRequestBody");
}

void TestEmulatorWrites::authenticationIsChecked() {
    QFETCH(const QByteArray, scanType);
    QFETCH(QByteArray, params);
    QFETCH(const QByteArray, code);
    params.replace("\"T.", "\"#microsoft.windowsDefenderATP.api.");
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    body[QLatin1StringView("scanType")] = QString::fromLatin1(scanType);
    body[QLatin1StringView("scanAuthenticationParams")] = objectOf(params.constData());
    const CallResult result = m_caller->post(scansPath, body);
    QCOMPARE(result.status, code.isEmpty() ? 200 : 400);
    QCOMPARE(result.code().toLatin1(), code);
}

// The requests of Microsoft's documents for these operations, but for trailing commas.
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
    QCOMPARE(m_caller->post(scansPath, create).status, 200);
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
        scansPath + QStringLiteral("/289224fb-1686-472c-9751-5555960854ca"), update);
    QCOMPARE(updated.status, 200);
    QCOMPARE(updated.object()[QLatin1StringView("target")].toString(),
             QStringLiteral("127.0.0.2,127.0.0.3"));
    const QJsonObject remove = objectOf(R"({
  "ScanDefinitionIds": ["td32f17af-5cc2-4e4e-964a-4c4ef7d216e2", "ab32g20af-5dd2-4a5e-954a-4c4ef7d216e2"]
})");
    QCOMPARE(m_caller->post(deletePath, remove).status, 204);
}

void TestEmulatorWrites::updateChangesWhatIsNamed() {
    const QString id = create(QStringLiteral("Before"));
    const QJsonObject before = m_emulator->definition(id);
    const CallResult result = m_caller->patch(
        scansPath + QLatin1Char('/') + id, {{QStringLiteral("scanName"), QStringLiteral("After")}});
    QCOMPARE(result.status, 200);
    QJsonObject expected = before;
    expected[QLatin1StringView("scanName")] = QStringLiteral("After");
    QJsonObject after = m_emulator->definition(id);
    after[QLatin1StringView("scannerAgent")] = expected[QLatin1StringView("scannerAgent")];
    QCOMPARE(after, expected);

    const QJsonObject otherAgent = m_emulator->agents().at(3).toObject();
    const QJsonValue machineId = otherAgent[QLatin1StringView("machineId")];
    m_caller->patch(
        scansPath + QLatin1Char('/') + id,
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
    const CallResult result = m_caller->send("PATCH", scansPath + QLatin1Char('/') + id, body);
    QCOMPARE(result.status, 400);
    QCOMPARE(result.code().toLatin1(), code);
    QCOMPARE(
        m_caller->patch(scansPath + QStringLiteral("/nosuch"), {{QStringLiteral("isActive"), true}})
            .status,
        404);
}

void TestEmulatorWrites::partialPatchCanBeRefused() {
    const QString id = create(QStringLiteral("Before"));
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.refusePartialPatch = true;
    m_emulator->setBehaviour(behaviour);
    const QString path = scansPath + QLatin1Char('/') + id;
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
    const QString path = scansPath + QLatin1Char('/') + create(QStringLiteral("x"));
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
        scansPath + QLatin1Char('/') + id,
        {{QStringLiteral("scannerAgent"), QJsonObject{{QStringLiteral("machineId"), other}}}});
    QCOMPARE(result.status, 200);
    QCOMPARE(m_emulator->definition(id)[QLatin1StringView("scannerAgent")]
                 .toObject()[QLatin1StringView("machineId")],
             before.toObject()[QLatin1StringView("machineId")]);
}

void TestEmulatorWrites::batchDeleteRemoves() {
    const QStringList ids{create(QStringLiteral("a")), create(QStringLiteral("b"))};
    const CallResult result =
        m_caller->post(deletePath, idsBody(ids + QStringList{QStringLiteral("unknown")}));
    QCOMPARE(result.status, 204);
    QVERIFY(result.body.isEmpty());
    QCOMPARE(m_emulator->definitionCount(), 180);
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.deleteAnswers200 = true;
    m_emulator->setBehaviour(behaviour);
    QCOMPARE(m_caller->post(deletePath, idsBody(ids)).status, 200);
    QCOMPARE(m_caller->post(deletePath, idsBody({})).code(), QStringLiteral("InvalidInput"));
    QCOMPARE(
        m_caller->post(deletePath, {{QStringLiteral("scanDefinitionIds"), QJsonArray{}}}).code(),
        QStringLiteral("ODataError"));
    QCOMPARE(
        m_caller->post(deletePath, {{QStringLiteral("ScanDefinitionIds"), QJsonArray{1}}}).code(),
        QStringLiteral("InvalidRequestBody"));
}

void TestEmulatorWrites::batchDeleteSaysWhatItAllows() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.batchLimit = 2;
    m_emulator->setBehaviour(behaviour);
    const QStringList ids{create(QStringLiteral("a")), create(QStringLiteral("b")),
                          create(QStringLiteral("c"))};
    const CallResult result = m_caller->post(deletePath, idsBody(ids));
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
    QCOMPARE(m_caller->post(deletePath, idsBody({id, QStringLiteral("unknown")})).status, 404);
    QVERIFY(!m_emulator->definition(id).isEmpty());
    QCOMPARE(m_caller->post(deletePath, idsBody({id})).status, 204);
}

void TestEmulatorWrites::scannerBeyondRetentionIsRefused() {
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    const auto tryAgent = [&](int index) {
        const QJsonObject agent = m_emulator->agents().at(index).toObject();
        body[QLatin1StringView("scannerAgent")] =
            QJsonObject{{QStringLiteral("machineId"), agent[QLatin1StringView("machineId")]}};
        return m_caller->post(scansPath, body);
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
