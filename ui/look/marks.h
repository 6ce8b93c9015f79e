// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QFont;
class QPainter;

// Marks that widgets and delegates draw alike.
namespace marks {

enum class Check : quint8 { Off, Partly, On };

struct Look {
    bool isEnabled = true;
    bool isHovered = false;
};

// 16x16 at 100 %, in the middle of the rectangle.
void checkBox(QPainter& painter, const QRectF& rect, Check state, Look look = {});
void radio(QPainter& painter, const QRectF& rect, bool isOn, Look look = {});

// The switch of a form, filled blue: `position` runs from 0 (off) to 1 (on) while it moves.
void formSwitch(QPainter& painter, const QRectF& rect, qreal position, Look look = {});
// The mark of a row, quieter: tinted with a blue edge, or hollow with a grey knob.
void rowSwitch(QPainter& painter, const QRectF& rect, bool isOn, Look look = {});
// 28x16 at 100 %.
QSizeF switchSize();

// A bar for capacity and progress: `share` 0–1, as high as the rectangle, round ends.
void bar(QPainter& painter, const QRectF& rect, qreal share, const QColor& fill);

// "+2" behind the first target: a small grey box; returns its rectangle. Left aligned.
QRectF count(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
             const QColor& ground = QColor());
qreal countWidth(const QString& text, const QFont& font);

// A key as it stands on the keyboard, "Ctrl": returns its rectangle.
QRectF keyCap(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font);
qreal keyCapWidth(const QString& text, const QFont& font);

// Grey rounded bar that stands for text which is not there yet; `fade` 0–1 (1: full).
void skeleton(QPainter& painter, const QRectF& rect, qreal fade);

// Letters of a name for a swatch: "Contoso Ltd" gives "CL".
QString initials(const QString& name);
// Rounded square in the tenant's colour with its initials (none when smaller than 18).
void swatch(QPainter& painter, const QRectF& rect, int colour, const QString& name);

} // namespace marks
