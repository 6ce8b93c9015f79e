// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanlist.h"

#include "models/lists/orderworker.h"

#include <QMetaObject>

#include <utility>

namespace {

// Below this a sorted list is there before a person could see the unsorted one.
constexpr qsizetype LongList = 5'000;

// Of a list whose rows all go, or all come.
OrderChange allOf(qsizetype gone, qsizetype come) {
    OrderChange change;
    if (gone > 0)
        change.removed = {{0, int(gone) - 1}};
    if (come > 0)
        change.inserted = {{0, int(come) - 1}};
    return change;
}

} // namespace

ScanList::ScanList(QObject* parent) : QObject(parent) {
    m_model.setSelection(&m_selection);
    // The one hand-over to the GUI thread. A call that is still queued when this dies is dropped
    // with it; the worker itself ends before.
    m_worker = std::make_unique<OrderWorker>([this](OrderResult result) {
        QMetaObject::invokeMethod(
            this, [this, held = std::move(result)]() mutable { take(std::move(held)); },
            Qt::QueuedConnection);
    });
}

ScanList::~ScanList() = default;

void ScanList::setSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot == m_snapshot)
        return;
    // It may never have been shown, and we the last that hold it.
    m_worker->letGo(std::exchange(m_snapshot, snapshot));
    if (!snapshot) {
        m_worker->forget();
        m_answered = m_asked;
        show(nullptr, nullptr, nullptr, allOf(m_model.rowCount(), 0));
        return;
    }
    // The first of a long list is shown as it came: sorting it takes longer than a person waits
    // without a doubt.
    const bool isFirst = !m_model.snapshot() && m_filter.isEmpty();
    if (isFirst && snapshot->scanCount() > LongList)
        show(snapshot, nullptr, std::make_shared<const ScanOrder>(serviceOrder(*snapshot)),
             allOf(0, snapshot->scanCount()));
    request();
}

void ScanList::setLimits(const HealthLimits& limits) {
    if (m_limits == limits)
        return;
    m_limits = limits;
    request();
}

void ScanList::setFilter(const ScanFilter& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    request();
}

void ScanList::setSort(const SortSpec& sort) {
    if (m_sort == sort)
        return;
    m_sort = sort;
    request();
}

void ScanList::retranslate() {
    ++m_language;
    request();
}

const ScanFacets& ScanList::facets() const {
    static const ScanFacets nothing;
    return m_model.order() ? m_model.order()->facets : nothing;
}

qsizetype ScanList::shownCount() const {
    return m_model.rowCount();
}

qsizetype ScanList::totalCount() const {
    return m_model.snapshot() ? m_model.snapshot()->scanCount() : 0;
}

void ScanList::request() {
    if (!m_snapshot)
        return;
    OrderRequest request;
    request.snapshot = m_snapshot;
    request.limits = m_limits;
    request.filter = m_filter;
    request.sort = m_sort;
    request.locale = QLocale();
    request.language = m_language;
    request.shownSnapshot = m_model.snapshot();
    request.shownOrder = m_model.order();
    m_asked = m_worker->ask(std::move(request));
}

void ScanList::take(OrderResult result) {
    // What was asked for after this comes with its own result, and is based on what is shown now.
    if (m_snapshot && result.snapshot == m_snapshot) {
        m_answered = result.number;
        // Another answer came in between: to find out here what changes costs more than a reset.
        const bool isCurrent = result.base == m_model.order();
        const bool isMapped = result.rowsNow && result.baseSnapshot == m_model.snapshot();
        static const OrderChange reset{true, {}, {}};
        show(result.snapshot, result.health, result.order, isCurrent ? result.change : reset,
             isMapped ? result.rowsNow.get() : nullptr);
    }
    // It holds what was shown before, or what never will be.
    m_worker->letGo(std::make_shared<const OrderResult>(std::move(result)));
}

void ScanList::show(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                    const ScanOrderPtr& order, const OrderChange& change, const RowMap* rowsNow) {
    // The health holds its reading too.
    SnapshotPtr before = m_model.snapshot();
    TenantHealthPtr healthBefore = m_model.health();
    Q_EMIT contentAboutToChange();
    m_model.setContent(snapshot, health, order, change);
    m_selection.setContent(snapshot, order, rowsNow);
    Q_EMIT contentChanged();
    // Mostly we are the last that hold them. Moved: the worker may be done with its own before we
    // are out of here.
    m_worker->letGo(std::move(healthBefore));
    m_worker->letGo(std::move(before));
}
