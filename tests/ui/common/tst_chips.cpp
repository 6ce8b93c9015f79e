// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filterchip.h"
#include "ui/look/look.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

class TestChips final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chipSaysWhatItCounts();
    void chipTogglesByKeyboard();
    void chipGrowsWithItsMarkAndCount();
    void chosenChipLooksChosen();
    void crossLetsAFacetGo();

private:
    std::unique_ptr<Look> m_look;
};

void TestChips::initTestCase() {
    QCursor::setPos(5000, 5000);
    QLocale::setDefault(QLocale(QLocale::English));
    m_look = std::make_unique<Look>(*qApp);
}

void TestChips::chipSaysWhatItCounts() {
    FilterChip chip;
    chip.setWords(QStringLiteral("Fail"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Fail"));
    chip.setSpoken(QStringLiteral("Fail, 1,011 scans"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Fail, 1,011 scans"));
    chip.setWords(QStringLiteral("Type"), QStringLiteral("Network"));
    QCOMPARE(chip.text(), QStringLiteral("Type: Network"));
}

void TestChips::chipTogglesByKeyboard() {
    FilterChip chip;
    chip.setWords(QStringLiteral("Fail"));
    chip.setCheckable(true);
    chip.show();
    QVERIFY(QTest::qWaitForWindowActive(&chip));
    chip.setFocus();
    QSignalSpy toggled(&chip, &QToolButton::toggled);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&chip);
    QVERIFY(interface->state().checkable && interface->state().checked);
}

void TestChips::chipGrowsWithItsMarkAndCount() {
    FilterChip chip;
    chip.setWords(QStringLiteral("Fail"));
    const int bare = chip.sizeHint().width();
    chip.setCount(100000);
    const int counted = chip.sizeHint().width();
    QVERIFY(counted > bare + 20);
    chip.setMark(QStringLiteral("st-fail"), Tone::Fail);
    QVERIFY(chip.sizeHint().width() > counted);
}

void TestChips::chosenChipLooksChosen() {
    FilterChip chip;
    chip.setWords(QStringLiteral("Fail"));
    chip.setCheckable(true);
    chip.resize(chip.sizeHint());
    chip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chip));
    chip.clearFocus();
    const auto ground = [&chip] {
        return QColor(chip.grab().toImage().pixel(chip.width() / 2, 3));
    };
    QCOMPARE(ground(), tokens().surface);
    chip.setChecked(true);
    QCOMPARE(ground(), tokens().selected);
}

void TestChips::crossLetsAFacetGo() {
    FilterChip chip;
    QMenu menu;
    chip.setMenu(&menu);
    chip.setWords(QStringLiteral("Status"), QStringLiteral("Fail"));
    chip.resize(chip.sizeHint());
    chip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chip));
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, chip.height() / 2));
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!menu.isVisible());
}

QTEST_MAIN(TestChips)
#include "tst_chips.moc"
