// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QProgressBar>

class QTimer;

// A thin bar: progress, capacity, calls left. Without an end (range 0–0) a piece runs along, or
// stands where the desktop wants no movement.
class ProgressLine final : public QProgressBar {
    Q_OBJECT

public:
    // `name` is its accessible name.
    explicit ProgressLine(const QString& name, int thickness = 4, QWidget* parent = nullptr);

    // Quiet is blue; Warn and Fail for capacity near and over.
    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void runOrRest();

    int m_thickness;
    Tone m_tone = Tone::Quiet;
    QTimer* m_timer;
};
