// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/columnspec.h"

#include <QTableView>
#include <QVariantMap>

class QMenu;
class RowHeader;

// A table as all pages have it: whole rows under the pointer and as current, columns whose
// widths come from the font, that can be dragged, hidden and fitted, and are remembered. Its
// delegate paints every pixel of a row.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    // After setModel().
    void setColumns(const ColumnSpecs& specs);
    void setTallRows(bool tall);
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    [[nodiscard]] RowHeader* header() const { return m_header; }
    // Model columns that are shown, as they stand from left to right.
    [[nodiscard]] QList<int> shownColumns() const;
    // Keys of the same, those with check boxes left out.
    [[nodiscard]] QStringList shownKeys() const;

    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumnState(const QVariantMap& state);
    void popupColumns(const QPoint& global);

    // Ground of a row, for the delegate.
    [[nodiscard]] virtual bool isRowSelected(int row) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void columnsArranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
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
    void standardColumns();
    void applyWidth(const ColumnSpec& spec);
    void fillFlexible();
    void fillColumnMenu();
    void setHovered(int row);
    void updateRow(int row);
    [[nodiscard]] const ColumnSpec* specOf(int column) const;
    [[nodiscard]] int widthOf(const ColumnSpec& spec) const;

    RowHeader* m_header;
    QMenu* m_menu;
    ColumnSpecs m_specs;
    int m_hovered = -1;
    bool m_isTall = false;
    bool m_isFilling = false;
};
