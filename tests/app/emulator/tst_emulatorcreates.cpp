// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/emulatorwriting.h"

#include <QTest>

namespace {

// A value of a body to try, undefined: the member is left out.
void addRow(const char* name, const char* member, const QJsonValue& value, const char* code) {
    QTest::newRow(name) << QString::fromLatin1(member) << value << QString::fromLatin1(code);
}

} // namespace

// What a new scan must be like, as strictly as the service sees it.
class TestEmulatorCreates : public EmulatorWriting {
    Q_OBJECT

private Q_SLOTS:
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
};

void TestEmulatorCreates::createGivesTheNewEntity() {
    const CallResult result =
        m_caller->post(scansPath(), networkScanBody(*m_emulator, QStringLiteral("Zürich Büro")));
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

void TestEmulatorCreates::createTwiceMakesTwo() {
    QVERIFY(create(QStringLiteral("Same")) != create(QStringLiteral("Same")));
    QCOMPARE(m_emulator->definitionCount(), 182);
}

void TestEmulatorCreates::createRefuses_data() {
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

void TestEmulatorCreates::createRefuses() {
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, code);
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("Refused"));
    if (value.isUndefined())
        body.remove(member);
    else
        body[member] = value;
    const CallResult result = m_caller->post(scansPath(), body);
    QCOMPARE(result.status, 400);
    QCOMPARE(result.code(), code);
    QVERIFY(!result.message().isEmpty());
    QCOMPARE(result.fault("target").toLatin1(), result.headers.value("mise-correlation-id"));
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorCreates::targetsAreTaken_data() {
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

void TestEmulatorCreates::targetsAreTaken() {
    QFETCH(const QString, type);
    QFETCH(const QString, target);
    QFETCH(const bool, isTaken);
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    body[QLatin1StringView("targetType")] = type;
    body[QLatin1StringView("target")] = target;
    QCOMPARE(m_caller->post(scansPath(), body).status, isTaken ? 200 : 400);
}

void TestEmulatorCreates::bodiesAreStrictJson_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray(" ");
    QTest::newRow("trailing comma") << QByteArray("{\"scanName\":\"x\",}");
    QTest::newRow("cut off") << QByteArray("{\"scanName\":");
    QTest::newRow("single quotes") << QByteArray("{'scanName':'x'}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("text behind") << QByteArray("{} x");
    QTest::newRow("bad UTF-8") << QByteArray("{\"scanName\":\"\xff\"}");
}

void TestEmulatorCreates::bodiesAreStrictJson() {
    QFETCH(const QByteArray, body);
    const QString id =
        m_emulator->definitions().first().toObject()[QLatin1StringView("id")].toString();
    for (const QString& path : {scansPath(), deletePath()}) {
        const CallResult result = m_caller->send("POST", path, body);
        QCOMPARE(result.status, 400);
        QCOMPARE(result.code(), QStringLiteral("InvalidRequestBody"));
    }
    const CallResult patched = m_caller->send("PATCH", scansPath() + QLatin1Char('/') + id, body);
    QCOMPARE(patched.code(), QStringLiteral("InvalidRequestBody"));
}

void TestEmulatorCreates::bodiesNeedTheirContentType() {
    const QByteArray body =
        QJsonDocument(networkScanBody(*m_emulator, QStringLiteral("x"))).toJson();
    QCOMPARE(m_caller->send("POST", scansPath(), body, "text/plain").status, 415);
    QCOMPARE(m_caller->send("POST", scansPath(), body, "application/json; charset=utf-8").status,
             200);
}

void TestEmulatorCreates::authenticationIsChecked_data() {
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

void TestEmulatorCreates::authenticationIsChecked() {
    QFETCH(const QByteArray, scanType);
    QFETCH(QByteArray, params);
    QFETCH(const QByteArray, code);
    params.replace("\"T.", "\"#microsoft.windowsDefenderATP.api.");
    QJsonObject body = networkScanBody(*m_emulator, QStringLiteral("x"));
    body[QLatin1StringView("scanType")] = QString::fromLatin1(scanType);
    body[QLatin1StringView("scanAuthenticationParams")] = objectOf(params.constData());
    const CallResult result = m_caller->post(scansPath(), body);
    QCOMPARE(result.status, code.isEmpty() ? 200 : 400);
    QCOMPARE(result.code().toLatin1(), code);
}

// The requests of Microsoft's documents for these operations, but for trailing commas.
QTEST_GUILESS_MAIN(TestEmulatorCreates)
#include "tst_emulatorcreates.moc"
