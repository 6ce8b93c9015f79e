// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class Actions;

// The menu of a row of the list of scans. It says in words what each half of it acts on: the row
// that was clicked, and the selection; where the row is not selected, all of it acts on the row.
class ScanMenu final : public QMenu {
    Q_OBJECT

public:
    // `name` of the scan that was clicked, shown safely. `selected` scans when the row is one of
    // them, 0 when the menu is about the row alone.
    ScanMenu(Actions* actions, const QString& name, qsizetype selected, QWidget* parent);
};
