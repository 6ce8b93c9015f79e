// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/programicon.h"

#include "ui/look/svgpath.h"

#include <QPainter>
#include <QPixmap>

QIcon programIcon() {
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 64.0, size / 64.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x2A, 0x5B, 0xD0));
        painter.drawRoundedRect(QRectF(4, 4, 56, 56), 14, 14);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (const auto path = parseSvgPath(u"M32 15A17 17 0 1 0 49 32M32 24A8 8 0 1 0 40 32"
                                           u"M32 32L46 18"))
            painter.drawPath(*path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x5A, 0xCF, 0xA2));
        painter.drawEllipse(QPointF(46, 18), 4, 4);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}
