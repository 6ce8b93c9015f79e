// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/colourbutton.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

ColourButton::ColourButton(int colour, QWidget* parent) : QRadioButton(parent), m_colour(colour) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ColourButton::sizeHint() const {
    const int side = metrics::scaled(30);
    return {side, side};
}

bool ColourButton::hitButton(const QPoint& pos) const {
    return rect().contains(pos);
}

void ColourButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QColor fill = tenantColour(m_colour);
    const QRectF disc = QRectF(rect()).adjusted(4, 4, -4, -4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(disc);
    if (isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.text, 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
        paintIcon(painter, QStringLiteral("check"), paint::centred(rect(), metrics::iconRow),
                  Qt::white, fill);
    }
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()), height() / 2.0);
}
