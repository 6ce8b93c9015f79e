// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanlist.h"

#include "models/lists/orderworker.h"
#include "tests/models/lists/randomtenant.h"

#include <QAbstractItemModelTester>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <array>
#include <future>
#include <thread>

class TestScanList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestRequestWins();
    void nothingIsDeliveredAfterTheEnd();
    void forgottenRequestsBringNothing();
    void listShowsWhatWasAskedLast();
    void selectionAndFacetsBelongToTheContent();
    void noSnapshotIsAnEmptyList();
    void longListIsShownAtOnce();
    void limitsChangeTheHealth();
    void whatIsReplacedIsFreedByTheWorker();
    void whatIsReplacedUnshownIsFreedByTheWorker();
};

namespace {

OrderRequest requestFor(const SnapshotPtr& snapshot, const QString& text) {
    OrderRequest request;
    request.snapshot = snapshot;
    request.filter.text = text;
    return request;
}

} // namespace

void TestScanList::newestRequestWins() {
    RandomTenant tenant(1);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(2'000));
    std::mutex mutex;
    std::vector<quint64> delivered;
    std::promise<void> last;
    std::atomic<quint64> wanted = 0;
    {
        OrderWorker worker([&](OrderResult result) {
            const std::lock_guard lock(mutex);
            delivered.push_back(result.number);
            if (result.number == wanted.load())
                last.set_value();
        });
        quint64 number = 0;
        for (int i = 0; i < 199; ++i)
            number = worker.ask(requestFor(snapshot, QString::number(i)));
        QCOMPARE(number, quint64(199));
        wanted = 200;
        worker.ask(requestFor(snapshot, QStringLiteral("core")));
        QCOMPARE(last.get_future().wait_for(std::chrono::seconds(60)), std::future_status::ready);
    }
    QVERIFY(std::ranges::is_sorted(delivered));
    QCOMPARE(delivered.back(), quint64(200));
    QVERIFY(delivered.size() < 200);
}

void TestScanList::nothingIsDeliveredAfterTheEnd() {
    RandomTenant tenant(2);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(3'000));
    for (int i = 0; i < 20; ++i) {
        std::atomic<bool> isOver = false;
        std::atomic<bool> isLate = false;
        {
            OrderWorker worker([&](const OrderResult&) { isLate = isLate || isOver; });
            worker.ask(requestFor(snapshot, QStringLiteral("a")));
        }
        isOver = true;
        QVERIFY(!isLate);
    }
}

void TestScanList::forgottenRequestsBringNothing() {
    RandomTenant tenant(2);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(3'000));
    std::atomic<int> results = 0;
    std::promise<quint64> answered;
    {
        OrderWorker worker([&](const OrderResult& result) {
            if (++results == 1)
                answered.set_value(result.number);
        });
        worker.ask(requestFor(snapshot, QStringLiteral("a")));
        worker.forget();
        const quint64 next = worker.ask(requestFor(snapshot, QStringLiteral("b")));
        QCOMPARE(answered.get_future().get(), next);
    }
    QCOMPARE(results.load(), 1);
}

void TestScanList::listShowsWhatWasAskedLast() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ScanList list;
    const QAbstractItemModelTester tester(list.model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    RandomTenant tenant(11);
    QList<ScanDefinition> scans = tenant.scans(300);
    const QStringList texts{QString(), QStringLiteral("c"), QStringLiteral("co"),
                            QStringLiteral("core"), QStringLiteral("a9")};
    for (int round = 0; round < 25; ++round) {
        // Refreshes and keystrokes fall upon each other before an answer can come.
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        list.setSnapshot(snapshot);
        for (int i = tenant.below(4); i >= 0; --i) {
            ScanFilter filter;
            filter.text = tenant.pick(texts);
            list.setFilter(filter);
            if (tenant.chance(40))
                list.setSort({ScanColumn(tenant.below(ScanColumnCount)), Qt::DescendingOrder});
            if (tenant.chance(30))
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!list.isBusy());
        const ScanOrder expected =
            computeOrder(*snapshot, *deriveHealth(snapshot, {}), list.filter(), list.sort());
        QCOMPARE(list.model()->snapshot(), snapshot);
        QVERIFY(list.model()->order()->rows == expected.rows);
        QCOMPARE(list.shownCount(), qsizetype(expected.rows.size()));
        QCOMPARE(list.totalCount(), snapshot->scanCount());
        for (int row = 0; row < list.model()->rowCount(); ++row)
            QCOMPARE(list.model()->snapshotRow(row), expected.rows[size_t(row)]);
        scans = tenant.later(scans, tenant.below(3));
    }
}

void TestScanList::selectionAndFacetsBelongToTheContent() {
    ScanList list;
    RandomTenant tenant(12);
    const QList<ScanDefinition> scans = tenant.scans(50);
    const SnapshotPtr snapshot = tenant.snapshot(scans);
    QSignalSpy before(&list, &ScanList::contentAboutToChange);
    QSignalSpy after(&list, &ScanList::contentChanged);
    list.setSnapshot(snapshot);
    QVERIFY(list.isBusy());
    QTRY_VERIFY(!list.isBusy());
    QCOMPARE(before.count(), 1);
    QCOMPARE(after.count(), 1);
    list.selection()->selectAllShown();
    ScanFilter filter;
    filter.statuses = {ScanStatus::Fail};
    list.setFilter(filter);
    // Until the answer comes everything is as it was.
    QCOMPARE(list.selection()->hiddenCount(), 0);
    QTRY_VERIFY(!list.isBusy());
    QCOMPARE(list.selection()->count(), 50);
    QCOMPARE(list.selection()->shownCount(), list.shownCount());
    QCOMPARE(qsizetype(list.facets().of(ScanStatus::Fail)), list.shownCount());
    QVERIFY(list.health() && list.health()->snapshot() == snapshot);
    // The same again asks for nothing.
    list.setFilter(filter);
    list.setSnapshot(snapshot);
    QVERIFY(!list.isBusy());
}

void TestScanList::noSnapshotIsAnEmptyList() {
    ScanList list;
    QSignalSpy changed(&list, &ScanList::contentChanged);
    ScanFilter filter;
    filter.text = QStringLiteral("x");
    list.setFilter(filter);
    QVERIFY(!list.isBusy());
    list.setFilter({});
    RandomTenant tenant(13);
    list.setSnapshot(tenant.snapshot(tenant.scans(20)));
    list.setSnapshot(nullptr);
    QVERIFY(!list.isBusy());
    QCOMPARE(list.shownCount(), 0);
    QCOMPARE(list.facets(), ScanFacets{});
    list.setSnapshot(tenant.snapshot(tenant.scans(30)));
    QTRY_VERIFY(!list.isBusy());
    QCOMPARE(list.shownCount(), 30);
    list.setSnapshot(nullptr);
    QCOMPARE(list.shownCount(), 0);
    QVERIFY(list.selection()->isEmpty());
}

void TestScanList::longListIsShownAtOnce() {
    ScanList list;
    RandomTenant tenant(14);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(6'000));
    list.setSnapshot(snapshot);
    QCOMPARE(list.shownCount(), 6'000);
    QVERIFY(!list.health());
    QTRY_VERIFY(!list.isBusy());
    QVERIFY(list.health() != nullptr);
    QCOMPARE(list.shownCount(), 6'000);
}

void TestScanList::limitsChangeTheHealth() {
    ScanList list;
    RandomTenant tenant(15);
    list.setSnapshot(tenant.snapshot(tenant.scans(10)));
    QTRY_VERIFY(!list.isBusy());
    list.setLimits({1, 2});
    QTRY_VERIFY(!list.isBusy());
    QCOMPARE(list.health()->limits(), (HealthLimits{1, 2, 2}));
}

namespace {

// Tells on which thread a reading was let go by the last that held it.
class Freed {
public:
    [[nodiscard]] SnapshotPtr watched(const SnapshotPtr& snapshot) {
        return {snapshot.get(),
                [this, snapshot](const Snapshot*) { m_thread = std::this_thread::get_id(); }};
    }
    [[nodiscard]] bool isFreed() const { return m_thread.load() != std::thread::id(); }
    [[nodiscard]] bool isHere() const { return m_thread.load() == std::this_thread::get_id(); }

private:
    std::atomic<std::thread::id> m_thread;
};

} // namespace

void TestScanList::whatIsReplacedIsFreedByTheWorker() {
    RandomTenant tenant(16);
    const QList<ScanDefinition> scans = tenant.scans(200);
    std::array<Freed, 60> all;
    ScanList list;
    for (Freed& freed : all) {
        list.setSnapshot(freed.watched(tenant.snapshot(scans)));
        QTRY_VERIFY(!list.isBusy());
    }
    for (size_t i = 0; i + 1 < all.size(); ++i) {
        QTRY_VERIFY(all[i].isFreed());
        QVERIFY(!all[i].isHere());
    }
    list.setSnapshot(nullptr);
    list.setSnapshot(tenant.snapshot(scans)); // the worker holds on to the one it worked on last
    QTRY_VERIFY(all.back().isFreed());
    QVERIFY(!all.back().isHere());
}

void TestScanList::whatIsReplacedUnshownIsFreedByTheWorker() {
    RandomTenant tenant(17);
    const QList<ScanDefinition> scans = tenant.scans(200);
    std::array<Freed, 40> all;
    ScanList list;
    list.setSnapshot(tenant.snapshot(scans));
    QTRY_VERIFY(!list.isBusy());
    // No event is handled meanwhile: an answer waits for the GUI thread.
    const auto waitFor = [](const auto& isSo) {
        const QDeadlineTimer patience(10'000);
        while (!isSo() && !patience.hasExpired())
            QThread::msleep(1);
        return isSo();
    };
    int answered = 0;
    for (size_t round = 0; round < all.size() && answered < 5; ++round) {
        Freed& freed = all[round];
        SnapshotPtr snapshot = freed.watched(tenant.snapshot(scans));
        const std::weak_ptr<const Snapshot> unshown = snapshot;
        list.setSnapshot(std::exchange(snapshot, nullptr));
        QThread::msleep(round); // in one of them the answer is there
        list.setSnapshot(tenant.snapshot(scans));
        // By the answer, if there is one, and the health in it.
        QVERIFY(waitFor([&] { return unshown.use_count() <= 2; }));
        answered += freed.isFreed() ? 0 : 1;
        QTRY_VERIFY(freed.isFreed());
        QVERIFY(!freed.isHere());
        QTRY_VERIFY(!list.isBusy());
    }
    QVERIFY(answered > 0);
}

QTEST_GUILESS_MAIN(TestScanList)
#include "tst_scanlist.moc"
