// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

class QColor;
class QPainter;
class QRectF;

// The icon of that name in resources/icons/icons.txt. It takes its colour when it is painted:
// text2 at rest, link when on, disabled when disabled. Buttons of kind primary and danger paint
// theirs through the style in onAccent. In members of QAbstractButton and QAction write ::icon(…).
QIcon icon(const QString& name);

// Draws it in `colour` at the device's own resolution; `ground` is what lies behind it (parts of
// some icons are cut out in that colour).
void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& colour,
               const QColor& ground);

// The name with which icon() made it, or empty: the style paints ours by name, in its colour.
QString iconName(const QIcon& icon);
QStringList iconNames();
