// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/skeletonrows.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/ink.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

SkeletonRows::SkeletonRows(QWidget* parent)
    : QWidget(parent), m_rowHeight(metrics::grown(metrics::row)) {
    setGround(this, Ground::Surface);
    setAccessibleRole(this, QAccessible::Indicator);
}

void SkeletonRows::setColumns(const QList<Column>& columns) {
    m_columns = columns;
    update();
}

void SkeletonRows::setRowHeight(int height) {
    m_rowHeight = height;
    update();
}

void SkeletonRows::setSpoken(const QString& text) {
    setAccessibleName(text);
}

void SkeletonRows::paint(QPainter& painter, const QRect& rect, const QList<Column>& columns,
                         int rowHeight) {
    if (rowHeight <= 0)
        return;
    const int rows = rect.height() / rowHeight + 1;
    const qreal thick = metrics::scaled(8);
    for (int row = 0; row < rows; ++row) {
        const QRectF line(rect.left(), rect.top() + row * rowHeight, rect.width(), rowHeight);
        paint::lineBelow(painter, line, tokens().hairline);
        // Two thirds of the rows down nothing is left: the list may be shorter than the page.
        const qreal fade = 1.0 - 0.95 * row / std::max(1, rows - 1);
        for (qsizetype c = 0; c < columns.size(); ++c) {
            const Column& column = columns[c];
            // Lengths differ by a rule, not by chance: the same at each paint.
            const int part = 55 + int((row * 37 + c * 53 + row * c * 11) % 40);
            const qreal length = std::max(thick, column.width * part / 100.0);
            const qreal x = column.isRight ? column.x + column.width - length : column.x;
            marks::skeleton(
                painter,
                QRectF(rect.left() + x, qRound(line.center().y() - thick / 2), length, thick),
                fade);
        }
    }
}

void SkeletonRows::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), m_columns, m_rowHeight);
}
