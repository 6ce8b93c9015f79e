// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

// What is only read, and scrolls when there is more: by the keyboard as well, so that it takes the
// focus and shows that it has it.
class ReadArea final : public QScrollArea {
    Q_OBJECT

public:
    explicit ReadArea(QWidget* parent);
    // Takes it over; the ground below it is ours.
    void setContent(QWidget* content);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};
