// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QToolButton>

// A round chip that narrows a list: on or off with a figure, or, with a menu, a facet whose
// choices it names. A click on the cross of a facet that narrows lets it go.
class FilterChip final : public QToolButton {
    Q_OBJECT

public:
    explicit FilterChip(QWidget* parent = nullptr);

    // Icon before the word, in the colour of its state.
    void setMark(const QString& iconName, Tone tone);
    // -1: none is known.
    void setCount(qsizetype count);
    [[nodiscard]] qsizetype count() const { return m_count; }
    // The word at rest, and what is chosen ("Network"), empty at rest.
    void setWords(const QString& word, const QString& chosen = {});
    // What a person hears: "Failed, 11 scans".
    void setSpoken(const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] bool isNarrowing() const;
    [[nodiscard]] QString shownText() const;
    QString m_icon, m_word, m_chosen;
    Tone m_tone = Tone::Dim;
    qsizetype m_count = -1;
};
