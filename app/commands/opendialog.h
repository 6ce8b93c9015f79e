// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWidget>

// What is edited there is every window's: one window has it open at a time. Brings the dialog of
// this kind to the front that is open already; false: none is.
template<class Dialog>
[[nodiscard]] bool bringOpenToFront() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* open = qobject_cast<Dialog*>(widget);
        if (open == nullptr || !open->isVisible())
            continue;
        if (QWidget* parent = open->parentWidget())
            parent->window()->setWindowState(parent->window()->windowState() &
                                             ~Qt::WindowMinimized);
        open->raise();
        open->activateWindow();
        return true;
    }
    return false;
}
