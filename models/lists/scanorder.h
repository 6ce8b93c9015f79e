// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/rowset.h"
#include "models/lists/scanfilter.h"
#include "models/lists/sortspec.h"
#include "models/stop.h"

#include <array>
#include <memory>
#include <vector>

// Figures for the quick filters: how many scans each would show on top of all that is set in the
// other groups of the filter.
struct ScanFacets {
    std::array<int, 5> types{};    // by ScanType
    std::array<int, 5> statuses{}; // by ScanStatus
    int active = 0;
    int inactive = 0;
    int overdue = 0;
    int agentNotFresh = 0;
    int chosen = 0;          // that the filter names by id, and that are there
    std::vector<int> agents; // by row of Snapshot::agents()
    [[nodiscard]] int of(ScanType type) const { return types[size_t(type)]; }
    [[nodiscard]] int of(ScanStatus status) const { return statuses[size_t(status)]; }
    friend bool operator==(const ScanFacets&, const ScanFacets&) = default;
};

// What the list of scans shows: rows of one snapshot in their order. Immutable once handed over.
struct ScanOrder {
    std::vector<quint32> rows;
    RowSet shown; // the same as a set
    ScanFacets facets;
    std::vector<quint32> places; // by row of the snapshot: where in `rows`; of shown ones alone

    // -1 where it is not shown.
    [[nodiscard]] int placeOf(quint32 row) const {
        return shown.contains(row) ? int(places[row]) : -1;
    }
    // After `rows` and `shown`.
    void fillPlaces();
};
using ScanOrderPtr = std::shared_ptr<const ScanOrder>;

// Filters and sorts from nothing; pure. OrderEngine gives the same from what it has at hand.
[[nodiscard]] ScanOrder computeOrder(const Snapshot& snapshot, const TenantHealth& health,
                                     const ScanFilter& filter, const SortSpec& sort,
                                     const Stop& stop = {});
// All rows in the service's order, no facets: what is painted first.
[[nodiscard]] ScanOrder serviceOrder(const Snapshot& snapshot);
