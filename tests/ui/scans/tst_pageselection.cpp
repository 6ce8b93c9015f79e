// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scans/scanspagefixture.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

// What is selected on the page, by mouse and keyboard, and what of it is told.
class TestPageSelection final : public ScansPageFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { m_window.reset(); }
    void clickSelectsOneAndMakesItCurrent();
    void controlClickTogglesAndKeepsTheRest();
    void shiftClickExtendsFromTheLastClicked();
    void checkBoxLeavesTheRestAlone();
    void switchChangesNoSelection();
    void aPressedSwitchIsThatOfItsScan();
    void spaceTogglesAndArrowsOnlyMove();
    void allShownAreSelectedAndEscapeClears();
    void hiddenSelectedRowsAreCountedAndTold();
    void whatWasSelectedAloneIsShownAndTheRestComesBack();
    void filterKeepsTheSelectionWithAssistiveTechnology();
    void hundredThousandRowsOpenAndSelectAtOnce();
};

void TestPageSelection::clickSelectsOneAndMakesItCurrent() {
    click(2, ScanColumn::Name);
    click(5, ScanColumn::Name);
    QCOMPARE(list()->selection()->ids(), QStringList{list()->model()->idAt(5)});
    QCOMPARE(m_page->currentId(), list()->model()->idAt(5));
}

void TestPageSelection::controlClickTogglesAndKeepsTheRest() {
    click(2, ScanColumn::Name);
    click(5, ScanColumn::Name, Qt::ControlModifier);
    QCOMPARE(list()->selection()->count(), 2);
    click(2, ScanColumn::Name, Qt::ControlModifier);
    QCOMPARE(list()->selection()->ids(), QStringList{list()->model()->idAt(5)});
}

void TestPageSelection::shiftClickExtendsFromTheLastClicked() {
    click(3, ScanColumn::Name);
    click(7, ScanColumn::Name, Qt::ShiftModifier);
    QCOMPARE(list()->selection()->count(), 5);
    click(1, ScanColumn::Name, Qt::ShiftModifier);
    QCOMPARE(list()->selection()->count(), 3);
    QVERIFY(!m_table->isRowSelected(7));
}

void TestPageSelection::checkBoxLeavesTheRestAlone() {
    click(2, ScanColumn::Name);
    click(6, ScanColumn::Check);
    QCOMPARE(list()->selection()->count(), 2);
    click(6, ScanColumn::Check);
    QCOMPARE(list()->selection()->count(), 1);
    QVERIFY(m_table->isRowSelected(2));
}

void TestPageSelection::switchChangesNoSelection() {
    QSignalSpy asked(m_window.get(), &MainWindow::setActiveRequested);
    click(2, ScanColumn::Name);
    click(6, ScanColumn::Active);
    QCOMPARE(list()->selection()->count(), 1);
    QVERIFY(m_table->isRowSelected(2));
    QCOMPARE(m_page->currentId(), list()->model()->idAt(6));
    // It asks for this one, and for nothing that is selected.
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toStringList(), QStringList{list()->model()->idAt(6)});
    const bool isActive = list()->model()->index(6, 0).data(ScanListModel::ActiveRole).toBool();
    QCOMPARE(asked[0][2].toBool(), !isActive);
    // Where nothing may be changed it says why.
    TenantState readOnly = sample::tenant();
    readOnly.whyNoChange = QStringLiteral("This connection is read-only.");
    m_window->setTenant(readOnly);
    QTRY_VERIFY(!list()->isBusy());
    click(5, ScanColumn::Active);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("statusMessage"))->text(),
             readOnly.whyNoChange);
}

// A reading comes between the press and the release.
void TestPageSelection::aPressedSwitchIsThatOfItsScan() {
    QSignalSpy asked(m_window.get(), &MainWindow::setActiveRequested);
    constexpr int row = 6;
    const QString pressed = list()->model()->idAt(row);
    const QString above = list()->model()->idAt(2);
    const QPoint at =
        m_table->visualRect(m_table->model()->index(row, int(ScanColumn::Active))).center();
    const auto read = [&](const QString& without) {
        TenantState next = sample::tenant();
        next.snapshot = sample::snapshot(180, [&](ScanDefinition& scan, qsizetype) {
            if (scan.id == without) // it sorts at the end
                scan.name = QStringLiteral("zzz");
        });
        m_window->setTenant(next);
        QTRY_VERIFY(!list()->isBusy() && list()->model()->snapshot() == next.snapshot);
        m_table->verticalScrollBar()->setValue(0);
    };
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, at);
    read({});
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toStringList(), QStringList{pressed});
    // Another scan is below the pointer now: nobody has pressed its switch.
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, at);
    read(above);
    QVERIFY(list()->model()->idAt(m_table->rowAt(at.y())) != pressed);
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(asked.count(), 1);
}

void TestPageSelection::spaceTogglesAndArrowsOnlyMove() {
    m_table->setFocus();
    m_table->setCurrentId(list()->model()->idAt(4));
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_page->currentId(), list()->model()->idAt(5));
    QVERIFY(list()->selection()->isEmpty());
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(m_table->isRowSelected(5));
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list()->selection()->count(), 3);
    QTest::keyClick(m_table, Qt::Key_Space);
    QCOMPARE(list()->selection()->count(), 2);
}

void TestPageSelection::allShownAreSelectedAndEscapeClears() {
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list()->selection()->count(), list()->totalCount());
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(list()->selection()->isEmpty());
}

void TestPageSelection::hiddenSelectedRowsAreCountedAndTold() {
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"));
    field->setText(QStringLiteral("firewalls"));
    QTRY_VERIFY(!list()->isBusy());
    const qsizetype hidden = list()->totalCount() - list()->shownCount();
    QVERIFY(hidden > 0);
    QCOMPARE(list()->selection()->hiddenCount(), hidden);
    QVERIFY(labelText("hiddenCount").startsWith(QString::number(hidden)));
    QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("hiddenCount"))->isVisible());
    QSignalSpy asked(m_window.get(), &MainWindow::deleteRequested);
    m_page->findChild<QPushButton*>(QStringLiteral("deleteButton"))->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toStringList().size(), list()->totalCount());
    QCOMPARE(asked[0][1].toStringList().size(), hidden);
    // "Show" shows exactly what is selected.
    m_page->findChild<QPushButton*>(QStringLiteral("showHiddenButton"))->click();
    QTRY_COMPARE(list()->selection()->hiddenCount(), 0);
}

void TestPageSelection::whatWasSelectedAloneIsShownAndTheRestComesBack() {
    auto* chip = m_page->findChild<QToolButton*>(QStringLiteral("chosenChip"));
    QVERIFY(!chip->isVisible());
    list()->selection()->selectIds({list()->model()->idAt(3), list()->model()->idAt(5)});
    m_page->showHiddenSelected();
    QTRY_COMPARE(list()->shownCount(), 2);
    // Nothing else in the bar would say why so few are shown, or bring the others back.
    QTRY_VERIFY(chip->isVisible());
    QVERIFY(chip->isChecked());
    QVERIFY2(chip->accessibleName().contains(u'2'), qPrintable(chip->accessibleName()));
    m_window->resize(1024, 640);
    QTRY_VERIFY(chip->isVisible());
    m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"))->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), chip); // as it stands there
    QTest::keyClick(chip, Qt::Key_Space);
    QTRY_COMPARE(list()->shownCount(), list()->totalCount());
    QVERIFY(!chip->isVisible());
    QCOMPARE(list()->selection()->count(), 2);
    // The keyboard goes to its neighbour in sight and not to whoever comes next.
    QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("scanSearchField"));
}

void TestPageSelection::filterKeepsTheSelectionWithAssistiveTechnology() {
    QAccessible::setActive(true);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    const qsizetype all = list()->selection()->count();
    QVERIFY(all > 0);
    ScanFilter filter;
    filter.text = QStringLiteral("core");
    list()->setFilter(filter);
    QTRY_VERIFY(list()->shownCount() < all);
    QCOMPARE(qsizetype(list()->selection()->count()), all);
    QAccessible::setActive(false);
}

void TestPageSelection::hundredThousandRowsOpenAndSelectAtOnce() {
    const TenantState state = sample::tenant(100'000);
    show(state);
    m_table->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(list()->selection()->count(), 100'000);
    // No bound of a frame here: a slow machine is no failure, a loop over all cells would be.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    m_table->scrollToBottom();
    QVERIFY(!m_window->grab().isNull());
}

QTEST_MAIN(TestPageSelection)
#include "tst_pageselection.moc"
