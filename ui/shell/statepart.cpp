// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statepart.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

StatePart::StatePart(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("connectionState"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void StatePart::setState(const QString& iconName, QColor Tokens::*colour, const QString& words) {
    m_icon = iconName;
    m_colour = colour;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize StatePart::sizeHint() const {
    const QFontMetrics small(::font(FontRole::Small));
    const int icon = m_icon.isEmpty() ? 0 : metrics::scaled(metrics::iconRow) + 6;
    return {metrics::gap12 + icon + small.horizontalAdvance(text()) + metrics::gap12,
            metrics::grown(metrics::statusBar) - 1};
}

QSize StatePart::minimumSizeHint() const {
    return {metrics::scaled(60), sizeHint().height()};
}

void StatePart::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    if (underMouse() && isEnabled())
        painter.fillRect(rect(), t.hoverChrome);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int left = metrics::gap12;
    const int side = metrics::scaled(metrics::iconRow);
    if (!m_icon.isEmpty()) {
        const QRect icon(isMirrored ? width() - left - side : left, (height() - side) / 2, side,
                         side);
        paintIcon(painter, m_icon, icon, t.*m_colour, t.chrome);
        left += side + 6;
    }
    QRect room = rect().adjusted(left, 0, -metrics::gap4, 0);
    if (isMirrored)
        room = QRect(metrics::gap4, 0, room.width(), height());
    painter.setFont(::font(FontRole::Small));
    painter.setPen(t.text);
    painter.drawText(room, Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.focus(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}
