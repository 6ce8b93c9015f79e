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
            m_health->limits() != request.limits)
            m_health = deriveHealth(request.snapshot, request.limits);
        m_engine.setContent(request.snapshot, m_health);
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
        static const std::vector<quint32> nothing;
        result.change = changeBetween(request.shownSnapshot.get(),
                                      request.shownOrder ? request.shownOrder->rows : nothing,
                                      request.snapshot.get(), result.order->rows);
        return result;
    }

private:
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
        m_request = std::move(request);
        number = ++m_newest;
    }
    m_wake.notify_one();
    return number;
}

void OrderWorker::forget() {
    const std::lock_guard lock(m_mutex);
    m_request.reset();
    ++m_newest;
}

void OrderWorker::run() {
    Runner runner;
    while (true) {
        OrderRequest request;
        quint64 number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || m_request; });
            if (m_isEnding)
                return;
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
