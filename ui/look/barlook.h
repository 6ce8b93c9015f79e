// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

// How Style draws what runs along a line: scroll bars, progress, sliders.
namespace barlook {

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget);
// No arrows: the groove is all of the bar.
QRect scrollPart(const QStyleOptionSlider& option, int part);

// The dynamic property `phase` (0–1) moves the piece of a bar without an end.
void progress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget);

void slider(const QStyleOptionSlider& option, QPainter& painter, const QRect& groove,
            const QRect& handle);

} // namespace barlook
