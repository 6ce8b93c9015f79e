// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/orderchange.h"
#include "models/lists/scanorder.h"
#include "models/lists/searchtext.h"
#include "models/lists/textcolumn.h"

#include <QLocale>

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Filters and sorts one snapshot after another and keeps what it made for the next request:
// folded text, places in the sort, the rows that the last words left. So a narrowing keystroke
// looks at what is still shown alone, and clearing the filter sorts nothing. Of another reading
// only what is new in it is folded and compared. One thread at a time.
class OrderEngine {
public:
    explicit OrderEngine(QLocale locale = QLocale()) : m_locale(std::move(locale)) {}

    // What belongs to another reading is taken over with the next order. `formerRows`, if it is at
    // hand, tells where each scan was in the snapshot before, or RowGone.
    void setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                    const RowMap* formerRows = nullptr);
    // Null before the first.
    [[nodiscard]] const SnapshotPtr& snapshot() const { return m_snapshot; }
    void setLocale(const QLocale& locale);
    // Empty after a stop. Precondition: setContent() with something.
    [[nodiscard]] std::optional<ScanOrder> order(const ScanFilter& filter, const SortSpec& sort,
                                                 const Stop& stop);
    // Held besides the snapshot: folded text, keys, orders.
    [[nodiscard]] size_t bytes() const;

private:
    // What a condition needs of a row, packed: half a snapshot of them is looked at by a key.
    struct Facts {
        qint32 agent;
        ScanType type;
        ScanStatus status;
        bool isActive;
        bool isOverdue;
        bool isAgentNotFresh;
    };

    // What was made of the reading before, until it is taken over.
    struct Former {
        SnapshotPtr snapshot;
        RowMap rows; // of the new reading's
        std::unique_ptr<SearchText> text;
        TextColumn names{&ScanRow::name};
        TextColumn targets{&ScanRow::target};
    };

    bool prepare(const SortSpec& sort, const Stop& stop);
    bool takeOver(const Stop& stop);
    bool makeNames(const Stop& stop);
    [[nodiscard]] std::vector<quint32> byNameAlone(Qt::SortOrder order) const;
    bool findText(const std::vector<std::string>& words, const Stop& stop);
    void makeFacts();
    [[nodiscard]] bool judge(const ScanFilter& filter, ScanOrder& order, const Stop& stop) const;

    QLocale m_locale;
    SnapshotPtr m_snapshot;
    TenantHealthPtr m_health;

    std::vector<Facts> m_facts;
    std::unique_ptr<SearchText> m_text;
    std::vector<quint32> m_allRows;
    std::vector<std::string> m_words; // what m_found holds all of
    std::vector<quint32> m_found;     // ascending
    std::optional<Former> m_former;
    TextColumn m_names{&ScanRow::name};
    TextColumn m_targets{&ScanRow::target}; // made when first sorted by
    std::vector<quint32> m_byName;          // place of each row by name, then id: no two alike
    std::optional<SortSpec> m_sort;         // of m_sorted
    std::vector<quint32> m_sorted;          // all rows
};
