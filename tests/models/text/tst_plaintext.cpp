// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/plaintext.h"

#include <QLocale>
#include <QTest>

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainIsOneSafeLine_data();
    void plainIsOneSafeLine();
    void longTextIsCutAtACharacter();
    void linesStayWhereLinesAreMeant();
    void figuresHaveTheLocalesSeparators();
    void formulasAreNeutralised_data();
    void formulasAreNeutralised();
};

void TestPlainText::plainIsOneSafeLine_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("as it is", QStringLiteral("AMS core <b>"), QStringLiteral("AMS core <b>"));
    row("not Latin", QStringLiteral("Zürich 東京 مرحبا"), QStringLiteral("Zürich 東京 مرحبا"));
    row("line ends", QStringLiteral("a\r\nb\tc\u2028d"), QStringLiteral("a b c d"));
    row("control", QStringLiteral("a\x1b[31mb\x07") + QChar(0), QStringLiteral("a [31mb"));
    row("bidirectional", QStringLiteral("a\u202Egnp.exe\u2066b"), QStringLiteral("agnp.exeb"));
    row("invisible", QStringLiteral("a\u200B\uFEFF\u00ADb"), QStringLiteral("ab"));
    row("lone surrogates", QStringLiteral("a") + QChar(0xD83D) + u'b' + QChar(0xDC00),
        QStringLiteral("a\uFFFDb\uFFFD"));
    row("pair", QStringLiteral("a😀b"), QStringLiteral("a😀b"));
    row("heap of marks", u'a' + QString(50, QChar(0x0301)), u'a' + QString(4, QChar(0x0301)));
    row("blanks", QStringLiteral("   "), QString());
    row("nothing", QString(), QString());
}

void TestPlainText::plainIsOneSafeLine() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(plain(text), expected);
}

void TestPlainText::longTextIsCutAtACharacter() {
    QCOMPARE(plain(QString(20'000, u'x'), 10), QString(10, u'x') + QChar(0x2026));
    QCOMPARE(plain(QStringLiteral("abc😀😀"), 4), QStringLiteral("abc…"));
    QCOMPARE(plain(QStringLiteral("abc😀😀"), 5), QStringLiteral("abc😀…"));
    QCOMPARE(plain(QStringLiteral("abcd"), 4), QStringLiteral("abcd"));
}

void TestPlainText::linesStayWhereLinesAreMeant() {
    QCOMPARE(plainLines(QStringLiteral("one\r\ntwo\u202E\n")), QStringLiteral("one\ntwo"));
}

void TestPlainText::figuresHaveTheLocalesSeparators() {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(figure(1'429), QStringLiteral("1,429"));
    QCOMPARE(bigFigure(1'500), QStringLiteral("1,500"));
    QCOMPARE(bigFigure(~quint64(0)), QStringLiteral("more than 1,000,000,000,000"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(figure(-1'429'000), QStringLiteral("-1.429.000"));
    QLocale::setDefault(before);
}

void TestPlainText::formulasAreNeutralised_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(QStringLiteral("plain"), QStringLiteral("plain"));
    row(QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
    row(QStringLiteral("say \"hi\""), QStringLiteral("\"say \"\"hi\"\"\""));
    row(QStringLiteral("two\nlines"), QStringLiteral("\"two\nlines\""));
    row(QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row(QStringLiteral("=a,b"), QStringLiteral("\"'=a,b\""));
    row(QStringLiteral("+49"), QStringLiteral("'+49"));
    row(QStringLiteral("-2"), QStringLiteral("'-2"));
    row(QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row(QStringLiteral("\t=1"), QStringLiteral("'\t=1"));
    row(QStringLiteral("\r=1"), QStringLiteral("\"'\r=1\""));
    row(QStringLiteral("  =1"), QStringLiteral("'  =1"));
    row(QStringLiteral("\uFF1D1"), QStringLiteral("'\uFF1D1"));
    row(QStringLiteral("a=b"), QStringLiteral("a=b"));
    row(QStringLiteral(" x"), QStringLiteral("\" x\""));
    row(QString(), QString());
}

void TestPlainText::formulasAreNeutralised() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(csvField(text), expected);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
