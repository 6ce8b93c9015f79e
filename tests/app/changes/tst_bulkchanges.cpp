// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/scanrecord.h"
#include "tests/support/changebench.h"
#include "tests/support/servicebench.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Changes to many scans: one call after the other, batches, and failures in the middle.
class TestBulkChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scansInThatStateAlreadyAreSkipped() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"), true);
        bench.client.add(QStringLiteral("b"), false);
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.setActive(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("gone")}, false));
        QCOMPARE(bench.client.patches.size(), 1);
        QCOMPARE(outcome.change.steps[0].state, StepState::Done);
        QCOMPARE(outcome.change.steps[1].state, StepState::Skipped);
        QCOMPARE(outcome.change.steps[2].state, StepState::Refused);
    }

    void aScanThatWasGoneAlreadyKeepsItsName_data() {
        QTest::addColumn<bool>("isDelete");
        QTest::addRow("switched off") << false;
        QTest::addRow("deleted") << true;
    }
    void aScanThatWasGoneAlreadyKeepsItsName() {
        QFETCH(bool, isDelete);
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.add(QStringLiteral("b"));
        (void)QCoro::waitFor(bench.reader.readAgain(Urgency::Person, {}));
        const QString name = bench.client.scans.first().name;
        const SnapshotPtr chosenFrom = bench.reader.latest();
        bench.client.scans.removeFirst(); // by a colleague
        (void)QCoro::waitFor(bench.reader.readAgain(Urgency::Background, {}));
        ChangeRunner runner(bench.parts());
        const QStringList both{QStringLiteral("a"), QStringLiteral("b")};
        const ChangeOutcome outcome =
            QCoro::waitFor(isDelete ? runner.remove(both, {}, {}, chosenFrom)
                                    : runner.setActive(both, false, {}, {}, chosenFrom));
        QCOMPARE(outcome.change.steps.size(), 2);
        QCOMPARE(outcome.change.steps.first().scanName, name);
        QCOMPARE(bench.recorded().steps.first().scanName, name);
    }

    void throttledInTheMiddleWaitsAndGoesOn() {
        ChangeBench bench;
        for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            bench.client.add(id);
        int writes = 0;
        bench.client.beforeWrite = [&](const QString&) {
            if (++writes != 2)
                return;
            Error slow = FakeClient::refusal(Error::Kind::Throttled, 429);
            slow.retryAfter = 30s;
            bench.client.faults << FakeClient::Fault{slow, false};
        };
        ChangeRunner runner(bench.parts());
        QCoro::Task<ChangeOutcome> task = runner.setActive(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, false);
        QTRY_COMPARE(bench.clock.sleepers(), 1);
        QCOMPARE(bench.client.patches.size(), 2);
        bench.clock.advance(30s);
        const ChangeOutcome outcome = QCoro::waitFor(std::move(task));
        QVERIFY(outcome.isDone());
        QCOMPARE(outcome.change.count(StepState::Done), 3);
    }

    void stopsBetweenTwoCalls() {
        ChangeBench bench;
        for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            bench.client.add(id);
        ChangeRunner runner(bench.parts());
        std::stop_source stop;
        bench.client.beforeWrite = [&](const QString&) { stop.request_stop(); };
        const ChangeOutcome outcome = QCoro::waitFor(
            runner.setActive({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, false,
                             stop.get_token()));
        QCOMPARE(outcome.change.count(StepState::Done), 1);
        QCOMPARE(outcome.change.count(StepState::Skipped), 2);
        QCOMPARE(bench.client.patches.size(), 1);
    }

    void definitionsAreKeptBeforeADelete() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        ChangeRunner runner(bench.parts());
        QStringList whenSent;
        bench.client.beforeWrite = [&](const QString&) { whenSent = bench.keptFiles(); };
        QVERIFY(QCoro::waitFor(runner.remove({QStringLiteral("a")})).isDone());
        QCOMPARE(whenSent.size(), 1);
        QFile file(whenSent.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Scan a"));
    }

    void noFileNoDelete() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        QFile inTheWay(bench.folder.filePath(QStringLiteral("kept")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.remove({QStringLiteral("a")}));
        QCOMPARE(outcome.error->kind, Error::Kind::Disk);
        QVERIFY(bench.client.removed.isEmpty());
        QCOMPARE(bench.client.scans.size(), 1);
    }

    void aRefusedBatchTeachesItsSize_data() {
        QTest::addColumn<bool>("isTold");
        QTest::newRow("allowed: 70") << true;
        QTest::newRow("no figure") << false;
    }
    void aRefusedBatchTeachesItsSize() {
        QFETCH(bool, isTold);
        ChangeBench bench;
        QStringList ids;
        for (int n = 0; n < 300; ++n) {
            ids << QString::number(n);
            bench.client.add(ids.last());
        }
        bench.client.batchLimit = 70;
        bench.client.tellsBatchLimit = isTold;
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.remove(ids));
        QVERIFY(outcome.isDone());
        QVERIFY(bench.client.scans.isEmpty());
        QVERIFY(runner.deleteBatch() <= 70);
        QCOMPARE(outcome.change.count(StepState::Done), 300);
        if (isTold)
            QCOMPARE(bench.client.removed.size(), 6); // one refused, four of 70, one of 20
    }

    void afterAFailureInTheMiddleEachScanIsGoneKeptOrUnknown() {
        ChangeBench bench;
        for (const QString& id :
             {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")})
            bench.client.add(id);
        bench.client.batchLimit = 1;
        ChangeRunner runner(bench.parts());
        int writes = 0;
        bench.client.beforeWrite = [&](const QString&) {
            if (bench.client.removed.last().size() == 1 && ++writes == 2)
                bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        };
        const ChangeOutcome outcome = QCoro::waitFor(runner.remove(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        QCOMPARE(outcome.change.steps[0].state, StepState::Done);
        QCOMPARE(outcome.change.steps[1].state, StepState::Unknown);
        QCOMPARE(outcome.change.steps[2].state, StepState::Skipped);
        QCOMPARE(outcome.change.steps[3].state, StepState::Skipped);
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps[1].state, StepState::Done);
        QTRY_VERIFY(!bench.recorded().isRunning());
    }

    void anIdThatSpoilsTheBatchIsLeftOut() {
        ChangeBench bench;
        for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            bench.client.add(id);
        ChangeRunner runner(bench.parts());
        bench.client.beforeWrite = [&](const QString&) {
            if (bench.client.removed.size() > 1)
                return;
            bench.client.scans.removeAt(1);
            bench.client.faults << FakeClient::Fault{
                FakeClient::refusal(Error::Kind::NotFound, 404), false};
        };
        const ChangeOutcome outcome = QCoro::waitFor(
            runner.remove({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(bench.client.scans.isEmpty());
        QCOMPARE(outcome.change.steps[0].state, StepState::Done);
        QCOMPARE(outcome.change.steps[1].state, StepState::Unknown);
        QCOMPARE(outcome.change.steps[2].state, StepState::Done);
    }

    void whatIsStillListedAfterAYesIsNotCalledGone() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.ghosts << QStringLiteral("a");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.remove({QStringLiteral("a")}));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Refused);
    }
};

QTEST_GUILESS_MAIN(TestBulkChanges)
#include "tst_bulkchanges.moc"
