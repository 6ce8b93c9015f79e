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
    void aRenameIsCalledByBothNamesOnceItIsMade();
    void whatNobodyRefusedIsNotCalledRefused();
    void wholeDifferenceIsNotCut();
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
        step.httpStatus = state == StepState::Refused ? 403 : 0;
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

void TestOutcome::aRenameIsCalledByBothNamesOnceItIsMade() {
    Change change = changeOf(ChangeKind::Edit, {StepState::Done});
    ChangeStep& step = change.steps[0];
    step.scanName = QStringLiteral("AMS core");
    step.newName = QStringLiteral("AMS\u202E edge");
    QCOMPARE(titleOf(change), QStringLiteral("Edit “AMS core” → “AMS edge”"));
    QCOMPARE(stepName(step, 80), QStringLiteral("AMS core → AMS edge"));
    for (const StepState state : {StepState::Sending, StepState::Refused, StepState::Unknown}) {
        step.state = state;
        QCOMPARE(titleOf(change), QStringLiteral("Edit “AMS core”"));
        QCOMPARE(stepName(step, 80), QStringLiteral("AMS core"));
    }
    step.state = StepState::Done;
    step.newName = step.scanName; // sent along, and not another one
    QCOMPARE(titleOf(change), QStringLiteral("Edit “AMS core”"));
}

void TestOutcome::whatNobodyRefusedIsNotCalledRefused() {
    using enum StepState;
    Change change = changeOf(ChangeKind::Deactivate, {Done, Refused, Refused, Refused});
    QCOMPARE(stepText(change.kind, change.steps[1]), QStringLiteral("Refused"));
    change.steps[1].httpStatus = 0;   // the answer was lost, reading back shows no change
    change.steps[2].httpStatus = 503; // an answer that says nothing of it
    QCOMPARE(stepText(change.kind, change.steps[1]), QStringLiteral("Not done"));
    QCOMPARE(stepText(change.kind, change.steps[2]), QStringLiteral("Not done"));
    QCOMPARE(outcomeText(change), QStringLiteral("1 deactivated, 1 refused, 2 not done"));
    change.kind = ChangeKind::Delete;
    QCOMPARE(stepText(change.kind, change.steps[1]), QStringLiteral("Kept"));
    QCOMPARE(stepText(change.kind, change.steps[3]), QStringLiteral("Refused"));
    QCOMPARE(outcomeText(change), QStringLiteral("1 gone, 3 kept"));
}

void TestOutcome::wholeDifferenceIsNotCut() {
    QStringList targets;
    for (int i = 0; i < 1500; ++i)
        targets += QStringLiteral("10.20.%1.%2").arg(i / 250).arg(i % 250);
    const QString all = targets.join(QLatin1Char(','));
    ChangeStep step;
    step.before = QStringLiteral(R"({"scanName":"a","target":"%1"})").arg(all).toUtf8();
    step.after = R"({"scanName":"b","target":"10.0.0.2"})";
    QVERIFY(!differenceText(step).contains(targets.last()));
    const QStringList whole = wholeDifference(step);
    QCOMPARE(whole.size(), 2);
    QCOMPARE(whole[0], QStringLiteral("name “a” → “b”"));
    QCOMPARE(whole[1],
             QStringLiteral("targets “%1” → “10.0.0.2”").arg(targets.join(QLatin1String(", "))));
    // Of a deleted scan all that it was.
    step.after.clear();
    QVERIFY(wholeDifference(step).join(QLatin1Char(' ')).contains(targets.last()));
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
