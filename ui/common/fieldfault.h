// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QWidget>

class QLabel;
class QPushButton;

// What is wrong with a field, below it: red octagon, amber triangle or a quiet note, the rule in
// words, and maybe the correction as a link. Hidden while there is nothing to say.
class FieldFault final : public QWidget {
    Q_OBJECT

public:
    // `field` gets the red edge (property `fault`), and the text as its accessible description.
    explicit FieldFault(QWidget* field, QWidget* parent = nullptr);

    void showFault(const QString& text);
    void showWarning(const QString& text);
    void showNote(const QString& text);
    // "Use 10.20.6.0/24"; empty takes it away.
    void setCorrection(const QString& text);
    void clear();
    [[nodiscard]] bool isFault() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QWidget* field() const { return m_field; }

Q_SIGNALS:
    void correctionTaken();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(Tone tone, const QString& text);

    QWidget* m_field;
    Tone m_tone = Tone::Quiet;
    QLabel* m_text;
    QPushButton* m_correction;
};
