// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/frameparts.h"

#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

HorizontalLine::HorizontalLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
}

void HorizontalLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().hairline);
}

VerticalLine::VerticalLine(int height, QWidget* parent) : QWidget(parent) {
    setFixedWidth(1);
    if (height > 0)
        setFixedHeight(height);
}

void VerticalLine::paintEvent(QPaintEvent*) {
    const bool isShort = minimumHeight() == maximumHeight();
    QPainter(this).fillRect(rect(), isShort ? tokens().border : tokens().hairline);
}

Pane::Pane(Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {}

void Pane::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    const QColor colour = m_kind == Kind::Chrome    ? t.chrome
                          : m_kind == Kind::Surface ? t.surface
                                                    : t.window;
    QPainter(this).fillRect(rect(), colour);
}

QIcon swatchIcon(int colour) {
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tenantColour(colour));
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), metrics::chipRadius, metrics::chipRadius);
    return picture;
}
