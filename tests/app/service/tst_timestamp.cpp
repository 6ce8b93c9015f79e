// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/timestamp.h"

#include <QTest>

class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreRead_data();
    void timesAreRead();
    void agreesWithQtOverTheYears();
};

void TestTimestamp::timesAreRead_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* text, qint64 ms) {
        QTest::addRow("%s", text) << QByteArray(text) << ms;
    };
    row("1970-01-01T00:00:00Z", 0);
    row("2023-01-04T09:40:03.2787058Z", 1'672'825'203'278);
    row("2023-01-04T09:40:03.5Z", 1'672'825'203'500);
    row("2023-01-04T09:40:03Z", 1'672'825'203'000);
    row("2023-01-04T09:40:03", 1'672'825'203'000);
    row("2023-01-04 09:40:03", 1'672'825'203'000);
    row("2023-01-04T09:40Z", 1'672'825'200'000);
    row("2023-01-04T11:40:03+02:00", 1'672'825'203'000);
    row("2023-01-04T04:10:03-0530", 1'672'825'203'000);
    row("2023-01-04", 1'672'790'400'000);
    row("2024-02-29T00:00:00Z", 1'709'164'800'000);
    for (const char* wrong :
         {"", "0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "never", "2023-02-29T00:00:00Z",
          "2023-13-01T00:00:00Z", "2023-00-01T00:00:00Z", "2023-01-04T24:00:00Z",
          "2023-01-04T09:60:00Z", "2023-01-04T09:40:03Zjunk", "2023-01-04T09:40:03+", "2023-1-4",
          "20230104T094003Z", "2023-01-04T", "-2023-01-04"})
        row(wrong, Instant::Unknown);
}

void TestTimestamp::timesAreRead() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QCOMPARE(instantFrom(text.toStdString()).ms, ms);
}

void TestTimestamp::agreesWithQtOverTheYears() {
    QDateTime time(QDate(1900, 1, 1), QTime(1, 2, 3, 4), QTimeZone::utc());
    while (time.date().year() < 2200) {
        const QString text = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
        QCOMPARE(instantFrom(text.toStdString()).ms, time.toMSecsSinceEpoch());
        time = time.addDays(13).addMSecs(7'654'321);
    }
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
