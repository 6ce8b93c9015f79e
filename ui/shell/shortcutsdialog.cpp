// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/common/actions.h"
#include "ui/common/footerframe.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/shell/palettelist.h"
#include "ui/shell/palettemodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>

namespace {

QString keysOf(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_model(new QStandardItemModel(this)), m_list(new PaletteList(this)) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setWindowModality(Qt::WindowModal);
    addMenus(menus);
    addListKeys();
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setModel(m_model);
    m_list->setTabKeyNavigation(false);
    m_list->setCurrentIndex(m_model->index(1, 0));

    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* footer = new FooterFrame(this);
    auto* buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(metrics::dialogMargin, metrics::gap12, metrics::dialogMargin,
                                metrics::gap12);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::gap8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(footer);
    m_list->setFocus();
    resize(metrics::scaled(520), metrics::scaled(560));
}

void ShortcutsDialog::addHeading(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(int(PaletteModel::Kind::Heading), PaletteModel::KindRole);
    m_model->appendRow(item);
}

void ShortcutsDialog::addLine(const QString& text, const QString& keys, const QString& icon) {
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(int(PaletteModel::Kind::Command), PaletteModel::KindRole);
    item->setData(icon, PaletteModel::IconRole);
    item->setData(keys, PaletteModel::KeysRole);
    item->setData(QPoint(-1, 0), PaletteModel::MatchRole);
    //: What an action does, and its keys: "New scan…, Ctrl+N".
    item->setData(tr("%1, %2").arg(text, keys), Qt::AccessibleTextRole);
    m_model->appendRow(item);
}

void ShortcutsDialog::addMenus(const QMenuBar& menus) {
    for (const QAction* entry : menus.actions()) {
        const QMenu* menu = entry->menu();
        bool hasHeading = false;
        for (const QAction* action : menu ? menu->actions() : QList<QAction*>()) {
            if (action->shortcut().isEmpty())
                continue;
            if (!std::exchange(hasHeading, true))
                addHeading(Actions::plainText(entry));
            addLine(Actions::longText(action), keysOf(action->shortcut()),
                    iconName(action->icon()));
        }
    }
}

void ShortcutsDialog::addListKeys() {
    addHeading(tr("In a list"));
    addLine(tr("Select the row, or take it out"), keysOf(Qt::Key_Space));
    addLine(tr("Select from row to row"), keysOf(Qt::SHIFT | Qt::Key_Down));
    addLine(tr("To the first row"), keysOf(Qt::CTRL | Qt::Key_Home));
    addLine(tr("To the last row"), keysOf(Qt::CTRL | Qt::Key_End));
    addLine(tr("Menu of the row"), keysOf(Qt::SHIFT | Qt::Key_F10));
    addHeading(tr("In a filter"));
    addLine(tr("Clear it, then back to the list"), keysOf(Qt::Key_Escape));
}
