// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

enum class FontRole : quint8 {
    Title,       // 18/600
    DialogTitle, // 16/600
    Heading,     // 14/600
    Body,        // the desktop's own size, 13 in the pictures
    Strong,      // body, 500 or more
    Small,       // 12
    Caption,     // 11, never below
    Figure,      // 26/600, on a card
    Fixed,       // addresses in editors, ids, correlation ids
};

// A font of the look, scaled from the body size. In members of a QWidget write ::font(…), for
// QWidget::font() hides it.
QFont font(FontRole role);

// Body at the weight that names have in tables: 500 in light, 400 in dark, where light on dark
// looks bolder.
QFont nameFont();

// The font that the look is built on: the desktop's own, or, where that is only a bare fallback,
// the first of Inter, Noto Sans, Cantarell that is installed.
QFont chosenBodyFont(const QFont& desktops);
// Look calls this at its start and when the desktop's font changed.
void setBodyFont(const QFont& body);
