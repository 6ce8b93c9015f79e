// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

// A tinted box inside a page, pane or dialog: shape, heading, wrapped text, and at its end maybe
// a link-like button ("Leave them out"). Hidden rows, what failed, how a test went.
class NoteBox final : public QFrame {
    Q_OBJECT

public:
    explicit NoteBox(QWidget* parent = nullptr);

    // An empty icon takes the tone's own. All of it is shown as plain text.
    void setNote(Tone tone, const QString& heading, const QString& text = {},
                 const QString& icon = {});
    [[nodiscard]] Tone tone() const { return m_tone; }
    // Says it aloud too, where it comes as an answer to something a person did.
    void announceNow();
    // The tint of a chip instead of the paler one of boxes: for a single line.
    void setStrong(bool strong);

    // Flat button at the right end of the first line.
    class QPushButton* addLink(const QString& text);
    // Below the text.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_icon;
    bool m_isStrong = false;
    QLabel* m_heading;
    QLabel* m_text;
    QVBoxLayout* m_column;
    QHBoxLayout* m_row;
};
