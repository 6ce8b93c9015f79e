// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servicebench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Fault = Emulator::Fault;

namespace {

Emulator::Options tenant(int scans) {
    Emulator::Options options;
    options.scans = scans;
    options.quota = false; // the console's own budget is what is tried
    return options;
}

QString S(const char* text) {
    return QString::fromUtf8(text);
}

QString nameOf(const QJsonObject& definition) {
    return definition.value(QLatin1StringView("scanName")).toString();
}

int countNamed(const Emulator& emulator, const QString& name) {
    int count = 0;
    for (const QJsonValue& definition : emulator.definitions())
        count += nameOf(definition.toObject()) == name ? 1 : 0;
    return count;
}

bool isActive(const Emulator& emulator, const QString& id) {
    return emulator.definition(id).value(QLatin1StringView("isActive")).toBool();
}

// Until the step that is in doubt has been read back.
bool settle(ServiceBench& bench) {
    return patience::until(bench.clock, bench.emulator,
                           [&] { return !bench.recorded().isRunning(); });
}

} // namespace

// What changes a tenant, against the whole service on real sockets.
class TestChangesAgainstService final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeHundredAreSwitchedAndDeleted() {
        ServiceBench bench(tenant(320));
        ChangeRunner runner(bench.parts());
        const QStringList ids = bench.ids(300);
        int wereActive = 0;
        for (const QString& id : ids)
            wereActive += isActive(bench.emulator, id) ? 1 : 0;
        QVERIFY(wereActive > 100 && wereActive < 300);

        const Instant began = bench.clock.now();
        const ChangeOutcome off = bench.wait(runner.setActive(ids, false));
        QVERIFY2(off.isDone(), off.error ? qPrintable(off.error->report()) : "");
        QCOMPARE(off.change.count(StepState::Done), wereActive);
        QCOMPARE(off.change.count(StepState::Skipped), 300 - wereActive);
        QCOMPARE(bench.emulator.count(S("update")), wereActive);
        for (const QString& id : ids)
            QVERIFY(!isActive(bench.emulator, id));
        // A hundred calls a minute and no more.
        QVERIFY(bench.clock.now().ms - began.ms > 60'000 * (wereActive / 100 - 1));

        // The service takes 100 a call, which nobody told the console.
        const ChangeOutcome gone = bench.wait(runner.remove(ids));
        QVERIFY2(gone.isDone(), gone.error ? qPrintable(gone.error->report()) : "");
        QCOMPARE(gone.change.count(StepState::Done), 300);
        QCOMPARE(bench.emulator.count(S("batchDelete")), 4);
        QCOMPARE(runner.deleteBatch(), 100);
        QCOMPARE(bench.emulator.definitionCount(), 20);
        const QDir kept(bench.folder.filePath(S("kept")));
        const QStringList files = kept.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(kept.filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QString& id : ids)
            QVERIFY(content.contains(id.toUtf8()));
    }

    void createAndEditReachTheService() {
        ServiceBench bench(tenant(5));
        ChangeRunner runner(bench.parts());
        const ChangeOutcome made = bench.wait(runner.create(bench.draft(S("Made here"))));
        QVERIFY2(made.isDone(), made.error ? qPrintable(made.error->report()) : "");
        QVERIFY(made.definition);
        QCOMPARE(countNamed(bench.emulator, S("Made here")), 1);
        QVERIFY(!made.change.steps.first().correlationId.isEmpty());
        QVERIFY(!bench.recorded().steps.first().after.contains("verySecretCommunity"));

        (void)bench.read();
        const ScanDefinition base = bench.scan(made.definition->id);
        ScanDraft draft = draftOf(base);
        draft.name = S("Renamed here");
        draft.intervalHours = 24;
        const ChangeOutcome edited = bench.wait(runner.edit(base, draft));
        QVERIFY2(edited.isDone(), edited.error ? qPrintable(edited.error->report()) : "");
        const QJsonObject truth = bench.emulator.definition(base.id);
        QCOMPARE(nameOf(truth), S("Renamed here"));
        QCOMPARE(truth.value(QLatin1StringView("intervalInHours")).toInt(), 24);
        // Left alone, they are still there.
        QVERIFY(!bench.emulator.sentAuthentication(base.id).isEmpty());
    }

    void anAnswerThatIsLostMakesNoSecondScan() {
        ServiceBench bench(tenant(5));
        bench.emulator.faults().add(Fault::cutAfter(S("create")));
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = bench.wait(runner.create(bench.draft(S("Lost"))));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QCOMPARE(countNamed(bench.emulator, S("Lost")), 1);
        QCOMPARE(bench.emulator.count(S("create")), 1);
        QCOMPARE(nameOf(bench.emulator.definition(outcome.change.steps.first().scanId)), S("Lost"));
    }

    void anAnswerThatIsLostIsFoundWhenTheListLagsBehind() {
        ServiceBench bench(tenant(5));
        bench.emulator.faults().add(Fault::lagReads(S("create"), 1, 1));
        bench.emulator.faults().add(Fault::cutAfter(S("create")));
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = bench.wait(runner.create(bench.draft(S("Lagging"))));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        QVERIFY(outcome.error);
        QVERIFY(settle(bench));
        QCOMPARE(bench.recorded().steps.first().state, StepState::Done);
        QCOMPARE(countNamed(bench.emulator, S("Lagging")), 1);
    }

    void aRequestThatNeverArrivedIsCalledNotCreatedAfterTwoReadings() {
        ServiceBench bench(tenant(5));
        Fault cut = Fault::cutBefore(S("create"), 0);
        bench.emulator.faults().add(cut);
        ChangeRunner runner(bench.parts());
        const Instant began = bench.clock.now();
        const ChangeOutcome outcome = bench.wait(runner.create(bench.draft(S("Never"))));
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        QVERIFY(settle(bench));
        QCOMPARE(bench.recorded().steps.first().state, StepState::Refused);
        QVERIFY(bench.clock.now().ms - began.ms >= 60'000);
        QCOMPARE(countNamed(bench.emulator, S("Never")), 0);
    }

    void tooManyRequestsInTheMiddleWaitsAsLongAsItWasTold() {
        ServiceBench bench(tenant(30));
        Fault slow = Fault::refuse(S("update"), 5, 429, S("TooManyRequests"), S("Slow down."));
        slow.retryAfter = 17;
        bench.emulator.faults().add(slow);
        ChangeRunner runner(bench.parts());
        const QStringList ids = bench.ids(30);
        const Instant began = bench.clock.now();
        const ChangeOutcome outcome = bench.wait(runner.setActive(ids, false));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QVERIFY(bench.clock.now().ms - began.ms >= 17'000);
        QVERIFY(bench.clock.now().ms - began.ms < 60'000);
        for (const QString& id : ids)
            QVERIFY(!isActive(bench.emulator, id));
        QCOMPARE(bench.emulator.count(S("update")), outcome.change.count(StepState::Done) + 1);
    }

    void anExpiredTokenInTheMiddleIsRenewed() {
        ServiceBench bench(tenant(30));
        ChangeRunner runner(bench.parts());
        bool isExpired = false;
        connect(&runner, &ChangeRunner::changed, this, [&](const Change& change) {
            if (!isExpired && change.count(StepState::Done) == 5) {
                isExpired = true;
                bench.emulator.expireAllTokens();
            }
        });
        const ChangeOutcome outcome = bench.wait(runner.setActive(bench.ids(30), false));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QVERIFY(isExpired);
        QCOMPARE(bench.tokens->fetched, 2);
        QVERIFY(outcome.change.count(StepState::Done) > 5);
        // One of them was refused with 401 and sent again, none was applied twice.
        QCOMPARE(bench.emulator.count(S("update")), outcome.change.count(StepState::Done) + 1);
    }

    void anExpiredTokenInABulkDeleteIsRenewed() {
        ServiceBench bench(tenant(250));
        ChangeRunner runner(bench.parts());
        bool isExpired = false;
        connect(&runner, &ChangeRunner::changed, this, [&](const Change& change) {
            if (!isExpired && change.count(StepState::Done) >= 100) {
                isExpired = true;
                bench.emulator.expireAllTokens();
            }
        });
        const ChangeOutcome outcome = bench.wait(runner.remove(bench.ids(250)));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QVERIFY(isExpired);
        QCOMPARE(bench.emulator.definitionCount(), 0);
    }

    void aRefusedPartialBodyIsSentWhole() {
        Emulator::Options options = tenant(5);
        options.refusePartialPatch = true;
        ServiceBench bench(options);
        ChangeRunner runner(bench.parts());
        const ScanDefinition base = bench.scan(bench.ids(1).first());
        const QJsonObject before = bench.emulator.definition(base.id);
        ScanDraft draft = draftOf(base);
        draft.name = S("Renamed");
        const ChangeOutcome outcome = bench.wait(runner.edit(base, draft));
        QVERIFY2(outcome.isDone(), outcome.error ? qPrintable(outcome.error->report()) : "");
        QJsonObject expected = before;
        expected.insert(QLatin1StringView("scanName"), S("Renamed"));
        QCOMPARE(bench.emulator.definition(base.id), expected);
        // The record says what was sent.
        const QJsonObject sent =
            QJsonDocument::fromJson(bench.recorded().steps.first().after).object();
        for (const char* member :
             {"scanName", "isActive", "target", "intervalInHours", "targetType"})
            QCOMPARE(sent[QLatin1StringView(member)], expected[QLatin1StringView(member)]);
    }

    void anIgnoredScannerIsNotCalledChanged() {
        Emulator::Options options = tenant(5);
        options.ignoreScannerChange = true;
        ServiceBench bench(options);
        ChangeRunner runner(bench.parts());
        const ScanDefinition base = bench.scan(bench.ids(1).first());
        ScanDraft draft = draftOf(base);
        for (const ScanAgent& agent : bench.reader->latest()->agents()) {
            if (agent.machineId != base.scanner.machineId && agent.lastSeen.isKnown())
                draft.machineId = agent.machineId;
        }
        const ChangeOutcome outcome = bench.wait(runner.edit(base, draft));
        QVERIFY(outcome.error);
        QVERIFY(outcome.offerCreateAnew);
        QCOMPARE(outcome.change.steps.first().state, StepState::Unknown);
        QVERIFY(settle(bench));
        QCOMPARE(bench.recorded().steps.first().state, StepState::Refused);
    }

    void refusedCredentialsOfferToCreateAnew() {
        Emulator::Options options = tenant(5);
        options.refuseCredentialsInPatch = true;
        ServiceBench bench(options);
        ChangeRunner runner(bench.parts());
        const ChangeOutcome made = bench.wait(runner.create(bench.draft(S("Mine"))));
        QVERIFY(made.definition);
        (void)bench.read();
        const ScanDefinition base = bench.scan(made.definition->id);
        ScanDraft draft = draftOf(base);
        draft.name = S("Renamed");
        draft.credentials = Credentials();
        draft.credentials->communityString = S("anotherSecret");
        const ChangeOutcome outcome = bench.wait(runner.edit(base, draft));
        QVERIFY(outcome.error);
        QVERIFY(outcome.offerCreateAnew);
        QVERIFY2(outcome.error->what.contains(S("credentials")), qPrintable(outcome.error->what));
        QVERIFY(!outcome.error->report().contains(S("anotherSecret")));
        QCOMPARE(nameOf(bench.emulator.definition(base.id)), S("Mine"));
    }

    void whatSomebodyElseChangedIsNotOverwritten() {
        ServiceBench bench(tenant(5));
        ChangeRunner runner(bench.parts());
        const ScanDefinition base = bench.scan(bench.ids(1).first());
        QVERIFY(bench.emulator.editDefinition(base.id, {{S("scanName"), S("Theirs")}}));
        ScanDraft draft = draftOf(base);
        draft.name = S("Mine");
        const ChangeOutcome outcome = bench.wait(runner.edit(base, draft));
        QVERIFY(outcome.theirs);
        QCOMPARE(outcome.theirs->name, S("Theirs"));
        QCOMPARE(bench.emulator.count(S("update")), 0);
        // The person looked and chose theirs as the base.
        const ChangeOutcome again = bench.wait(runner.edit(*outcome.theirs, draft));
        QVERIFY(again.isDone());
        QCOMPARE(nameOf(bench.emulator.definition(base.id)), S("Mine"));
    }

    void anIdThatIsGoneDoesNotSpoilABulkDelete() {
        Emulator::Options options = tenant(150);
        options.unknownIdRefusesBatch = true;
        ServiceBench bench(options);
        ChangeRunner runner(bench.parts());
        const QStringList ids = bench.ids(150);
        // Somebody deletes one after the console has read the list again.
        bool isDone = false;
        connect(&runner, &ChangeRunner::changed, this, [&] {
            if (!std::exchange(isDone, true))
                QVERIFY(bench.emulator.removeDefinition(ids[120]));
        });
        const ChangeOutcome outcome = bench.wait(runner.remove(ids));
        QCOMPARE(bench.emulator.definitionCount(), 0);
        QCOMPARE(outcome.change.count(StepState::Done), 149);
        QCOMPARE(outcome.change.steps[120].state, StepState::Unknown);
        QVERIFY(settle(bench));
        QCOMPARE(bench.recorded().steps[120].state, StepState::Done);
    }

    void aBatchWhoseAnswerIsLostIsToldPerScan() {
        ServiceBench bench(tenant(300));
        bench.emulator.faults().add(Fault::cutAfter(S("batchDelete"), 3));
        ChangeRunner runner(bench.parts());
        const ChangeOutcome outcome = bench.wait(runner.remove(bench.ids(300)));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.change.count(StepState::Done), 100);    // the first batch of 100
        QCOMPARE(outcome.change.count(StepState::Unknown), 100); // the one whose answer was lost
        QCOMPARE(outcome.change.count(StepState::Skipped), 100);
        QCOMPARE(bench.emulator.definitionCount(), 100);
        QVERIFY(settle(bench));
        QCOMPARE(bench.recorded().count(StepState::Done), 200);
        QCOMPARE(bench.recorded().count(StepState::Skipped), 100);
    }

    void theNewestReadingWinsWhicheverAnswerComesLast() {
        ServiceBench bench(tenant(5));
        const QString id = bench.ids(1).first();
        bench.emulator.forgetRequests();
        bench.emulator.faults().add(Fault::delay(S("listDefinitions"), 1, 400));
        std::optional<Result<SnapshotPtr>> older;
        bench.reader->readAgain(Urgency::Person, {}).then([&](Result<SnapshotPtr> reading) {
            older = std::move(reading);
        });
        QTRY_COMPARE(bench.emulator.count(S("listDefinitions")), 1);
        QVERIFY(bench.emulator.editDefinition(id, {{S("scanName"), S("Newer")}}));
        QSignalSpy arrived(bench.reader.get(), &Reader::arrived);
        const Result<SnapshotPtr> newer = bench.wait(bench.reader->readAgain(Urgency::Person, {}));
        QVERIFY(newer);
        QVERIFY(!older);
        QCOMPARE(bench.scan(id).name, S("Newer"));
        QTRY_VERIFY(older);
        QVERIFY(older->has_value());
        // It came later and is older.
        QCOMPARE(bench.scan(id).name, S("Newer"));
        QCOMPARE(arrived.size(), 1);
        QVERIFY(!bench.reader->isReading());
    }
};

QTEST_GUILESS_MAIN(TestChangesAgainstService)
#include "tst_changesagainstservice.moc"
