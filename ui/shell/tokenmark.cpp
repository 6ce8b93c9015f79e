// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tokenmark.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

TokenMark::TokenMark(int side, QWidget* parent) : QWidget(parent) {
    const int grown = metrics::scaled(side);
    setFixedSize(grown, grown);
}

void TokenMark::setIcon(const QString& name, Colour colour, Colour ground) {
    m_name = name;
    m_colour = colour;
    m_ground = ground;
    update();
}

void TokenMark::paintEvent(QPaintEvent*) {
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, m_name, rect(), tokens().*m_colour, tokens().*m_ground);
}
