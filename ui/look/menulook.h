// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

// How Style draws menus and the menu bar.
namespace menulook {

constexpr int margin = 8; // around the highlight
constexpr int separator = 5;

void panel(const QStyleOption& option, QPainter& painter);
void item(const QStyleOptionMenuItem& option, QPainter& painter);
QSize itemSize(const QStyleOptionMenuItem& option, const QSize& contents);

void barItem(const QStyleOptionMenuItem& option, QPainter& painter, const QWidget* widget);
QSize barItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

} // namespace menulook
