// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/iconengine.h"

#include "ui/look/icon.h"
#include "ui/look/iconset.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QPixmap>

IconEngine::IconEngine(QString name) : m_name(std::move(name)) {}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    const Tokens& t = tokens();
    QColor colour = t.text2;
    if (mode == QIcon::Disabled)
        colour = t.disabled;
    else if (state == QIcon::On || mode == QIcon::Selected)
        colour = t.link;
    paintIcon(*painter, m_name, QRectF(rect), colour, t.surface);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    QPixmap pixmap(size); // already in device pixels
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

QIconEngine* IconEngine::clone() const {
    return new IconEngine(*this);
}

QString IconEngine::key() const {
    return QStringLiteral("scandeck");
}

QString IconEngine::iconName() {
    return iconNamePrefix() + m_name;
}

bool IconEngine::isNull() {
    return IconSet::instance().find(m_name) == nullptr;
}

QString iconNamePrefix() {
    return QStringLiteral("scandeck-");
}
