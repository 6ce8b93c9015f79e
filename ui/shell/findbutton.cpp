// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findbutton.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QPainter>

FindButton::FindButton(QAction* action, QWidget* parent)
    : QAbstractButton(parent), m_action(action) {
    setObjectName(QStringLiteral("findButton"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize FindButton::sizeHint() const {
    return {metrics::scaled(280), metrics::grown(metrics::barControl)};
}

QSize FindButton::minimumSizeHint() const {
    return {metrics::scaled(120), sizeHint().height()};
}

void FindButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? t.focus() : t.border, line));
    painter.setBrush(underMouse() ? t.hover : t.surface);
    painter.drawRoundedRect(all.adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            metrics::fieldRadius, metrics::fieldRadius);
    const int margin = 10;
    const int side = metrics::scaled(metrics::iconRow);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF icon(isMirrored ? all.right() - margin - side : margin, (all.height() - side) / 2,
                      side, side);
    paintIcon(painter, QStringLiteral("search"), icon, t.text2, t.surface);
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const QFont caption = ::font(FontRole::Caption);
    const int keysWidth = QFontMetrics(caption).horizontalAdvance(keys);
    QRectF words = all.adjusted(margin + side + 7, 0, -margin - keysWidth - 7, 0);
    QRectF end = all.adjusted(all.width() - margin - keysWidth, 0, -margin, 0);
    if (isMirrored) {
        words.moveRight(all.right() - margin - side - 7);
        end.moveLeft(margin);
    }
    painter.setFont(caption);
    painter.setPen(t.text3);
    painter.drawText(end, Qt::AlignCenter, keys);
    const QFont body = ::font(FontRole::Body);
    painter.setFont(body);
    painter.drawText(words, Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(body).elidedText(text(), Qt::ElideRight, int(words.width())));
}
