// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class TargetsEdit;

// The strip beside the targets: line numbers (left) or counts and marks (right).
class TargetsMargin : public QWidget {
    Q_OBJECT
public:
    TargetsMargin(TargetsEdit* edit, bool isLeft);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    TargetsEdit* m_edit;
    bool m_isLeft;
};
