// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linkbutton.h"

#include "ui/look/fonts.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

LinkButton::LinkButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setProperty("kind", QStringLiteral("flat"));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    QFont strong = ::font(FontRole::Small);
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 12, fontMetrics().height() + 4};
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont words = font();
    words.setUnderline(underMouse() || isDown());
    const QRectF inner = QRectF(rect()).adjusted(4, 0, -4, 0);
    paint::text(painter, inner, Qt::AlignVCenter | Qt::AlignLeft, text(), words,
                isEnabled() ? tokens().link : tokens().disabled);
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()), 4);
}
