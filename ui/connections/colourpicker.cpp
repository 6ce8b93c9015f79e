// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/colourpicker.h"

#include "ui/connections/colourbutton.h"
#include "ui/look/tokens.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

ColourPicker::ColourPicker(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int colour = 0; colour < tenantColourCount; ++colour) {
        auto* button = new ColourButton(colour, this);
        m_group->addButton(button, colour);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &ColourPicker::colourChosen);
    setColour(0);
    retranslate();
}

void ColourPicker::setColour(int colour) {
    const int index = ((colour % tenantColourCount) + tenantColourCount) % tenantColourCount;
    m_group->button(index)->setChecked(true);
}

int ColourPicker::colour() const {
    return m_group->checkedId();
}

void ColourPicker::retranslate() {
    for (int colour = 0; colour < tenantColourCount; ++colour) {
        m_group->button(colour)->setAccessibleName(tenantColourName(colour));
        m_group->button(colour)->setToolTip(tenantColourName(colour));
    }
}

void ColourPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
