// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change/outcome.h"

#include <QLocale>
#include <QTest>

class TestOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void outcomeCountsInWordsOfTheDeed();
    void gravestStateCounts();
    void titleNamesOneAndCountsMany();
    void differenceNamesWhatChanged_data();
    void differenceNamesWhatChanged();
};

namespace {

Change changeOf(ChangeKind kind, const QList<StepState>& states) {
    Change change;
    change.kind = kind;
    change.endedAt = Instant{1};
    for (const StepState state : states) {
        ChangeStep step;
        step.state = state;
        change.steps += step;
    }
    return change;
}

} // namespace

void TestOutcome::outcomeCountsInWordsOfTheDeed() {
    using enum StepState;
    QCOMPARE(outcomeText(changeOf(ChangeKind::Delete, {Done, Done, Refused, Unknown})),
             QStringLiteral("2 gone, 1 kept, 1 unknown"));
    QCOMPARE(outcomeText(changeOf(ChangeKind::Deactivate, {Done, Refused, Skipped, Waiting})),
             QStringLiteral("1 deactivated, 1 refused, 2 not sent"));
    QCOMPARE(outcomeText(changeOf(ChangeKind::Create, {Done})), QStringLiteral("1 created"));
    // What was being sent when all ended is not known.
    QCOMPARE(outcomeText(changeOf(ChangeKind::Edit, {Sending})), QStringLiteral("1 unknown"));
    QCOMPARE(outcomeText(changeOf(ChangeKind::Edit, {})), QStringLiteral("Nothing to do"));
    Change running = changeOf(ChangeKind::Delete, {Done, Refused, Sending, Waiting});
    running.endedAt = {};
    QCOMPARE(outcomeText(running), QStringLiteral("2 of 4"));
    QCOMPARE(settledCount(running), 2);
    QVERIFY(!isBeingReadBack(running));
    // After the network went in the middle: not "4 of 4".
    running = changeOf(ChangeKind::Delete, {Done, Unknown, Skipped, Skipped});
    running.endedAt = {};
    QVERIFY(isBeingReadBack(running));
    QCOMPARE(outcomeText(running), QStringLiteral("1 gone, 1 unknown, 2 not sent"));
    QCOMPARE(settledCount(running), 3);
}

void TestOutcome::gravestStateCounts() {
    using enum StepState;
    QCOMPARE(gravestState(changeOf(ChangeKind::Delete, {Done, Refused, Unknown})), Unknown);
    QCOMPARE(gravestState(changeOf(ChangeKind::Delete, {Done, Refused, Waiting})), Refused);
    QCOMPARE(gravestState(changeOf(ChangeKind::Delete, {Done, Skipped})), Skipped);
    QCOMPARE(gravestState(changeOf(ChangeKind::Delete, {Done})), Done);
    QCOMPARE(gravestState(changeOf(ChangeKind::Delete, {})), Done);
}

void TestOutcome::titleNamesOneAndCountsMany() {
    Change change = changeOf(ChangeKind::Edit, {StepState::Done});
    change.steps[0].scanName = QStringLiteral("AMS\u202E core\n<b>");
    QCOMPARE(titleOf(change), QStringLiteral("Edit “AMS core <b>”"));
    change.steps += ChangeStep{};
    QVERIFY(titleOf(change).contains(u'2'));
}

void TestOutcome::differenceNamesWhatChanged_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const QByteArray scan =
        R"({"scanName":"a","isActive":true,"target":"10.0.0.1","intervalInHours":4,)"
        R"("scannerAgent":{"machineId":"m1","machineName":"ams"},"createdBy":"x"})";
    const auto row = [&](const char* name, const char* after, const char* expected) {
        QTest::newRow(name) << scan << QByteArray(after) << QString::fromUtf8(expected);
    };
    row("interval", R"({"intervalInHours":8})", "interval 4 h → 8 h");
    row("active", R"({"isActive":false})", "Active → Inactive");
    row("name", R"({"scanName":"b\u202e"})", "name “a” → “b”");
    row("scanner", R"({"scannerAgent":{"machineId":"m2"}})", "scanner ams → m2");
    row("same scanner", R"({"scannerAgent":{"machineId":"m1"}})", "");
    row("two", R"({"target":"10.0.0.2","targetType":"Ip","scanName":"a"})",
        "targets “10.0.0.1” → “10.0.0.2”");
    row("credentials", R"({"scanAuthenticationParams":{"type":"AuthPriv"}})",
        "credentials replaced");
    row("no JSON", "nonsense", "");
    row("delete", "", "was Active, scanner ams, targets “10.0.0.1”, interval 4 h");
    QTest::newRow("nothing known") << QByteArray() << QByteArray() << QString();
    QTest::newRow("create") << QByteArray()
                            << QByteArray(R"({"scanName":"a","isActive":true,"intervalInHours":null,
                                             "scanAuthenticationParams":{"type":"AuthPriv"}})")
                            << QStringLiteral("name “a”, Active, interval once");
}

void TestOutcome::differenceNamesWhatChanged() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    ChangeStep step;
    step.before = before;
    step.after = after;
    QCOMPARE(differenceText(step), expected);
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
