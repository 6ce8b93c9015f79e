// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/orderchange.h"
#include "models/lists/scanorder.h"

#include <QObject>
#include <QStringList>

// Which scans are selected: one bit for each row of the snapshot, kept by id over refresh and
// filter. Hidden ones stay selected and are counted. GUI thread.
class ScanSelection final : public QObject {
    Q_OBJECT

public:
    explicit ScanSelection(QObject* parent = nullptr);

    // Another snapshot, order or both. Scans that the new snapshot does not hold are dropped.
    // `rowsNow`, if it is at hand: where the rows of the snapshot before are in this one.
    void setContent(const SnapshotPtr& snapshot, const ScanOrderPtr& order,
                    const RowMap* rowsNow = nullptr);

    // By row of the snapshot.
    [[nodiscard]] bool contains(quint32 row) const { return m_selected.contains(row); }
    void set(quint32 row, bool isSelected);
    void toggle(quint32 row);
    // From one place of the order to another, both included, either way round. The rest stays.
    void setRange(int fromModelRow, int toModelRow, bool isSelected);
    void selectAllShown();
    void invertShown();
    void clear();
    // Lets go of what the filter hides.
    void clearHidden();
    // Exactly these; unknown ids are left out.
    void selectIds(const QStringList& ids);

    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] qsizetype hiddenCount() const { return m_hidden; }
    [[nodiscard]] qsizetype shownCount() const { return m_count - m_hidden; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    // Unchecked, PartiallyChecked or Checked, of what is shown: for the header's check box.
    [[nodiscard]] Qt::CheckState shownState() const;
    [[nodiscard]] const RowSet& rowSet() const { return m_selected; }
    // Rows of the snapshot: the shown ones in their order, then the hidden ones.
    [[nodiscard]] std::vector<quint32> rows() const;
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QStringList hiddenIds() const;

Q_SIGNALS:
    void changed();

private:
    void recount();

    SnapshotPtr m_snapshot;
    ScanOrderPtr m_order;
    RowSet m_selected;
    qsizetype m_count = 0;
    qsizetype m_hidden = 0;
};
