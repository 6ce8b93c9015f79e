// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/authmethods.h"

#include <QTest>

class TestAuthMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutMetadataAllIsOffered();
    void whatIsNotDeclaredIsNotOffered();
    void keyVaultIsOfferedWhereDeclared();
    void vaultReplacesNamesAndSecrets();
};

namespace {

ServiceContract declared() {
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    ServiceContract contract;
    contract.isDeclared = true;
    contract.enums = {
        {QStringLiteral("AuthScanType"), list("Network Windows Linux AdvancedActive")},
        {QStringLiteral("SnmpAuthType"), list("CommunityString NoAuthNoPriv AuthNoPriv AuthPriv")},
        {QStringLiteral("WindowsAuthType"), list("None Ntlm Kerberos Negotiate")},
    };
    contract.properties = {
        {QStringLiteral("SnmpAuthParams"),
         list("keyVaultUri keyVaultSecretName type communityString username authProtocol "
              "authPassword privProtocol privPassword")},
        {QStringLiteral("WindowsAuthParams"),
         list("keyVaultUri keyVaultSecretName type username password domain isgmsaUser")},
    };
    return contract;
}

} // namespace

void TestAuthMethods::withoutMetadataAllIsOffered() {
    const ServiceContract nothing;
    for (const ServiceContract& contract : {nothing, declared()}) {
        QCOMPARE(typesOffered(contract), (QList{ScanType::Network, ScanType::Windows}));
        QCOMPARE(methodsOf(ScanType::Network, contract).size(), 4);
        QCOMPARE(methodsOf(ScanType::Windows, contract),
                 (QList{AuthMethod::Kerberos, AuthMethod::Negotiate}));
        for (const ScanType type : {ScanType::Linux, ScanType::AdvancedActive, ScanType::Other})
            QVERIFY(methodsOf(type, contract).isEmpty());
    }
}

void TestAuthMethods::whatIsNotDeclaredIsNotOffered() {
    ServiceContract contract = declared();
    contract.enums[QStringLiteral("SnmpAuthType")].removeOne(QStringLiteral("NoAuthNoPriv"));
    QVERIFY(!methodsOf(ScanType::Network, contract).contains(AuthMethod::SnmpNoAuthNoPriv));
    contract.properties[QStringLiteral("SnmpAuthParams")].removeOne(QStringLiteral("privProtocol"));
    QVERIFY(!methodsOf(ScanType::Network, contract).contains(AuthMethod::SnmpAuthPriv));
    QVERIFY(methodsOf(ScanType::Network, contract).contains(AuthMethod::SnmpAuthNoPriv));
    contract.enums[QStringLiteral("WindowsAuthType")] = {QStringLiteral("None")};
    QCOMPARE(typesOffered(contract), QList{ScanType::Network});
    contract.enums[QStringLiteral("AuthScanType")].removeOne(QStringLiteral("Network"));
    QVERIFY(typesOffered(contract).isEmpty());
}

void TestAuthMethods::keyVaultIsOfferedWhereDeclared() {
    ServiceContract contract = declared();
    QVERIFY(offersKeyVault(ScanType::Network, contract));
    QVERIFY(offersKeyVault(ScanType::Windows, ServiceContract{}));
    QVERIFY(!offersKeyVault(ScanType::Linux, contract));
    QStringList& members = contract.properties[QStringLiteral("SnmpAuthParams")];
    members.replace(0, QStringLiteral("keyVaultUrl"));
    QVERIFY(offersKeyVault(ScanType::Network, contract));
    members.removeFirst();
    QVERIFY(!offersKeyVault(ScanType::Network, contract));
}

void TestAuthMethods::vaultReplacesNamesAndSecrets() {
    using enum ScanField;
    for (int i = 0; i <= int(AuthMethod::Negotiate); ++i) {
        const QList<ScanField> here = fieldsOf(AuthMethod(i), false);
        const QList<ScanField> vault = fieldsOf(AuthMethod(i), true);
        QVERIFY(!here.contains(KeyVaultUrl) && !here.contains(KeyVaultSecretName));
        QVERIFY(vault.contains(KeyVaultUrl) && vault.contains(KeyVaultSecretName));
        for (const ScanField secret :
             {UserName, Domain, CommunityString, AuthPassword, PrivPassword})
            QVERIFY(!vault.contains(secret));
        for (const ScanField kept : {AuthProtocol, PrivProtocol, GroupManaged})
            QCOMPARE(vault.contains(kept), here.contains(kept));
        QVERIFY(!keyVaultFormat(AuthMethod(i)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestAuthMethods)
#include "tst_authmethods.moc"
