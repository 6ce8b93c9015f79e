// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class IconMark;

// What a list shows when it has no rows: a picture, what is so, and what can be done.
class StatePage final : public QWidget {
    Q_OBJECT

public:
    explicit StatePage(QWidget* parent = nullptr);

    void setState(const QString& iconName, const QString& title, const QString& text);
    // Empty texts hide the buttons.
    void setButtons(const QString& first, const QString& second);
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void firstClicked();
    void secondClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();
    IconMark* m_mark;
    QLabel *m_title, *m_text;
    QPushButton *m_first, *m_second;
};
