// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// Every token with its name and value.
class TokenGrid final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Every icon at 24 and at 16, with its name.
class IconGrid final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};
