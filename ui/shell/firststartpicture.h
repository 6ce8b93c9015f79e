// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// Three cards of a list to come; says nothing that the words below do not.
class FirstStartPicture final : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPicture(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};
