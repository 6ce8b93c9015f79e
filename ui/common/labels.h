// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/fonts.h"
#include "ui/look/ink.h"

#include <QString>

class QFrame;
class QLabel;
class QToolButton;
class QWidget;

// Small makers, so that no label forgets that its text is plain and no icon button its name.

// One line (or, with `wraps`, as many as the width asks for) of plain text.
QLabel* plainLabel(const QString& text, FontRole role = FontRole::Body, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);
QLabel* wrappedLabel(const QString& text, FontRole role = FontRole::Body, Ink ink = Ink::Text,
                     QWidget* parent = nullptr);
// Above a field, 500, with the field as its buddy. "&Name" gives it a mnemonic.
QLabel* fieldLabel(const QString& text, QWidget* field, QWidget* parent = nullptr);

// The middle of the first line as it is drawn, in the label's parent: where an icon before it goes.
int firstLineMiddle(const QLabel* label);

QFrame* hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

// Icon alone; `name` is its accessible name and its tooltip.
QToolButton* iconButton(const QString& icon, const QString& name, QWidget* parent = nullptr);
