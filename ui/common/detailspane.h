// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ReadArea;
class TonedLabel;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

// The pane at the right of a list: a header that stays, and content that scrolls. Pages fill
// both.
class DetailsPane : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPane(const QString& objectName, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    // Shown instead of everything while no row is current.
    void setEmpty(bool empty, const QString& words);
    [[nodiscard]] QWidget* firstPart() const;

Q_SIGNALS:
    void closeClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

    [[nodiscard]] QHBoxLayout* stateRow() const { return m_stateRow; }
    [[nodiscard]] QHBoxLayout* buttonRow() const { return m_buttonRow; }
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] QWidget* contentWidget() const { return m_contentWidget; }
    // A heading with something quiet or a link at its end.
    QWidget* addHeading(TonedLabel** heading, QWidget* end = nullptr);
    void scrollToTop();
    // After texts that wrap have changed: their heights are only known once they are laid out.
    void settle();

private:
    void nameClose();
    TonedLabel* m_title;
    QToolButton* m_close;
    QLabel* m_emptyWords;
    QWidget *m_header, *m_contentWidget, *m_headerParts;
    ReadArea* m_scroll;
    QHBoxLayout *m_stateRow, *m_buttonRow;
    QVBoxLayout* m_content;
};
