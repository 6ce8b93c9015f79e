// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

class QLabel;
class QWidget;

// Colours of labels and grounds of widgets as palette roles, so that they follow a change of
// theme; a palette set on a widget would freeze them.
enum class Ink : quint8 { Text, Text2, Text3, Link, Ok, Warn, Fail };
enum class Ground : quint8 { Window, Surface, Raised, Sunken, Chrome, Selected };

QPalette::ColorRole roleOf(Ink ink);
QPalette::ColorRole roleOf(Ground ground);

void setInk(QWidget* widget, Ink ink);
// Also fills the widget with it.
void setGround(QWidget* widget, Ground ground);
