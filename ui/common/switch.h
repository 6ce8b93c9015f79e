// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QVariantAnimation>

// A check box that looks like a switch, for what takes effect as a state ("Active"). The knob
// moves in 120 ms, or at once where the desktop wants no movement.
class Switch final : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(QWidget* parent = nullptr);
    explicit Switch(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override;

private:
    void move(bool on);

    QVariantAnimation m_movement;
    qreal m_position = 0;
};
