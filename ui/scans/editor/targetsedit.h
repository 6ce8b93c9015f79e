// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/targets/targetlist.h"

#include <QPlainTextEdit>
#include <QTimer>

class TargetsMargin;

// A text of targets with line numbers at the left, what each line comes to at the right, and a
// wavy line under each fault. The text is read again a moment after the last key; each line
// carries what it came to, so that it stays at its line while others are entered above it.
class TargetsEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TargetsEdit(QWidget* parent = nullptr);

    // Read again first if that is due.
    [[nodiscard]] const TargetList& targets();
    // The last reading.
    [[nodiscard]] const TargetList& lastTargets() const { return m_targets; }
    void setTargetText(const QString& text);
    // Puts its correction in place of an entry; can be undone. Nothing happens when the text
    // there is another by now.
    void correct(const TargetEntry& entry);
    void correctAll();
    void goTo(const TargetEntry& entry);

    void paintMargin(QPainter& painter, const QRect& rect, bool isLeft);

Q_SIGNALS:
    void targetsRead(const TargetList& targets);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void readSoon();
    void layOut();
    void takeFonts();
    void paintTints(QPainter& painter, const QRect& rect);
    void paintWaves(QPainter& painter, const QRect& rect);

    TargetsMargin* m_numbers;
    TargetsMargin* m_counts;
    QTimer m_due;
    TargetList m_targets;
    int m_countsWidth = 0;
};
