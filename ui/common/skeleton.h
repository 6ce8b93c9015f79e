// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class RowTable;

// Bars in the table's columns where rows will be, while the first reading is under way.
class Skeleton final : public QWidget {
    Q_OBJECT

public:
    // Lies over the table's viewport.
    explicit Skeleton(RowTable* table);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RowTable* m_table;
};
