// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QPushButton;
class QToolButton;
class QString;
class QWidget;

// A push button that does what the action does and follows its text, icon, tool tip and whether
// it is possible. With the property `ownText` the text is the place's own.
QPushButton* actionButton(QAction* action, QWidget* parent);
// The same, worded like a link at the end of a heading.
QPushButton* actionLink(QAction* action, QWidget* parent);
// Icon only; the action's text is its accessible name.
QToolButton* flatIconButton(QAction* action, QWidget* parent);
// Icon only, without an action behind it.
QToolButton* flatIconButton(const QString& iconName, const QString& name, QWidget* parent);
