// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

// "Find or run anything": looks like a field, opens the palette.
class FindButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FindButton(QAction* action, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* m_action;
};
