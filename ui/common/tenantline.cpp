// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tenantline.h"

#include "models/connection/clouds.h"
#include "models/connection/connection.h"
#include "models/text/plaintext.h"
#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

TenantLine::TenantLine(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TenantLine::setConnection(const Connection& connection, bool withPlace) {
    m_name = plain(connection.name, 120);
    m_colour = connection.colour;
    m_text = withPlace ? tr("%1 · %2").arg(m_name, placeText(connection)) : m_name;
    setAccessibleName(m_text);
    setVisible(!m_name.isEmpty());
    updateGeometry();
    update();
}

int TenantLine::side() const {
    return metrics::scaled(20);
}

QSize TenantLine::sizeHint() const {
    const QFontMetrics metric(::font(FontRole::Small));
    return {side() + metrics::gap8 + metric.horizontalAdvance(m_text) + 2,
            std::max(side(), metric.height())};
}

QSize TenantLine::minimumSizeHint() const {
    return {side() + metrics::gap8 + 40, sizeHint().height()};
}

void TenantLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    marks::swatch(painter, QRectF(0, (height() - side()) / 2.0, side(), side()), m_colour, m_name);
    const QRectF words = QRectF(rect()).adjusted(side() + metrics::gap8, 0, 0, 0);
    paint::text(painter, words, Qt::AlignVCenter | Qt::AlignLeft, m_text, ::font(FontRole::Small),
                tokens().text2);
}
