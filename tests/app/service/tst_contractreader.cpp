// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/contractreader.h"
#include "tests/support/places.h"

#include <QTest>

class TestContractReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheServiceDeclares();
    void inheritedMembersBelongToTheType();
    void descriptionWithoutScansDeclaresNothing();
    void whatIsNoDescriptionIsNone_data();
    void whatIsNoDescriptionIsNone();
    void typeThatDescendsFromItselfEnds();
};

namespace {

QByteArray metadata() {
    return places::serviceData(QStringLiteral("metadata.xml"));
}

} // namespace

void TestContractReader::readsWhatTheServiceDeclares() {
    const auto contract = readContract(metadata());
    QVERIFY(contract);
    QVERIFY(contract->isDeclared);
    QCOMPARE(contract->property(QStringLiteral("WindowsAuthParams"), QStringLiteral("isGmsaUser")),
             QStringLiteral("isgmsaUser"));
    QCOMPARE(contract->enumMember(QStringLiteral("TargetType"), QStringLiteral("combined")),
             QStringLiteral("Combined"));
    QCOMPARE(contract->enumMember(QStringLiteral("TargetType"), QStringLiteral("Url")), QString());
    QCOMPARE(contract->actions.value(QStringLiteral("BatchDelete")),
             QStringList{QStringLiteral("ScanDefinitionIds")});
}

void TestContractReader::inheritedMembersBelongToTheType() {
    const auto contract = readContract(metadata());
    QCOMPARE(contract->property(QStringLiteral("SnmpAuthParams"), QStringLiteral("KeyVaultUrl"),
                                {QStringLiteral("keyVaultUri")}),
             QStringLiteral("keyVaultUri"));
}

void TestContractReader::descriptionWithoutScansDeclaresNothing() {
    const auto contract = readContract("<Edmx><Schema/></Edmx>");
    QVERIFY(contract);
    QVERIFY(!contract->isDeclared);
}

void TestContractReader::whatIsNoDescriptionIsNone_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("json") << QByteArray("{\"value\":[]}");
    QTest::addRow("html") << QByteArray("<html><body>Sign in</body></html>");
    QTest::addRow("cut") << metadata().chopped(20);
    QTest::addRow("entities") << QByteArray(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
        "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY "
        "d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>"
        "<Edmx>&e;</Edmx>");
}

void TestContractReader::whatIsNoDescriptionIsNone() {
    QFETCH(QByteArray, text);
    QVERIFY(!readContract(text));
}

void TestContractReader::typeThatDescendsFromItselfEnds() {
    const auto contract = readContract("<Edmx><ComplexType Name='A' BaseType='n.A'><Property "
                                       "Name='p'/></ComplexType></Edmx>");
    QVERIFY(contract);
    QVERIFY(contract->properties.value(QStringLiteral("A")).contains(QStringLiteral("p")));
}

QTEST_GUILESS_MAIN(TestContractReader)
#include "tst_contractreader.moc"
