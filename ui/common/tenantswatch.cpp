// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tenantswatch.h"

#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

TenantSwatch::TenantSwatch(int size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TenantSwatch::setTenant(const QString& name, int colour) {
    m_name = name;
    m_colour = colour;
    update();
}

void TenantSwatch::setNone() {
    setTenant({}, -1);
}

QSize TenantSwatch::sizeHint() const {
    return QSize(metrics::scaled(m_size), metrics::scaled(m_size));
}

void TenantSwatch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_colour >= 0) {
        marks::swatch(painter, QRectF(rect()), m_colour, m_name);
        return;
    }
    const Tokens& t = tokens();
    paint::box(painter, QRectF(rect()), metrics::fieldRadius, QColor(), t.control);
    paintIcon(painter, QStringLiteral("plus"),
              paint::centred(QRectF(rect()), metrics::scaled(metrics::iconButton)), t.text2,
              t.chrome);
}

TenantBand::TenantBand(QWidget* parent) : QWidget(parent) {
    setFixedHeight(metrics::band);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TenantBand::setColour(int colour) {
    m_colour = colour;
    update();
}

void TenantBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_colour >= 0 ? tenantColour(m_colour) : tokens().border);
}
