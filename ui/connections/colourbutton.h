// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

// One tenant colour as a disc; a check mark and a ring say that it is chosen.
class ColourButton : public QRadioButton {
    Q_OBJECT
public:
    explicit ColourButton(int colour, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& pos) const override;

private:
    int m_colour;
};
