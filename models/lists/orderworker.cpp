// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderworker.h"

#include "models/lists/orderengine.h"

namespace {

// Carries out requests one after the other and remembers what was delivered.
class Runner {
public:
    std::optional<OrderResult> run(const OrderRequest& request, const Stop& stop) {
        if (m_language != request.language || m_locale != request.locale) {
            m_engine.setLocale(request.locale);
            m_language = request.language;
            m_locale = request.locale;
        }
        if (!m_health || m_health->snapshot() != request.snapshot ||
            m_health->limits() != request.limits) {
            TenantHealthPtr health = deriveHealth(request.snapshot, request.limits, stop);
            if (!health)
                return std::nullopt;
            m_health = std::move(health);
        }
        // Mostly what is shown is also what was worked on last: then one map does for both.
        const SnapshotPtr& shown = request.shownSnapshot;
        std::shared_ptr<const RowMap> rowsNow;
        if (shown && shown != request.snapshot)
            rowsNow = std::make_shared<const RowMap>(mapRows(*request.snapshot, *shown));
        std::optional<RowMap> formerRows;
        if (rowsNow && shown == m_engine.snapshot())
            formerRows = turnedRound(*rowsNow, request.snapshot->scanCount());
        m_engine.setContent(request.snapshot, m_health, formerRows ? &*formerRows : nullptr);
        if (stop())
            return std::nullopt;
        std::optional<ScanOrder> order = m_engine.order(request.filter, request.sort, stop);
        if (!order)
            return std::nullopt;
        OrderResult result;
        result.snapshot = request.snapshot;
        result.health = m_health;
        result.order = std::make_shared<const ScanOrder>(std::move(*order));
        result.base = request.shownOrder;
        result.baseSnapshot = shown;
        result.rowsNow = rowsNow;
        static const std::vector<quint32> nothing;
        const std::vector<quint32>& before =
            request.shownOrder ? request.shownOrder->rows : nothing;
        if (rowsNow && !before.empty() && !result.order->rows.empty())
            result.change = changeOfRows(mapped(before, *rowsNow), result.order->rows,
                                         request.snapshot->scanCount());
        else
            result.change =
                changeBetween(shown.get(), before, request.snapshot.get(), result.order->rows);
        return result;
    }

private:
    static std::vector<quint32> mapped(std::vector<quint32> rows, const RowMap& map) {
        for (quint32& row : rows)
            row = map[row];
        return rows;
    }

    OrderEngine m_engine;
    TenantHealthPtr m_health;
    QLocale m_locale;
    quint32 m_language = 0;
};

} // namespace

OrderWorker::OrderWorker(Deliver deliver)
    : m_deliver(std::move(deliver)), m_thread([this] { run(); }) {}

OrderWorker::~OrderWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_request.reset();
        ++m_newest;
    }
    m_wake.notify_one();
    m_thread.join();
}

quint64 OrderWorker::ask(OrderRequest request) {
    quint64 number = 0;
    {
        const std::lock_guard lock(m_mutex);
        dropRequest();
        m_request = std::move(request);
        number = ++m_newest;
    }
    m_wake.notify_one();
    return number;
}

void OrderWorker::forget() {
    {
        const std::lock_guard lock(m_mutex);
        dropRequest();
        ++m_newest;
    }
    m_wake.notify_one();
}

void OrderWorker::dropRequest() {
    // It may be the last to hold a reading.
    if (m_request)
        m_rubbish.push_back(std::make_shared<const OrderRequest>(std::move(*m_request)));
    m_request.reset();
}

void OrderWorker::letGo(std::shared_ptr<const void> what) {
    if (!what)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_rubbish.push_back(std::move(what));
    }
    m_wake.notify_one();
}

void OrderWorker::run() {
    Runner runner;
    while (true) {
        OrderRequest request;
        quint64 number = 0;
        std::vector<std::shared_ptr<const void>> rubbish;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || m_request || !m_rubbish.empty(); });
            if (m_isEnding)
                return;
            rubbish.swap(m_rubbish);
            // What a person waits for goes first.
            if (!m_request)
                continue;
            request = std::move(*m_request);
            m_request.reset();
            number = m_newest.load();
        }
        auto result = runner.run(request, [this, number] { return isStale(number); });
        // The request goes here and not at the next one: it may be the last to hold a snapshot.
        request = {};
        if (!result)
            continue;
        result->number = number;
        // Under the lock, so that a result that is asked for no more never goes out.
        const std::lock_guard lock(m_mutex);
        if (!isStale(number))
            m_deliver(std::move(*result));
    }
}
