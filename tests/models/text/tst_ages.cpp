// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/ages.h"

#include <QLocale>
#include <QTest>

#include <ctime>

class TestAges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void ageIsTold_data();
    void ageIsTold();
    void whatIsToComeIsTold();
    void latenessIsTold();
    void tookIsTold();
    void waitIsToldInWords_data();
    void waitIsToldInWords();
    void absoluteTimeHasUtcAtHand();
    void unknownIsADash();
};

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr Instant Now{1'795'500'000'000};

Instant ago(qint64 ms) {
    return Instant{Now.ms - ms};
}

} // namespace

void TestAges::ageIsTold_data() {
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64(0) << QStringLiteral("just now");
    QTest::newRow("59 s") << Minute - 1 << QStringLiteral("just now");
    QTest::newRow("a minute") << Minute << QStringLiteral("1 min ago");
    QTest::newRow("59 min") << Hour - 1 << QStringLiteral("59 min ago");
    QTest::newRow("an hour") << Hour << QStringLiteral("1 h ago");
    QTest::newRow("47 h") << 48 * Hour - 1 << QStringLiteral("47 h ago");
    QTest::newRow("48 h") << 48 * Hour << QStringLiteral("2 d ago");
    QTest::newRow("19 d") << 19 * 24 * Hour << QStringLiteral("19 d ago");
    QTest::newRow("1,000 d") << 1000 * 24 * Hour << QStringLiteral("1,000 d ago");
    // Clocks differ by seconds everywhere; by hours it is worth telling.
    QTest::newRow("clock a little ahead") << -Minute / 2 << QStringLiteral("just now");
    QTest::newRow("clock far ahead") << -3 * Hour << QStringLiteral("in 3 h");
}

void TestAges::ageIsTold() {
    QFETCH(qint64, age);
    QFETCH(QString, expected);
    QCOMPARE(ageText(ago(age), Now), expected);
}

void TestAges::whatIsToComeIsTold() {
    QCOMPARE(inText(ago(-3 * Hour), Now), QStringLiteral("in 3 h"));
    QCOMPARE(inText(ago(-20 * Minute), Now), QStringLiteral("in 20 min"));
    QCOMPARE(inText(ago(-72 * Hour), Now), QStringLiteral("in 3 d"));
    QCOMPARE(inText(ago(5), Now), QStringLiteral("now"));
}

void TestAges::latenessIsTold() {
    QCOMPARE(lateText(ago(27 * Hour + Minute), Now), QStringLiteral("27 h late"));
    QCOMPARE(lateText(ago(40 * Minute), Now), QStringLiteral("40 min late"));
    QCOMPARE(lateText(ago(50 * Hour), Now), QStringLiteral("2 d late"));
}

void TestAges::waitIsToldInWords_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 s");
    QTest::newRow("a moment") << qint64(1) << QStringLiteral("1 s");
    QTest::newRow("seconds") << qint64(39'100) << QStringLiteral("40 s");
    QTest::newRow("nearly a minute") << qint64(59'500) << QStringLiteral("1 min");
    QTest::newRow("minutes") << qint64(300'000) << QStringLiteral("5 min");
    QTest::newRow("more than minutes") << qint64(241'000) << QStringLiteral("5 min");
    QTest::newRow("hours") << qint64(2 * 3'600'000) << QStringLiteral("2 h");
}

void TestAges::waitIsToldInWords() {
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(waitText(ms), text);
}

void TestAges::tookIsTold() {
    QCOMPARE(tookText(400), QStringLiteral("0.4 s"));
    QCOMPARE(tookText(12'345), QStringLiteral("12 s"));
    QCOMPARE(tookText(200'000), QStringLiteral("3 min 20 s"));
}

void TestAges::absoluteTimeHasUtcAtHand() {
    const Instant when =
        Instant::from(QDateTime(QDate(2026, 11, 24), QTime(23, 30), QTimeZone::utc()));
    QCOMPARE(absoluteText(when), QStringLiteral("24/11/2026 23:30 UTC"));
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const QString berlin = absoluteText(when);
    qputenv("TZ", "UTC");
    tzset();
    QVERIFY2(berlin.startsWith(QStringLiteral("25/11/2026 00:30")), qPrintable(berlin));
    QVERIFY2(berlin.endsWith(QStringLiteral("24/11/2026 23:30 UTC")), qPrintable(berlin));
}

void TestAges::unknownIsADash() {
    const QString dash = QStringLiteral("–");
    QCOMPARE(ageText({}, Now), dash);
    QCOMPARE(ageText(Now, {}), dash);
    QCOMPARE(inText({}, Now), dash);
    QCOMPARE(lateText({}, Now), dash);
    QCOMPARE(localText({}), dash);
    QCOMPARE(absoluteText({}), dash);
}

QTEST_GUILESS_MAIN(TestAges)
#include "tst_ages.moc"
