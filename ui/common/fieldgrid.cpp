// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldgrid.h"

#include "ui/common/actionbutton.h"
#include "ui/common/statuslabel.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace {

constexpr int rowHeight = 24;

} // namespace

FieldGrid::FieldGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::gap4);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, metrics::scaled(86));
    m_grid->setColumnStretch(1, 1);
}

int FieldGrid::addField(const QString& name, Options options) {
    using enum TonedLabel::Tone;
    const int row = int(m_fields.size());
    Field field;
    field.label = new TonedLabel(::font(FontRole::Small), Second, this);
    m_grid->addWidget(field.label, row, 0, options.wraps ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->setRowMinimumHeight(row, metrics::scaled(rowHeight));
    const QFont font = ::font(options.isFixedFont ? FontRole::Fixed : FontRole::Small);
    if (options.wraps) {
        field.wrapped = new QLabel(this);
        field.wrapped->setTextFormat(Qt::PlainText);
        field.wrapped->setWordWrap(true);
        field.wrapped->setFont(font);
        field.wrapped->setTextInteractionFlags(Qt::TextSelectableByMouse);
        field.wrapped->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        field.wrapped->setObjectName(name);
        m_grid->addWidget(field.wrapped, row, 1, 1, options.canCopy ? 1 : 2);
    } else {
        field.value = new TonedLabel(font, Text, this);
        field.value->setObjectName(name);
        if (options.hasStatus) {
            field.status = new StatusLabel(this);
            auto* line = new QHBoxLayout;
            line->setSpacing(metrics::gap4);
            line->addWidget(field.value);
            line->addWidget(field.status);
            line->addStretch(1);
            m_grid->addLayout(line, row, 1, 1, 2);
        } else {
            m_grid->addWidget(field.value, row, 1, 1, options.canCopy ? 1 : 2);
        }
    }
    if (options.canCopy) {
        field.copy = flatIconButton(QStringLiteral("copy"), {}, this);
        field.copy->setObjectName(QStringLiteral("copy_") + name);
        field.copy->setFixedSize(metrics::scaled(22), metrics::scaled(22));
        m_grid->addWidget(field.copy, row, 2, options.wraps ? Qt::AlignTop : Qt::AlignVCenter);
        connect(field.copy, &QToolButton::clicked, this,
                [this, row] { QGuiApplication::clipboard()->setText(m_fields[row].whole); });
    }
    m_fields.append(field);
    return row;
}

void FieldGrid::nameCopy(Field& field) {
    if (field.copy == nullptr)
        return;
    field.copy->setAccessibleName(tr("Copy: %1").arg(field.label->text()));
    field.copy->setToolTip(tr("Copy"));
}

void FieldGrid::setLabel(int field, const QString& label) {
    m_fields[field].label->setText(label);
    nameCopy(m_fields[field]);
}

void FieldGrid::setValue(int field, const QString& value, const QString& toolTip,
                         const QString& whole) {
    Field& f = m_fields[field];
    f.whole = whole.isEmpty() ? value : whole;
    if (f.wrapped != nullptr) {
        f.wrapped->setText(value);
        f.wrapped->setToolTip(plainToolTip(toolTip));
        return;
    }
    f.value->setText(value);
    f.value->setExtraToolTip(toolTip);
}

void FieldGrid::setStatus(int field, const std::optional<StatusLook>& look) {
    StatusLabel* status = m_fields[field].status;
    status->setVisible(look.has_value());
    if (look)
        status->setLook(*look);
}

QString FieldGrid::value(int field) const {
    const Field& f = m_fields[field];
    return f.wrapped != nullptr ? f.wrapped->text() : f.value->text();
}

void FieldGrid::setFieldVisible(int field, bool isVisible) {
    Field& f = m_fields[field];
    for (QWidget* part : QList<QWidget*>{f.label, f.value, f.wrapped, f.copy, f.status}) {
        if (part != nullptr)
            part->setVisible(isVisible);
    }
    m_grid->setRowMinimumHeight(field, isVisible ? metrics::scaled(rowHeight) : 0);
}

void FieldGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (Field& field : m_fields)
            nameCopy(field);
    }
}
