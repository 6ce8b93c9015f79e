// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/switch.h"
#include "ui/look/look.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

class TestChoices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
