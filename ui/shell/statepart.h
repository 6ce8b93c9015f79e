// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

struct Tokens;

// The first part of the status bar: how the connection is. A click opens the connections.
class StatePart final : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatePart(QWidget* parent = nullptr);
    void setState(const QString& iconName, QColor Tokens::*colour, const QString& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QColor Tokens::*m_colour = nullptr;
};
