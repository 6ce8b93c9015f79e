// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

// How Style draws lists: headers, the ground of rows, tabs, frames.
namespace viewlook {

void headerSection(const QStyleOptionHeader& option, QPainter& painter);
QSize headerSize(const QStyleOptionHeader& option);

// Ground of a row or cell where no delegate of ours paints it.
void itemGround(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget);

void tab(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget);

// A QFrame's: a card, a list with a border, or the frame of a text field.
void panelFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget);

} // namespace viewlook
