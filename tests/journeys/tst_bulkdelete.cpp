// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/scans/dialogs/deletedialog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

qsizetype beginning(const QStringList& lines, const QString& with) {
    return std::ranges::count_if(lines,
                                 [&with](const QString& line) { return line.startsWith(with); });
}

Fault refusal(int nth, int status, const QString& code, const QString& message) {
    return Fault::refuse(QStringLiteral("batchDelete"), nth, status, code, message);
}

} // namespace

// Three hundred scans at once, and a service that does not play along. It takes a hundred in one
// call, so the first call is refused as too large, and the second to fourth are the batches.
class TestBulkDelete : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    void begin(int batchLimit = 100) {
        Emulator::Options options;
        options.scans = 300;
        options.batchLimit = batchLimit;
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(300); }));
    }
    // All that is shown, by key; the dialog's button is pressed.
    void deleteAll() {
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        auto* dialog = m_journey->dialog<DeleteDialog>();
        QVERIFY2(shownText(dialog).contains(QStringLiteral("300")), qPrintable(shownText(dialog)));
        QVERIFY(shownText(dialog).contains(QStringLiteral("Contoso")));
        press(dialog, "doButton");
    }
    [[nodiscard]] Change newest() const { return m_journey->newestChange(); }
    [[nodiscard]] int calls() const {
        return m_journey->emulator.count(QStringLiteral("batchDelete"));
    }
    [[nodiscard]] bool isThere(const ChangeStep& step) const {
        return !m_journey->emulator.definition(step.scanId).isEmpty();
    }
    [[nodiscard]] QStringList keptFiles() const {
        QStringList found;
        QDirIterator files(m_journey->paths().dataFolder() + QStringLiteral("/connections"),
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (const QString path = files.next(); path.endsWith(QStringLiteral(".json")))
                found << path;
        }
        return found;
    }

private Q_SLOTS:
    void cleanup() { m_journey.reset(); }

    void threeHundredWithOneRefusedBatch() {
        begin(60);
        m_journey->emulator.forgetRequests();
        deleteAll();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QCOMPARE(m_journey->emulator.definitionCount(), 0);
        // One refused, and what it named was used from then on.
        QCOMPARE(calls(), 6);
        QCOMPARE(newest().count(StepState::Done), 300);
        QVERIFY2(m_journey->statusMessage().contains(QStringLiteral("300")),
                 qPrintable(m_journey->statusMessage()));
        QVERIFY(m_journey->otherBanner().isEmpty());
    }

    void keptOnDiskBeforeTheFirstIsGone() {
        begin();
        m_journey->emulator.faults().add(Fault::cutBefore(QStringLiteral("batchDelete"), 1));
        deleteAll();
        QTRY_COMPARE(calls(), 1);
        QCOMPARE(m_journey->emulator.definitionCount(), 300);
        QCOMPARE(keptFiles().size(), 1);
        QFile kept(keptFiles().first());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray text = kept.readAll();
        for (const QJsonValue& one : m_journey->emulator.definitions())
            QVERIFY(text.contains(one[QLatin1StringView("id")].toString().toUtf8()));
    }

    // The second batch fails with words that do not say what was applied.
    void failureInTheMiddleIsToldScanByScan() {
        begin();
        m_journey->emulator.faults().add(
            refusal(3, 500, QStringLiteral("InternalServerError"), QStringLiteral("It broke.")));
        deleteAll();
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("It broke.")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->waitForCalm(200));
        QStringList shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Done|")), 100);
        QCOMPARE(beginning(shown, QStringLiteral("Unknown|")), 100);
        QCOMPARE(beginning(shown, QStringLiteral("Skipped|")), 100);
        QCOMPARE(shown.filter(QStringLiteral("|Kept. Not sent")).size(), 100);
        QVERIFY(newest().isRunning());
        // A minute later a second reading still shows them: kept.
        QVERIFY(m_journey->passUntil([this] { return !newest().isRunning(); }));
        shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Unknown|")), 0);
        QCOMPARE(shown.filter(QStringLiteral("|Kept.")).size(), 200);
        for (const ChangeStep& step : newest().steps)
            QCOMPARE(isThere(step), step.state != StepState::Done);
        QCOMPARE(calls(), 3);
    }

    void refusalInTheMiddleIsToldScanByScan_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("not to its liking") << 400 << QStringLiteral("InvalidInput");
        QTest::newRow("not allowed") << 403 << QStringLiteral("Forbidden");
    }
    void refusalInTheMiddleIsToldScanByScan() {
        QFETCH(int, status);
        QFETCH(QString, code);
        begin();
        m_journey->emulator.faults().add(
            refusal(3, status, code, QStringLiteral("Locked by a rule.")));
        deleteAll();
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("Locked by a rule.")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(200); }));
        const QStringList shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Done|")), 100);
        QCOMPARE(beginning(shown, QStringLiteral("Refused|")), 100);
        QCOMPARE(shown.filter(QStringLiteral("Locked by a rule.")).size(), 100);
        QCOMPARE(shown.filter(QStringLiteral("|Kept.")).size(), 200);
        QVERIFY(!newest().isRunning());
        for (const ChangeStep& step : newest().steps)
            QCOMPARE(isThere(step), step.state != StepState::Done);
        QVERIFY2(m_journey->statusMessage().contains(QStringLiteral("100 gone, 100 kept")),
                 qPrintable(m_journey->statusMessage()));
    }

    void lostAnswerIsReadTwiceBeforeItCounts() {
        begin();
        m_journey->emulator.faults().add(Fault::cutAfter(QStringLiteral("batchDelete"), 4));
        deleteAll();
        QTRY_COMPARE(newest().count(StepState::Unknown), 100);
        QCOMPARE(newest().count(StepState::Done), 200);
        // One reading without them is not enough.
        QVERIFY(m_journey->waitForCalm(0));
        QCOMPARE(beginning(m_journey->shownSteps(), QStringLiteral("Unknown|")), 100);
        QVERIFY(m_journey->passUntil([this] { return !newest().isRunning(); }));
        const QStringList shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Done|")), 300);
        QCOMPARE(shown.filter(QStringLiteral("|Gone.")).size(), 100);
        QCOMPARE(calls(), 4);
    }

    void lostRequestKeepsItsScans() {
        begin();
        m_journey->emulator.faults().add(Fault::cutBefore(QStringLiteral("batchDelete"), 3));
        deleteAll();
        QTRY_COMPARE(newest().count(StepState::Unknown), 100);
        QVERIFY(m_journey->passUntil([this] { return !newest().isRunning(); }));
        const QStringList shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Done|")), 100);
        QCOMPARE(shown.filter(QStringLiteral("|Kept.")).size(), 200);
        QCOMPARE(m_journey->emulator.definitionCount(), 200);
    }

    void expiredTokenInTheMiddleIsRenewed() {
        begin();
        // Of all batches, the last.
        m_journey->emulator.faults().add(refusal(4, 401, QStringLiteral("Unauthorized"),
                                                 QStringLiteral("The token has expired.")));
        m_journey->emulator.forgetRequests();
        deleteAll();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("token")), 1);
        QCOMPARE(newest().count(StepState::Done), 300);
        QVERIFY(m_journey->otherBanner().isEmpty());
        QVERIFY(m_journey->tenantBanner().isEmpty());
    }

    void throttledInTheMiddleWaitsAndGoesOn() {
        begin();
        Fault throttled =
            refusal(3, 429, QStringLiteral("TooManyRequests"), QStringLiteral("Too many."));
        throttled.retryAfter = 30;
        m_journey->emulator.faults().add(throttled);
        deleteAll();
        QTRY_COMPARE(calls(), 3);
        // Others may wait behind it.
        QTRY_VERIFY(m_journey->state().budget.pausedUntil.isKnown() &&
                    m_journey->state().budget.waiting > 0);
        m_journey->pass(29s);
        QCOMPARE(m_journey->emulator.definitionCount(), 200);
        QVERIFY(m_journey->tenant().changes().isBusy());
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QCOMPARE(newest().count(StepState::Done), 300);
        QVERIFY(m_journey->otherBanner().isEmpty());
    }

    void stoppedWhileItWaitsForTheService() {
        begin();
        Fault throttled =
            refusal(3, 429, QStringLiteral("TooManyRequests"), QStringLiteral("Too many."));
        throttled.retryAfter = 3000;
        m_journey->emulator.faults().add(throttled);
        deleteAll();
        QTRY_COMPARE(calls(), 3);
        // Others may wait behind it.
        QTRY_VERIFY(m_journey->state().budget.pausedUntil.isKnown() &&
                    m_journey->state().budget.waiting > 0);
        (void)m_journey->shownSteps(); // where Stop is
        m_journey->trigger("stopChangeAction");
        QTRY_VERIFY(!m_journey->tenant().changes().isBusy() || m_journey->state().isReading);
        m_journey->emulator.resetQuota();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(200); }));
        const QStringList shown = m_journey->shownSteps();
        QCOMPARE(beginning(shown, QStringLiteral("Done|")), 100);
        QCOMPARE(beginning(shown, QStringLiteral("Skipped|")), 200);
        QCOMPARE(shown.filter(QStringLiteral("you stopped the change")).size(), 200);
        QCOMPARE(calls(), 3);
    }

    void whatCannotBeKeptIsNotDeleted() {
        begin();
        // A file stands where the connection's folder belongs.
        const QString folder =
            m_journey->paths().connectionFolder(m_journey->state().connection.id);
        QVERIFY(QDir(folder).removeRecursively());
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        deleteAll();
        auto* dialog = m_journey->dialog<DeleteDialog>();
        QTRY_VERIFY2(shownText(dialog).contains(QStringLiteral("could not be kept")),
                     qPrintable(shownText(dialog)));
        QVERIFY2(shownText(dialog).contains(QStringLiteral("Nothing was deleted")),
                 qPrintable(shownText(dialog)));
        QCOMPARE(calls(), 0);
        QCOMPARE(m_journey->emulator.definitionCount(), 300);
        // The way on: with the folder back, the same dialog does it.
        QVERIFY(file.remove());
        press(dialog, "doButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QCOMPARE(keptFiles().size(), 1);
    }
};

QTEST_MAIN(TestBulkDelete)
#include "tst_bulkdelete.moc"
