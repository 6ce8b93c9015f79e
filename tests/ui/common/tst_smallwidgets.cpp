// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flowlayout.h"
#include "ui/common/searchfield.h"
#include "ui/common/statuslabel.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"
#include "ui/scans/sessionstrip.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

class TestSmallWidgets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutLabelHasATooltipOnlyWhenCut();
    void cutLabelNeverForcesItsWindowWider();
    void searchFieldClearsAndLeaves();
    void searchFieldComesByShortcut();
    void missedTargetsAreRedAtTheTop();
    void fewMissedOfManyStillShow();
    void sessionBarsKeepTheNewest();
    void keysGoFromBarToBar();
    void flowBeginsANewLine();
    void digitsTakeEqualRoom();
    void initialsAreTwoLetters_data();
    void initialsAreTwoLetters();
    void statusLabelReadsItsWord();
    void fallbackFontIsReplacedAndTheDesktopsKept();

private:
    std::unique_ptr<Look> m_look;
};

void TestSmallWidgets::initTestCase() {
    QCursor::setPos(5000, 5000);
    m_look = std::make_unique<Look>(*qApp);
}

void TestSmallWidgets::cutLabelHasATooltipOnlyWhenCut() {
    TonedLabel label;
    label.setText(QStringLiteral("AMS access switches <b>floor</b> 10"));
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QHelpEvent fits(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&label, &fits);
    QVERIFY(!QToolTip::isVisible());
    label.resize(60, label.height());
    QHelpEvent cut(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&label, &cut);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;")));
    QToolTip::hideText();
}

void TestSmallWidgets::cutLabelNeverForcesItsWindowWider() {
    TonedLabel label;
    label.setText(QString(4000, u'x'));
    QVERIFY(label.minimumSizeHint().width() < 40);
    QVERIFY(label.sizeHint().width() > 4000);
}

void TestSmallWidgets::searchFieldClearsAndLeaves() {
    SearchField field(QStringLiteral("Filter scans"));
    QCOMPARE(field.accessibleName(), QStringLiteral("Filter scans"));
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy left(&field, &SearchField::left);
    QTest::keyClicks(&field, QStringLiteral("ams"));
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(left.size(), 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestSmallWidgets::searchFieldComesByShortcut() {
    QWidget window;
    QPushButton other(QStringLiteral("Other"), &window);
    SearchField field(QStringLiteral("Filter scans"), QKeySequence(QStringLiteral("Ctrl+F")),
                      &window);
    field.move(0, 60);
    field.setText(QStringLiteral("old"));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field.hasFocus());
    QCOMPARE(field.selectedText(), QStringLiteral("old"));
}

static ScanSession session(int targets, int scanned, ScanStatus status = ScanStatus::Success) {
    ScanSession session;
    session.status = status;
    if (targets >= 0) {
        session.targetCount = targets;
        session.successCount = scanned;
    }
    return session;
}

static int redIn(SessionStrip& bars) {
    const QImage image = bars.grab().toImage();
    int red = 0;
    for (int y = 0; y < image.height(); ++y)
        red += QColor(image.pixel(1, y)) == tokens().chartFail ? 1 : 0;
    return red;
}

void TestSmallWidgets::missedTargetsAreRedAtTheTop() {
    SessionStrip bars;
    bars.resize(240, 41);
    bars.setSessions({session(38, 19)});
    bars.show();
    QVERIFY(QTest::qWaitForWindowActive(&bars));
    bars.clearFocus(); // no ring around a bar
    QVERIFY(qAbs(redIn(bars) - 20) <= 1);
    QCOMPARE(QColor(bars.grab().toImage().pixel(1, 1)), tokens().chartFail);
    QCOMPARE(QColor(bars.grab().toImage().pixel(1, 38)), tokens().chartOk);
    QCOMPARE(bars.sessions().notWhole(), 1);
    QVERIFY(bars.model()->index(0, 0).data().toString().contains(QStringLiteral("19 of 38")));
    bars.setSessions({session(-1, 0, ScanStatus::Fail)});
    QCOMPARE(redIn(bars), 40);
}

void TestSmallWidgets::fewMissedOfManyStillShow() {
    SessionStrip bars;
    bars.resize(240, 41);
    bars.setSessions({session(4096, 4095)});
    bars.show();
    QVERIFY(QTest::qWaitForWindowActive(&bars));
    bars.clearFocus(); // no ring around a bar
    QCOMPARE(redIn(bars), 4);
}

void TestSmallWidgets::sessionBarsKeepTheNewest() {
    SessionModel bars;
    const QAbstractItemModelTester tester(&bars,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ScanSession> many(100, session(10, 10));
    for (int i = 0; i < 100; ++i)
        many[i].lastScanned = Instant{1'700'000'000'000 + i * 60'000};
    many[75].status = ScanStatus::Fail; // too old by one
    bars.setSessions(many);
    QCOMPARE(bars.sessions().size(), SessionModel::most);
    QCOMPARE(bars.notWhole(), 0);
    many[76].status = ScanStatus::Fail;
    bars.setSessions(many);
    QCOMPARE(bars.notWhole(), 1);
}

void TestSmallWidgets::keysGoFromBarToBar() {
    SessionStrip bars;
    bars.resize(240, 44);
    QList<ScanSession> three;
    for (int i = 0; i < 3; ++i) {
        three.append(session(10, 10 - i));
        three.last().lastScanned = Instant{1'700'000'000'000 + i * 60'000};
    }
    bars.setSessions(three);
    QSignalSpy pointed(&bars, &SessionStrip::pointed);
    bars.show();
    QVERIFY(QTest::qWaitForWindowActive(&bars));
    bars.setFocus();
    // The newest first: it is the one that matters.
    QTRY_VERIFY(bars.hasFocus());
    QCOMPARE(bars.currentIndex().row(), 2);
    QVERIFY(pointed.last().first().toString().contains(QStringLiteral("8 of 10")));
    QTest::keyClick(&bars, Qt::Key_Left);
    QVERIFY(pointed.last().first().toString().contains(QStringLiteral("9 of 10")));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&bars);
    QCOMPARE(list->childCount(), 3);
    QVERIFY(list->child(0)->text(QAccessible::Name).contains(QStringLiteral("10 of 10")));
}

void TestSmallWidgets::flowBeginsANewLine() {
    QWidget holder;
    auto* flow = new FlowLayout(&holder, 6, 6);
    for (int i = 0; i < 6; ++i)
        flow->addWidget(new QPushButton(QStringLiteral("Button %1").arg(i)));
    const int one = flow->heightForWidth(2000);
    QVERIFY(flow->heightForWidth(250) > 2 * one);
    holder.resize(250, 400);
    holder.show();
    QVERIFY(QTest::qWaitForWindowExposed(&holder));
    for (const QPushButton* button : holder.findChildren<QPushButton*>())
        QVERIFY(button->geometry().right() < 250);
}

void TestSmallWidgets::digitsTakeEqualRoom() {
    const QFont body = ::font(FontRole::Body);
    const qreal ones = figuresWidth(QStringLiteral("1,111"), body);
    const qreal eights = figuresWidth(QStringLiteral("8,888"), body);
    QCOMPARE(ones, eights);
    // Drawn at the right edge, wherever the digits differ.
    const auto rightInk = [&body](const QString& text) {
        QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        drawFigures(painter, QRectF(0, 0, 190, 40), Qt::AlignRight | Qt::AlignVCenter, text, body);
        painter.end();
        for (int x = 199; x >= 0; --x) {
            for (int y = 0; y < 40; ++y) {
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
            }
        }
        return -1;
    };
    const int at = rightInk(QStringLiteral("1,388"));
    QVERIFY(at > 180 && at < 190);
    // Letters that the font lacks still get drawn.
    QVERIFY(rightInk(QStringLiteral("5 \u6642\u9593")) > 0 ||
            figuresWidth(QStringLiteral("\u6642"), body) > 0);
}

void TestSmallWidgets::initialsAreTwoLetters_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << QStringLiteral("Contoso Ltd") << QStringLiteral("CL");
    QTest::newRow("one word") << QStringLiteral("contoso") << QStringLiteral("C");
    QTest::newRow("three words") << QStringLiteral("a big firm") << QStringLiteral("AB");
    QTest::newRow("signs") << QStringLiteral("(EU) north-west") << QStringLiteral("EN");
    QTest::newRow("nothing") << QString() << QString();
}

void TestSmallWidgets::initialsAreTwoLetters() {
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(marks::initials(name), letters);
}

void TestSmallWidgets::statusLabelReadsItsWord() {
    StatusLabel label({QStringLiteral("st-fail"), QStringLiteral("Fail"), Tone::Fail, true});
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(interface->role(), QAccessible::StaticText);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Fail"));
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(QColor(label.grab().toImage().pixel(label.width() / 2, 3)), tokens().failTint);
}

void TestSmallWidgets::fallbackFontIsReplacedAndTheDesktopsKept() {
    QFont desktops(QStringLiteral("Cantarell"), 11);
    QCOMPARE(chosenBodyFont(desktops), desktops);
    const QFont chosen = chosenBodyFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    QVERIFY(QStringList({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                         QStringLiteral("Cantarell"), QStringLiteral("DejaVu Sans")})
                .contains(chosen.family()));
    QVERIFY(::font(FontRole::Title).pixelSize() > ::font(FontRole::Body).pixelSize());
    QVERIFY(::font(FontRole::Caption).pixelSize() < ::font(FontRole::Body).pixelSize());
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
