// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogframe.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/iconmark.h"
#include "ui/common/labels.h"
#include "ui/common/tenantswatch.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

DialogHeader::DialogHeader(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconMark({}, Tone::Neutral, 20, this)),
      m_title(wrappedLabel({}, FontRole::DialogTitle, Ink::Text, this)),
      m_tenantRow(new QWidget(this)),
      m_swatch(new TenantSwatch(16, m_tenantRow)),
      m_tenant(new ElidedLabel({}, Qt::ElideRight, m_tenantRow)) {
    m_icon->setOnDisc(true);
    m_icon->hide();
    m_tenant->setFont(::font(FontRole::Small));
    setInk(m_tenant, Ink::Text2);
    m_tenantRow->hide();
    auto* tenant = new QHBoxLayout(m_tenantRow);
    tenant->setContentsMargins(0, 0, 0, 0);
    tenant->setSpacing(metrics::gap8);
    tenant->addWidget(m_swatch);
    tenant->addWidget(m_tenant, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::gap8);
    words->addWidget(m_title);
    words->addWidget(m_tenantRow);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
}

void DialogHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void DialogHeader::setTenant(const QString& name, const QString& where, int colour) {
    m_swatch->setTenant(name, colour);
    m_tenant->setText(where.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, where));
    m_tenant->updateGeometry();
    m_tenantRow->setVisible(!name.isEmpty());
}

void DialogHeader::setIcon(const QString& icon, bool isDanger) {
    m_icon->setIcon(icon, isDanger ? Tone::Fail : Tone::Neutral);
    m_icon->setVisible(!icon.isEmpty());
}

DialogFooter::DialogFooter(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_swatch(new TenantSwatch(20, this)),
      m_name(plainLabel({}, FontRole::Small, Ink::Text2, this)),
      m_note(new ElidedLabel({}, Qt::ElideRight, this)) {
    m_note->setFont(::font(FontRole::Small));
    setInk(m_note, Ink::Text2);
    m_swatch->hide();
    m_name->hide();
    m_row->setContentsMargins(metrics::dialogMargin, 12, metrics::dialogMargin, 12);
    m_row->setSpacing(metrics::gap8);
    m_row->addWidget(m_swatch);
    m_row->addWidget(m_name);
    m_row->addSpacing(metrics::gap8);
    m_row->addWidget(m_note, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DialogFooter::setTenant(const QString& name, int colour) {
    m_swatch->setTenant(name, colour);
    m_name->setText(name);
    m_swatch->setVisible(!name.isEmpty());
    m_name->setVisible(!name.isEmpty());
}

void DialogFooter::setNote(const QString& text) {
    m_note->setText(text);
    m_note->updateGeometry();
}

QPushButton* DialogFooter::addButton(const QString& text, Kind kind) {
    auto* button = new QPushButton(text, this);
    setKind(button, kind);
    m_row->addWidget(button);
    return button;
}

QPushButton* DialogFooter::addLeading(const QString& text, const QString& icon) {
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(::icon(icon));
    m_row->insertWidget(0, button);
    return button;
}

void DialogFooter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::lineAbove(painter, QRectF(rect()), tokens().hairline);
}
