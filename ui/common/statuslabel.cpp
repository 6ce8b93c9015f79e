// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statuslabel.h"

#include "ui/look/fonts.h"

#include <QPainter>

StatusLabel::StatusLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setFont(::font(FontRole::Small));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StatusLabel::StatusLabel(const StatusLook& look, QWidget* parent) : StatusLabel(parent) {
    setLook(look);
}

void StatusLabel::setLook(const StatusLook& look) {
    m_look = look;
    setText(look.word); // what assistive technology reads
    updateGeometry();
    update();
}

qreal StatusLabel::inset() const {
    return m_standsWithText && !m_look.isTinted ? status::padding : 0;
}

QSize StatusLabel::sizeHint() const {
    return status::size(m_look, font()).toSize() - QSize(int(inset()), 0);
}

QSize StatusLabel::minimumSizeHint() const {
    return QSize(0, sizeHint().height());
}

void StatusLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QRectF place = QRectF(rect()).adjusted(-inset(), 0, 0, 0);
    if (layoutDirection() == Qt::RightToLeft)
        place = QRectF(rect().right() + 1 + inset() - status::size(m_look, font()).width(), 0,
                       status::size(m_look, font()).width(), height());
    status::paint(painter, place, m_look, font(), palette().color(backgroundRole()));
}
