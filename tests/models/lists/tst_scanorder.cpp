// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/fold.h"
#include "models/lists/orderengine.h"
#include "tests/models/lists/plainreference.h"

#include <QTest>

#include <algorithm>

class TestScanOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePlainReference();
    void naturalOrderHoldsInEveryLocale_data();
    void naturalOrderHoldsInEveryLocale();
    void equalOnesGoByNameThenId();
    void wordsAreAllFoundAnywhere();
    void narrowingGivesWhatAFreshFilterGives();
    void facetsLeaveTheirOwnGroupOut();
    void stoppedWorkGivesNothing();
    void refreshedAgreesWithThePlainReference();
    void stoppedRefreshLosesNothing();
    void serviceOrderIsAll();
    void wordsAreFolded_data();
    void wordsAreFolded();
};

namespace {

const QLocale English(QLocale::English, QLocale::UnitedKingdom);

} // namespace

void TestScanOrder::agreesWithThePlainReference() {
    QLocale::setDefault(English);
    int cases = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        RandomTenant tenant(seed);
        const QList<ScanDefinition> scans = tenant.scans(tenant.below(120));
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        const PlainReference reference(*snapshot, *health, English);
        OrderEngine engine(English);
        engine.setContent(snapshot, health);
        for (int i = 0; i < 60; ++i) {
            const ScanFilter filter = randomFilter(tenant, scans);
            const SortSpec sort = randomSort(tenant);
            const std::vector<quint32> expected = reference.order(filter, sort);
            const auto order = engine.order(filter, sort, {});
            QVERIFY(order);
            const QByteArray where = "seed " + QByteArray::number(seed) + ", column " +
                                     columnKey(sort.column).toLatin1() + ", text " +
                                     filter.text.toUtf8();
            QVERIFY2(order->rows == expected, where.constData());
            QCOMPARE(order->shown.count(), qsizetype(expected.size()));
            for (const quint32 row : expected)
                QVERIFY(order->shown.contains(row));
            if (i % 10 == 0)
                QVERIFY2(computeOrder(*snapshot, *health, filter, sort).rows == expected,
                         where.constData());
            ++cases;
        }
    }
    QCOMPARE(cases, 3'600);
}

void TestScanOrder::naturalOrderHoldsInEveryLocale_data() {
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("English") << English;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    QTest::newRow("Swedish") << QLocale(QLocale::Swedish, QLocale::Sweden);
}

void TestScanOrder::naturalOrderHoldsInEveryLocale() {
    QFETCH(QLocale, locale);
    SnapshotBuilder builder;
    for (const char* name : {"zebra", "Österreich", "a10", "a9", "B1", "b02", "apfel"}) {
        ScanDefinition scan;
        scan.id = QString::fromUtf8(name);
        scan.name = scan.id;
        builder.addScan(scan);
    }
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    OrderEngine engine(locale);
    engine.setContent(snapshot, deriveHealth(snapshot, {}));
    QStringList names;
    const auto order = engine.order({}, {}, {});
    for (const quint32 row : order->rows)
        names += snapshot->string(snapshot->scan(row).name);
    // In Swedish Ö comes after z.
    const QString expected = locale.language() == QLocale::Swedish
                                 ? QStringLiteral("a9 a10 apfel B1 b02 zebra Österreich")
                                 : QStringLiteral("a9 a10 apfel B1 b02 Österreich zebra");
    QCOMPARE(names.join(u' '), expected);
}

void TestScanOrder::equalOnesGoByNameThenId() {
    SnapshotBuilder builder;
    for (const char* text : {"b-2", "a-3", "b-1", "a-1", "a-2"}) {
        ScanDefinition scan;
        scan.id = QString::fromLatin1(text + 2);
        scan.id.prepend(QString::fromLatin1(text, 1));
        scan.name = QString::fromLatin1(text, 1);
        scan.isActive = true;
        builder.addScan(scan);
    }
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QStringList ids;
        for (const quint32 row :
             computeOrder(*snapshot, *health, {}, {ScanColumn::Active, order}).rows)
            ids += snapshot->string(snapshot->scan(row).id);
        QCOMPARE(ids.join(u' '), QStringLiteral("a1 a2 a3 b1 b2"));
    }
}

void TestScanOrder::wordsAreAllFoundAnywhere() {
    SnapshotBuilder builder;
    ScanDefinition scan;
    scan.id = QStringLiteral("id-1");
    scan.name = QStringLiteral("Zürich core");
    scan.target = QStringLiteral("10.0.0.1");
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("zrh-scan-01");
    scan.scanner.unknown = R"({"rack":"R2-7"})";
    scan.advancedActiveConfiguration = R"({"zone":"Perimeter","siteId":4711,"force":true})";
    scan.unknown = R"({"ring":["Pilot",{"note":"Z\u00fcrich-West"}]})";
    builder.addScan(scan);
    ScanAgent listed = scan.scanner;
    listed.name = QStringLiteral("renamed.example");
    listed.scannerVersion = QStringLiteral("7.6.99");
    builder.addAgent(listed);
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    const auto finds = [&](const QString& text) {
        ScanFilter filter;
        filter.text = text;
        return computeOrder(*snapshot, *health, filter, {}).rows.size() == 1;
    };
    for (const char* text : {"", "  ", "zurich", "ZÜRICH", "core zur", "10.0.0", "zrh-scan", "id-1",
                             "renamed", "core zrh 10.0", "never ran", "perimeter", "4711", "pilot",
                             "zurich-west", "r2-7 pilot", "7.6.99"})
        QVERIFY2(finds(QString::fromUtf8(text)), text);
    for (const char* text :
         {"zürich1", "core q", "1core", "core10", "id-1Z", "perimeter4711", "\\u00fc"})
        QVERIFY2(!finds(QString::fromUtf8(text)), text);
}

void TestScanOrder::narrowingGivesWhatAFreshFilterGives() {
    RandomTenant tenant(5);
    QList<ScanDefinition> scans = tenant.scans(400);
    OrderEngine engine(English);
    for (int reading = 0; reading < 5; ++reading) {
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        engine.setContent(snapshot, health);
        ScanFilter filter;
        // Typed letter by letter, with slips taken back.
        for (const char* text : {"c", "co", "core", "core z", "core zu", "core z", "cor", "corex",
                                 "core a", "a core", "", "ams 1"}) {
            filter.text = QString::fromLatin1(text);
            filter.active = tenant.chance(30) ? std::optional(true) : std::nullopt;
            const auto kept = engine.order(filter, {}, {});
            OrderEngine fresh(English);
            fresh.setContent(snapshot, health);
            const auto anew = fresh.order(filter, {}, {});
            QVERIFY(kept->rows == anew->rows);
            QVERIFY(kept->facets == anew->facets);
        }
        scans = tenant.later(scans, 10);
    }
}

void TestScanOrder::facetsLeaveTheirOwnGroupOut() {
    for (quint32 seed = 1; seed <= 40; ++seed) {
        RandomTenant tenant(seed);
        const QList<ScanDefinition> scans = tenant.scans(80);
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        const PlainReference reference(*snapshot, *health, English);
        const ScanFilter filter = randomFilter(tenant, scans);
        const ScanFacets facets = computeOrder(*snapshot, *health, filter, {}).facets;
        const auto count = [&](const ScanFilter& wanted) {
            int sum = 0;
            for (quint32 row = 0; row < quint32(snapshot->scanCount()); ++row)
                sum += reference.isShown(row, wanted) ? 1 : 0;
            return sum;
        };
        for (int i = 0; i < 5; ++i) {
            ScanFilter wanted = filter;
            wanted.types = {ScanType(i)};
            QCOMPARE(facets.of(ScanType(i)), count(wanted));
            wanted = filter;
            wanted.statuses = {ScanStatus(i)};
            QCOMPARE(facets.of(ScanStatus(i)), count(wanted));
            wanted = filter;
            wanted.machineIds = {snapshot->agents()[i].machineId};
            QCOMPARE(facets.agents[size_t(i)], count(wanted));
        }
        ScanFilter wanted = filter;
        wanted.active = true;
        QCOMPARE(facets.active, count(wanted));
        wanted.active = false;
        QCOMPARE(facets.inactive, count(wanted));
        wanted = filter;
        wanted.overdue = true;
        QCOMPARE(facets.overdue, count(wanted));
        wanted = filter;
        wanted.agentNotFresh = true;
        QCOMPARE(facets.agentNotFresh, count(wanted));
    }
}

void TestScanOrder::stoppedWorkGivesNothing() {
    RandomTenant tenant(3);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(300));
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    ScanFilter filter;
    filter.text = QStringLiteral("core");
    const SortSpec sort{ScanColumn::LastRun, Qt::DescendingOrder};
    OrderEngine fresh(English);
    fresh.setContent(snapshot, health);
    const std::vector<quint32> expected = fresh.order(filter, sort, {})->rows;
    // Stopped at every look in turn: nothing half made may serve the next request.
    for (int looks = 0; looks < 12; ++looks) {
        OrderEngine engine(English);
        engine.setContent(snapshot, health);
        int left = looks;
        const auto stopped = engine.order(filter, sort, [&left] { return left-- <= 0; });
        if (left < 0)
            QVERIFY(!stopped);
        QVERIFY(engine.order(filter, sort, {})->rows == expected);
    }
}

// What an engine carries from one reading to the next is what it would have made anew.
void TestScanOrder::refreshedAgreesWithThePlainReference() {
    QLocale::setDefault(English);
    int cases = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        RandomTenant tenant(seed);
        QList<ScanDefinition> scans = tenant.scans(tenant.below(160));
        OrderEngine engine(English);
        for (int reading = 0; reading < 12; ++reading) {
            const SnapshotPtr snapshot = tenant.snapshot(scans);
            const TenantHealthPtr health = deriveHealth(snapshot, {});
            engine.setContent(snapshot, health);
            const PlainReference reference(*snapshot, *health, English);
            for (int i = tenant.below(6); i > 0; --i) {
                const ScanFilter filter = randomFilter(tenant, scans);
                SortSpec sort = randomSort(tenant);
                if (tenant.chance(40))
                    sort.column = tenant.chance(50) ? ScanColumn::Name : ScanColumn::Targets;
                const auto order = engine.order(filter, sort, {});
                QVERIFY(order);
                QVERIFY2(order->rows == reference.order(filter, sort),
                         qPrintable(QStringLiteral("seed %1, reading %2, %3")
                                        .arg(QString::number(seed), QString::number(reading),
                                             columnKey(sort.column))));
                for (size_t place = 0; place < order->rows.size(); ++place)
                    QCOMPARE(order->placeOf(order->rows[place]), int(place));
                ++cases;
            }
            scans = tenant.later(scans, tenant.pick(QList{0, 1, 2, 5, 50}));
        }
    }
    QVERIFY(cases > 1'000);
}

void TestScanOrder::stoppedRefreshLosesNothing() {
    RandomTenant tenant(7);
    const QList<ScanDefinition> scans = tenant.scans(300);
    const QList<ScanDefinition> later = tenant.later(scans, 2);
    const SnapshotPtr first = tenant.snapshot(scans);
    const SnapshotPtr second = tenant.snapshot(later);
    const SnapshotPtr third = tenant.snapshot(tenant.later(later, 2));
    ScanFilter filter;
    filter.text = QStringLiteral("core");
    const SortSpec sort{ScanColumn::Targets, Qt::AscendingOrder};
    const std::vector<quint32> expected =
        computeOrder(*third, *deriveHealth(third, {}), filter, sort).rows;
    for (int looks = 0; looks < 24; ++looks) {
        OrderEngine engine(English);
        engine.setContent(first, deriveHealth(first, {}));
        QVERIFY(engine.order(filter, sort, {}));
        int left = looks;
        engine.setContent(second, deriveHealth(second, {}));
        (void)engine.order(filter, sort, [&left] { return left-- <= 0; });
        // Another reading comes before the one that was stopped was taken over.
        engine.setContent(third, deriveHealth(third, {}));
        QVERIFY(engine.order(filter, sort, {})->rows == expected);
    }
}

void TestScanOrder::serviceOrderIsAll() {
    RandomTenant tenant(4);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(70));
    const ScanOrder order = serviceOrder(*snapshot);
    QCOMPARE(order.rows.size(), size_t(70));
    QCOMPARE(order.rows[69], quint32(69));
    QCOMPARE(order.shown.count(), 70);
}

void TestScanOrder::wordsAreFolded_data() {
    QTest::addColumn<QString>("expected");
    QTest::newRow("") << QString();
    QTest::newRow("  ") << QString();
    QTest::newRow("Core") << QStringLiteral("core");
    QTest::newRow("a Core co CORE") << QStringLiteral("core|a");
    QTest::newRow("ZÜRICH") << QStringLiteral("zurich");
    QTest::newRow("Straße") << QStringLiteral("strasse");
    QTest::newRow("a\tb\u202Ec") << QStringLiteral("bc|a");
}

void TestScanOrder::wordsAreFolded() {
    QFETCH(QString, expected);
    QStringList words;
    for (const std::string& word : foldedWords(QString::fromUtf8(QTest::currentDataTag())))
        words += QString::fromStdString(word);
    QCOMPARE(words.join(u'|'), expected);
}

QTEST_GUILESS_MAIN(TestScanOrder)
#include "tst_scanorder.moc"
