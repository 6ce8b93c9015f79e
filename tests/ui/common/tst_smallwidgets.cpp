// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/copyfield.h"
#include "ui/common/dialogframe.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keyvaluerows.h"
#include "ui/common/progressline.h"
#include "ui/common/searchfield.h"
#include "ui/common/sessionbars.h"
#include "ui/common/skeletonrows.h"
#include "ui/common/statuslabel.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"

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
    void elidedLabelHasATooltipOnlyWhenCut();
    void elidedLabelNeverForcesItsWindowWider();
    void searchFieldClearsAndLeaves();
    void searchFieldComesByShortcut();
    void missedTargetsAreRedAtTheTop();
    void fewMissedOfManyStillShow();
    void sessionBarsKeepTheNewest();
    void progressLineHasNameAndValue();
    void endlessProgressRunsOnlyWhileShown();
    void footerNamesTheTenantAndKeepsTheOrder();
    void rowsKeepTheirPaneNarrow();
    void flowBeginsANewLine();
    void digitsTakeEqualRoom();
    void initialsAreTwoLetters_data();
    void initialsAreTwoLetters();
    void statusLabelReadsItsWord();
    void fallbackFontIsReplacedAndTheDesktopsKept();
    void emptyStateOffersItsButtons();

private:
    std::unique_ptr<Look> m_look;
};

void TestSmallWidgets::initTestCase() {
    QCursor::setPos(5000, 5000);
    m_look = std::make_unique<Look>(*qApp);
}

void TestSmallWidgets::elidedLabelHasATooltipOnlyWhenCut() {
    ElidedLabel label(QStringLiteral("AMS access switches <b>floor</b> 10"));
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QVERIFY(!label.isCut());
    QHelpEvent fits(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&label, &fits);
    QVERIFY(!QToolTip::isVisible());
    label.resize(60, label.height());
    QVERIFY(label.isCut());
    QHelpEvent cut(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&label, &cut);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;")));
    QToolTip::hideText();
}

void TestSmallWidgets::elidedLabelNeverForcesItsWindowWider() {
    ElidedLabel label(QString(4000, u'x'));
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

static int redIn(SessionBars& bars) {
    const QImage image = bars.grab().toImage();
    int red = 0;
    for (int y = 0; y < image.height(); ++y)
        red += QColor(image.pixel(1, y)) == tokens().chartFail ? 1 : 0;
    return red;
}

void TestSmallWidgets::missedTargetsAreRedAtTheTop() {
    SessionBars bars;
    bars.resize(240, 40);
    bars.setBars({{38, 19, false, false, {}}}, QStringLiteral("1 session, 1 not whole"));
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    QVERIFY(qAbs(redIn(bars) - 20) <= 1);
    QCOMPARE(QColor(bars.grab().toImage().pixel(1, 1)), tokens().chartFail);
    QCOMPARE(QColor(bars.grab().toImage().pixel(1, 38)), tokens().chartOk);
    bars.setBars({{-1, 0, true, false, {}}}, QStringLiteral("1 session, failed"));
    QCOMPARE(redIn(bars), 40);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&bars);
    QCOMPARE(interface->role(), QAccessible::Graphic);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("1 session, failed"));
}

void TestSmallWidgets::fewMissedOfManyStillShow() {
    SessionBars bars;
    bars.resize(240, 40);
    bars.setBars({{4096, 1, false, false, {}}}, {});
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    QCOMPARE(redIn(bars), 4);
}

void TestSmallWidgets::sessionBarsKeepTheNewest() {
    SessionBars bars;
    bars.resize(240, 40);
    QList<SessionBars::Bar> many(100, {10, 0, false, false, {}});
    many[75].isFailed = true; // too old by one
    bars.setBars(many, {});
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    QCOMPARE(redIn(bars), 0);
    many[76].isFailed = true;
    bars.setBars(many, {});
    QCOMPARE(redIn(bars), 40);
}

void TestSmallWidgets::progressLineHasNameAndValue() {
    ProgressLine line(QStringLiteral("Addresses"));
    line.setRange(0, 1500);
    line.setValue(1388);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&line);
    QCOMPARE(interface->role(), QAccessible::ProgressBar);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Addresses"));
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 1388);
}

void TestSmallWidgets::endlessProgressRunsOnlyWhileShown() {
    ProgressLine line(QStringLiteral("Reading"));
    line.setRange(0, 0);
    line.resize(200, 4);
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    const qreal first = line.property("phase").toReal();
    QTRY_VERIFY(line.property("phase").toReal() > first);
    line.setRange(0, 10);
    QTRY_VERIFY(!line.property("phase").isValid());
}

void TestSmallWidgets::footerNamesTheTenantAndKeepsTheOrder() {
    DialogFooter footer;
    footer.setTenant(QStringLiteral("Contoso Ltd"), 0);
    QPushButton* cancel = footer.addButton(QStringLiteral("Cancel"));
    QPushButton* save = footer.addButton(QStringLiteral("Save"), Kind::Primary);
    QPushButton* test = footer.addLeading(QStringLiteral("Test"));
    footer.resize(700, footer.sizeHint().height());
    footer.show();
    QVERIFY(QTest::qWaitForWindowExposed(&footer));
    QVERIFY(test->x() < cancel->x() && cancel->x() < save->x());
    QCOMPARE(save->property("kind").toString(), QStringLiteral("primary"));
    QVERIFY(save->geometry().right() > 660);
}

void TestSmallWidgets::rowsKeepTheirPaneNarrow() {
    KeyValueRows rows;
    rows.addRow(QStringLiteral("Name"), QString(300, u'w'));
    rows.addId(QStringLiteral("Machine id"), QString(300, u'f'), QStringLiteral("Copy machine id"));
    QVERIFY2(rows.minimumSizeHint().width() < 248,
             QByteArray::number(rows.minimumSizeHint().width()).constData());
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
    StatusLabel label({QStringLiteral("st-fail"), QStringLiteral("Failed"), Tone::Fail, true});
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(interface->role(), QAccessible::StaticText);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Failed"));
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

void TestSmallWidgets::emptyStateOffersItsButtons() {
    EmptyState empty;
    empty.setContent(QStringLiteral("filter"), QStringLiteral("No scan matches “amstredam”"),
                     QStringLiteral("180 scans are there."));
    QPushButton* clear = empty.addButton(QStringLiteral("Clear the filter"));
    QSignalSpy clicked(clear, &QPushButton::clicked);
    empty.resize(700, 500);
    empty.show();
    QVERIFY(QTest::qWaitForWindowActive(&empty));
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    QCOMPARE(clicked.size(), 1);
    empty.clearButtons();
    QVERIFY(empty.findChildren<QPushButton*>().isEmpty());
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
