// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowdelegate.h"

#include "ui/common/rowtable.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

RowDelegate::RowDelegate(RowTable* table) : QStyledItemDelegate(table), m_table(table) {}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Tokens& t = tokens();
    const int row = index.row();
    const QColor ground = m_table->isRowSelected(row)            ? t.selected
                          : m_table->currentIndex().row() == row ? t.selectedIdle
                          : m_table->hoveredRow() == row         ? t.hover
                                                                 : t.surface;
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      t.hairline);
    painter->setClipRect(option.rect);
    const Cell cell{*painter, QRectF(option.rect).adjusted(metrics::gap8, 0, -metrics::gap8, -1),
                    index, ground, option.direction == Qt::RightToLeft};
    paintCell(cell);
    painter->restore();
}

void RowDelegate::paintCell(const Cell& cell) const {
    paintText(cell, tokens().text);
}

void RowDelegate::paintText(const Cell& cell, const QColor& colour) const {
    const QString text = cell.index.data().toString();
    if (text.isEmpty())
        return;
    const auto alignment = Qt::Alignment(cell.index.data(Qt::TextAlignmentRole).toInt());
    if (alignment.testFlag(Qt::AlignRight) || alignment.testFlag(Qt::AlignTrailing))
        paintFigure(cell, text, colour);
    else
        paintLine(cell, cell.rect, text, ::font(FontRole::Body), colour);
}

void RowDelegate::paintLine(const Cell& cell, const QRectF& rect, const QString& text,
                            const QFont& font, const QColor& colour, Qt::TextElideMode mode) const {
    const auto side = cell.isRightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    paint::text(cell.painter, rect, int(side | Qt::AlignVCenter), text, font, colour, mode);
}

void RowDelegate::paintFigure(const Cell& cell, const QString& text, const QColor& colour) const {
    const QFont font = ::font(FontRole::Body);
    cell.painter.setPen(colour);
    const qreal width = figuresWidth(text, font);
    const QRectF room = cell.isRightToLeft ? cell.rect.adjusted(0, 0, figureBleed, 0)
                                           : cell.rect.adjusted(-figureBleed, 0, 0, 0);
    if (width > room.width()) {
        paint::text(cell.painter, room, int(Qt::AlignRight | Qt::AlignVCenter), text, font, colour);
        return;
    }
    drawFigures(cell.painter, room,
                (cell.isRightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text,
                font);
}

int RowDelegate::contentWidth(const QModelIndex& index) const {
    return QFontMetrics(::font(FontRole::Strong)).horizontalAdvance(index.data().toString());
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {contentWidth(index) + metrics::gap16 + 2, metrics::grown(metrics::row)};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                            const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Absolute times come from the model; else only what is cut off is told.
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString text = index.data().toString();
    if (tip.isEmpty() && contentWidth(index) > option.rect.width() - metrics::gap16)
        tip = text;
    if (tip.isEmpty()) {
        QToolTip::hideText();
        return false;
    }
    QToolTip::showText(
        event->globalPos(),
        QStringLiteral("<qt>%1</qt>")
            .arg(tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))),
        view);
    return true;
}
