// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QRadioButton;

// Radio buttons that hang together, "List | Text". A named group for assistive technology
// (setAccessibleName); arrow keys choose.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    // Returns its button, for object names, tooltips and enabling.
    QRadioButton* addChoice(const QString& text, const QString& icon = {});
    [[nodiscard]] int current() const; // -1: none
    void setCurrent(int index);
    [[nodiscard]] QRadioButton* choice(int index) const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void currentChanged(int index);

private:
    void placeAll();

    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};
