// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/journal.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

namespace {

const auto tenant = QStringLiteral("tenant-a");

Change sample(int steps = 2) {
    Change change;
    change.kind = ChangeKind::Delete;
    change.tenantName = QStringLiteral("Contoso Ltd");
    change.who = QStringLiteral("scandeck-soc");
    change.startedAt = {1000};
    for (int at = 0; at < steps; ++at) {
        ChangeStep step;
        step.scanId = QStringLiteral("scan-%1").arg(at);
        step.scanName = QStringLiteral("Scan %1 ☂").arg(at);
        step.before = R"({"id":"scan"})";
        change.steps << step;
    }
    return change;
}

// The part of a run that a crash or a power cut ends between sending and the answer.
int writeAndDie(const QString& path) {
    Database database(path, Database::Mode::ReadWrite);
    Journal journal(database);
    const auto begun = QCoro::waitFor(journal.begin(tenant, sample(3)));
    if (!begun)
        return 2;
    ChangeStep first = begun->steps[0];
    if (!QCoro::waitFor(journal.markSending({first.id}, {2000})))
        return 3;
    first.state = StepState::Done;
    first.answeredAt = {2500};
    if (!QCoro::waitFor(journal.record({first})))
        return 4;
    if (!QCoro::waitFor(journal.markSending({begun->steps[1].id}, {3000})))
        return 5;
    std::raise(SIGKILL);
    return 6;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changeIsReadBackAsRecorded() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        Change change = sample();
        change.steps[1].after = R"({"isActive":true})";
        const auto begun = QCoro::waitFor(journal.begin(tenant, change));
        QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().report()));
        QVERIFY(begun->id > 0);
        QVERIFY(begun->steps[0].id > 0 && begun->steps[1].id > begun->steps[0].id);
        const auto whole = QCoro::waitFor(journal.change(begun->id));
        QVERIFY(whole);
        QCOMPARE(*whole, *begun);
        QVERIFY(whole->isRunning());
        QVERIFY(!whole->steps[0].sentAt.isKnown());
    }

    void stepsGoFromWaitingOverSendingToTheirEnd() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        Change change = *QCoro::waitFor(journal.begin(tenant, sample()));
        QVERIFY(
            QCoro::waitFor(journal.markSending({change.steps[0].id, change.steps[1].id}, {2000})));
        auto seen = QCoro::waitFor(journal.change(change.id));
        QCOMPARE(seen->count(StepState::Sending), 2);
        QCOMPARE(seen->steps[1].sentAt.ms, 2000);

        change = *seen;
        change.steps[0].state = StepState::Done;
        change.steps[0].answeredAt = {2600};
        change.steps[0].httpStatus = 204;
        change.steps[0].correlationId = QStringLiteral("c-1");
        change.steps[1].state = StepState::Refused;
        change.steps[1].answer = QStringLiteral("The service said no.");
        change.steps[1].httpStatus = 400;
        QVERIFY(QCoro::waitFor(journal.record(change.steps)));
        QVERIFY(QCoro::waitFor(journal.end(change.id, {3000})));
        change.endedAt = {3000};
        QCOMPARE(*QCoro::waitFor(journal.change(change.id)), change);
    }

    void newIdOfACreateIsKept() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        Change change = sample(1);
        change.kind = ChangeKind::Create;
        change.steps[0].scanId.clear();
        change = *QCoro::waitFor(journal.begin(tenant, change));
        change.steps[0].scanId = QStringLiteral("new-id");
        QVERIFY(QCoro::waitFor(journal.record(change.steps)));
        QCOMPARE(QCoro::waitFor(journal.change(change.id))->steps[0].scanId,
                 QStringLiteral("new-id"));
    }

    void listIsNewestFirstAndPaged() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        QList<qint64> ids;
        for (int at = 0; at < 5; ++at)
            ids << QCoro::waitFor(journal.begin(tenant, sample()))->id;
        QVERIFY(QCoro::waitFor(journal.begin(QStringLiteral("other"), sample())));
        auto page = *QCoro::waitFor(journal.changes(tenant, 2));
        QCOMPARE(page.size(), 2);
        QCOMPARE(page[0].id, ids[4]);
        QCOMPARE(page[1].id, ids[3]);
        QCOMPARE(page[0].steps.size(), 2);
        QVERIFY(page[0].steps[0].before.isEmpty());
        page = *QCoro::waitFor(journal.changes(tenant, 9, ids[3]));
        QCOMPARE(page.size(), 3);
        QCOMPARE(page[0].id, ids[2]);
    }

    void recordThatIsGoneIsAnError() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        ChangeStep step;
        step.id = 77;
        QCOMPARE(QCoro::waitFor(journal.record({step})).error().kind, Error::Kind::Disk);
        QVERIFY(!QCoro::waitFor(journal.markSending({77}, {1})));
        QVERIFY(!QCoro::waitFor(journal.end(77, {1})));
        QVERIFY(!QCoro::waitFor(journal.change(77)));
    }

    void failedRecordLeavesNothingHalf() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        const Change change = *QCoro::waitFor(journal.begin(tenant, sample()));
        QVERIFY(!QCoro::waitFor(journal.markSending({change.steps[0].id, 9999}, {1})));
        QCOMPARE(QCoro::waitFor(journal.change(change.id))->count(StepState::Waiting), 2);
    }

    // Without before and after, too: the list of changes is titled by it.
    void theNewNameOfAnEditIsRead() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        Change edit;
        edit.kind = ChangeKind::Edit;
        edit.steps.append(ChangeStep{});
        ChangeStep& step = edit.steps.first();
        step.scanName = QStringLiteral("old");
        step.newName = QStringLiteral("new");
        step.after = R"({"scanName":"new","target":"10.0.0.1"})";
        QVERIFY(QCoro::waitFor(journal.begin(tenant, edit)));
        step.after = R"({"scanName":"old","target":"10.0.0.1"})"; // the whole was sent
        QVERIFY(QCoro::waitFor(journal.begin(tenant, edit)));
        step.after = R"({"target":"10.0.0.1"})";
        QVERIFY(QCoro::waitFor(journal.begin(tenant, edit)));
        const QList<Change> read = *QCoro::waitFor(journal.changes(tenant, 9));
        QCOMPARE(read.size(), 3);
        QVERIFY(read[2].steps.first().after.isEmpty());
        QCOMPARE(read[2].steps.first().newName, QStringLiteral("new"));
        QVERIFY(read[1].steps.first().newName.isEmpty());
        QVERIFY(read[0].steps.first().newName.isEmpty());
        const Change whole = *QCoro::waitFor(journal.change(read[2].id));
        QCOMPARE(whole.steps.first().newName, QStringLiteral("new"));
        QVERIFY(whole.steps.first().after.contains("10.0.0.1"));
    }

    void whoLeftAChangeOpenIsKnown() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        {
            Database database(path, Database::Mode::ReadWrite);
            Journal journal(database);
            QVERIFY(QCoro::waitFor(journal.begin(tenant, sample())));
            const auto here = QCoro::waitFor(journal.unfinished(tenant));
            QCOMPARE(here->size(), 1);
            QCOMPARE(here->first().by, LeftOpenBy::EarlierTenant);
        }
        Database database(path, Database::Mode::ReadWrite);
        Journal journal(database);
        const auto left = QCoro::waitFor(journal.unfinished(tenant));
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().by, LeftOpenBy::EarlierRun);
        QVERIFY(QCoro::waitFor(journal.unfinished(QStringLiteral("other")))->isEmpty());
        QVERIFY(QCoro::waitFor(journal.end(left->first().change.id, {5})));
        QVERIFY(QCoro::waitFor(journal.unfinished(tenant))->isEmpty());
    }

    void oneAtATimeWorksOnAChange() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        Journal::Claim first = journal.claim(7);
        QVERIFY(first);
        QVERIFY(!journal.claim(7));
        QVERIFY(journal.claim(8));
        first.reset();
        QVERIFY(journal.claim(7));
    }

    void killedBetweenSendingAndAnswerIsFoundAgain() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--write-and-die"), path});
        QVERIFY(child.waitForFinished(20000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(child.exitCode(), int(SIGKILL));

        Database database(path, Database::Mode::ReadWrite);
        Journal journal(database);
        const auto opened = QCoro::waitFor(database.opened());
        QVERIFY(opened && opened->movedAside.isEmpty());
        const auto unfinished = QCoro::waitFor(journal.unfinished(tenant));
        QVERIFY(unfinished);
        QCOMPARE(unfinished->size(), 1);
        const Change& change = unfinished->constFirst().change;
        QVERIFY(change.isRunning());
        QCOMPARE(change.steps[0].state, StepState::Done);
        QCOMPARE(change.steps[1].state, StepState::Sending);
        QCOMPARE(change.steps[1].sentAt.ms, 3000);
        QCOMPARE(change.steps[2].state, StepState::Waiting);
        QCOMPARE(change.steps[2].before, sample().steps[0].before);
    }

    void endedChangesGrowOldAndOpenOnesStay() {
        constexpr qint64 day = 86'400'000;
        const Instant now{2000 * day};
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        const auto add = [&](qint64 age, bool hasEnded) {
            Change change = sample(1);
            change.startedAt = Instant{now.ms - age * day};
            if (hasEnded)
                change.endedAt = change.startedAt;
            return QCoro::waitFor(journal.begin(tenant, change))->id;
        };
        const qint64 open = add(900, false);
        const qint64 old = add(401, true);
        const qint64 young = add(399, true);
        const auto ids = [&] {
            QList<qint64> found;
            const Result<QList<Change>> changes = QCoro::waitFor(journal.changes(tenant, 100'000));
            for (const Change& change : *changes)
                found << change.id;
            return found;
        };
        // A clock that is wrong, or a long pause, does not empty the journal.
        journal.removeOld(now);
        QCOMPARE(ids(), (QList<qint64>{young, old, open}));
        for (int at = 0; at < Journal::KeptAlways; ++at)
            add(1, true);
        journal.removeOld(now);
        const QList<qint64> left = ids();
        QCOMPARE(left.size(), Journal::KeptAlways + 2);
        QVERIFY(left.contains(open) && left.contains(young) && !left.contains(old));
        QVERIFY(!QCoro::waitFor(journal.change(old)));
        QCOMPARE(QCoro::waitFor(journal.change(young))->steps.size(), 1);
    }

    void neverMoreThanSoManyAreKept() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        const Change open = *QCoro::waitFor(journal.begin(tenant, sample(1)));
        auto many = database.write([](QSqlDatabase& sql) -> Result<void> {
            QSqlQuery query(sql);
            query.exec(
                QStringLiteral(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                    "INSERT INTO change (run, tenant, kind, tenantName, who, startedAt, endedAt) "
                    "SELECT 'r', 'tenant-a', 0, 'n', 'w', 1000, 1000 FROM n")
                    .arg(Journal::KeptAtMost + 50));
            return {};
        });
        many.waitForFinished();
        journal.removeOld(Instant{2000});
        const auto left = *QCoro::waitFor(journal.changes(tenant, 100'000));
        QCOMPARE(left.size(), Journal::KeptAtMost + 1);
        QCOMPARE(left.last().id, open.id);
    }

    void theEndedChangesOfATenantGoTogether() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        const Change open = *QCoro::waitFor(journal.begin(tenant, sample()));
        Change ended = sample();
        ended.endedAt = Instant{2000};
        const Change here = *QCoro::waitFor(journal.begin(tenant, ended));
        const Change there = *QCoro::waitFor(journal.begin(QStringLiteral("other"), ended));
        journal.removeOf({tenant, QStringLiteral("a third")});
        QVERIFY(!QCoro::waitFor(journal.change(here.id)));
        QVERIFY(QCoro::waitFor(journal.change(open.id)));
        QVERIFY(QCoro::waitFor(journal.change(there.id)));
    }

    // Thousands of steps are begun and ended in one go each.
    void bigChangeIsQuick() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        Journal journal(database);
        QVERIFY(QCoro::waitFor(database.opened()));
        QElapsedTimer timer;
        timer.start();
        Change change = *QCoro::waitFor(journal.begin(tenant, sample(20000)));
        for (ChangeStep& step : change.steps)
            step.state = StepState::Done;
        QVERIFY(QCoro::waitFor(journal.record(change.steps)));
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(QCoro::waitFor(journal.changes(tenant, 1))->at(0).count(StepState::Done), 20000);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--write-and-die")
        return writeAndDie(QString::fromLocal8Bit(argv[2]));
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
