// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

// Nothing is connected yet: what this is for, two ways to begin, and what is needed.
class FirstStartPage final : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void addClicked();
    void demoClicked();
    void helpClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void colour();

    QLabel *m_title, *m_text, *m_need;
    QPushButton *m_add, *m_demo, *m_help;
    QList<QLabel*> m_needs;
};
