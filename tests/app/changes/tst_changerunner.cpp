// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/scanrecord.h"
#include "tests/support/changebench.h"
#include "tests/support/servicebench.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Records, lost answers and the order of changes.
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

    void anAcceptedEditThatACrashCutOffIsNotCalledLost() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.ignoresScanner = true;
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.machineId = QStringLiteral("m2");
        {
            Database before(bench.folder.filePath(QStringLiteral("journal.sqlite")),
                            Database::Mode::ReadWrite);
            Journal journal(before);
            const ChangeRunner::Parts parts = bench.parts();
            ChangeRunner first({parts.client, journal, parts.kept, parts.readings, parts.clock,
                                parts.tenantHash, parts.tenantName, parts.who, parts.whyNoChange});
            const ChangeOutcome outcome = QCoro::waitFor(first.edit(base, draft));
            QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        }
        const QString said = bench.recorded().steps.first().answer;
        ChangeRunner runner(bench.parts());
        QCoro::waitFor(runner.recover());
        QCOMPARE(bench.recorded().steps.first().state, StepState::Unknown);
        QCOMPARE(bench.recorded().steps.first().answer, said);
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Refused);
        QVERIFY(bench.recorded().steps.first().answer.contains(QStringLiteral("accepted")));
        QTRY_VERIFY(!bench.recorded().isRunning());
    }

    void anAcceptedScannerThatNobodyCouldProveIsProvedByTheNextStart() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        ScanPatch patch;
        patch.machineId = QStringLiteral("m2");
        Change left;
        left.kind = ChangeKind::Edit;
        left.startedAt = bench.clock.now();
        ChangeStep sent;
        sent.scanId = QStringLiteral("a");
        sent.after = ScanRecord::of(patch);
        left.steps << sent;
        {
            Database before(bench.folder.filePath(QStringLiteral("journal.sqlite")),
                            Database::Mode::ReadWrite);
            Journal journal(before);
            Change begun = *QCoro::waitFor(journal.begin(QStringLiteral("tenant"), left));
            begun.steps.first().state = StepState::Done;
            begun.steps.first().answeredAt = bench.clock.now();
            begun.steps.first().httpStatus = 200;
            QVERIFY(QCoro::waitFor(journal.record(begun.steps)));
        }
        ChangeRunner runner(bench.parts());
        QCoro::waitFor(runner.recover());
        QCOMPARE(bench.recorded().steps.first().state, StepState::Unknown);
        QVERIFY(bench.recorded().steps.first().answer.contains(QStringLiteral("accepted")));
        bench.client.scans.first().scanner.machineId = QStringLiteral("m2");
        aMinuteLater(bench, runner);
        QTRY_COMPARE(bench.recorded().steps.first().state, StepState::Done);
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
