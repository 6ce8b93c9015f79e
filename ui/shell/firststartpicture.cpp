// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firststartpicture.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

FirstStartPicture::FirstStartPicture(QWidget* parent) : QWidget(parent) {
    setFixedSize(164, 96);
}

void FirstStartPicture::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto card = [&](qreal x, qreal y, const QColor& ground) {
        painter.setPen(t.border);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, 127, 75), metrics::cardRadius,
                                metrics::cardRadius);
    };
    card(0, 17, mixed(t.track, t.window, 0.9));
    card(17, 9, mixed(t.track, t.window, 0.6));
    card(34, 1, t.surface);
    const qreal widths[] = {70, 54, 62};
    for (int i = 0; i < 3; ++i) {
        const qreal y = 12 + i * 20;
        paintIcon(painter, i < 2 ? QStringLiteral("st-ok") : QStringLiteral("st-never"),
                  QRectF(46, y, 14, 14), i < 2 ? t.ok : t.text3, t.surface);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(QRectF(68, y + 4, widths[i], 6), 3, 3);
    }
}
