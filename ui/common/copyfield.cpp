// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/copyfield.h"

#include "ui/common/copybutton.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"

#include <QHBoxLayout>

CopyField::CopyField(const QString& what, const QString& value, QWidget* parent)
    : QWidget(parent),
      m_text(new TonedLabel(::font(FontRole::Fixed), TonedLabel::Tone::Text, this)),
      m_button(new CopyButton(what, false, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_text);
    row->addWidget(m_button);
    row->addStretch();
    setValue(value);
}

void CopyField::setWhat(const QString& what) {
    m_button->setWhat(what);
}

void CopyField::setValue(const QString& value) {
    m_text->setText(value);
    m_text->updateGeometry();
    m_button->setValue(value);
    m_button->setVisible(!value.isEmpty());
}

QString CopyField::value() const {
    return m_button->value();
}
