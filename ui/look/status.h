// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QFont;
class QPainter;

// How loud something is. Good states stay quiet; a person has to act on the loud ones.
enum class Tone : quint8 { Quiet, Dim, Ok, Neutral, Warn, Fail, Busy };

// A state as it is drawn: its own shape, its word, its colour. Never the colour alone.
struct StatusLook {
    QString icon;
    QString word;
    Tone tone = Tone::Quiet;
    bool isTinted = false; // stands on a tinted chip
};

namespace status {

inline constexpr qreal padding = 6; // of a chip, at each side of its content

QColor ink(Tone tone);  // of icon and word
QColor tint(Tone tone); // of the chip under it

// The chip, 20 high at 100 %, left aligned and in the middle of the rectangle; the word is cut
// where it does not fit. `ground` is what lies under an untinted one. Returns what was used.
QRectF paint(QPainter& painter, const QRectF& rect, const StatusLook& look, const QFont& font,
             const QColor& ground);
// Room for all of it.
QSizeF size(const StatusLook& look, const QFont& font);

} // namespace status
