// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statemark.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

StateMark::StateMark(QWidget* parent) : QWidget(parent) {
    setFixedSize(metrics::scaled(48), metrics::scaled(48));
}

void StateMark::setIcon(const QString& name) {
    m_name = name;
    update();
}

void StateMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().sunken);
    painter.drawEllipse(rect());
    const qreal side = metrics::scaled(metrics::iconEmpty);
    const qreal inset = (width() - side) / 2;
    paintIcon(painter, m_name, QRectF(rect()).adjusted(inset, inset, -inset, -inset),
              tokens().text2, tokens().sunken);
}
