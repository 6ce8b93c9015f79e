// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/instancelock.h"
#include "tests/support/journey.h"
#include "tests/support/smalldisk.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/dialogs/deletedialog.h"

#include <QDir>
#include <QLineEdit>

namespace {

bool mayMount = false;

QString nothingSent() {
    return QStringLiteral("Nothing was sent");
}

} // namespace

// The console's own files cannot be written: nothing is sent that is not on record first, what is
// shown stays, and once there is room again the same form goes through.
class TestWithoutDisk : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Journey> m_journey;

    // With a connection, read once, as long as there was room.
    void begin() {
        if (!mayMount)
            QSKIP("This user may not mount a disk of its own.");
        const QString root = m_folder.filePath(QStringLiteral("disk"));
        m_disk = std::make_unique<SmallDisk>(root, 4096);
        m_journey = std::make_unique<Journey>(Emulator::Options(), root);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }
    [[nodiscard]] int writes() const {
        return m_journey->emulator.count(QStringLiteral("create")) +
               m_journey->emulator.count(QStringLiteral("update")) +
               m_journey->emulator.count(QStringLiteral("batchDelete"));
    }

private Q_SLOTS:
    void cleanup() {
        m_journey.reset();
        m_disk.reset();
    }

    void withoutAJournalNothingIsSent() {
        m_journey = std::make_unique<Journey>();
        // A folder stands where the journal belongs: it can be neither opened nor made.
        QVERIFY(m_journey->paths().create());
        const QString inTheWay = m_journey->paths().databaseFile();
        QVERIFY(QDir().mkpath(inTheWay + QStringLiteral("/x")));
        m_journey->start();
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("journal")),
                     qPrintable(m_journey->otherBanner()));
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        const QPointer<ScanEditor> editor = m_journey->newScan(QStringLiteral("No record"));
        press(editor, "saveButton");
        QTRY_VERIFY2(Journey::saidIn(editor).contains(nothingSent()),
                     qPrintable(Journey::saidIn(editor)));
        QVERIFY(Journey::saidIn(editor).contains(inTheWay));
        QCOMPARE(part<QLineEdit>(editor, "nameEdit")->text(), QStringLiteral("No record"));
        QCOMPARE(writes(), 0);
        // The way on, without a new start.
        QVERIFY(QDir(inTheWay).removeRecursively());
        press(editor, "saveButton");
        QTRY_VERIFY2(!editor, qPrintable(Journey::saidIn(editor)));
        QCOMPARE(m_journey->emulator.definitionCount(), 181);
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QCOMPARE(m_journey->shownSteps().size(), 1);
    }

    void startedOnAFullDisk() {
        begin();
        m_journey->quit();
        m_disk->fill();
        m_journey->start();
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("is full")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->otherBanner().contains(QStringLiteral("Free some space")));
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        const QPointer<ScanEditor> editor = m_journey->newScan(QStringLiteral("Full"));
        press(editor, "saveButton");
        QTRY_VERIFY2(Journey::saidIn(editor).contains(nothingSent()),
                     qPrintable(Journey::saidIn(editor)));
        QVERIFY2(Journey::saidIn(editor).contains(QStringLiteral("is full")),
                 qPrintable(Journey::saidIn(editor)));
        QVERIFY(Journey::saidIn(editor).contains(QStringLiteral("Free some space")));
        QCOMPARE(writes(), 0);
        m_disk->makeRoom();
        QCOMPARE(part<QLineEdit>(editor, "nameEdit")->text(), QStringLiteral("Full"));
        press(editor, "saveButton");
        QTRY_VERIFY2(!editor, qPrintable(Journey::saidIn(editor)));
        QCOMPARE(m_journey->emulator.definitionCount(), 181);
    }

    void diskThatFillsUpWhileItRuns() {
        begin();
        m_disk->fill();
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        auto* dialog = m_journey->dialog<DeleteDialog>();
        press(dialog, "doButton");
        QTRY_VERIFY2(shownText(dialog).contains(QStringLiteral("Nothing was deleted")),
                     qPrintable(shownText(dialog)));
        QVERIFY2(shownText(dialog).contains(QStringLiteral("is full")),
                 qPrintable(shownText(dialog)));
        QCOMPARE(writes(), 0);
        m_disk->makeRoom();
        press(dialog, "doButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
    }

    // What is read is shown all the same; only it cannot be kept.
    void fullDiskKeepsNobodyFromReading() {
        begin();
        m_disk->fill();
        m_journey->emulator.addDefinition({{QStringLiteral("scanName"), QStringLiteral("New")}});
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QVERIFY(m_journey->tenantBanner().isEmpty());
    }

    void connectionThatCannotBeSavedKeepsItsForm() {
        begin();
        m_disk->fill();
        m_journey->trigger("connectionsAction");
        auto* dialog = m_journey->dialog<ConnectionsDialog>();
        typeInto(dialog, "nameEdit", QStringLiteral("Renamed"));
        press(dialog, "saveButton");
        QTRY_VERIFY2(shownText(dialog).contains(QStringLiteral("is full")),
                     qPrintable(shownText(dialog)));
        QCOMPARE(part<QLineEdit>(dialog, "nameEdit")->text(), QStringLiteral("Renamed"));
        m_disk->makeRoom();
        QCOMPARE(m_journey->state().connection.name, QStringLiteral("Contoso"));
        press(dialog, "saveButton");
        QTRY_COMPARE(m_journey->state().connection.name, QStringLiteral("Renamed"));
    }

    void readOnlyFoldersAreSaidAndLeaveTheListsToSee() {
        begin();
        m_journey->quit();
        m_disk->setReadOnly(true);
        // As the console starts.
        {
            InstanceLock lock(m_journey->paths());
            QCOMPARE(lock.acquire(), InstanceLock::Holder::Nobody);
            QVERIFY(lock.problem());
            QVERIFY2(lock.problem()->why.contains(QStringLiteral("cannot be written to")),
                     qPrintable(lock.problem()->report()));
            QVERIFY(!lock.problem()->advice.isEmpty());
            m_journey->start(lock.problem()->what + u' ' + lock.problem()->why);
        }
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        const auto* action =
            m_journey->window().findChild<QAction*>(QLatin1StringView("newScanAction"));
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(QStringLiteral("cannot be written to")),
                 qPrintable(action->toolTip()));
        QVERIFY(shownText(&m_journey->window()).contains(QStringLiteral("read-only")));
        m_journey->quit();
        m_disk->setReadOnly(false);
    }
};

int main(int argc, char** argv) {
    mayMount = SmallDisk::separate();
    QApplication app(argc, argv);
    TestWithoutDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_withoutdisk.moc"
