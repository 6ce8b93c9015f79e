// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

class QDialog;
class QWidget;

// The window with what is over it, as on a screen: open menus, and dialogs over the dimmed rest,
// each with a plain bar in place of the desktop's title bar.
[[nodiscard]] QImage tourPicture(QWidget& window, const QList<QDialog*>& dialogs);
