// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

// How Style draws everything that is typed into or chosen from.
namespace fieldlook {

constexpr int sideInset = 8; // QLineEdit adds 2 of its own
constexpr int arrowRoom = 30;

// Frame and ground of a line edit, a combo box, a spin box, a text edit.
void frame(const QStyleOption& option, QPainter& painter, const QWidget* widget);
// Whether the line edit belongs to a spin box or an editable combo box, which draws the frame.
bool isInner(const QWidget* lineEdit);
int height(const QWidget* widget);

void combo(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
void comboLabel(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
QRect comboPart(const QStyleOptionComboBox& option, int part, const QRect& otherwise);
QSize comboSize(const QStyleOptionComboBox& option, const QSize& contents, const QWidget* widget);

void spin(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget);
QRect spinPart(const QStyleOptionSpinBox& option, int part, const QRect& otherwise);

} // namespace fieldlook
