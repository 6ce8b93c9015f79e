// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/roundmark.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

RoundMark::RoundMark(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RoundMark::setMark(const QString& icon, bool isDangerous) {
    m_icon = icon;
    m_isDangerous = isDangerous;
    update();
}

QSize RoundMark::sizeHint() const {
    return {40, 40};
}

void RoundMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QColor ground = m_isDangerous ? t.failTint : t.selected;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(QRectF(rect()));
    paintIcon(painter, m_icon, paint::centred(rect(), metrics::iconRail),
              m_isDangerous ? t.fail : t.link, ground);
}
