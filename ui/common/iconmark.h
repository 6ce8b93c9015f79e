// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QWidget>

// An icon that stands before words and is no button. It carries no name: the words say it.
class IconMark final : public QWidget {
    Q_OBJECT

public:
    explicit IconMark(const QString& icon, Tone tone = Tone::Quiet, int size = 16,
                      QWidget* parent = nullptr);

    void setIcon(const QString& icon, Tone tone = Tone::Quiet);
    // On a disc of the tone's tint, 40 wide: the head of a question.
    void setOnDisc(bool disc);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Tone m_tone;
    int m_size;
    bool m_isOnDisc = false;
};
