// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/columnspec.h"

#include <QHash>
#include <QObject>
#include <QVariantMap>

#include <functional>

class QAction;
class QMenu;
class RowHeader;
class RowTable;

// Which columns of a table are shown, in which order and how wide. Widths come from the texts of
// the language and the font, unless a person chose one; the flexible column takes the rest, and
// where that is little the others give what they can spare. What was chosen is remembered.
class RowColumns final : public QObject {
    Q_OBJECT

public:
    using Make = std::function<ColumnSpecs()>;
    RowColumns(RowTable* table, RowHeader* header);

    // `make` is asked again when language or font have changed.
    void setSpecs(Make make);
    void remeasure();
    // After the room has changed.
    void fill();
    [[nodiscard]] const ColumnSpecs& specs() const { return m_specs; }

    // Model columns as they stand from left to right.
    [[nodiscard]] QList<int> shown() const;
    [[nodiscard]] bool isFixed(int column) const;
    // Keys of the same, those with check boxes left out.
    [[nodiscard]] QStringList shownKeys() const;
    [[nodiscard]] QVariantMap state() const;
    void restore(const QVariantMap& state);
    void popup(const QPoint& global);

Q_SIGNALS:
    // By a person.
    void arranged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void standard();
    void noteChosen();
    void fillMenu();
    // After its column was moved.
    void placeInMenu(QAction* choice);
    void setShown(int column, bool isShown);
    // For the keyboard, which has no edges to drag.
    void move(int column, int by);
    void widen(int column, int by);
    [[nodiscard]] const ColumnSpec* specOf(int column) const;
    [[nodiscard]] int standardWidth(const ColumnSpec& spec) const;
    [[nodiscard]] int wantedWidth(const ColumnSpec& spec) const;

    RowTable* m_table;
    RowHeader* m_header;
    QMenu* m_menu;
    Make m_make;
    ColumnSpecs m_specs;
    QHash<int, int> m_chosen; // widths that a person chose, by column
    bool m_isFilling = false;
};
