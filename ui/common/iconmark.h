// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

struct Tokens;

// An icon that is only looked at, bare or in a disc; the words beside it say the same.
class IconMark final : public QWidget {
    Q_OBJECT

public:
    using Colour = QColor Tokens::*;
    // Sides in px at 100 %. The ground of a bare icon is painted by others.
    IconMark(int iconSide, QWidget* parent) : IconMark(iconSide, 0, parent) {}
    IconMark(int iconSide, int discSide, QWidget* parent);
    // What a form asks for: the disc beside a question.
    explicit IconMark(QWidget* parent = nullptr);
    void setIcon(const QString& name, Colour colour, Colour ground);
    [[nodiscard]] QString iconName() const { return m_name; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Colour m_colour = nullptr;
    Colour m_ground = nullptr;
    int m_iconSide;
    bool m_hasDisc;
};
