// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icon.h"

#include "ui/look/iconengine.h"
#include "ui/look/iconset.h"
#include "ui/look/tokens.h"

#include <QPainter>

QIcon icon(const QString& name) {
    return QIcon(new IconEngine(name));
}

QString iconName(const QIcon& icon) {
    const QString name = icon.name();
    return name.startsWith(iconNamePrefix()) ? name.sliced(iconNamePrefix().size()) : QString();
}

QStringList iconNames() {
    return IconSet::instance().names();
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& colour,
               const QColor& ground) {
    const QList<IconPart>* parts = IconSet::instance().find(name);
    if (parts == nullptr || rect.isEmpty())
        return;
    constexpr qreal grid = 16;
    const qreal scale = std::min(rect.width(), rect.height()) / grid;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center().x() - grid * scale / 2, rect.center().y() - grid * scale / 2);
    painter.scale(scale, scale);
    for (const IconPart& part : *parts) {
        painter.setBrush(part.kind == IconPart::Filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        if (part.kind == IconPart::Filled) {
            // Half a stroke more: a filled shape looks as large as its outlined neighbours.
            painter.setPen(QPen(colour, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        } else {
            const bool isCut = part.kind == IconPart::Cut;
            QPen pen(isCut ? ground : colour, isCut ? 1.6 : 1.5, Qt::SolidLine, Qt::RoundCap,
                     Qt::RoundJoin);
            if (part.kind == IconPart::Dashed)
                pen.setDashPattern({2.1 / 1.5, 2.4 / 1.5});
            painter.setPen(pen);
        }
        painter.drawPath(part.path);
    }
    painter.restore();
}
