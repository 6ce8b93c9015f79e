// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// The icon of a question in a tinted disc. Decoration: the title beside it has the words.
class RoundMark : public QWidget {
    Q_OBJECT
public:
    explicit RoundMark(QWidget* parent = nullptr);
    void setMark(const QString& icon, bool isDangerous);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_isDangerous = false;
};
