// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QLabel>

// A state as a widget: shape, word, tint (ui/look/status.h). Its text is the word.
class StatusLabel final : public QLabel {
    Q_OBJECT

public:
    explicit StatusLabel(QWidget* parent = nullptr);
    explicit StatusLabel(const StatusLook& look, QWidget* parent = nullptr);

    void setLook(const StatusLook& look);
    // Without a chip the mark then stands where the texts around it begin.
    void standWithText() { m_standsWithText = true; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] qreal inset() const;
    StatusLook m_look;
    bool m_standsWithText = false;
};
