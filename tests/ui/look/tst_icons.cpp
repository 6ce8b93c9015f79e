// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icon.h"
#include "ui/look/iconset.h"
#include "ui/look/svgpath.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QTest>

class TestIcons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIconParses();
    void everyIconPutsInkInsideItsGrid();
    void everyIconOfAStateHasItsOwnShape();
    void arcsEndWhereTheyShould();
    void halfDiscIsTheLeftHalf();
    void garbageIsNoPath_data();
    void garbageIsNoPath();
    void nameIsFoundAgain();
    void colourIsTakenWhenPainting();
    void pixmapsHaveDevicePixels();
};

static QImage painted(const QString& name, int size) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintIcon(painter, name, QRectF(0, 0, size, size), Qt::black, Qt::white);
    return image;
}

static int ink(const QImage& image) {
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 192 ? 1 : 0;
    }
    return dark;
}

void TestIcons::everyIconParses() {
    QCOMPARE(IconSet::instance().faults(), QStringList());
    QCOMPARE(iconNames().size(), 75);
    for (const QString& name : iconNames()) {
        for (const IconPart& part : *IconSet::instance().find(name))
            QVERIFY2(!part.path.isEmpty(), qPrintable(name));
    }
}

void TestIcons::everyIconPutsInkInsideItsGrid() {
    for (const QString& name : iconNames()) {
        QVERIFY2(ink(painted(name, 64)) > 20, qPrintable(name));
        for (const IconPart& part : *IconSet::instance().find(name)) {
            const QRectF box = part.path.boundingRect(); // a line has no height
            QVERIFY2(box.left() > 1 && box.top() > 1, qPrintable(name));
            QVERIFY2(box.right() < 15 && box.bottom() < 15, qPrintable(name));
        }
    }
}

void TestIcons::everyIconOfAStateHasItsOwnShape() {
    QList<QImage> seen;
    for (const QString& name : iconNames()) {
        if (!name.startsWith(u"st-") && !name.startsWith(u"h-"))
            continue;
        const QImage image = painted(name, 14);
        QVERIFY2(!seen.contains(image), qPrintable(name));
        seen.append(image);
    }
    QCOMPARE(seen.size(), 15);
}

void TestIcons::arcsEndWhereTheyShould() {
    const auto circle = parseSvgPath(u"M8 3a5 5 0 1 0 0 10a5 5 0 0 0 0-10z");
    QVERIFY(circle);
    const QRectF box = circle->boundingRect();
    QVERIFY(qAbs(box.left() - 3) < 0.01 && qAbs(box.right() - 13) < 0.01);
    QVERIFY(qAbs(box.top() - 3) < 0.01 && qAbs(box.bottom() - 13) < 0.01);
    // Flags and numbers without blanks, a radius that is too small.
    const auto tight = parseSvgPath(u"M0 0a.4.4 0 102 0");
    QVERIFY(tight);
    QCOMPARE(tight->currentPosition(), QPointF(2, 0));
    QVERIFY(qAbs(tight->boundingRect().height() - 1) < 0.01);
}

void TestIcons::halfDiscIsTheLeftHalf() {
    const QImage image = painted(QStringLiteral("st-partial"), 64);
    QVERIFY(qGray(image.pixel(22, 32)) < 40);
    QVERIFY(qGray(image.pixel(42, 32)) > 215);
}

void TestIcons::garbageIsNoPath_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("letter") << QStringLiteral("M1 1 X 3 3");
    QTest::newRow("number missing") << QStringLiteral("M1 1L3");
    QTest::newRow("no command") << QStringLiteral("3 3");
    QTest::newRow("after the end") << QStringLiteral("M1 1L2 2z 4 4");
    QTest::newRow("flag") << QStringLiteral("M1 1a1 1 0 2 0 1 1");
}

void TestIcons::garbageIsNoPath() {
    QFETCH(QString, text);
    QVERIFY(!parseSvgPath(text));
}

void TestIcons::nameIsFoundAgain() {
    QCOMPARE(iconName(icon(QStringLiteral("trash"))), QStringLiteral("trash"));
    QCOMPARE(iconName(QIcon()), QString());
    QVERIFY(icon(QStringLiteral("no such icon")).isNull());
}

void TestIcons::colourIsTakenWhenPainting() {
    const QIcon stop = icon(QStringLiteral("st-fail"));
    const auto colourNow = [&stop](QIcon::Mode mode, QIcon::State state) {
        return QColor(stop.pixmap(QSize(32, 32), mode, state).toImage().pixel(6, 16));
    };
    setTokens(lightTokens());
    QCOMPARE(colourNow(QIcon::Normal, QIcon::Off), lightTokens().text2);
    QCOMPARE(colourNow(QIcon::Normal, QIcon::On), lightTokens().link);
    QCOMPARE(colourNow(QIcon::Disabled, QIcon::Off), lightTokens().disabled);
    setTokens(darkTokens());
    QCOMPARE(colourNow(QIcon::Normal, QIcon::Off), darkTokens().text2);
    setTokens(lightTokens());
}

void TestIcons::pixmapsHaveDevicePixels() {
    const QPixmap doubled = icon(QStringLiteral("scans")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(doubled.size(), QSize(32, 32));
    QCOMPARE(doubled.devicePixelRatio(), 2.0);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
