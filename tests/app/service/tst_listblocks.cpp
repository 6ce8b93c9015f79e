// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/collectiondecoder.h"
#include "app/service/decode/definitiondecoder.h"
#include "app/service/decode/listblocks.h"

#include <QRandomGenerator>
#include <QTest>

class TestListBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreAboutAsLongAsTheyShould();
    void longListsReadAsTheirEntriesDo_data();
    void longListsReadAsTheirEntriesDo();
    void whatIsBesideTheListIsNoEntry_data();
    void whatIsBesideTheListIsNoEntry();
    void theEnvelopeIsReadAtBothEnds();
    void aLongListCutOffAnywhereIsRefused();
    void aFaultNamesItsEntry();
    void twoListsAreRefused();
};

namespace {

// One reading of the definitions.
struct Reading {
    SnapshotBuilder builder;
    DefinitionDecoder definitions{builder};
    CollectionDecoder decoder;
    CollectionDecoder::Seen seen;
    tl::expected<CollectionDecoder::Page, QString> page(QByteArray body) {
        return decoder.definitions(std::move(body), definitions, seen, {});
    }
    SnapshotPtr finish() { return builder.finish({}, {}, {}); }
};

QByteArray entry(int at, const QByteArray& more = {}) {
    return R"({"id":"id-)" + QByteArray::number(at) + R"(","scanName":"Branch \"north\" },{ )" +
           QByteArray::number(at) +
           R"(","scannerAgent":{"machineId":"m"},"target":"10.0.0.1, 10.0.0.2")" + more + '}';
}

QList<QByteArray> entries(int count, const QByteArray& more = {}) {
    QList<QByteArray> all;
    for (int at = 0; at < count; ++at)
        all << entry(at, more);
    return all;
}

QByteArray list(const QList<QByteArray>& entries, const QByteArray& between = ",") {
    return "{\"value\":[" + entries.join(between) + "]}";
}

// An unknown member with entries of its own, which look as if the list went on in them.
QByteArray nested(int count) {
    return R"(,"parts":[)" + entries(count).join(',') + ']';
}

// Longer than some blocks.
constexpr int Many = 40'000;

} // namespace

void TestListBlocks::blocksAreAboutAsLongAsTheyShould() {
    QByteArray body = list(entries(Many)).replace("},{ ", "");
    const QByteArray before = body;
    QVERIFY(body.size() > 4 * ListBlocks::LengthOfOne);
    ListBlocks blocks(body);
    int count = 1;
    for (; !blocks.isLast(); ++count) {
        QVERIFY(qsizetype(blocks.text().size()) <= ListBlocks::LengthOfOne + 16);
        QVERIFY(QByteArray(blocks.text().data(), qsizetype(blocks.text().size())).endsWith("}]}"));
        blocks.next();
        QVERIFY(std::string_view(blocks.text()).starts_with(R"({"value":[{"id":)"));
    }
    QVERIFY(count > 3);
    // What is joined is as it was, but for the head.
    body = before;
    ListBlocks joined(body);
    joined.next();
    joined.joinRest();
    QVERIFY(joined.isLast());
    const std::string_view rest = joined.text();
    QVERIFY(before.endsWith(QByteArray(rest.data() + 10, qsizetype(rest.size()) - 10)));
}

void TestListBlocks::longListsReadAsTheirEntriesDo_data() {
    QTest::addColumn<QList<QByteArray>>("all");
    QTest::addColumn<QByteArray>("between");
    QTest::newRow("close together") << entries(Many) << QByteArray(",");
    QTest::newRow("with blanks") << entries(Many) << QByteArray(" \r\n,\t \n ");
    QTest::newRow("with entries in entries") << entries(Many / 10, nested(10)) << QByteArray(",");
    QTest::newRow("one entry longer than a block")
        << QList<QByteArray>{entry(0), entry(1, nested(Many)), entry(2)} << QByteArray(",");
    QTest::newRow("one long text")
        << QList<QByteArray>{entry(0), entry(1, R"(,"note":")" + QByteArray(3 << 20, '}') + '"')}
        << QByteArray(",");
    QList<QByteArray> mixed;
    auto& random = *QRandomGenerator::global();
    for (int at = 0; at < Many / 4; ++at)
        mixed << entry(at, random.bounded(4) == 0 ? nested(int(random.bounded(6))) : QByteArray());
    QTest::newRow("mixed") << mixed << QByteArray(", ");
}

void TestListBlocks::longListsReadAsTheirEntriesDo() {
    QFETCH(const QList<QByteArray>, all);
    QFETCH(const QByteArray, between);
    Reading whole;
    const auto page = whole.page(list(all, between));
    QVERIFY2(page, qPrintable(page ? QString() : page.error()));
    QCOMPARE(page->newRows, all.size());
    QVERIFY(page->nextLink.isEmpty());
    const SnapshotPtr snapshot = whole.finish();

    Reading one;
    for (const QByteArray& entry : all)
        QVERIFY(one.page(list({entry})));
    const SnapshotPtr wanted = one.finish();
    QCOMPARE(snapshot->scanCount(), wanted->scanCount());
    for (qsizetype row = 0; row < wanted->scanCount(); ++row)
        QVERIFY2(snapshot->definition(row) == wanted->definition(row),
                 qPrintable(QString::number(row)));
}

void TestListBlocks::whatIsBesideTheListIsNoEntry_data() {
    QTest::addColumn<QByteArray>("body");
    const QByteArray other = R"("other":[)" + entries(Many).join(',') + ']';
    const QByteArray value = R"("value":[)" + entries(3).join(',') + ']';
    QTest::newRow("before") << QByteArray('{' + other + ',' + value + '}');
    QTest::newRow("behind") << QByteArray('{' + value + ',' + other + '}');
    QTest::newRow("both") << QByteArray('{' + other + ',' + value + R"(,"a)" + other.mid(1) + '}');
}

void TestListBlocks::whatIsBesideTheListIsNoEntry() {
    QFETCH(const QByteArray, body);
    Reading reading;
    const auto page = reading.page(body);
    QVERIFY2(page, qPrintable(page ? QString() : page.error()));
    QCOMPARE(page->rows, 3);
    QCOMPARE(page->newRows, 3);
    QCOMPARE(reading.finish()->scanCount(), 3);
}

void TestListBlocks::theEnvelopeIsReadAtBothEnds() {
    const QByteArray rows = entries(Many).join(',');
    Reading before;
    auto page = before.page(R"({"@odata.count":7,"@odata.nextLink":"n","value":[)" + rows + "]}");
    QVERIFY(page);
    QCOMPARE(page->rows, Many);
    QCOMPARE(page->count, 7);
    QCOMPARE(page->nextLink, QStringLiteral("n"));
    Reading behind;
    page = behind.page(R"({"value":[)" + rows + R"(],"@odata.nextLink":"n","@odata.count":8})");
    QVERIFY(page);
    QCOMPARE(page->rows, Many);
    QCOMPARE(page->count, 8);
    QCOMPARE(page->nextLink, QStringLiteral("n"));
}

void TestListBlocks::aLongListCutOffAnywhereIsRefused() {
    const QByteArray body = list(entries(Many / 4, nested(2)));
    QVERIFY(body.size() > 2 * ListBlocks::LengthOfOne);
    for (int round = 0; round < 40; ++round) {
        // Half of them close to where blocks end.
        const qsizetype block = (1 + round % 2) * ListBlocks::LengthOfOne;
        const qsizetype length = round % 4 < 2
                                     ? block - 400 + QRandomGenerator::global()->bounded(800)
                                     : QRandomGenerator::global()->bounded(int(body.size()));
        Reading reading;
        QVERIFY2(!reading.page(body.left(length)), qPrintable(QString::number(length)));
    }
    for (const char* end : {"}", "]", "]}}", "]},", "]}{}", "]} x"}) {
        Reading reading;
        QVERIFY2(!reading.page(body.chopped(2) + end), end);
    }
}

void TestListBlocks::aFaultNamesItsEntry() {
    QList<QByteArray> all = entries(Many);
    all[Many - 100] = R"({"id":"x","scanName":7})";
    Reading reading;
    const auto page = reading.page(list(all));
    QVERIFY(!page);
    QVERIFY2(page.error().contains(QString::number(Many - 99)), qPrintable(page.error()));
}

void TestListBlocks::twoListsAreRefused() {
    const QByteArray rows = entries(Many).join(',');
    Reading reading;
    QVERIFY(!reading.page(R"({"value":[)" + rows + R"(],"value":[)" + rows + "]}"));
}

QTEST_APPLESS_MAIN(TestListBlocks)
#include "tst_listblocks.moc"
