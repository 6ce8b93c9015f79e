// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QToolButton>

// A filter of one click, "Failed 11": on or off, with its shape and the number of what it would
// show. To a screen reader it is "Failed, 11 scans".
class Chip final : public QToolButton {
    Q_OBJECT

public:
    explicit Chip(const QString& word, QWidget* parent = nullptr);

    // The shape before the word, in the colour of `tone`.
    void setMark(const QString& icon, Tone tone);
    // `spoken` says what is counted: "11 scans". A count below 0 takes it away.
    void setCount(qsizetype count, const QString& spoken);
    [[nodiscard]] qsizetype count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();
    [[nodiscard]] QString countText() const;

    QString m_mark;
    Tone m_tone = Tone::Quiet;
    qsizetype m_count = -1;
    QString m_spoken;
};
