// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconmark.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

IconMark::IconMark(const QString& icon, Tone tone, int size, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_tone(tone), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::setIcon(const QString& icon, Tone tone) {
    m_icon = icon;
    m_tone = tone;
    update();
}

void IconMark::setOnDisc(bool disc) {
    m_isOnDisc = disc;
    updateGeometry();
    update();
}

QSize IconMark::sizeHint() const {
    const int side = metrics::scaled(m_isOnDisc ? 40 : m_size);
    return QSize(side, side);
}

void IconMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QColor ground = palette().color(backgroundRole());
    if (m_isOnDisc) {
        ground = status::tint(m_tone);
        paint::box(painter, QRectF(rect()), width() / 2.0, ground);
    }
    paintIcon(painter, m_icon, paint::centred(QRectF(rect()), metrics::scaled(m_size)),
              m_tone == Tone::Ok ? tokens().ok : status::ink(m_tone), ground);
}
