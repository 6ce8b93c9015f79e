// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QFrame>

class QLabel;

// A tinted box in a details pane: shape, heading, wrapped text. It says what is wrong with what the
// pane shows and is not announced: it changes with every row. What answers a person in a dialog is
// a NoticeBox.
class NoteBox final : public QFrame {
    Q_OBJECT

public:
    explicit NoteBox(QWidget* parent = nullptr);

    // An empty icon takes the tone's own. All of it is shown as plain text.
    void setNote(Tone tone, const QString& heading, const QString& text = {},
                 const QString& icon = {});
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // As high as its words need in this width, at once.
    void fit();

    Tone m_tone = Tone::Neutral;
    QString m_icon;
    QLabel* m_heading;
    QLabel* m_text;
};
