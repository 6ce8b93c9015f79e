// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderchange.h"
#include "models/lists/orderengine.h"
#include "tests/models/lists/randomtenant.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

// What a list costs at ten times the rows, as a ratio of processor time: a slow or busy machine
// is no failure, a quadratic one is.
class TestListGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costGrowsNoWorseThanNLogN();
};

namespace {

constexpr int Few = 10'000;
constexpr int Many = 100'000;
constexpr int Runs = 2;

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

struct Costs {
    double build = std::numeric_limits<double>::max();
    double firstSort = build;
    double firstKey = build;
    double nextKey = build;
    double clear = build;
    double otherSort = build;
    double change = build;
};

template<class Work>
void measure(double& least, Work work) {
    const double begin = threadSeconds();
    work();
    least = std::min(least, threadSeconds() - begin);
}

Costs costsOf(int count) {
    RandomTenant tenant(1);
    const QList<ScanDefinition> scans = tenant.scans(count);
    // One in a hundred gone, as many new.
    QList<ScanDefinition> later = tenant.scans(count / 100);
    for (int i = 0; i < count; ++i) {
        if (i % 100 != 0)
            later += scans[i];
    }
    const SnapshotPtr second = tenant.snapshot(later);
    ScanFilter key;
    key.text = QStringLiteral("c");
    ScanFilter longer;
    longer.text = QStringLiteral("core");
    const SortSpec byName;
    const SortSpec byDate{ScanColumn::LastRun, Qt::DescendingOrder};
    Costs costs;
    for (int run = 0; run < Runs; ++run) {
        SnapshotPtr first;
        measure(costs.build, [&] { first = tenant.snapshot(scans); });
        OrderEngine engine(QLocale(QLocale::English));
        engine.setContent(first, deriveHealth(first, {}));
        std::optional<ScanOrder> all;
        std::optional<ScanOrder> found;
        measure(costs.firstSort, [&] { all = engine.order({}, byName, {}); });
        measure(costs.firstKey, [&] { found = engine.order(key, byName, {}); });
        measure(costs.nextKey, [&] { found = engine.order(longer, byName, {}); });
        measure(costs.clear, [&] { found = engine.order({}, byName, {}); });
        measure(costs.otherSort, [&] { found = engine.order({}, byDate, {}); });
        engine.setContent(second, deriveHealth(second, {}));
        const std::optional<ScanOrder> next = engine.order({}, byName, {});
        measure(costs.change, [&] {
            const OrderChange change =
                changeBetween(first.get(), all->rows, second.get(), next->rows);
            Q_UNUSED(change)
        });
    }
    return costs;
}

} // namespace

void TestListGrowth::costGrowsNoWorseThanNLogN() {
    const Costs few = costsOf(Few);
    const Costs many = costsOf(Many);
    // Thrice n log n: the caches hold the few and not the many. A square would be eight times as
    // much.
    const double bound = 3.0 * Many * std::log2(Many) / (Few * std::log2(Few));
    const struct {
        const char* what;
        double few;
        double many;
    } steps[] = {
        {"build", few.build, many.build},           {"first sort", few.firstSort, many.firstSort},
        {"first key", few.firstKey, many.firstKey}, {"next key", few.nextKey, many.nextKey},
        {"clear", few.clear, many.clear},           {"other sort", few.otherSort, many.otherSort},
        {"change", few.change, many.change},
    };
    for (const auto& step : steps) {
        // Below a tenth of a millisecond the clock and the scheduler are what is measured.
        const double ratio = step.many / std::max(step.few, 1e-4);
        qInfo("%-10s %8.3f ms -> %8.3f ms, %.1f times", step.what, step.few * 1e3, step.many * 1e3,
              ratio);
        QVERIFY2(ratio <= bound, qPrintable(QStringLiteral("%1: %2 times the cost at ten times the "
                                                           "rows, at most %3")
                                                .arg(QLatin1StringView(step.what))
                                                .arg(ratio)
                                                .arg(bound)));
    }
}

QTEST_GUILESS_MAIN(TestListGrowth)
#include "tst_listgrowth.moc"
