// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Actions;
class QMenu;
class QMenuBar;
class SortMenu;

// The menus of the window: every action is in one. Those of scans and agents are the context
// menus of their lists too.
class Menus final : public QObject {
    Q_OBJECT

public:
    Menus(Actions* actions, QMenuBar* bar);

    [[nodiscard]] QMenu* scans() const { return m_scans; }
    [[nodiscard]] QMenu* agents() const { return m_agents; }
    [[nodiscard]] SortMenu* sort() const { return m_sort; }
    [[nodiscard]] QMenu* help() const { return m_help; }
    void retranslate();

private:
    SortMenu* m_sort;
    QMenu *m_file, *m_edit, *m_view, *m_theme, *m_scans, *m_agents, *m_changes, *m_help;
};
