// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanselection.h"

#include "tests/models/lists/randomtenant.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

class TestScanSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void selectionIsKeptById();
    void hiddenOnesAreCounted();
    void headerStateFollowsWhatIsShown();
    void rangesGoEitherWay();
    void idsAreSelectedExactly();
    void agreesWithAPlainSetOfIds();
    void emptyAndForeignRowsDoNothing();
};

namespace {

ScanOrderPtr orderOf(const SnapshotPtr& snapshot, const ScanFilter& filter = {}) {
    return std::make_shared<const ScanOrder>(
        computeOrder(*snapshot, *deriveHealth(snapshot, {}), filter, {}));
}

} // namespace

void TestScanSelection::selectionIsKeptById() {
    RandomTenant tenant(1);
    QList<ScanDefinition> scans = tenant.scans(20);
    const SnapshotPtr before = tenant.snapshot(scans);
    ScanSelection selection;
    selection.setContent(before, orderOf(before));
    selection.selectIds({scans[3].id, scans[7].id, scans[9].id});
    QCOMPARE(selection.count(), 3);
    // One goes, the others move.
    const QString gone = scans[7].id;
    const QStringList kept{scans[3].id, scans[9].id};
    scans.removeAt(7);
    scans.move(0, 15);
    const SnapshotPtr after = tenant.snapshot(scans);
    QSignalSpy changed(&selection, &ScanSelection::changed);
    selection.setContent(after, orderOf(after));
    QCOMPARE(changed.count(), 1);
    const QStringList ids = selection.ids();
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), QSet<QString>(kept.begin(), kept.end()));
    QVERIFY(!ids.contains(gone));
    selection.setContent(nullptr, nullptr);
    QVERIFY(selection.isEmpty());
}

void TestScanSelection::hiddenOnesAreCounted() {
    RandomTenant tenant(2);
    const QList<ScanDefinition> scans = tenant.scans(30);
    const SnapshotPtr snapshot = tenant.snapshot(scans);
    ScanSelection selection;
    selection.setContent(snapshot, orderOf(snapshot));
    selection.selectAllShown();
    QCOMPARE(selection.count(), 30);
    QCOMPARE(selection.hiddenCount(), 0);
    ScanFilter filter;
    filter.ids = {scans[1].id, scans[2].id};
    selection.setContent(snapshot, orderOf(snapshot, filter));
    QCOMPARE(selection.count(), 30);
    QCOMPARE(selection.hiddenCount(), 28);
    QCOMPARE(selection.shownCount(), 2);
    QCOMPARE(selection.hiddenIds().size(), 28);
    // What is shown comes first.
    const QStringList first = selection.ids().first(2);
    QVERIFY(first.contains(scans[1].id) && first.contains(scans[2].id));
    selection.invertShown();
    QCOMPARE(selection.count(), 28);
    QCOMPARE(selection.shownCount(), 0);
    selection.selectAllShown();
    selection.clearHidden();
    QCOMPARE(selection.count(), 2);
    QCOMPARE(selection.hiddenCount(), 0);
}

void TestScanSelection::headerStateFollowsWhatIsShown() {
    RandomTenant tenant(3);
    const QList<ScanDefinition> scans = tenant.scans(5);
    const SnapshotPtr snapshot = tenant.snapshot(scans);
    ScanSelection selection;
    selection.setContent(snapshot, orderOf(snapshot));
    QCOMPARE(selection.shownState(), Qt::Unchecked);
    selection.toggle(2);
    QCOMPARE(selection.shownState(), Qt::PartiallyChecked);
    selection.selectAllShown();
    QCOMPARE(selection.shownState(), Qt::Checked);
    ScanFilter none;
    none.text = QStringLiteral("nothing holds this");
    selection.setContent(snapshot, orderOf(snapshot, none));
    QCOMPARE(selection.shownState(), Qt::Unchecked);
}

void TestScanSelection::rangesGoEitherWay() {
    RandomTenant tenant(4);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(10));
    const ScanOrderPtr order = orderOf(snapshot);
    ScanSelection selection;
    selection.setContent(snapshot, order);
    selection.setRange(7, 5, true);
    QCOMPARE(selection.rows(),
             (std::vector<quint32>{order->rows[5], order->rows[6], order->rows[7]}));
    selection.setRange(6, 99, false);
    QCOMPARE(selection.rows(), std::vector<quint32>{order->rows[5]});
    selection.setRange(-5, 0, true);
    QCOMPARE(selection.count(), 2);
}

void TestScanSelection::idsAreSelectedExactly() {
    RandomTenant tenant(5);
    const QList<ScanDefinition> scans = tenant.scans(10);
    const SnapshotPtr snapshot = tenant.snapshot(scans);
    ScanSelection selection;
    selection.setContent(snapshot, orderOf(snapshot));
    selection.selectAllShown();
    selection.selectIds({scans[0].id, QStringLiteral("nobody"), scans[0].id});
    QCOMPARE(selection.ids(), QStringList{scans[0].id});
}

void TestScanSelection::agreesWithAPlainSetOfIds() {
    for (quint32 seed = 1; seed <= 60; ++seed) {
        RandomTenant tenant(seed);
        QList<ScanDefinition> scans = tenant.scans(70);
        SnapshotPtr snapshot = tenant.snapshot(scans);
        ScanOrderPtr order = orderOf(snapshot);
        ScanSelection selection;
        selection.setContent(snapshot, order);
        QSet<QString> reference;
        const auto id = [&](quint32 row) { return snapshot->string(snapshot->scan(row).id); };
        for (int i = 0; i < 40; ++i) {
            switch (tenant.below(7)) {
            case 0: {
                const auto row = quint32(tenant.below(int(snapshot->scanCount())));
                selection.toggle(row);
                if (!reference.remove(id(row)))
                    reference.insert(id(row));
                break;
            }
            case 1:
                selection.selectAllShown();
                for (const quint32 row : order->rows)
                    reference.insert(id(row));
                break;
            case 2:
                selection.invertShown();
                for (const quint32 row : order->rows) {
                    if (!reference.remove(id(row)))
                        reference.insert(id(row));
                }
                break;
            case 3:
                if (tenant.chance(30)) {
                    selection.clear();
                    reference.clear();
                }
                break;
            case 4: {
                if (order->rows.empty())
                    break;
                const int end = int(order->rows.size());
                const int a = tenant.below(end);
                const int b = tenant.below(end);
                const bool on = tenant.chance(50);
                selection.setRange(a, b, on);
                for (int place = std::min(a, b); place <= std::max(a, b); ++place) {
                    if (on)
                        reference.insert(id(order->rows[size_t(place)]));
                    else
                        reference.remove(id(order->rows[size_t(place)]));
                }
                break;
            }
            case 5: {
                ScanFilter filter;
                if (tenant.chance(60))
                    filter.statuses = {ScanStatus(tenant.below(5))};
                order = orderOf(snapshot, filter);
                selection.setContent(snapshot, order);
                break;
            }
            default: {
                scans = tenant.later(scans, 8);
                snapshot = tenant.snapshot(scans);
                order = orderOf(snapshot);
                selection.setContent(snapshot, order);
                reference.removeIf([&](const QString& one) { return snapshot->rowOf(one) < 0; });
            }
            }
            const QStringList ids = selection.ids();
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()), reference);
            QCOMPARE(selection.count(), reference.size());
            qsizetype shown = 0;
            for (const quint32 row : order->rows)
                shown += reference.contains(id(row)) ? 1 : 0;
            QCOMPARE(selection.shownCount(), shown);
        }
    }
}

void TestScanSelection::emptyAndForeignRowsDoNothing() {
    ScanSelection selection;
    selection.selectAllShown();
    selection.invertShown();
    selection.setRange(0, 5, true);
    selection.set(3, true);
    selection.toggle(9);
    selection.selectIds({QStringLiteral("a")});
    QVERIFY(selection.isEmpty());
    QVERIFY(selection.ids().isEmpty());
}

QTEST_GUILESS_MAIN(TestScanSelection)
#include "tst_scanselection.moc"
