// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rowcolumns.h"
#include "ui/common/stickycolumns.h"

#include <QTableView>

class RowHeader;

// A table as all pages have it: whole rows under the pointer and as current, columns that can be
// dragged, hidden and fitted, and are remembered (RowColumns). Check
// boxes and names stay in sight when it scrolls sideways. Its delegate paints every pixel of a row.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    // After setModel().
    void setColumns(RowColumns::Make make);
    void setTallRows(bool tall);
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    [[nodiscard]] RowHeader* header() const { return m_header; }
    [[nodiscard]] RowColumns* columns() const { return m_columns; }

    // As a click on a title does, for those who do not click. The header's mark shows the order.
    virtual void chooseSort(int column, Qt::SortOrder order);

    // Ground of a row, for the delegate.
    [[nodiscard]] virtual bool isRowSelected(int row) const;

    [[nodiscard]] QModelIndex indexAt(const QPoint& at) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    int sizeHintForColumn(int column) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setHovered(int row);
    void updateRow(int row);
    void paintHeld(const QRect& area);

    RowHeader* m_header;
    StickyColumns m_sticky;
    RowColumns* m_columns;
    int m_hovered = -1;
    bool m_isTall = false;
};
