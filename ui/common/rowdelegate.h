// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QStyledItemDelegate>

class RowTable;

// Paints a cell of a RowTable whole: ground, hairline, and by default its text, figures with
// equal digits. Pages draw their own cells in paintCell().
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // How far figures may go into the padding at their left.
    static constexpr int figureBleed = 4;
    explicit RowDelegate(RowTable* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    struct Cell {
        QPainter& painter;
        QRectF rect; // within the cell's padding
        QModelIndex index;
        QColor ground;
        bool isRightToLeft = false;
    };
    virtual void paintCell(const Cell& cell) const;
    // Room that the content of the cell wants, for fitting a column.
    [[nodiscard]] virtual int contentWidth(const QModelIndex& index) const;

    // Text of the cell, aligned as the model says.
    void paintText(const Cell& cell, const QColor& colour) const;
    void paintLine(const Cell& cell, const QRectF& rect, const QString& text, const QFont& font,
                   const QColor& colour, Qt::TextElideMode mode = Qt::ElideRight) const;
    void paintFigure(const Cell& cell, const QString& text, const QColor& colour) const;

    RowTable* m_table;
};
