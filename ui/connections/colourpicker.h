// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;

// The eight tenant colours as radio buttons, each named by its colour.
class ColourPicker : public QWidget {
    Q_OBJECT
public:
    explicit ColourPicker(QWidget* parent = nullptr);

    void setColour(int colour);
    [[nodiscard]] int colour() const;

Q_SIGNALS:
    void colourChosen(int colour);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QButtonGroup* m_group;
};
