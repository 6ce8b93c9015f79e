// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/rules.h"

#include "models/snapshot/snapshotbuilder.h"

#include <QTest>

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completeDraftsHaveNoFault_data();
    void completeDraftsHaveNoFault();
    void everyMissingFieldIsAFault_data();
    void everyMissingFieldIsAFault();
    void nameIsNeeded();
    void typeIsOfferedAndFixed();
    void targetsAreChecked();
    void mixedTargetsNeedCombined();
    void intervalHasARange();
    void methodFitsTheType();
    void vaultUrlIsHttps_data();
    void vaultUrlIsHttps();
    void secretNameFollowsAzure();
    void editLeavesAloneWhatIsUnchanged();
    void faultsComeInTheFormsOrder();
    void passwordsAndVaultHostsAreWarned();
    void windowsAndPlainAccountsAreWarned();
    void scannerIsWarnedOf();
    void capacityIsWarnedOf();
    void namesAreWarnedOf();
};

namespace {

constexpr qint64 Hour = 3'600'000;
constexpr Instant Now{1'795'500'000'000};

ScanDraft draftOf(AuthMethod method, bool fromKeyVault) {
    ScanDraft draft;
    draft.type = method == AuthMethod::Kerberos || method == AuthMethod::Negotiate
                     ? ScanType::Windows
                     : ScanType::Network;
    draft.name = QStringLiteral("AMS core switches");
    draft.machineId = QStringLiteral("m1");
    Credentials& to = draft.credentials.emplace();
    to.method = method;
    to.fromKeyVault = fromKeyVault;
    to.userName = QStringLiteral("scan");
    to.domain = QStringLiteral("CONTOSO");
    to.communityString = QStringLiteral("dummy-community");
    to.authProtocol = QStringLiteral("SHA1");
    to.authPassword = QStringLiteral("dummy-password");
    to.privProtocol = QStringLiteral("AES");
    to.privPassword = QStringLiteral("dummy-password");
    to.keyVaultUrl = QStringLiteral("https://scans.vault.azure.net");
    to.keyVaultSecretName = QStringLiteral("snmp-ams");
    return draft;
}

QString* member(Credentials& of, ScanField field) {
    switch (field) {
    case ScanField::UserName: return &of.userName;
    case ScanField::Domain: return &of.domain;
    case ScanField::CommunityString: return &of.communityString;
    case ScanField::AuthProtocol: return &of.authProtocol;
    case ScanField::AuthPassword: return &of.authPassword;
    case ScanField::PrivProtocol: return &of.privProtocol;
    case ScanField::PrivPassword: return &of.privPassword;
    case ScanField::KeyVaultUrl: return &of.keyVaultUrl;
    case ScanField::KeyVaultSecretName: return &of.keyVaultSecretName;
    default: return nullptr;
    }
}

const TargetList Targets = parseTargets(QStringLiteral("10.20.4.0/27\n10.20.5.20"));

QList<ScanField> fieldsAtFault(const ScanDraft& draft, const TargetList& targets = Targets,
                               const ScanRuleContext& context = {}) {
    QList<ScanField> fields;
    for (const ScanFault& fault : faults(draft, targets, context)) {
        fields += fault.field;
        if (!fault.text.endsWith(u'.'))
            qFatal("no sentence: %s", qPrintable(fault.text));
    }
    return fields;
}

QString warningAt(ScanField field, const ScanDraft& draft, const ScanRuleContext& context = {},
                  const TargetList& targets = Targets) {
    QStringList texts;
    for (const ScanFault& warning : warnings(draft, targets, context)) {
        if (warning.field == field)
            texts += warning.text;
    }
    return texts.join(u'|');
}

void everyMethod() {
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("fromKeyVault");
    for (int i = 0; i <= int(AuthMethod::Negotiate); ++i) {
        for (const bool vault : {false, true})
            QTest::addRow("%s%s", qPrintable(wordOf(AuthMethod(i))), vault ? " vault" : "")
                << i << vault;
    }
}

ScanAgent agent(Instant lastSeen) {
    ScanAgent agent;
    agent.machineId = QStringLiteral("m1");
    agent.name = QStringLiteral("ams-scan-02");
    agent.lastSeen = lastSeen;
    agent.lastCommand = Now;
    return agent;
}

ScanRuleContext contextOf(const ScanAgent& agent, const QString& target = {}) {
    SnapshotBuilder builder;
    builder.addAgent(agent);
    ScanDefinition scan;
    scan.id = QStringLiteral("s1");
    scan.name = QStringLiteral("Taken");
    scan.isActive = true;
    scan.target = target;
    scan.scanner = agent;
    builder.addScan(scan);
    ScanRuleContext context;
    context.snapshot = builder.finish(Now, {}, {});
    context.health = deriveHealth(context.snapshot, {});
    return context;
}

} // namespace

void TestRules::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestRules::completeDraftsHaveNoFault_data() {
    everyMethod();
}

void TestRules::completeDraftsHaveNoFault() {
    QFETCH(int, method);
    QFETCH(bool, fromKeyVault);
    QCOMPARE(fieldsAtFault(draftOf(AuthMethod(method), fromKeyVault)), QList<ScanField>{});
}

void TestRules::everyMissingFieldIsAFault_data() {
    everyMethod();
}

void TestRules::everyMissingFieldIsAFault() {
    QFETCH(int, method);
    QFETCH(bool, fromKeyVault);
    const QList<ScanField> shown = fieldsOf(AuthMethod(method), fromKeyVault);
    for (int i = 0; i <= int(ScanField::KeyVaultSecretName); ++i) {
        const auto field = ScanField(i);
        ScanDraft draft = draftOf(AuthMethod(method), fromKeyVault);
        QString* value = member(*draft.credentials, field);
        if (!value)
            continue;
        // A field that is not shown may hold whatever was typed for another method.
        *value = QStringLiteral("  ");
        const QList<ScanField> expected =
            shown.contains(field) ? QList<ScanField>{field} : QList<ScanField>{};
        QCOMPARE(fieldsAtFault(draft), expected);
    }
}

void TestRules::nameIsNeeded() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    for (const QString& name : {QString(), QStringLiteral(" \t"), QStringLiteral("two\nlines"),
                                QStringLiteral("a\u202Eb")}) {
        draft.name = name;
        QCOMPARE(fieldsAtFault(draft), QList{ScanField::Name});
    }
    draft.name = QStringLiteral(" Zürich <b> ");
    QVERIFY(fieldsAtFault(draft).isEmpty());
}

void TestRules::typeIsOfferedAndFixed() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    draft.type = ScanType::Linux;
    QVERIFY(fieldsAtFault(draft).contains(ScanField::Type));
    ScanRuleContext context;
    context.before.emplace().type = ScanType::Network;
    draft.type = ScanType::Windows;
    draft.credentials.reset();
    QCOMPARE(fieldsAtFault(draft, Targets, context), QList{ScanField::Type});
    context.contract.isDeclared = true;
    context.contract.enums.insert(QStringLiteral("AuthScanType"), {QStringLiteral("Network")});
    context.before.reset();
    draft = draftOf(AuthMethod::Kerberos, false);
    QVERIFY(fieldsAtFault(draft, Targets, context).contains(ScanField::Type));
}

void TestRules::targetsAreChecked() {
    const ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    QCOMPARE(fieldsAtFault(draft, parseTargets(QStringLiteral(" ,\n"))), QList{ScanField::Targets});
    const QList<ScanFault> all =
        faults(draft, parseTargets(QStringLiteral("10.0.0.1\n10.20.5.300\na b\n1.2")), {});
    QCOMPARE(all.size(), 1);
    QVERIFY2(all.first().text.startsWith(
                 QStringLiteral("Line 2: 10.20.5.300 is no address. Each part ends at 255.")),
             qPrintable(all.first().text));
    QVERIFY(all.first().text.contains(u'2'));
}

void TestRules::mixedTargetsNeedCombined() {
    const ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    const TargetList mixed = parseTargets(QStringLiteral("10.0.0.1,srv"));
    QCOMPARE(fieldsAtFault(draft, mixed), QList{ScanField::Targets});
    ScanRuleContext context;
    context.contract.isDeclared = true;
    context.contract.enums.insert(QStringLiteral("TargetType"), {QStringLiteral("Combined")});
    QVERIFY(fieldsAtFault(draft, mixed, context).isEmpty());
}

void TestRules::intervalHasARange() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    for (const std::optional<int> bad : {std::optional<int>{}, {0}, {-1}, {8'761}}) {
        draft.intervalHours = bad;
        QCOMPARE(fieldsAtFault(draft), QList{ScanField::Interval});
    }
    for (const int good : {1, 4, 8'760}) {
        draft.intervalHours = good;
        QVERIFY(fieldsAtFault(draft).isEmpty());
    }
}

void TestRules::methodFitsTheType() {
    ScanDraft draft = draftOf(AuthMethod::Kerberos, false);
    draft.type = ScanType::Network;
    QCOMPARE(fieldsAtFault(draft), QList{ScanField::Authentication});
    draft.credentials.reset();
    QCOMPARE(fieldsAtFault(draft), QList{ScanField::Authentication});
    draft = draftOf(AuthMethod::SnmpCommunityString, true);
    ScanRuleContext context;
    context.contract.isDeclared = true;
    context.contract.properties.insert(QStringLiteral("SnmpAuthParams"),
                                       {QStringLiteral("communityString")});
    QCOMPARE(fieldsAtFault(draft, Targets, context), QList{ScanField::CredentialsSource});
}

void TestRules::vaultUrlIsHttps_data() {
    QTest::addColumn<bool>("isFault");
    QTest::newRow("https://scans.vault.azure.net") << false;
    QTest::newRow("https://scans.vault.azure.net/") << false;
    QTest::newRow(" https://scans.vault.azure.net ") << false;
    QTest::newRow("https://vault.example") << false;
    QTest::newRow("http://scans.vault.azure.net") << true;
    QTest::newRow("scans.vault.azure.net") << true;
    QTest::newRow("https://") << true;
    QTest::newRow("https:///x") << true;
    QTest::newRow("ftp://scans.vault.azure.net") << true;
    QTest::newRow("https://a:b@scans.vault.azure.net") << true;
    QTest::newRow("https://scans.vault.azure.net?x=1") << true;
    QTest::newRow("https://sc ans.vault.azure.net") << true;
}

void TestRules::vaultUrlIsHttps() {
    QFETCH(bool, isFault);
    ScanDraft draft = draftOf(AuthMethod::SnmpAuthPriv, true);
    draft.credentials->keyVaultUrl = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(fieldsAtFault(draft), isFault ? QList{ScanField::KeyVaultUrl} : QList<ScanField>{});
}

void TestRules::secretNameFollowsAzure() {
    ScanDraft draft = draftOf(AuthMethod::SnmpAuthPriv, true);
    for (const QString& bad :
         {QStringLiteral("a_b"), QStringLiteral("a/b"), QStringLiteral("ä"), QString(128, u'x')}) {
        draft.credentials->keyVaultSecretName = bad;
        QCOMPARE(fieldsAtFault(draft), QList{ScanField::KeyVaultSecretName});
    }
    draft.credentials->keyVaultSecretName = QString(127, u'x');
    QVERIFY(fieldsAtFault(draft).isEmpty());
}

void TestRules::editLeavesAloneWhatIsUnchanged() {
    // A type that the form cannot author, with targets and an interval that it would refuse.
    ScanRuleContext context;
    ScanDefinition& before = context.before.emplace();
    before.type = ScanType::AdvancedActive;
    before.target = QStringLiteral("zone 4!");
    before.intervalHours = std::nullopt;
    ScanDraft draft;
    draft.type = ScanType::AdvancedActive;
    draft.name = QStringLiteral("renamed");
    draft.intervalHours = std::nullopt;
    QVERIFY(fieldsAtFault(draft, parseTargets(before.target), context).isEmpty());
    before.name = draft.name = QStringLiteral("a\u202Eb"); // another client's
    QVERIFY(fieldsAtFault(draft, parseTargets(before.target), context).isEmpty());
    draft.intervalHours = 0;
    QCOMPARE(fieldsAtFault(draft, parseTargets(QStringLiteral("zone 5!")), context),
             (QList{ScanField::Targets, ScanField::Interval}));
    before.scanner.machineId = QStringLiteral("m1");
    draft.intervalHours = std::nullopt;
    QCOMPARE(fieldsAtFault(draft, parseTargets(before.target), context), QList{ScanField::Scanner});
}

void TestRules::faultsComeInTheFormsOrder() {
    ScanDraft draft;
    draft.type = ScanType::Other;
    draft.intervalHours = 0;
    QCOMPARE(fieldsAtFault(draft, {}),
             (QList{ScanField::Name, ScanField::Type, ScanField::Scanner, ScanField::Targets,
                    ScanField::Interval, ScanField::Authentication}));
}

void TestRules::passwordsAndVaultHostsAreWarned() {
    ScanDraft draft = draftOf(AuthMethod::SnmpAuthPriv, false);
    QVERIFY(warnings(draft, Targets, {}).isEmpty());
    draft.credentials->authPassword = QStringLiteral("short");
    draft.credentials->privPassword = QStringLiteral("1234567");
    QVERIFY(!warningAt(ScanField::AuthPassword, draft).isEmpty());
    QVERIFY(!warningAt(ScanField::PrivPassword, draft).isEmpty());
    QVERIFY(fieldsAtFault(draft).isEmpty());
    draft.credentials->method = AuthMethod::SnmpNoAuthNoPriv;
    QVERIFY(warnings(draft, Targets, {}).isEmpty());
    draft = draftOf(AuthMethod::SnmpAuthPriv, true);
    QVERIFY(warnings(draft, Targets, {}).isEmpty());
    draft.credentials->keyVaultUrl = QStringLiteral("https://vault.example");
    QVERIFY(!warningAt(ScanField::KeyVaultUrl, draft).isEmpty());
    draft.credentials->keyVaultUrl = QStringLiteral("https://x.vault.usgovcloudapi.net/secrets/y");
    QVERIFY(!warningAt(ScanField::KeyVaultUrl, draft).isEmpty());
}

void TestRules::windowsAndPlainAccountsAreWarned() {
    ScanDraft draft = draftOf(AuthMethod::Kerberos, false);
    QCOMPARE(warningAt(ScanField::Type, draft),
             QStringLiteral("Microsoft retired Windows authenticated scans in late 2025."));
    QVERIFY(warningAt(ScanField::GroupManaged, draft).isEmpty());
    draft.credentials->groupManaged = false;
    QVERIFY(!warningAt(ScanField::GroupManaged, draft).isEmpty());
}

void TestRules::scannerIsWarnedOf() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    const auto warning = [&](Instant lastSeen) {
        return warningAt(ScanField::Scanner, draft, contextOf(agent(lastSeen)));
    };
    QCOMPARE(warning(Now), QString());
    QCOMPARE(warning(Instant{Now.ms - 30 * Hour}),
             QStringLiteral("ams-scan-02 was not seen for 30 h."));
    QCOMPARE(warning(Instant{Now.ms - 19 * 24 * Hour}),
             QStringLiteral("ams-scan-02 was not seen for 19 d. The service may refuse it."));
    QCOMPARE(warning({}), QStringLiteral("ams-scan-02 was never seen. The service may refuse it."));
    draft.machineId = QStringLiteral("m9");
    QVERIFY(!warning(Now).isEmpty());
    ScanRuleContext context = contextOf(agent(Now));
    draft.machineId = QStringLiteral("m1");
    context.before.emplace().scanner.machineId = QStringLiteral("m0");
    QVERIFY(warningAt(ScanField::Scanner, draft, context).contains(QStringLiteral("old scanner")));
}

void TestRules::capacityIsWarnedOf() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    // 1,467 configured and 33 of this scan are 1,500.
    ScanRuleContext context = contextOf(agent(Now), QStringLiteral("10.0.0.0-10.0.5.186"));
    QCOMPARE(context.health->agent(0).addresses, quint64(1'467));
    QCOMPARE(warningAt(ScanField::Scanner, draft, context), QString());
    const TargetList more = parseTargets(QStringLiteral("10.20.4.0/27\n10.20.5.20-21"));
    QVERIFY(warningAt(ScanField::Scanner, draft, context, more)
                .startsWith(QStringLiteral("1,501 addresses configured on ams-scan-02")));
    draft.isActive = false;
    QCOMPARE(warningAt(ScanField::Scanner, draft, context, more), QString());
    // The edited scan's own addresses are not counted twice.
    draft.isActive = true;
    context.before = context.snapshot->definition(0);
    QCOMPARE(warningAt(ScanField::Scanner, draft, context, more), QString());
    QVERIFY(!warningAt(ScanField::Scanner, draft, context, parseTargets(QStringLiteral("::/0")))
                 .isEmpty());
}

void TestRules::namesAreWarnedOf() {
    ScanDraft draft = draftOf(AuthMethod::SnmpCommunityString, false);
    ScanRuleContext context = contextOf(agent(Now));
    draft.name = QStringLiteral("Taken");
    QCOMPARE(warningAt(ScanField::Name, draft, context),
             QStringLiteral("Another scan has this name."));
    context.before = context.snapshot->definition(0);
    QCOMPARE(warningAt(ScanField::Name, draft, context), QString());
    draft.name = QString(129, u'x');
    QVERIFY(!warningAt(ScanField::Name, draft, context).isEmpty());
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
