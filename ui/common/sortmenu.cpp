// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sortmenu.h"

#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"

#include <QActionGroup>
#include <QEvent>

SortMenu::SortMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("sortMenu"));
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
}

void SortMenu::setTable(RowTable* table) {
    if (table == m_table)
        return;
    m_table = table;
    fill();
}

void SortMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void SortMenu::popupAtTable() {
    if (m_table)
        popup(m_table->header()->mapToGlobal(m_table->header()->rect().bottomLeft()));
}

QAction* SortMenu::addChoice(QActionGroup* group, const QString& text, bool isChosen) {
    // A title may hold one, which is no mnemonic.
    QAction* choice = addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    choice->setCheckable(true);
    choice->setChecked(isChosen);
    group->addAction(choice);
    return choice;
}

void SortMenu::fill() {
    for (QActionGroup* group : findChildren<QActionGroup*>())
        group->deleteLater();
    clear();
    if (!m_table)
        return;
    const RowHeader* header = m_table->header();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    QList<int> columns;
    for (const int column : m_table->columns()->shown()) {
        if (!m_table->columns()->isFixed(column))
            columns.append(column);
    }
    if (!columns.contains(sorted))
        columns.append(sorted); // it is hidden, and its order holds
    auto* byColumn = new QActionGroup(this);
    for (const int column : std::as_const(columns)) {
        QAction* choice =
            addChoice(byColumn, m_table->model()->headerData(column, Qt::Horizontal).toString(),
                      column == sorted);
        connect(choice, &QAction::triggered, this, [this, column, sorted, order] {
            choose(column, column == sorted ? order : Qt::AscendingOrder);
        });
    }
    addSeparator();
    auto* byOrder = new QActionGroup(this);
    const auto addOrder = [&](const QString& text, Qt::SortOrder wanted) {
        QAction* choice = addChoice(byOrder, text, order == wanted);
        connect(choice, &QAction::triggered, this,
                [this, sorted, wanted] { choose(sorted, wanted); });
    };
    addOrder(tr("Ascending"), Qt::AscendingOrder);
    addOrder(tr("Descending"), Qt::DescendingOrder);
}

void SortMenu::choose(int column, Qt::SortOrder order) {
    if (m_table)
        m_table->chooseSort(column, order);
}
