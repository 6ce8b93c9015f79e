// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

// Text whose digits all take the same room, so that numbers stand below each other although the
// font's digits differ in width (Inter's and Cantarell's do; QFont::setFeature came with Qt 6.7).
// Falls back to drawText for letters that the font lacks.
void drawFigures(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                 const QString& text, const QFont& font);
qreal figuresWidth(const QString& text, const QFont& font);
