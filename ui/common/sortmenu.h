// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QPointer>

class QActionGroup;
class RowTable;

// The order of a table as a menu: by which of its columns, and which way. The header of a table
// takes no focus, so this is how the keyboard and assistive technology sort.
class SortMenu final : public QMenu {
    Q_OBJECT

public:
    explicit SortMenu(QWidget* parent);
    // What it sorts from now on; null: nothing.
    void setTable(RowTable* table);
    // Under the header of that table.
    void popupAtTable();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QAction* addChoice(QActionGroup* group, const QString& text, bool isChosen);
    void choose(int column, Qt::SortOrder order);

    QPointer<RowTable> m_table;
};
