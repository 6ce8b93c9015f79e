// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/targetlist.h"

#include <QTest>

#include <limits>

class TestTargetList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void entryIsRead_data();
    void entryIsRead();
    void faultSaysTheRule_data();
    void faultSaysTheRule();
    void entriesKnowTheirPlace();
    void emptyEntriesAreSkipped();
    void twiceIsToldAtTheLaterOne();
    void insideAndSharedAreTold();
    void addressesCountOnce();
    void countsSaturate();
    void canonicalJoinsByCommas();
    void spellingIsNoDifference();
    void typeIsDerived();
    void manyEntriesAreRead();
    void hostileEntriesAreFaults_data();
    void hostileEntriesAreFaults();
};

namespace {

TargetEntry only(const QString& text) {
    const TargetList list = parseTargets(text);
    return list.entries.size() == 1 ? list.entries.first() : TargetEntry{};
}

} // namespace

void TestTargetList::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTargetList::entryIsRead_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<bool>("isWarned");
    const auto row = [](const char* input, TargetKind kind, const char* text, quint64 count,
                        bool isWarned = false) {
        QTest::newRow(input) << int(kind) << QString::fromUtf8(text) << count << isWarned;
    };
    using enum TargetKind;
    row("10.20.5.30", Address, "10.20.5.30", 1);
    row("  10.20.5.30 ", Address, "10.20.5.30", 1);
    row("127.0.0.1", Address, "127.0.0.1", 1);
    row("2001:DB8::0001", Address, "2001:db8::1", 1);
    row("10.20.6.10-13", Range, "10.20.6.10-10.20.6.13", 4);
    row("10.20.6.10-10.20.6.13", Range, "10.20.6.10-10.20.6.13", 4);
    row("10.20.6.10 - 10.20.6.13", Range, "10.20.6.10-10.20.6.13", 4);
    row("10.20.6.10–13", Range, "10.20.6.10-10.20.6.13", 4);
    row("10.20.6.10 – 10.20.7.1", Range, "10.20.6.10-10.20.7.1", 248);
    row("10.0.0.5-5", Range, "10.0.0.5-10.0.0.5", 1);
    row("2001:db8::1-2001:db8::ff", Range, "2001:db8::1-2001:db8::ff", 255);
    row("10.20.4.0/27", Block, "10.20.4.0/27", 32);
    row("10.20.4.0 / 27", Block, "10.20.4.0/27", 32);
    row("10.20.4.1/32", Block, "10.20.4.1/32", 1);
    row("2001:db8::/120", Block, "2001:db8::/120", 256);
    row("10.0.0.0/8", Block, "10.0.0.0/8", 16'777'216, true);
    row("10.20.5.17/24", Block, "10.20.5.17/24", 256, true);
    row("srv", HostName, "srv", 1);
    row("AMS-core-a.Contoso.com", HostName, "AMS-core-a.Contoso.com", 1);
    row("3com.example", HostName, "3com.example", 1);
    row("10.0.0.1-rack.example", HostName, "10.0.0.1-rack.example", 1);
    row("10-20-5-1.example", HostName, "10-20-5-1.example", 1);
    row("xn--mnchen-3ya.example", HostName, "xn--mnchen-3ya.example", 1);
    row("TEST_DOMAIN", HostName, "TEST_DOMAIN", 1, true);
}

void TestTargetList::entryIsRead() {
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(quint64, count);
    QFETCH(bool, isWarned);
    const TargetEntry entry = only(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(entry.target, qPrintable(entry.fault));
    QCOMPARE(int(entry.target->kind), kind);
    QCOMPARE(entry.target->text, text);
    QCOMPARE(entry.target->count(), count);
    QCOMPARE(!entry.warning.isEmpty(), isWarned);
    QCOMPARE(entry.fault, QString());
    // What is sent reads as the same again.
    QCOMPARE(only(text).target, entry.target);
}

void TestTargetList::faultSaysTheRule_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("correction");
    const auto row = [](const char* input, const char* fault, const char* correction = "") {
        QTest::newRow(input) << QString::fromUtf8(fault) << QString::fromUtf8(correction);
    };
    row("10.20.5.300", "10.20.5.300 is no address. Each part ends at 255.");
    row("10.20.5", "10.20.5 is no address. An address has four parts.");
    row("10.20..5", "10.20..5 is no address. An address has four parts.");
    row("12345", "12345 is no address. An address has four parts.");
    row("10.20.5.01", "10.20.5.01 is no address. No part begins with 0.");
    row("1:2:3", "1:2:3 is no IPv6 address.");
    row("fe80::1%eth0", "fe80::1%eth0 names a zone. A target has none.");
    row("[2001:db8::1]", "Enter a target without quotes or brackets.", "2001:db8::1");
    row("\"10.0.0.1\"", "Enter a target without quotes or brackets.", "10.0.0.1");
    row("10.20. 5.30", "An address has no blanks.", "10.20.5.30");
    row("10.20.6.13-10", "The range 10.20.6.13-10.20.6.10 runs backwards.",
        "10.20.6.10-10.20.6.13");
    row("10.20.6.13 - 10.20. 6.10", "The range 10.20.6.13-10.20.6.10 runs backwards.",
        "10.20.6.10-10.20.6.13");
    row("10.20.6.10-300", "10.20.6.10-300 is no range. The last part ends at 255.");
    row("10.20.6.10-::1", "10.20.6.10-::1 is no range. Both ends are IPv4 or both are IPv6.");
    row("10.20.6.300-10.20.6.310", "10.20.6.300 is no address. Each part ends at 255.");
    row("10.20.6.1-10.20.6.310", "10.20.6.310 is no address. Each part ends at 255.");
    row("10.0.0.0/33", "10.0.0.0/33 is no block. Its length is a number from 0 to 32.");
    row("10.0.0.0/", "10.0.0.0/ is no block. Its length is a number from 0 to 32.");
    row("10.0.0.0/024", "10.0.0.0/024 is no block. Its length is a number from 0 to 32.");
    row("2001:db8::/129", "2001:db8::/129 is no block. Its length is a number from 0 to 128.");
    row("10.0.0.300/24", "10.0.0.300 is no address. Each part ends at 255.");
    row("10.20.5.0/255.255.255.0", "The length of a block is a number of bits.", "10.20.5.0/24");
    row("10.20.5.*", "A block is written with its length.", "10.20.5.0/24");
    row("10.20.*.*", "A block is written with its length.", "10.20.0.0/16");
    row("https://srv.example/x", "https://srv.example/x is a URL. Enter the host name or address "
                                 "alone.");
    row("srv.example/x",
        "srv.example/x is no target. Enter an address or a host name without a path.");
    row("10.0.0.1:161", "10.0.0.1:161 names a port. A target has none.");
    row("srv:161", "srv:161 names a port. A target has none.");
    row("10.0.0.1 10.0.0.2", "Separate targets by commas or lines.", "10.0.0.1, 10.0.0.2");
    row("10.0.0.1; srv.example\t10.0.0.9-12", "Separate targets by commas or lines.",
        "10.0.0.1, srv.example, 10.0.0.9-12");
    // These could be one name or two: no guess.
    row("core switch", "core switch is no host name. It has no blanks.");
    row("srv!", "srv! is no host name. It has letters, digits, hyphens and dots.");
    row("-srv", "-srv is no host name. No part begins or ends with a hyphen.");
    row("srv-.example", "srv-.example is no host name. No part begins or ends with a hyphen.");
    row("srv.example.", "srv.example. is no host name. Something stands before and after a dot.",
        "srv.example");
    row("srv..example", "srv..example is no host name. Something stands before and after a dot.");
    row("srv.12", "srv.12 is no host name. It does not end with a number.");
    row("münchen.example", "münchen.example is no host name. It has the letters a to z only.",
        "xn--mnchen-3ya.example");
}

void TestTargetList::faultSaysTheRule() {
    QFETCH(QString, fault);
    QFETCH(QString, correction);
    const TargetEntry entry = only(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!entry.target);
    QCOMPARE(entry.fault, fault);
    QCOMPARE(entry.correction, correction);
    if (!correction.isEmpty())
        QCOMPARE(parseTargets(correction).faultCount, 0);
}

void TestTargetList::entriesKnowTheirPlace() {
    const QString text = QStringLiteral("10.0.0.1,\tsrv\r\n\r\n  10.0.0.300 ,\n::1");
    const TargetList list = parseTargets(text);
    QCOMPARE(list.entries.size(), 4);
    for (const TargetEntry& entry : list.entries)
        QCOMPARE(text.mid(entry.offset, entry.text.size()), entry.text);
    QCOMPARE(list.entries[0].line, 1);
    QCOMPARE(list.entries[0].column, 1);
    QCOMPARE(list.entries[1].line, 1);
    QCOMPARE(list.entries[1].column, 11);
    QCOMPARE(list.entries[2].line, 3);
    QCOMPARE(list.entries[2].column, 3);
    QCOMPARE(list.entries[3].line, 4);
    QCOMPARE(list.entries[3].column, 1);
    QCOMPARE(list.faultCount, 1);
}

void TestTargetList::emptyEntriesAreSkipped() {
    QVERIFY(parseTargets(QString()).isEmpty());
    QVERIFY(parseTargets(QStringLiteral(" ,,\n ,\t\r\n")).isEmpty());
    QCOMPARE(parseTargets(QStringLiteral(",10.0.0.1,")).entries.size(), 1);
}

void TestTargetList::twiceIsToldAtTheLaterOne() {
    const TargetList list =
        parseTargets(QStringLiteral("10.0.0.1\nsrv\n10.0.0.1\nSRV\n10.0.0.1/32\n::1\n0::1"));
    QCOMPARE(list.entries[0].warning, QString());
    QCOMPARE(list.entries[1].warning, QString());
    QCOMPARE(list.entries[2].warning,
             QStringLiteral("10.0.0.1 is twice in this list, first on line 1."));
    QCOMPARE(list.entries[3].warning,
             QStringLiteral("srv is twice in this list, first on line 2."));
    QVERIFY(!list.entries[4].warning.isEmpty());
    QCOMPARE(list.entries[5].warning, QString());
    QVERIFY(!list.entries[6].warning.isEmpty());
    QCOMPARE(list.warningCount, 4);
    QCOMPARE(list.hostNameCount, 1);
    QCOMPARE(list.addressCount, quint64(2));
    QCOMPARE(list.totalCount(), quint64(3));
}

void TestTargetList::insideAndSharedAreTold() {
    const TargetList list = parseTargets(
        QStringLiteral("10.0.0.9\n10.0.0.0/24\n10.0.1.0-10.0.1.20\n10.0.1.10-10.0.1.30"));
    QCOMPARE(list.entries[0].warning, QStringLiteral("Lies inside 10.0.0.0/24 on line 2."));
    QCOMPARE(list.entries[1].warning, QString());
    QCOMPARE(list.entries[2].warning, QString());
    QCOMPARE(list.entries[3].warning,
             QStringLiteral("Shares addresses with 10.0.1.0-10.0.1.20 on line 3."));
}

void TestTargetList::addressesCountOnce() {
    const auto count = [](const char* text) {
        return parseTargets(QString::fromLatin1(text)).addressCount;
    };
    QCOMPARE(count("10.0.0.9,10.0.0.0/24,10.0.0.0/25"), quint64(256));
    QCOMPARE(count("10.0.1.0-10.0.1.20,10.0.1.10-10.0.1.30"), quint64(31));
    QCOMPARE(count("10.0.0.0/24,::/120"), quint64(512));
    QCOMPARE(count("10.0.0.1,10.0.0.2,10.0.0.300,srv"), quint64(2));
    QCOMPARE(count("0.0.0.5-9,0.0.0.1-7,0.0.0.7-12"), quint64(12));
}

void TestTargetList::countsSaturate() {
    const quint64 most = std::numeric_limits<quint64>::max();
    const TargetList list = parseTargets(QStringLiteral("2001:db8::/32,2001:db9::/32,10.0.0.1,a"));
    QCOMPARE(list.addressCount, most);
    QCOMPARE(list.totalCount(), most);
}

void TestTargetList::canonicalJoinsByCommas() {
    QCOMPARE(parseTargets(QStringLiteral("10.0.0.1\n 10.0.0.5–7, SRV \n2001:DB8::1")).canonical(),
             QStringLiteral("10.0.0.1,10.0.0.5-10.0.0.7,SRV,2001:db8::1"));
    QCOMPARE(parseTargets(QStringLiteral("10.0.0.300\nsrv")).canonical(),
             QStringLiteral("10.0.0.300,srv"));
}

void TestTargetList::spellingIsNoDifference() {
    QVERIFY(sameTargets(QStringLiteral("10.0.0.1, 10.0.0.5-7"),
                        QStringLiteral("10.0.0.1,10.0.0.5-10.0.0.7")));
    QVERIFY(!sameTargets(QStringLiteral("10.0.0.1,10.0.0.2"), QStringLiteral("10.0.0.2,10.0.0.1")));
    QVERIFY(!sameTargets(QStringLiteral("srv"), QStringLiteral("SRV")));
    QVERIFY(!sameTargets(QStringLiteral("10.0.0.1"), QString()));
}

void TestTargetList::typeIsDerived() {
    ServiceContract nothing;
    ServiceContract two;
    two.isDeclared = true;
    two.enums.insert(QStringLiteral("TargetType"),
                     {QStringLiteral("Ip"), QStringLiteral("Hostname")});
    ServiceContract three = two;
    three.enums[QStringLiteral("TargetType")] += QStringLiteral("combined");
    const TargetList addresses = parseTargets(QStringLiteral("10.0.0.1,::1,10.0.0.0/24"));
    const TargetList names = parseTargets(QStringLiteral("a,b"));
    const TargetList mixed = parseTargets(QStringLiteral("10.0.0.1,b"));
    const TargetList empty;
    for (const ServiceContract& contract : {nothing, two, three}) {
        QCOMPARE(targetTypeOf(addresses, contract), TargetType::Ip);
        QCOMPARE(targetTypeOf(names, contract), TargetType::Hostname);
        QCOMPARE(targetTypeOf(empty, contract), std::nullopt);
    }
    QCOMPARE(targetTypeOf(mixed, nothing), std::nullopt);
    QCOMPARE(targetTypeOf(mixed, two), std::nullopt);
    QCOMPARE(targetTypeOf(mixed, three), TargetType::Combined);
}

void TestTargetList::manyEntriesAreRead() {
    QStringList lines;
    for (int i = 0; i < 20'000; ++i)
        lines += QStringLiteral("10.%1.%2.%3").arg(i >> 16 & 255).arg(i >> 8 & 255).arg(i & 255);
    lines += lines.first(500);
    const TargetList list = parseTargets(lines.join(u'\n'));
    QCOMPARE(list.entries.size(), 20'500);
    QCOMPARE(list.addressCount, quint64(20'000));
    QCOMPARE(list.warningCount, 500);
}

void TestTargetList::hostileEntriesAreFaults_data() {
    QTest::addColumn<QString>("text");
    const auto pairs = [](qsizetype count) {
        return QString(count, u'(') + QStringLiteral("10.0.0.1") + QString(count, u')');
    };
    QTest::newRow("300 brackets") << pairs(300);
    QTest::newRow("100,000 brackets") << pairs(100'000);
    QTest::newRow("only brackets") << QString(500, u'(') + QString(500, u')');
    QTest::newRow("20,000 letters") << QString(20'000, u'W');
    QTest::newRow("blanks") << QStringLiteral("10.0.0.1") + QString(20'000, u' ') + u'x';
}

void TestTargetList::hostileEntriesAreFaults() {
    QFETCH(QString, text);
    const TargetList list = parseTargets(text);
    QCOMPARE(list.entries.size(), 1);
    QVERIFY(!list.entries.first().target);
    QVERIFY(!list.entries.first().fault.isEmpty());
    QVERIFY(list.entries.first().fault.size() < 200);
}

QTEST_GUILESS_MAIN(TestTargetList)
#include "tst_targetlist.moc"
