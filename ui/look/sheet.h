// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

// All of the look on one page: every colour, state, letter, control and icon. For the eye, and for
// comparing two versions of it; 1280 wide.
class Sheet final : public QWidget {
    Q_OBJECT

public:
    explicit Sheet(QWidget* parent = nullptr);

private:
    void addTitle(const QString& text);
    void addStates();
    void addType();
    void addControls();
    void addBoxes();

    QVBoxLayout* m_column;
};
