// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

// A menu that stays open while its check marks are set, by mouse and by keyboard.
class StickyMenu final : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool tick(QAction* action);
};
