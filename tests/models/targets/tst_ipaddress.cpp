// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/ipaddress.h"

#include <QTest>

#include <limits>

class TestIpAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadAndWritten_data();
    void textIsReadAndWritten();
    void whatIsNoAddressIsRefused();
    void blocksHaveEnds();
    void countsSaturate();
};

void TestIpAddress::textIsReadAndWritten_data() {
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) {
        QTest::newRow(text) << expected;
    };
    for (const char* same : {"0.0.0.0", "255.255.255.255", "10.20.5.30", "::", "::1", "fe80::1",
                             "2001:db8::ff00:42:8329", "1:2:3:4:5:6:7:8", "1::", "1:0:0:2::3"})
        row(same, QString::fromLatin1(same));
    row("2001:DB8:0:0:1:0:0:1", QStringLiteral("2001:db8::1:0:0:1"));
    row("2001:db8:0:1:1:1:1:1", QStringLiteral("2001:db8:0:1:1:1:1:1"));
    row("0:0:0:0:0:0:0:0", QStringLiteral("::"));
    row("1:0:0:0:0:0:0:0", QStringLiteral("1::"));
    row("::ffff:10.0.0.1", QStringLiteral("::ffff:a00:1"));
    row("1:2:3:4:5:6:1.2.3.4", QStringLiteral("1:2:3:4:5:6:102:304"));
    row("1::3:4:5:6:7:8", QStringLiteral("1:0:3:4:5:6:7:8"));
}

void TestIpAddress::textIsReadAndWritten() {
    QFETCH(QString, expected);
    const auto address = parseIpAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(address);
    QCOMPARE(address->toString(), expected);
    QCOMPARE(parseIpAddress(address->toString()), address);
}

void TestIpAddress::whatIsNoAddressIsRefused() {
    for (const char* text : {"",
                             "10.20.5",
                             "10.20.5.300",
                             "10.20.5.1.1",
                             "10.20.5.",
                             ".1.2.3",
                             "10.020.5.1",
                             "10.20.5.-1",
                             "10.20.5.+1",
                             "0x1.2.3.4",
                             "1..2.3",
                             "10.20.5.1 ",
                             "1000.1.1.1",
                             "256.1.1.1",
                             ":",
                             ":::",
                             "1:2:3",
                             "1:2:3:4:5:6:7:8:9",
                             "1::2::3",
                             "12345::",
                             "g::",
                             "1:2:3:4:5:6:7:",
                             ":1:2:3:4:5:6:7",
                             "fe80::1%eth0",
                             "[::1]",
                             "1:2:3:4:5:6:7::8",
                             "::1.2.3",
                             "1.2.3.4::",
                             "::-1",
                             "::+1"})
        QVERIFY2(!parseIpAddress(QString::fromLatin1(text)), text);
}

void TestIpAddress::blocksHaveEnds() {
    const auto ends = [](const char* text, int prefix) {
        const IpAddress address = *parseIpAddress(QString::fromLatin1(text));
        return address.first(prefix).toString() + u' ' + address.last(prefix).toString();
    };
    QCOMPARE(ends("10.20.5.17", 24), QStringLiteral("10.20.5.0 10.20.5.255"));
    QCOMPARE(ends("10.20.5.17", 32), QStringLiteral("10.20.5.17 10.20.5.17"));
    QCOMPARE(ends("10.20.5.17", 0), QStringLiteral("0.0.0.0 255.255.255.255"));
    QCOMPARE(ends("2001:db8::1", 32),
             QStringLiteral("2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"));
    QCOMPARE(ends("2001:db8::1", 64), QStringLiteral("2001:db8:: 2001:db8::ffff:ffff:ffff:ffff"));
    QCOMPARE(ends("2001:db8::1", 127), QStringLiteral("2001:db8:: 2001:db8::1"));
    QCOMPARE(ends("2001:db8::1", 0), QStringLiteral(":: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
}

void TestIpAddress::countsSaturate() {
    const auto count = [](const char* text, int prefix) {
        const IpAddress address = *parseIpAddress(QString::fromLatin1(text));
        return addressesBetween(address.first(prefix), address.last(prefix));
    };
    QCOMPARE(count("10.0.0.1", 32), quint64(1));
    QCOMPARE(count("10.0.0.1", 0), quint64(1) << 32);
    QCOMPARE(count("2001:db8::", 65), quint64(1) << 63);
    QCOMPARE(count("2001:db8::", 64), std::numeric_limits<quint64>::max());
    QCOMPARE(count("::", 0), std::numeric_limits<quint64>::max());
    // Across the halves.
    QCOMPARE(
        addressesBetween(*parseIpAddress(u"::ffff:ffff:ffff:ffff"), *parseIpAddress(u"0:0:0:1::")),
        quint64(2));
}

QTEST_GUILESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
