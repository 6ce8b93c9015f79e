// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/words.h"

#include <QSet>
#include <QTest>

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownWordsAreTheConsoles();
    void foreignWordsStandInQuotesAndAreHarmless();
    void everyMemberHasAWordOfItsOwn();
    void authenticationNamesWhatIsKnown();
    void whoIsReadable();
};

void TestWords::knownWordsAreTheConsoles() {
    QCOMPARE(statusText(ScanStatus::Success, QStringLiteral("Success")), QStringLiteral("Success"));
    QCOMPARE(statusText(ScanStatus::Fail), QStringLiteral("Fail"));
    QCOMPARE(statusText(ScanStatus::Never), QStringLiteral("Never ran"));
    QCOMPARE(scanTypeText(ScanType::Network), QStringLiteral("Network"));
    QCOMPARE(everyText(4), QStringLiteral("4 h"));
    QCOMPARE(everyText(std::nullopt), QStringLiteral("once"));
    QCOMPARE(agentHealthText(AgentHealth::NeverSeen), QStringLiteral("Never seen"));
    QCOMPARE(linkText(Link::Connected, QStringLiteral("soc\u202E@x")),
             QStringLiteral("Connected as soc@x"));
}

void TestWords::foreignWordsStandInQuotesAndAreHarmless() {
    QCOMPARE(statusText(ScanStatus::Other, QStringLiteral("Pond\u202Eering\n")),
             QStringLiteral("“Pondering”"));
    QCOMPARE(scanTypeText(ScanType::Other, QString(9'000, u'x')).size(), 43);
    QCOMPARE(targetTypeText(TargetType::Other, QString()), QStringLiteral("Unknown"));
}

void TestWords::everyMemberHasAWordOfItsOwn() {
    QSet<QString> words;
    for (int i = 0; i <= int(AuthMethod::Negotiate); ++i)
        words.insert(authMethodText(AuthMethod(i)));
    QCOMPARE(words.size(), 6);
    words.clear();
    for (int i = 0; i <= int(StepState::Skipped); ++i)
        words.insert(stepStateText(StepState(i)));
    QCOMPARE(words.size(), 6);
    words.clear();
    for (int i = 0; i <= int(AgentHealth::Fresh); ++i)
        words.insert(agentHealthText(AgentHealth(i)));
    QCOMPARE(words.size(), 5);
    words.clear();
    for (int i = 0; i <= int(ChangeKind::Other); ++i)
        words.insert(changeKindText(ChangeKind(i)));
    QCOMPARE(words.size(), 6);
    words.clear();
    for (int i = 0; i <= int(Schedule::Off); ++i)
        words.insert(scheduleText(Schedule(i)));
    QCOMPARE(words.size(), 5);
    words.clear();
    for (int i = 0; i <= int(Link::Failed); ++i)
        words.insert(linkText(Link(i)));
    QCOMPARE(words.size(), 6);
    QVERIFY(!words.contains(QString()));
}

void TestWords::authenticationNamesWhatIsKnown() {
    AuthenticationInfo info;
    QCOMPARE(authenticationText(info), QString());
    info.type = QStringLiteral("AuthPriv");
    info.keyVaultSecretName = QStringLiteral("snmp");
    QCOMPARE(authenticationText(info), QStringLiteral("AuthPriv · Key Vault"));
}

void TestWords::whoIsReadable() {
    QCOMPARE(whoText(QStringLiteral("a.meier@contoso.com")), QStringLiteral("a.meier@contoso.com"));
    QCOMPARE(whoText(QStringLiteral("scandeck-soc")), QStringLiteral("scandeck-soc"));
    QCOMPARE(whoText(QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37")),
             QStringLiteral("Application b81d7f02…"));
    QCOMPARE(whoText(QString()), QString());
    QVERIFY(linkText(Link::Connected, QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37"))
                .endsWith(QStringLiteral("Application b81d7f02…")));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
