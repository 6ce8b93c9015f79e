// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/saidoutcome.h"

#include <QTest>

class TestSaidOutcome final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPartlyRefusedChangeIsToldWithItsCounts();
    void ofOneScanItsOwnErrorIsTold();
    void aRenamedScanIsCalledByItsNewName();
};

namespace {

ChangeOutcome outcomeOf(const QList<StepState>& states) {
    ChangeOutcome outcome;
    outcome.change.id = 1;
    outcome.change.kind = ChangeKind::Deactivate;
    outcome.change.endedAt = {1};
    for (const StepState state : states) {
        ChangeStep step;
        step.state = state;
        step.httpStatus = state == StepState::Refused ? 400 : 0;
        outcome.change.steps << step;
    }
    Error error;
    error.kind = Error::Kind::Refused;
    error.what = QStringLiteral("The scan could not be changed.");
    error.why = QStringLiteral("Too long.");
    outcome.error = error;
    return outcome;
}

} // namespace

void TestSaidOutcome::aPartlyRefusedChangeIsToldWithItsCounts() {
    using enum StepState;
    const Error problem = problemOf(outcomeOf({Done, Done, Done, Refused, Refused, Unknown}));
    for (const char* part : {"3 deactivated", "2 refused", "1 unknown"})
        QVERIFY2(problem.what.contains(QLatin1StringView(part)), qPrintable(problem.what));
    QVERIFY(!problem.what.contains(QStringLiteral("The scan could not")));
    QVERIFY(problem.why.contains(QStringLiteral("Too long.")));
    QVERIFY(problem.advice.contains(QStringLiteral("Activity")));
    QVERIFY(problem.advice.contains(QStringLiteral("unknown")));
}

void TestSaidOutcome::ofOneScanItsOwnErrorIsTold() {
    QCOMPARE(problemOf(outcomeOf({StepState::Refused})).what,
             QStringLiteral("The scan could not be changed."));
}

void TestSaidOutcome::aRenamedScanIsCalledByItsNewName() {
    ChangeOutcome outcome = outcomeOf({StepState::Done});
    outcome.error.reset();
    outcome.change.kind = ChangeKind::Edit;
    outcome.change.steps.first().scanName = QStringLiteral("Former");
    QCOMPARE(saidOutcome(outcome), QStringLiteral("“Former” was saved."));
    outcome.definition = ScanDefinition();
    outcome.definition->name = QStringLiteral("New");
    QCOMPARE(saidOutcome(outcome), QStringLiteral("“New” was saved (was “Former”)."));
}

QTEST_GUILESS_MAIN(TestSaidOutcome)
#include "tst_saidoutcome.moc"
