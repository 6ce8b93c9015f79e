// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

// Tells assistive technology what a widget is that we paint ourselves. Its name is
// accessibleName(), as of any widget.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

// Says `text` aloud where a screen reader runs (QAccessible::Alert): banners, finished changes. Qt
// before 6.8 sends no text with it, so the widget's accessibleName() should say the same.
void announce(QWidget* widget, const QString& text);
