// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tourpicture.h"

#include "ui/look/fonts.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPainter>

namespace {

constexpr int titleBar = 32;
const QColor dimming(0, 0, 0, 102);

void paintDialog(QPainter& painter, const QRect& area, QDialog& dialog) {
    painter.fillRect(area, dimming);
    QRect whole(QPoint(), dialog.size() + QSize(2, titleBar + 2));
    whole.moveCenter(area.center());
    painter.fillRect(whole, tokens().border);
    const QRect inner = whole.adjusted(1, 1, -1, -1);
    const QRect bar(inner.topLeft(), QSize(inner.width(), titleBar));
    painter.fillRect(bar, tokens().chrome);
    painter.setFont(font(FontRole::Strong));
    painter.setPen(tokens().text);
    painter.drawText(bar, Qt::AlignCenter, dialog.windowTitle());
    painter.drawPixmap(bar.left(), bar.bottom() + 1, dialog.grab());
}

void paintMenus(QPainter& painter, QWidget& window) {
    for (QWidget* top : QApplication::topLevelWidgets()) {
        auto* menu = qobject_cast<QMenu*>(top);
        if (menu != nullptr && menu->isVisible())
            painter.drawPixmap(window.mapFromGlobal(menu->mapToGlobal(QPoint())), menu->grab());
    }
}

} // namespace

QImage tourPicture(QWidget& window, const QList<QDialog*>& dialogs) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QDialog* dialog : dialogs)
        paintDialog(painter, window.rect(), *dialog);
    paintMenus(painter, window);
    painter.end();
    return picture.toImage().convertToFormat(QImage::Format_RGB32);
}
