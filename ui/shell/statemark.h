// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// The icon of an empty state, in a disc.
class StateMark final : public QWidget {
    Q_OBJECT

public:
    explicit StateMark(QWidget* parent = nullptr);
    void setIcon(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};
