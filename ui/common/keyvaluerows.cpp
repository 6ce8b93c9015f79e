// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keyvaluerows.h"

#include "ui/common/copyfield.h"
#include "ui/common/labels.h"
#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLabel>

namespace {

QLabel* nameLabel(const QString& name, QWidget* parent) {
    QLabel* label = plainLabel(name, FontRole::Small, Ink::Text2, parent);
    label->setMinimumWidth(metrics::scaled(76));
    return label;
}

} // namespace

KeyValueRows::KeyValueRows(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

QLabel* KeyValueRows::addRow(const QString& name, const QString& value) {
    QLabel* label = wrappedLabel(value, FontRole::Small, Ink::Text, this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // a long word is cut, the pane stays as wide as it is
    addRow(name, label);
    return label;
}

void KeyValueRows::addId(const QString& name, const QString& value, const QString& copyName) {
    auto* field = new CopyField(copyName, value, this);
    addRow(name, field);
}

void KeyValueRows::addRow(const QString& name, QWidget* value) {
    QLabel* label = nameLabel(name, this);
    label->setBuddy(value);
    m_form->addRow(label, value);
}

void KeyValueRows::clear() {
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
}
