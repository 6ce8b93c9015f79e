// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/membertext.h"

#include <QTest>

class TestMemberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachValueHasItsLine() {
        QCOMPARE(
            memberLines(R"({"zone":"a","ring":{"name":"Pilot","no":7},"is":true,"of":[1,"b"]})"),
            QStringLiteral("is: true\nof: 1, b\nring.name: Pilot\nring.no: 7\nzone: a"));
    }

    void whatIsEmptyIsShownAsItIs() {
        QCOMPARE(memberLines("{}"), QStringLiteral("{}"));
        QCOMPARE(memberLines(R"({"a":{}})"), QStringLiteral("a: {}"));
    }

    // A hundred long names in one another, before each of ten thousand values.
    void longNamesOfManyValuesEnd() {
        QByteArray values;
        for (int at = 0; at < 10'000; ++at)
            values += (at > 0 ? ",\"" : "\"") + QByteArray::number(at) + "\":1";
        QByteArray json = '{' + values + '}';
        for (int depth = 0; depth < 100; ++depth)
            json = "{\"" + QByteArray(4'000, 'x') + "\":" + json + '}';
        QVERIFY(memberLines(json).size() <= 20'001);
    }
};

QTEST_APPLESS_MAIN(TestMemberText)
#include "tst_membertext.moc"
