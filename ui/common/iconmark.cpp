// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconmark.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace {

constexpr int questionDisc = 40;

} // namespace

IconMark::IconMark(int iconSide, int discSide, QWidget* parent)
    : QWidget(parent), m_iconSide(iconSide), m_hasDisc(discSide > 0) {
    const int side = metrics::scaled(m_hasDisc ? discSide : iconSide);
    setFixedSize(side, side);
}

IconMark::IconMark(QWidget* parent) : IconMark(metrics::iconRail, questionDisc, parent) {}

void IconMark::setIcon(const QString& name, Colour colour, Colour ground) {
    m_name = name;
    m_colour = colour;
    m_ground = ground;
    update();
}

void IconMark::paintEvent(QPaintEvent*) {
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    const QColor ground = tokens().*m_ground;
    if (m_hasDisc) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(QRectF(rect()));
    }
    paintIcon(painter, m_name, paint::centred(rect(), metrics::scaled(m_iconSide)),
              tokens().*m_colour, ground);
}
