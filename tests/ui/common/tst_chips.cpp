// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"
#include "ui/common/facetchip.h"
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
    void chipGrowsWithItsCount();
    void chosenChipLooksChosen();
    void facetTakesValuesFromItsMenu();
    void facetIsClearedByKeyboardAndByItsCross();
    void facetKeepsKeysThatAreGone();
    void facetMenuStaysOpenWhileTicking();
    void hostileValueIsNoMnemonicAndNoShortcut();

private:
    std::unique_ptr<Look> m_look;
};

static QList<FacetChip::Value> statuses() {
    return {{QStringLiteral("Success"), QStringLiteral("OK"), {}, 149},
            {QStringLiteral("Fail"), QStringLiteral("Failed"), {}, 11}};
}

static QAccessible::State stateOf(QObject* object) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(object);
    return interface != nullptr ? interface->state() : QAccessible::State();
}

void TestChips::initTestCase() {
    QCursor::setPos(5000, 5000);
    QLocale::setDefault(QLocale(QLocale::English));
    m_look = std::make_unique<Look>(*qApp);
}

void TestChips::chipSaysWhatItCounts() {
    Chip chip(QStringLiteral("Failed"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Failed"));
    chip.setCount(1011, QStringLiteral("1,011 scans"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Failed, 1,011 scans"));
    chip.setCount(-1, {});
    QCOMPARE(chip.accessibleName(), QStringLiteral("Failed"));
    QVERIFY(stateOf(&chip).checkable);
}

void TestChips::chipTogglesByKeyboard() {
    Chip chip(QStringLiteral("Failed"));
    chip.show();
    QVERIFY(QTest::qWaitForWindowActive(&chip));
    chip.setFocus();
    QSignalSpy toggled(&chip, &QToolButton::toggled);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
    QVERIFY(chip.isChecked());
    QVERIFY(stateOf(&chip).checked);
}

void TestChips::chipGrowsWithItsCount() {
    Chip chip(QStringLiteral("Failed"));
    const int bare = chip.sizeHint().width();
    chip.setCount(100000, QStringLiteral("100,000 scans"));
    QVERIFY(chip.sizeHint().width() > bare + 20);
    const int counted = chip.sizeHint().width();
    chip.setMark(QStringLiteral("st-fail"), Tone::Fail);
    QVERIFY(chip.sizeHint().width() > counted);
}

void TestChips::chosenChipLooksChosen() {
    Chip chip(QStringLiteral("Failed"));
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
    m_look->setTheme(Theme::Dark);
    QCOMPARE(ground(), darkTokens().selected);
    m_look->setTheme(Theme::Light);
}

void TestChips::facetTakesValuesFromItsMenu() {
    FacetChip chip(QStringLiteral("Status"));
    chip.setValues(statuses());
    QSignalSpy changed(&chip, &FacetChip::chosenChanged);
    QCOMPARE(chip.menu()->actions().size(), 2);
    chip.menu()->actions().at(1)->trigger();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(chip.chosen(), QStringList{QStringLiteral("Fail")});
    QCOMPARE(chip.accessibleName(), QStringLiteral("Status: Failed"));
    chip.menu()->actions().at(0)->trigger();
    QCOMPARE(chip.accessibleName(), QStringLiteral("Status: OK, Failed"));
    chip.menu()->actions().at(1)->trigger();
    QCOMPARE(chip.chosen(), QStringList{QStringLiteral("Success")});
    QCOMPARE(changed.size(), 3);
}

void TestChips::facetIsClearedByKeyboardAndByItsCross() {
    FacetChip chip(QStringLiteral("Status"));
    chip.setValues(statuses());
    chip.setChosen({QStringLiteral("Fail")});
    chip.resize(chip.sizeHint());
    chip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chip));
    QTest::keyClick(&chip, Qt::Key_Delete);
    QVERIFY(chip.chosen().isEmpty());
    QVERIFY(!chip.menu()->actions().at(1)->isChecked());
    chip.setChosen({QStringLiteral("Fail")});
    chip.resize(chip.sizeHint());
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, chip.height() / 2));
    QVERIFY(chip.chosen().isEmpty());
    QVERIFY(!chip.menu()->isVisible());
}

void TestChips::facetKeepsKeysThatAreGone() {
    FacetChip chip(QStringLiteral("Agent"));
    chip.setChosen({QStringLiteral("fra-scan-02")});
    chip.setValues(statuses());
    QCOMPARE(chip.chosen(), QStringList{QStringLiteral("fra-scan-02")});
    QCOMPARE(chip.accessibleName(), QStringLiteral("Agent: fra-scan-02"));
}

void TestChips::facetMenuStaysOpenWhileTicking() {
    FacetChip chip(QStringLiteral("Status"));
    chip.setValues(statuses());
    chip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chip));
    QMenu* menu = chip.menu();
    menu->popup(chip.mapToGlobal(QPoint(0, chip.height())));
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    menu->setActiveAction(menu->actions().at(0));
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QCOMPARE(chip.chosen(), QStringList{QStringLiteral("Success")});
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().at(1)).center());
    QVERIFY(menu->isVisible());
    QCOMPARE(chip.chosen().size(), 2);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!menu->isVisible());
}

void TestChips::hostileValueIsNoMnemonicAndNoShortcut() {
    FacetChip chip(QStringLiteral("Agent"));
    chip.setValues({{QStringLiteral("k"), QStringLiteral("a&b\tCtrl+Q"), {}, -1}});
    QCOMPARE(chip.menu()->actions().at(0)->text(), QStringLiteral("a&&b Ctrl+Q"));
}

QTEST_MAIN(TestChips)
#include "tst_chips.moc"
