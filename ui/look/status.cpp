// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/status.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

namespace status {

namespace {

constexpr qreal gap = 5;

// Loud words are heavier too; the colour is never the only sign.
QFont wordFont(const StatusLook& look, const QFont& font) {
    QFont made = font;
    if (look.tone == Tone::Warn || look.tone == Tone::Fail || look.tone == Tone::Busy)
        made.setWeight(QFont::Medium);
    return made;
}

QColor iconInk(const StatusLook& look) {
    // A good state's shape keeps its green although its word is quiet.
    return look.tone == Tone::Ok ? tokens().ok : ink(look.tone);
}

} // namespace

QColor ink(Tone tone) {
    const Tokens& t = tokens();
    switch (tone) {
    case Tone::Quiet:
    case Tone::Ok:
    case Tone::Neutral: return t.text2;
    case Tone::Dim: return t.text3;
    case Tone::Warn: return t.warn;
    case Tone::Fail: return t.fail;
    case Tone::Busy: return t.link;
    }
    return t.text2;
}

QColor tint(Tone tone) {
    const Tokens& t = tokens();
    switch (tone) {
    case Tone::Ok: return t.okTint;
    case Tone::Warn: return t.warnTint;
    case Tone::Fail: return t.failTint;
    case Tone::Busy: return t.selected;
    case Tone::Quiet:
    case Tone::Dim:
    case Tone::Neutral: return t.neutralTint;
    }
    return t.neutralTint;
}

QSizeF size(const StatusLook& look, const QFont& font) {
    const QFontMetricsF metrics(wordFont(look, font));
    const qreal icon = look.icon.isEmpty() ? 0 : metrics::scaled(metrics::iconRow) + gap;
    // Nothing has to be seen around a word without a chip.
    const qreal end = look.isTinted ? padding : 0;
    return QSizeF(std::ceil(padding + icon + metrics.horizontalAdvance(look.word) + end + 1),
                  std::max<qreal>(metrics::scaled(metrics::chip), metrics.height() + 4));
}

QRectF paint(QPainter& painter, const QRectF& rect, const StatusLook& look, const QFont& font,
             const QColor& ground) {
    const QSizeF wanted = size(look, font);
    const QRectF box(rect.left(), qRound(rect.center().y() - wanted.height() / 2),
                     std::min(wanted.width(), rect.width()), wanted.height());
    const QColor under = look.isTinted ? tint(look.tone) : ground;
    if (look.isTinted)
        paint::box(painter, box, metrics::chipRadius, under);
    qreal x = box.left() + padding;
    if (!look.icon.isEmpty()) {
        const qreal side = metrics::scaled(metrics::iconRow);
        const QRectF icon(x, qRound(box.center().y() - side / 2), side, side);
        paintIcon(painter, look.icon, icon, iconInk(look), under);
        x += side + gap;
    }
    const qreal end = look.isTinted ? padding - 2 : 0;
    const QRectF word(x, box.top(), box.right() - x - end, box.height());
    paint::text(painter, word, Qt::AlignLeft | Qt::AlignVCenter, look.word, wordFont(look, font),
                ink(look.tone));
    return box;
}

} // namespace status
