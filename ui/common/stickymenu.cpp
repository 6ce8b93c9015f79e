// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stickymenu.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>

bool StickyMenu::tick(QAction* action) {
    if (action == nullptr || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void StickyMenu::mouseReleaseEvent(QMouseEvent* event) {
    if (!tick(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void StickyMenu::keyPressEvent(QKeyEvent* event) {
    // Space ticks and stays, Return ticks and closes.
    if (event->key() != Qt::Key_Space || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}
