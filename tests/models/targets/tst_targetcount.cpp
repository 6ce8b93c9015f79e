// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/targetcount.h"

#include "models/targets/targetlist.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

class TestTargetCount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesAddUp_data();
    void entriesAddUp();
    void itAgreesWithTheParser();
};

namespace {

quint64 slowSum(const QString& text) {
    quint64 sum = 0;
    for (const TargetEntry& entry : parseTargets(text).entries) {
        const quint64 more = entry.target ? entry.target->count() : 0;
        sum = more > std::numeric_limits<quint64>::max() - sum ? std::numeric_limits<quint64>::max()
                                                               : sum + more;
    }
    return sum;
}

} // namespace

void TestTargetCount::entriesAddUp_data() {
    QTest::addColumn<quint64>("count");
    QTest::newRow("10.0.0.1") << quint64(1);
    QTest::newRow("10.0.0.0/27, 10.0.0.5-9,srv-a.example") << quint64(32 + 5 + 1);
    QTest::newRow("10.0.0.5-10.0.1.4") << quint64(256);
    QTest::newRow("10.0.0.1,10.0.0.1") << quint64(2);
    QTest::newRow("0.0.0.0/0,::1") << (quint64(1) << 32) + 1;
    QTest::newRow("2001:db8::/32,10.0.0.1") << std::numeric_limits<quint64>::max();
    QTest::newRow("10.0.0.300,nonsense!,-") << quint64(0);
    QTest::newRow("10.0.0.9-5") << quint64(0);
    QTest::newRow(" , ,") << quint64(0);
}

void TestTargetCount::entriesAddUp() {
    QFETCH(quint64, count);
    QCOMPARE(countTargets(QTest::currentDataTag()), count);
}

void TestTargetCount::itAgreesWithTheParser() {
    // Texts made of what targets are made of: most are broken in one way or another.
    const QStringList pieces = {
        QStringLiteral("10"),    QStringLiteral("10.0.0.1"), QStringLiteral("."),
        QStringLiteral("-"),     QStringLiteral("/"),        QStringLiteral("255"),
        QStringLiteral("256"),   QStringLiteral("01"),       QStringLiteral(","),
        QStringLiteral(" "),     QStringLiteral("a"),        QStringLiteral("srv"),
        QStringLiteral(":"),     QStringLiteral("::1"),      QStringLiteral("–"),
        QStringLiteral("\n"),    QStringLiteral("_"),        QStringLiteral("24"),
        QStringLiteral("ü"),     QStringLiteral(";"),        QStringLiteral("1.2.3.4-9"),
        QStringLiteral("srv-7"), QStringLiteral("*"),        QStringLiteral("/24"),
        QString(64, u'x'),
    };
    QRandomGenerator random(7);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int n = random.bounded(1, 7); n > 0; --n)
            text += pieces[random.bounded(int(pieces.size()))];
        const QByteArray utf8 = text.toUtf8();
        const quint64 count = countTargets({utf8.constData(), size_t(utf8.size())});
        if (count != slowSum(text))
            QFAIL(qPrintable(
                QStringLiteral("%1: %2 and %3").arg(text).arg(count).arg(slowSum(text))));
    }
}

QTEST_GUILESS_MAIN(TestTargetCount)
#include "tst_targetcount.moc"
