// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/paint.h"

#include "ui/look/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

namespace paint {

void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
         const QColor& edge, qreal edgeWidth) {
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal most = std::min(rect.width(), rect.height()) / 2;
    if (edge.isValid()) {
        const qreal half = edgeWidth / 2;
        painter.setPen(QPen(edge, edgeWidth));
        const qreal inner = std::max(0.0, std::min(radius, most) - half);
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, std::min(radius, most), std::min(radius, most));
    }
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& colour) {
    box(painter, rect, radius, QColor(), colour.isValid() ? colour : tokens().focus(), 2);
}

void lineBelow(QPainter& painter, const QRectF& rect, const QColor& colour) {
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour);
}

void lineAbove(QPainter& painter, const QRectF& rect, const QColor& colour) {
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), colour);
}

QColor lifted(const QColor& ground, double amount) {
    return mixed(tokens().text, ground, amount);
}

void text(QPainter& painter, const QRectF& rect, int flags, const QString& words, const QFont& font,
          const QColor& colour, Qt::TextElideMode mode) {
    if (words.isEmpty() || rect.width() <= 0)
        return;
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetricsF metrics(font);
    const int kept = flags & (Qt::TextShowMnemonic | Qt::TextHideMnemonic);
    const bool fits = metrics.size(Qt::TextSingleLine | kept, words).width() <= rect.width() + 0.5;
    const QString shown = fits ? words : metrics.elidedText(words, mode, rect.width(), kept);
    painter.drawText(rect, flags | Qt::TextSingleLine, shown);
}

QRectF centred(const QRectF& rect, qreal size) {
    return QRectF(qRound(rect.center().x() - size / 2), qRound(rect.center().y() - size / 2), size,
                  size);
}

} // namespace paint
