// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// The marks that delegates paint in rows: switches, counts, keys, figures.
class SheetMarks final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};
