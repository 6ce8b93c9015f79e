// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

// How Style draws everything that is pressed.
namespace buttonlook {

void push(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
QSize pushSize(const QStyleOptionButton& option, const QWidget* widget);

void tool(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget);
QSize toolSize(const QStyleOptionToolButton& option, const QWidget* widget);

// A radio button or check box with `kind` "segment": one of several that hang together. Its
// dynamic property `place` is first, middle, last or only.
void segment(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);

} // namespace buttonlook
