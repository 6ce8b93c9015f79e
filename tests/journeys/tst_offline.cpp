// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/actions.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace {

using namespace std::chrono_literals;

} // namespace

// The network goes and comes back: what was read last stays and says how old it is, and no input
// is lost.
class TestOffline : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    [[nodiscard]] const QAction* action(const char* name) const {
        return m_journey->window().findChild<QAction*>(QLatin1StringView(name));
    }
    void goOffline() {
        m_journey->pass(180s);
        m_journey->emulator.setNetworkUp(false);
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->passUntil([this] { return m_journey->state().link == Link::Offline; }));
        QTRY_VERIFY(m_journey->tenantBanner().contains(QStringLiteral("Offline since")));
    }
    void comeBack() {
        m_journey->emulator.setNetworkUp(true);
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        QTRY_VERIFY(m_journey->tenantBanner().isEmpty());
    }
    [[nodiscard]] bool isOnScreen(const QPointer<ScanEditor>& editor) const {
        return editor && editor->isVisible() &&
               part<QLineEdit>(editor, "nameEdit")->text() == u"Half written" &&
               part<QLineEdit>(editor, "communityStringEdit")->text() == u"s3cretword";
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }
    void cleanup() { m_journey.reset(); }

    void whatWasReadLastStaysWithItsAge() {
        goOffline();
        QVERIFY2(m_journey->tenantBanner().contains(QStringLiteral("min ago")),
                 qPrintable(m_journey->tenantBanner()));
        QCOMPARE(m_journey->table().model()->rowCount(), 180);
        QTRY_VERIFY(!action("newScanAction")->isEnabled());
        QVERIFY(
            Actions::whyNot(action("newScanAction")).contains(QStringLiteral("cannot be reached")));
        QVERIFY(action("exportAction")->isEnabled());
        comeBack();
        QTRY_VERIFY(action("newScanAction")->isEnabled());
    }

    void openFormKeepsItsInputAndSavesAfterwards() {
        const QPointer<ScanEditor> editor = m_journey->newScan(QStringLiteral("Half written"));
        goOffline();
        QVERIFY(isOnScreen(editor));
        press(editor, "saveButton");
        QVERIFY(m_journey->passUntil([&] { return !Journey::saidIn(editor).isEmpty(); }));
        QVERIFY2(Journey::saidIn(editor).contains(QStringLiteral("reached")),
                 qPrintable(Journey::saidIn(editor)));
        QVERIFY(isOnScreen(editor));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 0);
        // Nothing is read by itself under an open form: saving finds out.
        m_journey->emulator.setNetworkUp(true);
        const int readings = m_journey->emulator.count(QStringLiteral("listDefinitions"));
        m_journey->pass(30min);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("listDefinitions")), readings);
        QVERIFY(isOnScreen(editor));
        press(editor, "saveButton");
        QTRY_VERIFY2(!editor, qPrintable(Journey::saidIn(editor)));
        QCOMPARE(m_journey->emulator.definitionCount(), 181);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 1);
    }

    void networkThatGoesBetweenReadingAndWritingLosesNoInput() {
        const QPointer<ScanEditor> editor = m_journey->newScan(QStringLiteral("Half written"));
        // Nobody knows of it yet: it shows when the form is saved.
        m_journey->emulator.setNetworkUp(false);
        press(editor, "saveButton");
        QVERIFY(m_journey->passUntil([&] { return !Journey::saidIn(editor).isEmpty(); }));
        QVERIFY2(Journey::saidIn(editor).contains(QStringLiteral("Nothing was sent")),
                 qPrintable(Journey::saidIn(editor)));
        QVERIFY(isOnScreen(editor));
        m_journey->emulator.setNetworkUp(true);
        press(editor, "saveButton");
        QTRY_VERIFY2(!editor, qPrintable(Journey::saidIn(editor)));
        QCOMPARE(m_journey->emulator.definitionCount(), 181);
    }

    // Off while the console was closed: the reading of the last start is shown with its age where
    // it is kept, and the window comes to life by itself.
    void startedOffline() {
        m_journey->quit();
        m_journey->emulator.setNetworkUp(false);
        m_journey->start();
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->tenantBanner().contains(QStringLiteral("Offline since"));
        }));
        QVERIFY(!action("newScanAction")->isEnabled());
        comeBack();
    }
};

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
