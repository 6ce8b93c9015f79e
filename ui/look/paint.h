// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QFont;
class QPainter;
class QString;

// The few strokes that all of the look is made of.
namespace paint {

// A rounded box: filled where `fill` is valid, with an edge inside the rectangle where `edge` is.
void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
         const QColor& edge = QColor(), qreal edgeWidth = 1);

// 2 px inside the edge, in Tokens::focus(), or in `colour`.
void focusRing(QPainter& painter, const QRectF& rect, qreal radius,
               const QColor& colour = QColor());

// One logical pixel, as a filled rectangle: lines at .5 smear at odd scales.
void lineBelow(QPainter& painter, const QRectF& rect, const QColor& colour);
void lineAbove(QPainter& painter, const QRectF& rect, const QColor& colour);

// The ground a little nearer to the text: hover 0.05, pressed 0.10.
QColor lifted(const QColor& ground, double amount);

// One line, cut with an ellipsis where it does not fit.
void text(QPainter& painter, const QRectF& rect, int flags, const QString& words, const QFont& font,
          const QColor& colour, Qt::TextElideMode mode = Qt::ElideRight);

// A square of `size` in the middle of `rect`, on whole pixels.
QRectF centred(const QRectF& rect, qreal size);

} // namespace paint
