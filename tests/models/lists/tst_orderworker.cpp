// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderworker.h"
#include "tests/models/lists/plainreference.h"

#include <QTest>

#include <deque>

// The pipeline's core as it stands between threads, without an event loop: so this is what
// ThreadSanitizer is asked to judge (`./dev tsan`).
class TestOrderWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePlainReferenceUnderRefreshes();
    void whatIsShownBecomesTheNextByItsChange();
    void worksWhileReadingsAreMadeAndDropped();
};

namespace {

const QLocale English(QLocale::English, QLocale::UnitedKingdom);

// What a list does with answers, on std primitives: takes them in order on its own thread.
class Answers {
public:
    void put(OrderResult result) {
        {
            const std::lock_guard lock(m_mutex);
            m_results.push_back(std::move(result));
        }
        m_come.notify_one();
    }
    // The next one; waits for it.
    OrderResult next() {
        std::unique_lock lock(m_mutex);
        m_come.wait(lock, [this] { return !m_results.empty(); });
        OrderResult result = std::move(m_results.front());
        m_results.pop_front();
        return result;
    }
    std::optional<OrderResult> tryNext() {
        const std::lock_guard lock(m_mutex);
        if (m_results.empty())
            return std::nullopt;
        OrderResult result = std::move(m_results.front());
        m_results.pop_front();
        return result;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_come;
    std::deque<OrderResult> m_results;
};

// A list of ids that only ever changes by what the answers say.
class Shown {
public:
    [[nodiscard]] const SnapshotPtr& snapshot() const { return m_snapshot; }
    [[nodiscard]] const ScanOrderPtr& order() const { return m_order; }
    [[nodiscard]] const QStringList& ids() const { return m_ids; }

    void take(const OrderResult& result) {
        const std::vector<quint32>& rows = result.order->rows;
        if (result.base != m_order || result.change.isReset) {
            m_ids.clear();
            for (const quint32 row : rows)
                m_ids += idOf(*result.snapshot, row);
        } else {
            for (auto range = result.change.removed.rbegin(); range != result.change.removed.rend();
                 ++range)
                m_ids.remove(range->first, range->last - range->first + 1);
            for (const RowRange& range : result.change.inserted) {
                for (int place = range.first; place <= range.last; ++place)
                    m_ids.insert(place, idOf(*result.snapshot, rows[size_t(place)]));
            }
        }
        m_snapshot = result.snapshot;
        m_order = result.order;
    }
    static QString idOf(const Snapshot& snapshot, quint32 row) {
        return snapshot.string(snapshot.scan(row).id);
    }

private:
    SnapshotPtr m_snapshot;
    ScanOrderPtr m_order;
    QStringList m_ids;
};

// Readings one after the other, and at each of them a few keystrokes and sorts.
struct Play {
    explicit Play(quint32 seed) : tenant(seed), scans(tenant.scans(40 + tenant.below(200))) {
        read();
    }
    void read() { snapshot = tenant.snapshot(scans); }
    void readAgain() {
        scans = tenant.later(scans, tenant.pick(QList{0, 1, 3, 40}));
        read();
    }
    OrderRequest request(const Shown& shown) {
        OrderRequest request;
        request.snapshot = snapshot;
        request.filter = randomFilter(tenant, scans);
        request.sort = randomSort(tenant);
        request.locale = English;
        request.shownSnapshot = shown.snapshot();
        request.shownOrder = shown.order();
        return request;
    }

    RandomTenant tenant;
    QList<ScanDefinition> scans;
    SnapshotPtr snapshot;
};

QStringList idsOf(const Snapshot& snapshot, const std::vector<quint32>& rows) {
    QStringList ids;
    for (const quint32 row : rows)
        ids += Shown::idOf(snapshot, row);
    return ids;
}

} // namespace

void TestOrderWorker::agreesWithThePlainReferenceUnderRefreshes() {
    int cases = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        Play play(seed);
        Answers answers;
        Shown shown;
        OrderWorker worker([&answers](OrderResult result) { answers.put(std::move(result)); });
        for (int round = 0; round < 40; ++round) {
            // Some of them fall upon each other: a reading comes while a filter runs.
            OrderRequest request;
            quint64 number = 0;
            std::optional<OrderResult> result;
            for (int burst = play.tenant.below(4); burst >= 0; --burst) {
                if (play.tenant.chance(30))
                    play.readAgain();
                request = play.request(shown);
                number = worker.ask(request);
                result = answers.tryNext();
                if (result)
                    shown.take(*result);
            }
            while (!result || result->number != number) {
                result = answers.next();
                shown.take(*result);
            }
            QCOMPARE(result->snapshot, request.snapshot);
            const PlainReference reference(*result->snapshot, *result->health, English);
            const std::vector<quint32> expected = reference.order(request.filter, request.sort);
            QVERIFY2(result->order->rows == expected,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
            QVERIFY(shown.ids() == idsOf(*result->snapshot, expected));
            ++cases;
        }
    }
    QCOMPARE(cases, 2'400);
}

void TestOrderWorker::whatIsShownBecomesTheNextByItsChange() {
    int ranges = 0;
    for (quint32 seed = 1; seed <= 30; ++seed) {
        Play play(seed);
        play.scans.resize(std::min<qsizetype>(play.scans.size(), 60));
        play.read();
        Answers answers;
        Shown shown;
        OrderWorker worker([&answers](OrderResult result) { answers.put(std::move(result)); });
        for (int round = 0; round < 30; ++round) {
            if (play.tenant.chance(50)) {
                play.scans.removeAt(play.tenant.below(int(play.scans.size())));
                play.read();
            }
            OrderRequest request = play.request(shown);
            request.sort = {};
            worker.ask(request);
            const OrderResult result = answers.next();
            QCOMPARE(result.base, shown.order());
            ranges += result.change.isReset ? 0 : 1;
            if (result.rowsNow) {
                QCOMPARE(result.baseSnapshot, shown.snapshot());
                for (size_t row = 0; row < result.rowsNow->size(); ++row) {
                    const qsizetype now =
                        play.snapshot->rowOf(Shown::idOf(*shown.snapshot(), quint32(row)));
                    QCOMPARE(qsizetype(qint32((*result.rowsNow)[row])), now);
                }
            }
            shown.take(result);
            QVERIFY(shown.ids() == idsOf(*result.snapshot, result.order->rows));
        }
    }
    QVERIFY(ranges > 100);
}

// Snapshots are shared between the thread that reads, the one that sorts and the one that shows:
// each lets go of them when it likes.
void TestOrderWorker::worksWhileReadingsAreMadeAndDropped() {
    std::mutex mutex;
    SnapshotPtr latest;
    std::atomic<bool> isOver = false;
    std::thread reader([&] {
        RandomTenant tenant(5);
        QList<ScanDefinition> scans = tenant.scans(400);
        while (!isOver) {
            SnapshotPtr next = tenant.snapshot(scans);
            scans = tenant.later(scans, 2);
            const std::lock_guard lock(mutex);
            latest = std::move(next);
        }
    });
    RandomTenant chance(6);
    Answers answers;
    Shown shown;
    {
        OrderWorker worker([&answers](OrderResult result) { answers.put(std::move(result)); });
        for (int round = 0; round < 300;) {
            OrderRequest request;
            {
                const std::lock_guard lock(mutex);
                request.snapshot = latest;
            }
            if (!request.snapshot)
                continue;
            ++round;
            request.filter.text = randomWords(chance);
            request.sort = randomSort(chance);
            request.locale = English;
            request.shownSnapshot = shown.snapshot();
            request.shownOrder = shown.order();
            const SnapshotPtr asked = request.snapshot;
            const quint64 number = worker.ask(std::move(request));
            if (chance.chance(20)) {
                worker.forget();
                continue;
            }
            if (chance.chance(50))
                continue; // the next one replaces it
            OrderResult result = answers.next();
            while (result.number != number)
                result = answers.next();
            worker.letGo(shown.snapshot());
            shown.take(result);
            QCOMPARE(result.snapshot, asked);
        }
    }
    isOver = true;
    reader.join();
    QVERIFY(shown.snapshot());
}

QTEST_GUILESS_MAIN(TestOrderWorker)
#include "tst_orderworker.moc"
