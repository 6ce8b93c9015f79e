// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanorder.h"

#include "models/lists/orderengine.h"

#include <numeric>

void ScanOrder::fillPlaces() {
    places.resize(size_t(shown.size()));
    for (size_t place = 0; place < rows.size(); ++place)
        places[rows[place]] = quint32(place);
}

ScanOrder computeOrder(const Snapshot& snapshot, const TenantHealth& health,
                       const ScanFilter& filter, const SortSpec& sort, const Stop& stop) {
    // Both outlive the engine: nothing is owned by these.
    const SnapshotPtr borrowed(SnapshotPtr(), &snapshot);
    const TenantHealthPtr borrowedHealth(TenantHealthPtr(), &health);
    OrderEngine engine;
    engine.setContent(borrowed, borrowedHealth);
    return engine.order(filter, sort, stop).value_or(ScanOrder{});
}

ScanOrder serviceOrder(const Snapshot& snapshot) {
    ScanOrder order;
    order.rows.resize(size_t(snapshot.scanCount()));
    std::iota(order.rows.begin(), order.rows.end(), 0);
    order.shown = RowSet(snapshot.scanCount());
    for (const quint32 row : order.rows)
        order.shown.insert(row);
    order.places = order.rows;
    return order;
}
