// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changebench.h"

#include <QCoroTask>
#include <QTest>

using namespace std::chrono_literals;

// Switching many scans on or off: one PATCH each, for minutes.
class TestSetActive final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void othersEditsMeanwhileAreSeenBeforeTheNextPatch() {
        ChangeBench bench;
        for (const char* id : {"a", "b", "c"})
            bench.client.add(QLatin1StringView(id));
        ChangeRunner runner(bench.parts());
        bench.client.beforeWrite = [&](const QString&) {
            if (bench.client.patches.size() != 1)
                return;
            bench.client.scans[2].name = QStringLiteral("Renamed by a colleague");
            bench.clock.advance(61s);
        };
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, false));
        QVERIFY(outcome.isDone());
        QCOMPARE(bench.client.patched.last().name, QStringLiteral("Renamed by a colleague"));
    }

    // Where a reading is dear it is relied on for ten minutes, but not for what it would overwrite.
    void whereTheScanIsSentWholeItIsNotThatOfMinutesAgo() {
        ChangeBench bench;
        bench.client.callsPerReading = 100;
        bench.client.refusesPartial = true;
        for (const char* id : {"a", "b", "c", "d"})
            bench.client.add(QLatin1StringView(id));
        ChangeRunner runner(bench.parts());
        bench.client.beforeWrite = [&](const QString&) {
            if (bench.client.patches.size() != 1)
                return;
            bench.client.scans[2].name = QStringLiteral("Renamed by a colleague");
            bench.client.scans.removeAt(1);
            bench.clock.advance(61s);
        };
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")},
            false));
        QCOMPARE(outcome.change.steps[1].state, StepState::Refused);
        QCOMPARE(outcome.change.count(StepState::Done), 3);
        QCOMPARE(bench.client.patched[1].name, QStringLiteral("Renamed by a colleague"));
        QVERIFY(bench.recorded().steps[2].after.contains("Renamed by a colleague"));
        // The bench's own, one before the change, one after a minute: not one for each.
        QCOMPARE(bench.client.reads, 3);
    }

    // Nor is there a reading for each scan where one takes longer than a minute.
    void aReadingThatLastsIsReliedOnForAMinute() {
        ChangeBench bench;
        bench.client.callsPerReading = 100;
        bench.client.refusesPartial = true;
        QStringList ids;
        for (int n = 0; n < 5; ++n) {
            ids << QString::number(n);
            bench.client.add(ids.last());
        }
        bench.client.readTimes = {90s, 90s, 90s, 90s, 90s, 90s};
        ChangeRunner runner(bench.parts());
        QCoro::Task<ChangeOutcome> task = runner.setActive(ids, false);
        for (int reading = 0; reading < 2; ++reading) {
            QTRY_COMPARE(bench.clock.sleepers(), 1);
            bench.clock.advance(90s);
        }
        const ChangeOutcome outcome = QCoro::waitFor(std::move(task));
        QVERIFY(outcome.isDone());
        QCOMPARE(bench.client.reads, 3);
    }

    void aScanThatWentMeanwhileIsSaidToBeGone() {
        ChangeBench bench;
        for (const char* id : {"a", "b", "c"})
            bench.client.add(QLatin1StringView(id));
        ChangeRunner runner(bench.parts());
        bench.client.beforeWrite = [&](const QString&) {
            if (bench.client.patches.size() != 1)
                return;
            bench.client.scans.removeAt(1);
            bench.clock.advance(61s);
        };
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, false));
        QCOMPARE(outcome.change.steps[0].state, StepState::Done);
        QCOMPARE(outcome.change.steps[1].state, StepState::Refused);
        QCOMPARE(outcome.change.steps[2].state, StepState::Done);
        QCOMPARE(bench.client.patches.size(), 2);
    }

    // Not two readings of the same minute, however many steps were lost in it.
    void lostAnswersAreNoContradiction() {
        ChangeBench bench;
        QStringList ids;
        for (int n = 0; n < 20; ++n) {
            ids << QString::number(n);
            bench.client.add(ids.last());
        }
        // Every second one is lost and was not applied.
        int writes = 0;
        bench.client.beforeWrite = [&](const QString&) {
            if (++writes % 2 == 1)
                bench.client.faults << FakeClient::Fault{FakeClient::lost(), false};
        };
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(ids, false));
        QCOMPARE(outcome.change.count(StepState::Done), 10);
        QCOMPARE(outcome.change.count(StepState::Unknown), 10);
        for (const ChangeStep& step : outcome.change.steps)
            QVERIFY2(!step.answer.contains(QStringLiteral("contradict")), qPrintable(step.answer));
        QTRY_VERIFY(bench.clock.sleepers() > 0);
        bench.clock.advance(61s);
        QTRY_COMPARE(bench.recorded().count(StepState::Refused), 10);
    }

    void anIllServiceIsNotSentTheRest() {
        ChangeBench bench;
        QStringList ids;
        for (int n = 0; n < 20; ++n) {
            ids << QString::number(n);
            bench.client.add(ids.last());
            bench.client.faults << FakeClient::Fault{FakeClient::lost(), false};
        }
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(ids, false));
        QVERIFY(outcome.error);
        QCOMPARE(bench.client.patches.size(), 3);
        QCOMPARE(outcome.change.count(StepState::Unknown), 3);
        QCOMPARE(outcome.change.count(StepState::Skipped), 17);
        QVERIFY2(bench.client.reads <= 6, qPrintable(QString::number(bench.client.reads)));
    }
};

QTEST_GUILESS_MAIN(TestSetActive)
#include "tst_setactive.moc"
