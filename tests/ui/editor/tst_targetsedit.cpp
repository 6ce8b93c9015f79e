// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/targetsedit.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

class TestTargetsEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingIsReadOnceAfterAPause() {
        TargetsEdit edit;
        edit.show();
        QSignalSpy read(&edit, &TargetsEdit::targetsRead);
        QTest::keyClicks(&edit, QStringLiteral("10.0.0.0/24"));
        QCOMPARE(read.count(), 0);
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(edit.lastTargets().addressCount, quint64(256));
    }

    void askingReadsAtOnce() {
        TargetsEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("10.0.0.1"));
        QCOMPARE(edit.targets().entries.size(), 1);
    }

    void correctionOfAnOlderTextDoesNothing() {
        TargetsEdit edit;
        edit.setTargetText(QStringLiteral("10.0.0.9-10.0.0.1"));
        const TargetEntry entry = edit.targets().entries.first();
        QVERIFY(!entry.correction.isEmpty());
        edit.setTargetText(QStringLiteral("10.0.0.9-10.0.0.2"));
        edit.correct(entry);
        QCOMPARE(edit.toPlainText(), QStringLiteral("10.0.0.9-10.0.0.2"));
        edit.setTargetText(QStringLiteral("x"));
        edit.correct(entry);
        QCOMPARE(edit.toPlainText(), QStringLiteral("x"));
    }

    void allCorrectionsAreOneStepBack() {
        TargetsEdit edit;
        const QString text = QStringLiteral("10.0.0.9-10.0.0.1\n10.1.0.0/24\n10.2.0.9-10.2.0.1");
        edit.setTargetText(text);
        edit.correctAll();
        QCOMPARE(edit.toPlainText(),
                 QStringLiteral("10.0.0.1-10.0.0.9\n10.1.0.0/24\n10.2.0.1-10.2.0.9"));
        edit.undo();
        QCOMPARE(edit.toPlainText(), text);
    }

    void tabLeavesTheField() {
        const TargetsEdit edit;
        QVERIFY(edit.tabChangesFocus());
    }

    void keysMoveByLinesAlthoughLinesAreApart() {
        TargetsEdit edit;
        edit.resize(400, 200);
        edit.show();
        edit.setTargetText(QStringLiteral("10.0.0.1\n10.0.0.2\n10.0.0.3"));
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.textCursor().blockNumber(), 1);
        QTest::keyClick(&edit, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(edit.textCursor().blockNumber(), 2);
        const QPoint third = edit.cursorRect().center();
        edit.moveCursor(QTextCursor::Start);
        QTest::mouseClick(edit.viewport(), Qt::LeftButton, Qt::NoModifier, third);
        QCOMPARE(edit.textCursor().blockNumber(), 2);
    }

    void theEndOfALongListCanBeReached() {
        TargetsEdit edit;
        edit.resize(400, 200);
        edit.show();
        QStringList lines;
        for (int i = 0; i < 1500; ++i)
            lines.append(QStringLiteral("10.%1.%2.0/28").arg(i / 250).arg(i % 250));
        edit.setTargetText(lines.join(QLatin1Char('\n')));
        QTest::keyClick(&edit, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(edit.viewport()->rect().contains(edit.cursorRect()));
        QVERIFY(edit.toPlainText().endsWith(QStringLiteral("10.5.249.0/28")));
    }

    // Grows with the text and not with its square; the bound leaves room for a loaded machine.
    void manyLinesStayFast() {
        TargetsEdit edit;
        edit.resize(400, 400);
        edit.show();
        QStringList lines;
        for (int i = 0; i < 20'000; ++i)
            lines.append(QStringLiteral("10.%1.%2.300").arg(i / 250).arg(i % 250)); // all faulty
        edit.setTargetText(lines.join(QLatin1Char('\n')));
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(&edit, QStringLiteral("10.1.1.1,"));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        QVERIFY(edit.targets().faultCount >= 20'000);
        edit.repaint();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(TestTargetsEdit)
#include "tst_targetsedit.moc"
