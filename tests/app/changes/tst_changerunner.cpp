// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/scanrecord.h"
#include "tests/support/changebench.h"
#include "tests/support/servicebench.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

// Lets a minute pass, and the reading after it end.
void aMinuteLater(ChangeBench& bench, ChangeRunner& runner) {
    const int before = bench.client.reads;
    QTRY_VERIFY(bench.clock.sleepers() > 0);
    bench.clock.advance(61s);
    QTRY_VERIFY(bench.client.reads > before);
    QTRY_VERIFY(!runner.isBusy());
}

} // namespace

class TestChangeRunner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createIsRecordedBeforeItIsSentAndAfterItIsAnswered() {
        ChangeBench bench;
        ChangeRunner runner(bench.parts());
        QList<int> whenSent;
        bench.client.beforeWrite = [&](const QString&) { whenSent = bench.statesOnDisk(); };
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QVERIFY(outcome.isDone());
        QCOMPARE(whenSent, QList<int>{int(StepState::Sending)});
        const Change change = bench.recorded();
        QCOMPARE(change.kind, ChangeKind::Create);
        QVERIFY(!change.isRunning());
        QCOMPARE(change.steps.first().state, StepState::Done);
        QCOMPARE(change.steps.first().scanId, outcome.definition->id);
        QCOMPARE(change.tenantName, QStringLiteral("Contoso"));
    }

    void noRecordNoWrite() {
        // A folder where the database should be: it cannot be opened.
        ChangeBench bench;
        Database nowhere(bench.folder.path(), Database::Mode::ReadWrite);
        Journal journal(nowhere);
        const ChangeRunner::Parts parts = bench.parts();
        ChangeRunner runner({parts.client, journal, parts.kept, parts.readings, parts.clock,
                             parts.tenantHash, parts.tenantName, parts.who, parts.whyNoChange});
        bench.client.add(QStringLiteral("a"));
        for (const ChangeOutcome& outcome :
             {QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New")))),
              QCoro::waitFor(runner.setActive({QStringLiteral("a")}, false)),
              QCoro::waitFor(runner.remove({QStringLiteral("a")}))}) {
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->kind, Error::Kind::Disk);
            QVERIFY(!outcome.error->what.isEmpty());
        }
        QVERIFY(bench.client.created.isEmpty());
        QVERIFY(bench.client.patches.isEmpty());
        QVERIFY(bench.client.removed.isEmpty());
    }

    void aReasonAgainstChangesIsTold() {
        ChangeBench bench;
        bench.whyNoChange = QStringLiteral("Because.");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QCOMPARE(outcome.error->kind, Error::Kind::ReadOnly);
        QCOMPARE(outcome.error->why, QStringLiteral("Because."));
        QVERIFY(bench.client.created.isEmpty());
    }

    void lostAnswerOfACreateThatArrivedIsFound() {
        ChangeBench bench;
        ChangeRunner runner(bench.parts());
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QVERIFY(outcome.isDone());
        QCOMPARE(bench.client.created.size(), 1);
        QCOMPARE(bench.client.scans.size(), 1);
        QCOMPARE(outcome.definition->id, bench.client.scans.first().id);
        QCOMPARE(bench.recorded().steps.first().scanId, bench.client.scans.first().id);
        QVERIFY(!bench.recorded().isRunning());
    }

    void aTwinFromBeforeIsNotTakenForTheNewOne() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("old"));
        bench.client.scans.first().name = QStringLiteral("New");
        bench.client.scans.first().target = QStringLiteral("10.1.0.0/24");
        (void)QCoro::waitFor(bench.reader.readAgain(Urgency::Person, {}));
        ChangeRunner runner(bench.parts());
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), false};
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        QVERIFY(outcome.change.steps.first().scanId.isEmpty());
    }

    void createComparesWithAFreshReading() {
        ChangeBench bench;
        const int reads = bench.client.reads;
        ChangeRunner runner(bench.parts());
        QList<int> readsWhenSent;
        bench.client.beforeWrite = [&](const QString&) { readsWhenSent << bench.client.reads; };
        QVERIFY(QCoro::waitFor(runner.create(bench.draft(QStringLiteral("One")))).isDone());
        QCOMPARE(readsWhenSent, QList<int>{reads + 1});
        // Where a reading is dear, one that is younger than a minute will do; an older one not.
        bench.client.callsPerReading = 4;
        (void)QCoro::waitFor(bench.reader.readAgain(Urgency::Person, {}));
        const int young = bench.client.reads;
        QVERIFY(QCoro::waitFor(runner.create(bench.draft(QStringLiteral("Two")))).isDone());
        bench.clock.jumpTo(Instant{bench.clock.now().ms + 61'000});
        QVERIFY(QCoro::waitFor(runner.create(bench.draft(QStringLiteral("Three")))).isDone());
        QCOMPARE(readsWhenSent.sliced(1), QList<int>({young, young + 1}));
    }

    void aTwinThatNobodyHasSeenYetIsSaidBeforeASecondIsMade() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("theirs")); // since the reading that the bench has made
        bench.client.scans.first().name = QStringLiteral("New");
        bench.client.scans.first().target = QStringLiteral("10.1.0.0/24");
        ChangeRunner runner(bench.parts());
        const ScanDraft draft = bench.draft(QStringLiteral("New"));
        QVERIFY(runner.twinWarning(draft).isEmpty());
        const ChangeOutcome outcome = QCoro::waitFor(runner.create(draft));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, Error::Kind::Conflict);
        QVERIFY(bench.client.created.isEmpty());
        QVERIFY(bench.recorded().steps.isEmpty());
        // Now it is known, and who says yes to the question gets a second one.
        QVERIFY(!runner.twinWarning(draft).isEmpty());
        QVERIFY(QCoro::waitFor(runner.create(draft)).isDone());
        QCOMPARE(bench.client.scans.size(), 2);
    }

    void absenceCountsOnlyAfterTwoReadingsAMinuteApart() {
        ChangeBench bench;
        ChangeRunner runner(bench.parts());
        QSignalSpy changed(&runner, &ChangeRunner::changed);
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), false};
        const ScanDraft draft = bench.draft(QStringLiteral("New"));
        const ChangeOutcome outcome = QCoro::waitFor(runner.create(draft));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        QVERIFY(outcome.error);
        QVERIFY(!runner.twinWarning(draft).isEmpty());
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Refused);
        QTRY_VERIFY(!bench.recorded().isRunning());
        QVERIFY(runner.twinWarning(draft).isEmpty());
        QCOMPARE(bench.client.created.size(), 1);
        QCOMPARE(changed.last().first().value<Change>().steps.first().state, StepState::Refused);
    }

    void aNewScanThatIsMissingForAWhileIsFoundLater() {
        ChangeBench bench;
        ChangeRunner runner(bench.parts());
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        bench.client.invisible << QStringLiteral("new-1");
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        bench.client.invisible.clear();
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Done);
        QCOMPARE(bench.recorded().steps.first().scanId, QStringLiteral("new-1"));
    }

    void whileTheServiceCannotBeReadTheStepStaysUnknown() {
        ChangeBench bench;
        ChangeRunner runner(bench.parts());
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        bench.client.beforeWrite = [&](const QString&) {
            bench.client.readFaults << FakeClient::lost() << FakeClient::lost();
        };
        const ChangeOutcome outcome =
            QCoro::waitFor(runner.create(bench.draft(QStringLiteral("New"))));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        aMinuteLater(bench, runner);
        QCOMPARE(bench.recorded().steps.first().state, StepState::Unknown);
        QTRY_VERIFY(bench.clock.sleepers() > 0);
        bench.clock.advance(5min);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Done);
    }

    void editSendsOnlyWhatChanged() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QVERIFY(outcome.isDone());
        ScanPatch expected;
        expected.name = QStringLiteral("Renamed");
        QCOMPARE(bench.client.patches, QList<ScanPatch>{expected});
    }

    void editOfWhatSomebodyElseChangedIsAConflict() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        bench.client.scans.first().target = QStringLiteral("10.9.9.9");
        bench.client.scans.first().lastRun = Instant{5};
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QCOMPARE(outcome.error->kind, Error::Kind::Conflict);
        QCOMPARE(outcome.theirs->target, QStringLiteral("10.9.9.9"));
        QVERIFY(bench.client.patches.isEmpty());
        QCOMPARE(outcome.change.id, 0);
    }

    void aRunOfTheScanMeanwhileIsNoConflict() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        bench.client.scans.first().lastRun = Instant{5};
        bench.client.scans.first().status = ScanStatus::Fail;
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        ChangeRunner runner(bench.parts());
        QVERIFY(QCoro::waitFor(runner.edit(base, draft)).isDone());
    }

    void aYoungReadingIsEnoughWhereReadingIsDear() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.callsPerReading = 4;
        (void)QCoro::waitFor(bench.reader.readAgain(Urgency::Person, {}));
        const int reads = bench.client.reads;
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        ChangeRunner runner(bench.parts());
        (void)QCoro::waitFor(runner.edit(base, draft));
        QCOMPARE(bench.client.reads, reads);
        bench.clock.jumpTo(Instant{bench.clock.now().ms + 61'000});
        draft.name = QStringLiteral("Again");
        (void)QCoro::waitFor(runner.edit(bench.client.scans.first(), draft));
        QVERIFY(bench.client.reads > reads);
    }

    void deletedMeanwhileOffersToCreateAnew() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.takeFirst();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QCOMPARE(outcome.error->kind, Error::Kind::NotFound);
        QVERIFY(outcome.offerCreateAnew);
    }

    void anIgnoredScannerIsSaidAndProvedByASecondReading() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.ignoresScanner = true;
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.machineId = QStringLiteral("m2");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QVERIFY(outcome.error);
        QVERIFY(outcome.offerCreateAnew);
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        const QTime when = bench.clock.now().toDateTime().toLocalTime().time();
        QVERIFY2(outcome.error->why.contains(QLocale().toString(when, QLocale::ShortFormat)),
                 qPrintable(outcome.error->why));
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Refused);
        QVERIFY(!bench.recorded().steps.first().answer.contains(QStringLiteral("lost")));
    }

    void aScannerThatIsTakenLateIsDoneAfterAll() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.ignoresScanner = true;
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.machineId = QStringLiteral("m2");
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        bench.client.scans.first().scanner.machineId = QStringLiteral("m2");
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Done);
        QTRY_VERIFY(!bench.recorded().isRunning());
    }

    void aRefusalMeansTheCredentialsOnlyWhereItCanMeanNothingElse_data() {
        QTest::addColumn<bool>("isRenamedToo");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isAboutCredentials");
        QTest::newRow("nothing else") << false << QStringLiteral("Bad request.") << true;
        QTest::newRow("something else") << true << QStringLiteral("Bad request.") << false;
        QTest::newRow("the service says so")
            << true << QStringLiteral("scanAuthenticationParams cannot be changed.") << true;
        QTest::newRow("the service says otherwise")
            << true << QStringLiteral("The name is too long.") << false;
    }
    void aRefusalMeansTheCredentialsOnlyWhereItCanMeanNothingElse() {
        QFETCH(bool, isRenamedToo);
        QFETCH(QString, words);
        QFETCH(bool, isAboutCredentials);
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.credentials = Credentials();
        draft.credentials->communityString = QStringLiteral("hunter2");
        if (isRenamedToo)
            draft.name = QStringLiteral("Renamed");
        Error refusal = FakeClient::refusal(Error::Kind::Refused, 400);
        refusal.serverText = words;
        bench.client.faults << FakeClient::Fault{refusal, false};
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.offerCreateAnew, isAboutCredentials);
        QCOMPARE(outcome.error->what.contains(QStringLiteral("credentials")), isAboutCredentials);
    }

    void refusedCredentialsOfferToCreateAnew() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.credentials = Credentials();
        draft.credentials->communityString = QStringLiteral("hunter2");
        bench.client.faults << FakeClient::Fault{FakeClient::refusal(Error::Kind::Refused, 400),
                                                 false};
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QVERIFY(outcome.offerCreateAnew);
        QVERIFY(!bench.recorded().steps.first().after.contains("hunter2"));
    }

    void lostAnswerOfAnEditIsReadBack() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QVERIFY(outcome.isDone());
        QCOMPARE(bench.client.patches.size(), 1);
    }

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

    void aChangeLeftOpenByACrashIsReadBack() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"), true);
        bench.client.add(QStringLiteral("b"), true);
        bench.client.add(QStringLiteral("c"), true);
        bench.client.scans[0].isActive = false; // the service applied this one
        ScanPatch off;
        off.isActive = false;
        Change left;
        left.kind = ChangeKind::Deactivate;
        left.startedAt = bench.clock.now();
        for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
            ChangeStep step;
            step.scanId = id;
            step.scanName = id;
            step.after = ScanRecord::of(off);
            left.steps << step;
        }
        {
            Database before(bench.folder.filePath(QStringLiteral("journal.sqlite")),
                            Database::Mode::ReadWrite);
            Journal journal(before);
            const Change begun = *QCoro::waitFor(journal.begin(QStringLiteral("tenant"), left));
            const QList<qint64> sent{begun.steps[0].id, begun.steps[1].id};
            const Result<void> marked =
                QCoro::waitFor(journal.markSending(sent, bench.clock.now()));
            QVERIFY2(marked, marked ? "" : qPrintable(marked.error().report()));
        }
        ChangeRunner runner(bench.parts());
        QSignalSpy changed(&runner, &ChangeRunner::changed);
        QCoro::waitFor(runner.recover());
        QCOMPARE(bench.recorded().steps[0].state, StepState::Done);
        QCOMPARE(bench.recorded().steps[1].state, StepState::Unknown);
        QCOMPARE(bench.recorded().steps[2].state, StepState::Skipped);
        QVERIFY(!changed.isEmpty());
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps[1].state, StepState::Refused);
        QTRY_VERIFY(!bench.recorded().isRunning());
        QVERIFY(bench.client.patches.isEmpty());
    }

    void twoChangesGoOneAfterTheOther() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        ChangeRunner runner(bench.parts());
        QCoro::Task<ChangeOutcome> first = runner.setActive({QStringLiteral("a")}, false);
        QCoro::Task<ChangeOutcome> second = runner.setActive({QStringLiteral("a")}, true);
        QVERIFY(QCoro::waitFor(std::move(first)).isDone());
        QVERIFY(QCoro::waitFor(std::move(second)).isDone());
        QCOMPARE(bench.client.patches.size(), 2);
        QVERIFY(bench.client.scans.first().isActive);
        QVERIFY(!runner.isBusy());
    }
};

QTEST_GUILESS_MAIN(TestChangeRunner)
#include "tst_changerunner.moc"
