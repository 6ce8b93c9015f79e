// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmentedcontrol.h"
#include "ui/common/switch.h"
#include "ui/look/look.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

class TestChoices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void segmentsAreRadioButtonsInANamedGroup();
    void arrowsChooseAmongSegments();
    void segmentsAreAsHighAsButtonsAndHangTogether();
    void switchIsACheckBoxForReaders();
    void switchTogglesByKeyboardAndOnItsWord();
    void switchMovesOnlyWhereTheDesktopMoves();

private:
    std::unique_ptr<Look> m_look;
};

void TestChoices::initTestCase() {
    QCursor::setPos(5000, 5000);
    m_look = std::make_unique<Look>(*qApp);
}

void TestChoices::segmentsAreRadioButtonsInANamedGroup() {
    SegmentedControl type;
    type.setAccessibleName(QStringLiteral("Type"));
    QRadioButton* network = type.addChoice(QStringLiteral("Network"), QStringLiteral("network"));
    type.addChoice(QStringLiteral("Windows"));
    QCOMPARE(type.current(), -1);
    type.setCurrent(0);
    QAccessibleInterface* group = QAccessible::queryAccessibleInterface(&type);
    QVERIFY(group != nullptr);
    QCOMPARE(group->role(), QAccessible::Grouping);
    QCOMPARE(group->text(QAccessible::Name), QStringLiteral("Type"));
    QAccessibleInterface* one = QAccessible::queryAccessibleInterface(network);
    QCOMPARE(one->role(), QAccessible::RadioButton);
    QCOMPARE(one->text(QAccessible::Name), QStringLiteral("Network"));
    QVERIFY(one->state().checked);
}

void TestChoices::arrowsChooseAmongSegments() {
    SegmentedControl control;
    for (const char* word : {"One", "Two", "Three"})
        control.addChoice(QString::fromLatin1(word));
    control.setCurrent(0);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    control.choice(0)->setFocus();
    QTest::keyClick(control.choice(0), Qt::Key_Right);
    QCOMPARE(control.current(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toInt(), 1);
    QTest::mouseClick(control.choice(2), Qt::LeftButton);
    QCOMPARE(control.current(), 2);
}

void TestChoices::segmentsAreAsHighAsButtonsAndHangTogether() {
    SegmentedControl control;
    control.addChoice(QStringLiteral("List"));
    control.addChoice(QStringLiteral("Text"));
    control.setCurrent(1);
    control.resize(control.sizeHint());
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    QCOMPARE(control.choice(0)->height(), 32);
    QCOMPARE(control.choice(0)->geometry().right() + 1, control.choice(1)->geometry().left());
    const QImage image = control.grab().toImage();
    const QPoint inFirst = control.choice(0)->geometry().center();
    const QPoint inSecond = control.choice(1)->geometry().center();
    QCOMPARE(QColor(image.pixel(inFirst.x(), 4)), tokens().surface);
    QCOMPARE(QColor(image.pixel(inSecond.x(), 4)), tokens().selected);
}

void TestChoices::switchIsACheckBoxForReaders() {
    Switch active(QStringLiteral("Active"));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&active);
    QCOMPARE(interface->role(), QAccessible::CheckBox);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Active"));
    QVERIFY(!interface->state().checked);
    active.setChecked(true);
    QVERIFY(interface->state().checked);
}

void TestChoices::switchTogglesByKeyboardAndOnItsWord() {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* active = new Switch(QStringLiteral("Runs on its interval"));
    column->addWidget(active, 0, Qt::AlignLeft);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    active->setFocus();
    QTest::keyClick(active, Qt::Key_Space);
    QVERIFY(active->isChecked());
    QTest::mouseClick(active, Qt::LeftButton, {}, QPoint(active->width() - 10, 14));
    QVERIFY(!active->isChecked());
}

void TestChoices::switchMovesOnlyWhereTheDesktopMoves() {
    auto* style = qobject_cast<Style*>(QApplication::style());
    QVERIFY(style != nullptr);
    Switch active;
    active.resize(active.sizeHint());
    active.show();
    QVERIFY(QTest::qWaitForWindowExposed(&active));
    active.clearFocus();
    const auto isBlue = [&active] {
        return QColor(active.grab().toImage().pixel(8, active.height() / 2)) == tokens().accent;
    };
    style->setAnimates(false);
    QVERIFY(!Look::animates());
    active.setChecked(true);
    QVERIFY(isBlue());
    style->setAnimates(true);
    QVERIFY(Look::animates());
    active.setChecked(false);
    QVERIFY(isBlue()); // it only begins to move
    QTRY_VERIFY(!isBlue());
    active.setChecked(true);
    QTRY_VERIFY(isBlue());
}

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
