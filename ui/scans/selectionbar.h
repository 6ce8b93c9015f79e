// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Actions;
class TonedLabel;
class IconMark;
class QBoxLayout;
class QPushButton;
class QToolButton;

// The bar below the list of scans, always there and always as high, so that selecting moves
// nothing: counts, or what is selected and what can be done with it.
class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(Actions* actions, QWidget* parent = nullptr);

    void showCounts(qsizetype shown, qsizetype total);
    void showSelection(qsizetype selected, qsizetype hidden);
    // While the first reading is under way; `waits`: in words, for what it waits.
    void showReading(qsizetype scansSoFar, int page, const QString& waits = {});
    void showNothing();

Q_SIGNALS:
    void exportClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showParts(bool selection);
    // In a narrow bar what may be cut gives way step by step, never the figures.
    enum class Room : quint8 { All, NoExport, Stacked, Short };
    void makeRoom();
    void arrange(Room room);
    [[nodiscard]] int needed() const;

    bool m_isSelection = false;
    qsizetype m_hiddenRows = 0;
    QBoxLayout* m_words; // the counts: beside each other, or one over the other
    TonedLabel *m_count, *m_hint, *m_hidden;
    IconMark* m_hiddenMark;
    QPushButton *m_show, *m_activate, *m_deactivate, *m_export, *m_delete;
    QToolButton* m_clear;
};
