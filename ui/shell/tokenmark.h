// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

struct Tokens;

// An icon that is only looked at; the words beside it say the same.
class TokenMark final : public QWidget {
    Q_OBJECT

public:
    using Colour = QColor Tokens::*;
    explicit TokenMark(int side, QWidget* parent = nullptr);
    void setIcon(const QString& name, Colour colour, Colour ground);
    [[nodiscard]] QString iconName() const { return m_name; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Colour m_colour = nullptr;
    Colour m_ground = nullptr;
};
