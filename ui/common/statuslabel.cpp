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

QSize StatusLabel::sizeHint() const {
    return status::size(m_look, font()).toSize();
}

QSize StatusLabel::minimumSizeHint() const {
    return QSize(0, sizeHint().height());
}

void StatusLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QRectF place(rect());
    if (layoutDirection() == Qt::RightToLeft)
        place.setLeft(std::max(place.left(), place.right() - status::size(m_look, font()).width()));
    status::paint(painter, place, m_look, font(), palette().color(backgroundRole()));
}
