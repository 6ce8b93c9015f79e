// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

// One logical pixel between regions, in the colour of hairlines (borders, upright).
class HorizontalLine final : public QWidget {
    Q_OBJECT

public:
    explicit HorizontalLine(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

class VerticalLine final : public QWidget {
    Q_OBJECT

public:
    // 0: as high as the room it is given.
    explicit VerticalLine(int height, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A ground in one of the tokens, read when it is painted.
class Pane final : public QWidget {
    Q_OBJECT

public:
    enum class Kind : quint8 { Chrome, Window, Surface };
    explicit Pane(Kind kind, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
};

// A square in a tenant's colour, for menus.
QIcon swatchIcon(int colour);
