// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

// The foot of a dialog, with a hairline above it.
class FooterFrame : public QFrame {
    Q_OBJECT
public:
    explicit FooterFrame(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};
