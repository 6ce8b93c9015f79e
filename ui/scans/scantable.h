// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanlist.h"
#include "ui/common/rowtable.h"

// The list of scans. What is selected is ScanSelection's (one bit a row, kept over refresh and
// filter); the current row, whose details are shown, is the view's own. Click selects one, Ctrl
// and Shift extend, Space toggles; a click on a check box or a switch leaves the rest alone.
class ScanTable final : public RowTable {
    Q_OBJECT

public:
    // The list outlives the table.
    explicit ScanTable(ScanList* list, QWidget* parent = nullptr);

    [[nodiscard]] bool isRowSelected(int row) const override;
    void chooseSort(int column, Qt::SortOrder order) override;
    // What `ask` makes of the snapshot and the scan in a row of the list.
    template<class Ask>
    [[nodiscard]] auto withScan(int row, Ask ask) const {
        const Snapshot& snapshot = *m_list->model()->snapshot();
        return ask(snapshot, snapshot.scan(m_list->model()->snapshotRow(row)));
    }
    [[nodiscard]] QString currentId() const;
    // -1, and nothing changes, where it is not shown.
    int setCurrentId(const QString& id);
    // Rows that come and go with a reading leave the first row in sight where it is. Another filter
    // keeps the current row in sight, and begins at the top where that is hidden, as another order
    // does.
    void noteAnchor();
    void restoreAnchor();

Q_SIGNALS:
    void currentIdChanged(const QString& id);
    // Return and a double click.
    void sortChosen(int column, Qt::SortOrder order);
    // The mark of a row's Active was clicked.
    void activeClicked(const QString& id);
    void rowMenuRequested(const QPoint& global);

protected:
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    [[nodiscard]] static ColumnSpecs scanColumns();
    void mirrorSelection();
    void updateHeaderCheck();
    void extendTo(int row);
    [[nodiscard]] bool isOnActive(const QPoint& at, int row) const;
    void scrollBack(bool isOtherView, int current);

    ScanList* m_list;
    QString m_anchorId;  // of the row at the top
    QString m_currentId; // outlives a reset of the model
    int m_anchorOffset = 0;
    int m_currentRow = -1;    // before the content changed
    int m_currentOffset = -1; // of it in the viewport, -1: out of sight
    ScanFilter m_shownFilter;
    SortSpec m_shownSort;
    QString m_pressedActive; // id of its scan
    int m_rangeStart = -1;
    bool m_isMirroring = false;
    bool m_isContentChanging = false;
    bool m_isRestoring = false;
};
