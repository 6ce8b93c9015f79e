// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/kind.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

// What stands where nothing is to be shown, and what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    // `icon` on a disc; empty draws three sheets instead (the first start).
    void setContent(const QString& icon, const QString& heading, const QString& text);
    QPushButton* addButton(const QString& text, Kind kind = Kind::Plain, const QString& icon = {});
    void clearButtons();
    // "You will need", with an icon before each line.
    void addList(const QString& heading, const QList<QPair<QString, QString>>& iconAndText);
    // Below all: further widgets, in the middle.
    void addBelow(QWidget* widget);

private:
    QWidget* m_picture;
    QLabel* m_heading;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_column;
    QList<QPushButton*> m_own;
};
