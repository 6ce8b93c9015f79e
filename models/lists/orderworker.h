// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/orderchange.h"

#include <QLocale>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

// What a list wants to show.
struct OrderRequest {
    SnapshotPtr snapshot; // not null
    HealthLimits limits;
    ScanFilter filter;
    SortSpec sort;
    QLocale locale;
    quint32 language = 0; // another number: texts are in another language
    // What the list shows already, for `change`; may be null.
    SnapshotPtr shownSnapshot;
    ScanOrderPtr shownOrder;
};

struct OrderResult {
    quint64 number = 0; // of the request
    SnapshotPtr snapshot;
    TenantHealthPtr health;
    ScanOrderPtr order;
    OrderChange change; // from `base`, which is the request's shownOrder
    ScanOrderPtr base;
    // Where the rows of `baseSnapshot`, the request's shownSnapshot, are in `snapshot`; null where
    // there was none or it is the same.
    SnapshotPtr baseSnapshot;
    std::shared_ptr<const RowMap> rowsNow;
};

// A thread of its own that derives, filters and sorts. The newest request wins: an older one is
// stopped and brings no result. All on std primitives, so that TSan can judge it. `deliver` runs
// on the worker's thread and only hands over; nothing is delivered after the destructor.
class OrderWorker {
public:
    using Deliver = std::function<void(OrderResult)>;

    explicit OrderWorker(Deliver deliver);
    ~OrderWorker();
    OrderWorker(const OrderWorker&) = delete;
    OrderWorker& operator=(const OrderWorker&) = delete;

    // The number of the request, rising.
    quint64 ask(OrderRequest request);
    // Nothing is wanted any more.
    void forget();
    // Lets go of it on the worker's thread: freeing a reading of a million scans takes longer than
    // a frame.
    void letGo(std::shared_ptr<const void> what);

private:
    void run();
    // Under m_mutex.
    void dropRequest();
    [[nodiscard]] bool isStale(quint64 number) const { return m_newest.load() != number; }

    Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<OrderRequest> m_request; // under m_mutex, like the next
    std::vector<std::shared_ptr<const void>> m_rubbish;
    bool m_isEnding = false;
    std::atomic<quint64> m_newest = 0;
    std::thread m_thread; // last: it uses all above
};
