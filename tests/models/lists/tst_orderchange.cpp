// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderchange.h"

#include "tests/models/lists/randomtenant.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

class TestOrderChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesAreMinimal();
    void movedRowsAreAReset();
    void manyRangesAreAReset();
    void emptyListsAreOneRange();
    void changeLeadsFromOneToTheOther();
    void rowsAreFoundByIdInAnotherReading();
};

namespace {

// A change carried out on a plain list, inserted rows taken from the new one.
std::vector<QString> applied(const OrderChange& change, std::vector<QString> list,
                             const std::vector<QString>& wanted) {
    for (auto range = change.removed.rbegin(); range != change.removed.rend(); ++range)
        list.erase(list.begin() + range->first, list.begin() + range->last + 1);
    for (const RowRange& range : change.inserted)
        list.insert(list.begin() + range.first, wanted.begin() + range.first,
                    wanted.begin() + range.last + 1);
    return list;
}

std::vector<QString> idsOf(const Snapshot& snapshot, const std::vector<quint32>& rows) {
    std::vector<QString> ids;
    for (const quint32 row : rows)
        ids.push_back(snapshot.string(snapshot.scan(row).id));
    return ids;
}

SnapshotPtr numbered(int count) {
    SnapshotBuilder builder;
    for (int i = 0; i < count; ++i) {
        ScanDefinition scan;
        scan.id = QString::number(i);
        builder.addScan(scan);
    }
    return builder.finish(Instant{1}, {}, {});
}

} // namespace

void TestOrderChange::rangesAreMinimal() {
    const SnapshotPtr snapshot = numbered(10);
    const OrderChange change =
        changeBetween(snapshot.get(), {0, 1, 2, 5, 6, 7, 9}, snapshot.get(), {0, 3, 4, 5, 7, 8, 9});
    const OrderChange expected{false, {{1, 2}, {4, 4}}, {{1, 2}, {5, 5}}};
    QVERIFY(change == expected);
    QVERIFY(changeBetween(snapshot.get(), {4, 2}, snapshot.get(), {4, 2}) == OrderChange{});
}

void TestOrderChange::movedRowsAreAReset() {
    const SnapshotPtr snapshot = numbered(4);
    QVERIFY(changeBetween(snapshot.get(), {0, 1, 2}, snapshot.get(), {2, 1, 0}).isReset);
    QVERIFY(changeBetween(snapshot.get(), {0, 1, 2}, snapshot.get(), {1, 0, 3}).isReset);
}

void TestOrderChange::manyRangesAreAReset() {
    const SnapshotPtr snapshot = numbered(100);
    std::vector<quint32> all(100);
    std::vector<quint32> without;
    for (quint32 row = 0; row < 100; ++row) {
        all[row] = row;
        if (row % 2 == 1 || row >= 20)
            without.push_back(row);
    }
    QCOMPARE(changeBetween(snapshot.get(), all, snapshot.get(), without).removed.size(),
             size_t(10));
    without.erase(without.begin() + 50);
    QVERIFY(changeBetween(snapshot.get(), all, snapshot.get(), without).isReset);
    QVERIFY(changeBetween(snapshot.get(), without, snapshot.get(), all).isReset);
}

void TestOrderChange::emptyListsAreOneRange() {
    const SnapshotPtr snapshot = numbered(4);
    QVERIFY(
        (changeBetween(nullptr, {}, snapshot.get(), {2, 1}) == OrderChange{false, {}, {{0, 1}}}));
    QVERIFY(
        (changeBetween(snapshot.get(), {2, 1}, nullptr, {}) == OrderChange{false, {{0, 1}}, {}}));
    QVERIFY(changeBetween(nullptr, {}, nullptr, {}) == OrderChange{});
    QVERIFY(changeBetween(snapshot.get(), {}, snapshot.get(), {}) == OrderChange{});
}

void TestOrderChange::changeLeadsFromOneToTheOther() {
    int announced = 0;
    for (quint32 seed = 1; seed <= 400; ++seed) {
        RandomTenant tenant(seed);
        const QList<ScanDefinition> scans = tenant.scans(30);
        const SnapshotPtr before = tenant.snapshot(scans);
        const SnapshotPtr after =
            seed % 2 == 0 ? before : tenant.snapshot(tenant.later(scans, tenant.below(30)));
        const auto some = [&](const Snapshot& snapshot) {
            std::vector<quint32> rows;
            for (quint32 row = 0; row < quint32(snapshot.scanCount()); ++row) {
                if (tenant.chance(85))
                    rows.push_back(row);
            }
            if (tenant.chance(10))
                std::shuffle(rows.begin(), rows.end(), std::minstd_rand(seed));
            return rows;
        };
        const std::vector<quint32> from = some(*before);
        const std::vector<quint32> to = some(*after);
        const OrderChange change = changeBetween(before.get(), from, after.get(), to);
        if (change.isReset)
            continue;
        ++announced;
        const std::vector<QString> wanted = idsOf(*after, to);
        QVERIFY(applied(change, idsOf(*before, from), wanted) == wanted);
        QVERIFY(change.removed.size() + change.inserted.size() <= MostRanges);
    }
    QVERIFY(announced > 100);
}

void TestOrderChange::rowsAreFoundByIdInAnotherReading() {
    RandomTenant tenant(9);
    const QList<ScanDefinition> scans = tenant.scans(200);
    const SnapshotPtr before = tenant.snapshot(scans);
    const SnapshotPtr after = tenant.snapshot(tenant.later(scans, 20));
    std::vector<quint32> rows(200);
    std::iota(rows.begin(), rows.end(), 0);
    const std::vector<quint32> mapped = rowsIn(*after, *before, rows);
    for (const quint32 row : rows) {
        const qsizetype expected = after->rowOf(before->text(before->scan(row).id));
        QCOMPARE(mapped[row], expected < 0 ? RowGone : quint32(expected));
    }
}

QTEST_GUILESS_MAIN(TestOrderChange)
#include "tst_orderchange.moc"
