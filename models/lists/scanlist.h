// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanlistmodel.h"
#include "models/lists/scanselection.h"

#include <QObject>

class OrderWorker;
struct OrderResult;

// All of the scans' list behind its view: the model, the selection, and the worker that filters
// and sorts. A request replaces the one before; what is shown stays until the answer is there.
// GUI thread.
class ScanList final : public QObject {
    Q_OBJECT

public:
    explicit ScanList(QObject* parent = nullptr);
    ~ScanList() override;

    // Null: nothing has been read.
    void setSnapshot(const SnapshotPtr& snapshot);
    void setLimits(const HealthLimits& limits);
    void setFilter(const ScanFilter& filter);
    void setSort(const SortSpec& sort);
    // Texts in another language: what was folded and sorted by it is made anew.
    void retranslate();

    [[nodiscard]] ScanListModel* model() { return &m_model; }
    [[nodiscard]] ScanSelection* selection() { return &m_selection; }
    [[nodiscard]] const ScanFilter& filter() const { return m_filter; }
    [[nodiscard]] const SortSpec& sort() const { return m_sort; }
    // Of what is shown now; null before the first answer.
    [[nodiscard]] const TenantHealthPtr& health() const { return m_model.health(); }
    [[nodiscard]] const ScanFacets& facets() const;
    [[nodiscard]] qsizetype shownCount() const;
    [[nodiscard]] qsizetype totalCount() const;
    // A request is under way.
    [[nodiscard]] bool isBusy() const { return m_asked != m_answered; }

Q_SIGNALS:
    // Before the model changes: the view notes its current row and scroll position.
    void contentAboutToChange();
    // Model, selection, facets, health and counts are those of the newest answer.
    void contentChanged();

private:
    void request();
    void take(OrderResult result);
    // `rowsNow` may be null: then the selection finds out.
    void show(const SnapshotPtr& snapshot, const TenantHealthPtr& health, const ScanOrderPtr& order,
              const OrderChange& change, const RowMap* rowsNow = nullptr);

    ScanListModel m_model;
    ScanSelection m_selection;
    SnapshotPtr m_snapshot;
    HealthLimits m_limits;
    ScanFilter m_filter;
    SortSpec m_sort;
    quint32 m_language = 0;
    quint64 m_asked = 0;
    quint64 m_answered = 0;
    std::unique_ptr<OrderWorker> m_worker;
};
