// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptypicture.h"

#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace {

constexpr QSize sheets(162, 92);

// One sheet of a list: drawn at the size of the design, the caller scales.
void drawFront(QPainter& painter, const QRectF& sheet) {
    const Tokens& t = tokens();
    paint::box(painter, sheet, 8, t.surface, t.border);
    const QStringList marks{QStringLiteral("st-ok"), QStringLiteral("st-ok"),
                            QStringLiteral("st-never")};
    const qreal lengths[] = {70, 54, 62};
    for (int i = 0; i < 3; ++i) {
        const qreal y = sheet.top() + 18 + i * 20;
        paintIcon(painter, marks[i], QRectF(sheet.left() + 12, y - 7, 14, 14),
                  i < 2 ? t.ok : t.text3, t.surface);
        paint::box(painter, QRectF(sheet.left() + 34, y - 3, lengths[i], 6), 3, t.track);
    }
}

} // namespace

EmptyPicture::EmptyPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EmptyPicture::setIcon(const QString& icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

QSize EmptyPicture::sizeHint() const {
    if (m_icon.isEmpty())
        return QSize(metrics::scaled(sheets.width()), metrics::scaled(sheets.height()));
    return QSize(metrics::scaled(48), metrics::scaled(48));
}

void EmptyPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    if (!m_icon.isEmpty()) {
        const QRectF disc = paint::centred(QRectF(rect()), metrics::scaled(48));
        const QColor ground = t.isDark ? t.raised : t.sunken;
        paint::box(painter, disc, disc.width() / 2, ground);
        paintIcon(painter, m_icon, paint::centred(disc, metrics::scaled(metrics::iconEmpty)),
                  t.text2, ground);
        return;
    }
    const qreal scale = qreal(width()) / sheets.width();
    painter.scale(scale, scale);
    const QColor back = t.isDark ? t.raised : t.track;
    paint::box(painter, QRectF(0, 16, 128, 76), 8, back, t.border);
    paint::box(painter, QRectF(17, 8, 128, 76), 8, mixed(back, t.surface, 0.7), t.border);
    drawFront(painter, QRectF(34, 0, 128, 76));
}
