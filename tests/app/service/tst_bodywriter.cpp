// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/bodywriter.h"

#include "app/service/contractreader.h"
#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

class TestBodyWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createIsTheSeedsOwn();
    void fullPatchIsTheSeedsOwn();
    void deleteIsTheSeedsOwn();
    void credentialsAreSpelledByTheMethod_data();
    void credentialsAreSpelledByTheMethod();
    void vaultLeavesUserAndSecretsOut();
    void contractDecidesSpelling();
    void typeStandsFirstInItsObject();
    void patchHoldsWhatChangesAndNothingElse();
    void undeclaredWordsAreRefused();
    void fullPatchKeepsWordsWeDoNotKnow();
    void secretsAreNamed();
};

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

QJsonObject object(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

QJsonObject authentication(const QByteArray& body) {
    return object(body).value(S("scanAuthenticationParams")).toObject();
}

ServiceContract declared() {
    return *readContract(places::serviceData(S("metadata.xml")));
}

// The seed's own example, its "domain" a word out of place in it as published.
Credentials seedsCredentials() {
    Credentials credentials;
    credentials.method = AuthMethod::Kerberos;
    credentials.userName = S("username");
    credentials.domain = S("password");
    credentials.groupManaged = true;
    return credentials;
}

Credentials full(AuthMethod method) {
    Credentials credentials;
    credentials.method = method;
    credentials.userName = S("u");
    credentials.domain = S("d");
    credentials.communityString = S("c");
    credentials.authProtocol = S("SHA1");
    credentials.authPassword = S("ap");
    credentials.privProtocol = S("AES");
    credentials.privPassword = S("pp");
    credentials.keyVaultUrl = S("https://v");
    credentials.keyVaultSecretName = S("n");
    return credentials;
}

ScanDraft withCredentials(const Credentials& credentials) {
    ScanDraft draft;
    draft.credentials = credentials;
    return draft;
}

} // namespace

void TestBodyWriter::createIsTheSeedsOwn() {
    ScanDraft draft;
    draft.type = ScanType::Windows;
    draft.name = S("Test Windows scan");
    draft.isActive = true;
    draft.target = S("127.0.0.1");
    draft.intervalHours = 1;
    draft.targetType = TargetType::Ip;
    draft.machineId = S("eb663a27ae9d032f61bc268a79eedf14c4b90f77");
    draft.credentials = seedsCredentials();
    const auto body = BodyWriter({}).create(draft);
    QVERIFY(body);
    QCOMPARE(object(*body), object(places::serviceData(S("create-request.json"))));
}

void TestBodyWriter::fullPatchIsTheSeedsOwn() {
    ScanDefinition fresh;
    fresh.name = S("Test Windows scan");
    fresh.isActive = true;
    fresh.target = S("127.0.0.1");
    fresh.intervalHours = 1;
    fresh.targetType = TargetType::Ip;
    fresh.scanner.machineId = S("m");
    ScanPatch patch;
    patch.name = S("Test Update Windows scan");
    patch.isActive = false;
    patch.target = S("127.0.0.2,127.0.0.3");
    patch.credentials = seedsCredentials();
    const auto body = BodyWriter({}).fullPatch(fresh, patch);
    QVERIFY(body);
    QCOMPARE(object(*body), object(places::serviceData(S("update-request.json"))));
}

void TestBodyWriter::deleteIsTheSeedsOwn() {
    const QByteArray body = BodyWriter({}).ids(
        S("BatchDelete"), S("ScanDefinitionIds"),
        {S("td32f17af-5cc2-4e4e-964a-4c4ef7d216e2"), S("ab32g20af-5dd2-4a5e-954a-4c4ef7d216e2")});
    QCOMPARE(object(body), object(places::serviceData(S("delete-request.json"))));
}

void TestBodyWriter::credentialsAreSpelledByTheMethod_data() {
    QTest::addColumn<AuthMethod>("method");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("members");
    const auto row = [](const char* name, AuthMethod method, const char* type,
                        const QStringList& members) {
        QTest::addRow("%s", name) << method << S(type) << members;
    };
    row("CommunityString", AuthMethod::SnmpCommunityString, "SnmpAuthParams",
        {S("communityString")});
    row("NoAuthNoPriv", AuthMethod::SnmpNoAuthNoPriv, "SnmpAuthParams", {S("username")});
    row("AuthNoPriv", AuthMethod::SnmpAuthNoPriv, "SnmpAuthParams",
        {S("authPassword"), S("authProtocol"), S("username")});
    row("AuthPriv", AuthMethod::SnmpAuthPriv, "SnmpAuthParams",
        {S("authPassword"), S("authProtocol"), S("privPassword"), S("privProtocol"),
         S("username")});
    row("Kerberos", AuthMethod::Kerberos, "WindowsAuthParams",
        {S("domain"), S("isGmsaUser"), S("username")});
    row("Negotiate", AuthMethod::Negotiate, "WindowsAuthParams",
        {S("domain"), S("isGmsaUser"), S("username")});
}

void TestBodyWriter::credentialsAreSpelledByTheMethod() {
    QFETCH(AuthMethod, method);
    QFETCH(QString, type);
    QFETCH(QStringList, members);
    const auto body = BodyWriter({}).create(withCredentials(full(method)));
    QVERIFY(body);
    const QJsonObject auth = authentication(*body);
    QCOMPARE(auth.value(S("@odata.type")).toString(),
             S("#microsoft.windowsDefenderATP.api.") + type);
    QCOMPARE(auth.value(S("type")).toString(), QString::fromUtf8(QTest::currentDataTag()));
    QStringList keys = auth.keys();
    keys.removeOne(S("@odata.type"));
    keys.removeOne(S("type"));
    QCOMPARE(keys, members);
}

void TestBodyWriter::vaultLeavesUserAndSecretsOut() {
    Credentials credentials = full(AuthMethod::SnmpAuthPriv);
    credentials.fromKeyVault = true;
    QStringList keys = authentication(*BodyWriter({}).create(withCredentials(credentials))).keys();
    QCOMPARE(keys, (QStringList{S("@odata.type"), S("authProtocol"), S("keyVaultSecretName"),
                                S("keyVaultUri"), S("privProtocol"), S("type")}));
    credentials.method = AuthMethod::Kerberos;
    keys = authentication(*BodyWriter({}).create(withCredentials(credentials))).keys();
    QCOMPARE(keys, (QStringList{S("@odata.type"), S("isGmsaUser"), S("keyVaultSecretName"),
                                S("keyVaultUri"), S("type")}));
}

void TestBodyWriter::contractDecidesSpelling() {
    ServiceContract contract = declared();
    QJsonObject auth =
        authentication(*BodyWriter(contract).create(withCredentials(full(AuthMethod::Kerberos))));
    QVERIFY(auth.contains(S("isgmsaUser")));

    Credentials vault = full(AuthMethod::SnmpCommunityString);
    vault.fromKeyVault = true;
    contract.properties[S("SnmpAuthParams")] = {S("Type"), S("KeyVaultUrl"),
                                                S("KEYVAULTSECRETNAME")};
    contract.enums[S("SnmpAuthType")] = {S("communityString")};
    auth = authentication(*BodyWriter(contract).create(withCredentials(vault)));
    QCOMPARE(auth.keys(),
             (QStringList{S("@odata.type"), S("KEYVAULTSECRETNAME"), S("KeyVaultUrl"), S("Type")}));
    QCOMPARE(auth.value(S("Type")).toString(), S("communityString"));

    contract.actions[S("BatchDelete")] = {S("scanDefinitionIDs")};
    QCOMPARE(BodyWriter(contract).ids(S("BatchDelete"), S("ScanDefinitionIds"), {S("a")}),
             QByteArray("{\"scanDefinitionIDs\":[\"a\"]}"));
}

void TestBodyWriter::typeStandsFirstInItsObject() {
    const QByteArray body = *BodyWriter({}).create(withCredentials(full(AuthMethod::Kerberos)));
    QVERIFY(body.contains("\"scanAuthenticationParams\":{\"@odata.type\":"));
}

void TestBodyWriter::patchHoldsWhatChangesAndNothingElse() {
    ScanPatch patch;
    patch.isActive = false;
    QCOMPARE(*BodyWriter(declared()).patch(patch), QByteArray("{\"isActive\":false}"));
    patch = {};
    patch.target = S("a,b");
    patch.targetType = TargetType::Hostname;
    patch.machineId = S("m");
    QCOMPARE(object(*BodyWriter(declared()).patch(patch)),
             (QJsonObject{{S("target"), S("a,b")},
                          {S("targetType"), S("Hostname")},
                          {S("scannerAgent"), QJsonObject{{S("machineId"), S("m")}}}}));
}

void TestBodyWriter::undeclaredWordsAreRefused() {
    ServiceContract contract = declared();
    contract.enums[S("TargetType")] = {S("Ip"), S("Hostname")};
    ScanDraft draft;
    draft.targetType = TargetType::Combined;
    const auto body = BodyWriter(contract).create(draft);
    QVERIFY(!body);
    QCOMPARE(body.error().kind, Error::Kind::Refused);
    QVERIFY(body.error().why.contains(S("Combined")));
    QVERIFY(!body.error().outcomeUnknown);
}

void TestBodyWriter::fullPatchKeepsWordsWeDoNotKnow() {
    ScanDefinition fresh;
    fresh.targetType = TargetType::Other;
    fresh.targetTypeWord = S("Galaxy");
    ScanPatch patch;
    patch.name = S("n");
    const QJsonObject body = object(*BodyWriter(declared()).fullPatch(fresh, patch));
    QCOMPARE(body.value(S("targetType")).toString(), S("Galaxy"));
    // It does not repeat, and must not begin to.
    QVERIFY(body.value(S("intervalInHours")).isNull());
    QVERIFY(!body.contains(S("scannerAgent")));
    QVERIFY(!body.contains(S("scanAuthenticationParams")));
}

void TestBodyWriter::secretsAreNamed() {
    QCOMPARE(BodyWriter::secretsOf(full(AuthMethod::SnmpAuthPriv)),
             (QStringList{S("c"), S("ap"), S("pp")}));
    QVERIFY(BodyWriter::secretsOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestBodyWriter)
#include "tst_bodywriter.moc"
