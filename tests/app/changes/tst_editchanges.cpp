// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changeerrors.h"
#include "app/changes/scanrecord.h"
#include "tests/support/changebench.h"
#include "tests/support/servicebench.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Edits of one scan: what is sent, conflicts, refusals, and what proves that it was done.
class TestEditChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    // Told to come again later, an edit that is sent whole would overwrite what others did
    // meanwhile.
    void aWholeBodyThatHadToWaitIsComparedOnceMore() {
        ChangeBench bench;
        bench.client.refusesPartial = true;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        Error slow = FakeClient::refusal(Error::Kind::Throttled, 429);
        slow.retryAfter = std::chrono::seconds(120);
        bench.client.faults << FakeClient::Fault{slow, false};
        ChangeRunner runner(bench.parts());
        QCoro::Task<ChangeOutcome> task = runner.edit(base, draft);
        QTRY_COMPARE(bench.clock.sleepers(), 1);
        bench.client.scans.first().target = QStringLiteral("10.9.9.0/24");
        bench.clock.advance(std::chrono::seconds(120));
        const ChangeOutcome outcome = QCoro::waitFor(std::move(task));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, Error::Kind::Conflict);
        QVERIFY(outcome.theirs);
        QCOMPARE(outcome.theirs->target, QStringLiteral("10.9.9.0/24"));
        QCOMPARE(bench.client.patches.size(), 1); // the one that was refused
        QCOMPARE(outcome.change.steps.first().state, StepState::Refused);
    }

    // A gateway's 404 for the list says nothing of the scan: it is not offered to be created anew.
    void aListThatIsNotFoundIsNoScanThatIsGone() {
        ChangeBench bench;
        bench.client.refusesPartial = true;
        bench.client.add(QStringLiteral("a"));
        const ScanDefinition base = bench.client.scans.first();
        ScanDraft draft = draftOf(base);
        draft.name = QStringLiteral("Renamed");
        Error slow = FakeClient::refusal(Error::Kind::Throttled, 429);
        slow.retryAfter = std::chrono::seconds(120);
        bench.client.faults << FakeClient::Fault{slow, false};
        ChangeRunner runner(bench.parts());
        QCoro::Task<ChangeOutcome> task = runner.edit(base, draft);
        QTRY_COMPARE(bench.clock.sleepers(), 1);
        bench.client.readFaults << FakeClient::refusal(Error::Kind::NotFound, 404);
        bench.clock.advance(std::chrono::seconds(120));
        const ChangeOutcome outcome = QCoro::waitFor(std::move(task));
        QVERIFY(outcome.error);
        QVERIFY(!outcome.offerCreateAnew);
        QVERIFY2(!outcome.error->what.contains(QStringLiteral("deleted")),
                 qPrintable(outcome.error->what));
    }

    void nameOfTheScanDoesNotHideWhatWasNotRecorded() {
        Error disk;
        disk.why = QStringLiteral("The disk is full.");
        const Error whole = ChangeErrors::wholeNotRecorded(disk);
        QCOMPARE(ChangeErrors::named(whole, ChangeKind::Edit, QStringLiteral("Lab")).what,
                 whole.what);
        const Error refused = FakeClient::refusal(Error::Kind::Forbidden, 403);
        QVERIFY(ChangeErrors::named(refused, ChangeKind::Edit, QStringLiteral("Lab"))
                    .what.contains(QStringLiteral("Lab")));
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

    void whatIsSentWholeProvesOnlyWhatItChanges() {
        ChangeBench bench;
        bench.client.add(QStringLiteral("a"));
        bench.client.refusesPartial = true;
        const ScanDefinition base = bench.client.scans.first();
        ScanPatch credentials;
        credentials.credentials = Credentials();
        QVERIFY(!ScanRecord::isProvable(ScanRecord::whole(base, credentials)));
        ScanPatch rename;
        rename.name = QStringLiteral("Renamed");
        QVERIFY(ScanRecord::isProvable(ScanRecord::whole(base, rename)));
        QVERIFY(!ScanRecord::holds(base, ScanRecord::whole(base, rename)));

        bench.client.faults << FakeClient::Fault{FakeClient::lost(), true};
        bench.client.beforeWrite = [&](const QString&) {
            bench.client.scans.first().intervalHours = 24; // a colleague, at the same moment
        };
        ScanDraft draft = draftOf(base);
        draft.name = *rename.name;
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = QCoro::waitFor(runner.edit(base, draft));
        QCOMPARE(outcome.change.steps.first().state, StepState::Done);
        QVERIFY(bench.recorded().steps.first().after.contains("intervalInHours"));
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
};

QTEST_GUILESS_MAIN(TestEditChanges)
#include "tst_editchanges.moc"
