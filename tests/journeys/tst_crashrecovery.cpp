// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/scans/dialogs/deletedialog.h"

namespace {

using Fault = Emulator::Fault;

} // namespace

// The console is gone in the middle of a change. The next start finds it in its journal, reads,
// and says what became of it.
class TestCrashRecovery : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    void begin(int scans) {
        Emulator::Options options;
        options.scans = scans;
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this, scans] { return m_journey->isCalm(scans); }));
    }
    void crashAndStartAgain() {
        m_journey->crash();
        m_journey->emulator.faults().clear();
        m_journey->start();
    }
    [[nodiscard]] Change newest() const {
        return m_journey->window().isVisible() &&
                       m_journey->session().openTenant(m_journey->session().lastUsed())
                   ? m_journey->newestChange()
                   : Change();
    }
    // Dropped ones are sent once more by some clients; this one must not.
    [[nodiscard]] int count(const char* operation) const {
        return m_journey->emulator.count(QLatin1StringView(operation));
    }

private Q_SLOTS:
    void cleanup() { m_journey.reset(); }

    void createThatTheServiceHadIsFound() {
        begin(180);
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("create"), 1, 60'000));
        press(m_journey->newScan(QStringLiteral("Crashed")), "saveButton");
        QTRY_COMPARE(m_journey->emulator.definitionCount(), 181);
        QCOMPARE(newest().steps.first().state, StepState::Sending);
        crashAndStartAgain();

        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("it was created")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->otherBanner().contains(QStringLiteral("“Crashed”")));
        QVERIFY(m_journey->waitForCalm(181));
        QCOMPARE(m_journey->shownSteps(),
                 QStringList{QStringLiteral("Done|Crashed|The answer was lost. Reading again "
                                            "found the scan: it was created.")});
        QCOMPARE(count("create"), 1);
        // Told once: another start has nothing to say.
        m_journey->quit();
        m_journey->start();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QVERIFY2(m_journey->otherBanner().isEmpty(), qPrintable(m_journey->otherBanner()));
    }

    void createThatNeverArrivedIsSaidAfterTwoReadings() {
        begin(180);
        m_journey->emulator.faults().add(
            Fault::refuse(QStringLiteral("create"), 1, 400, QStringLiteral("Late")));
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("create"), 1, 60'000));
        press(m_journey->newScan(QStringLiteral("Crashed")), "saveButton");
        QTRY_COMPARE(count("create"), 1);
        crashAndStartAgain();

        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("not known yet")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->waitForCalm(180));
        QVERIFY(m_journey->shownSteps().first().startsWith(QStringLiteral("Unknown|Crashed")));
        QVERIFY(m_journey->passUntil([this] { return !newest().isRunning(); }));
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("it was not created")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->shownSteps().first().startsWith(QStringLiteral("Not done|Crashed")));
        QCOMPARE(count("create"), 1);
    }

    void deleteCutOffIsToldScanByScan() {
        begin(300);
        // A hundred are gone, a hundred more are gone without an answer, the rest was not sent.
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("batchDelete"), 3, 60'000));
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        press(m_journey->dialog<DeleteDialog>(), "doButton");
        QTRY_COMPARE(m_journey->emulator.definitionCount(), 100);
        crashAndStartAgain();

        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("not known yet")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->passUntil([this] { return !newest().isRunning(); }));
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("200 gone, 100 not sent")),
                     qPrintable(m_journey->otherBanner()));
        const QStringList shown = m_journey->shownSteps();
        QCOMPARE(shown.filter(QStringLiteral("Done|")).size(), 200);
        QCOMPARE(shown.filter(QStringLiteral("|Not sent: the console ended before.")).size(), 100);
        QCOMPARE(count("batchDelete"), 3);
        QCOMPARE(m_journey->emulator.definitionCount(), 100);
    }

    void offlineAfterACrashStaysUnknownUntilTheNetworkIsBack() {
        begin(180);
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("create"), 1, 60'000));
        press(m_journey->newScan(QStringLiteral("Crashed")), "saveButton");
        QTRY_COMPARE(m_journey->emulator.definitionCount(), 181);
        m_journey->emulator.setNetworkUp(false);
        crashAndStartAgain();
        QVERIFY(m_journey->passUntil(
            [this] { return m_journey->otherBanner().contains(QStringLiteral("not known yet")); }));
        QCOMPARE(newest().count(StepState::Unknown), 1);
        m_journey->emulator.setNetworkUp(true);
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->otherBanner().contains(QStringLiteral("it was created"));
        }));
        QCOMPARE(count("create"), 1);
    }
};

QTEST_MAIN(TestCrashRecovery)
#include "tst_crashrecovery.moc"
