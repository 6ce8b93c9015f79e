// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class PaletteList;
class QMenuBar;
class QStandardItemModel;

// Every key of the window: those of its menus, as they are, and those that a list knows.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QMenuBar& menus, QWidget* parent = nullptr);

private:
    void addHeading(const QString& text);
    void addLine(const QString& text, const QString& keys, const QString& icon = {});
    void addMenus(const QMenuBar& menus);
    void addListKeys();

    QStandardItemModel* m_model;
    PaletteList* m_list;
};
