// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/barlook.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOption>
#include <QTextEdit>
#include <QVariant>

namespace barlook {

namespace {

constexpr int leastHandle = 28;

// A bar beside a list or a text stands on their ground, in others on the page.
bool standsOnSurface(const QWidget* widget) {
    const QWidget* at = widget;
    for (int i = 0; at != nullptr && i < 3; ++i, at = at->parentWidget()) {
        if (qobject_cast<const QAbstractItemView*>(at) != nullptr ||
            qobject_cast<const QPlainTextEdit*>(at) != nullptr ||
            qobject_cast<const QTextEdit*>(at) != nullptr)
            return true;
    }
    return false;
}

} // namespace

QRect scrollPart(const QStyleOptionSlider& option, int part) {
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int length = isHorizontal ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 whole = qint64(range) + option.pageStep;
        handle = int(qint64(length) * option.pageStep / std::max<qint64>(1, whole));
        handle = std::clamp(handle, std::min(metrics::scaled(leastHandle), length), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    int from = 0;
    int to = 0;
    switch (part) {
    case QStyle::SC_ScrollBarSubPage: to = start; break;
    case QStyle::SC_ScrollBarSlider:
        from = start;
        to = start + handle;
        break;
    case QStyle::SC_ScrollBarAddPage:
        from = start + handle;
        to = length;
        break;
    case QStyle::SC_ScrollBarGroove: to = length; break;
    default: return QRect();
    }
    const QRect found =
        isHorizontal
            ? QRect(option.rect.left() + from, option.rect.top(), to - from, option.rect.height())
            : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), to - from);
    return QStyle::visualRect(option.direction, option.rect, found);
}

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    if (standsOnSurface(widget))
        painter.fillRect(option.rect, t.surface);
    if (option.maximum <= option.minimum || !(option.state & QStyle::State_Enabled))
        return;
    const QRectF room(scrollPart(option, QStyle::SC_ScrollBarSlider));
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const bool isHeld = (option.activeSubControls & QStyle::SC_ScrollBarSlider) &&
                        (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const qreal across = isHorizontal ? room.height() : room.width();
    const qreal thick =
        std::min<qreal>(across, metrics::scaled(metrics::scrollHandle) + (isHeld ? 2 : 0));
    const qreal aside = std::floor((across - thick) / 2);
    const QRectF handle =
        isHorizontal ? QRectF(room.left() + 2, room.top() + aside, room.width() - 4, thick)
                     : QRectF(room.left() + aside, room.top() + 2, thick, room.height() - 4);
    paint::box(painter, handle, thick / 2, isHeld ? t.text3 : t.scroll);
}

void progress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor fill = isEnabled ? (t.isDark ? t.link : t.accent) : t.disabled;
    const QRectF rect(option.rect);
    const qreal thick = std::min<qreal>(rect.height(), metrics::scaled(8));
    const QRectF track(rect.left(), qRound(rect.center().y() - thick / 2), rect.width(), thick);
    const bool isMirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    if (option.maximum > option.minimum) {
        const qreal share =
            qreal(option.progress - option.minimum) / (qreal(option.maximum) - option.minimum);
        painter.save();
        if (isMirrored) {
            painter.translate(track.center());
            painter.scale(-1, 1);
            painter.translate(-track.center());
        }
        marks::bar(painter, track, share, fill);
        painter.restore();
        return;
    }
    // No end is known: a piece that moves, or stands in the middle where nothing may move.
    const QVariant said = widget != nullptr ? widget->property("phase") : QVariant();
    const qreal phase = said.isValid() ? said.toReal() : 0.5;
    marks::bar(painter, track, 0, fill);
    const qreal length = track.width() * 0.3;
    QRectF piece(track.left() + (track.width() + length) * phase - length, track.top(), length,
                 thick);
    piece = piece.intersected(track);
    if (piece.width() >= 1)
        paint::box(painter, piece, thick / 2, fill);
}

void slider(const QStyleOptionSlider& option, QPainter& painter, const QRect& groove,
            const QRect& handle) {
    const Tokens& t = tokens();
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    QRectF track(groove);
    if (isHorizontal)
        track = QRectF(track.left(), track.center().y() - 2, track.width(), 4);
    else
        track = QRectF(track.center().x() - 2, track.top(), 4, track.height());
    paint::box(painter, track, 2, t.track);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF knob = paint::centred(QRectF(handle), metrics::scaled(16));
    paint::box(painter, knob, knob.width() / 2, isEnabled ? t.accent : t.disabled);
    if (isEnabled && (option.state & QStyle::State_HasFocus))
        paint::box(painter, knob.adjusted(3, 3, -3, -3), knob.width() / 2, QColor(), t.onAccent,
                   1.5);
}

} // namespace barlook
