// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/marks.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

namespace marks {

namespace {

void stroke(QPainter& painter, const QRectF& rect, std::initializer_list<QPointF> points,
            const QColor& colour) {
    const qreal scale = rect.width() / 16;
    QPolygonF line;
    for (const QPointF& point : points)
        line.append(rect.topLeft() + point * scale);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

QRectF switchBox(const QRectF& rect) {
    const QSizeF size = switchSize();
    return QRectF(qRound(rect.center().x() - size.width() / 2),
                  qRound(rect.center().y() - size.height() / 2), size.width(), size.height());
}

void disc(QPainter& painter, QPointF centre, qreal radius, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, radius, radius);
    painter.restore();
}

} // namespace

void checkBox(QPainter& painter, const QRectF& rect, Check state, Look look) {
    const Tokens& t = tokens();
    const QRectF box = paint::centred(rect, metrics::scaled(16));
    if (state == Check::Off) {
        const QColor edge = !look.isEnabled ? t.border : look.isHovered ? t.text3 : t.control;
        paint::box(painter, box, metrics::checkRadius, look.isEnabled ? t.surface : QColor(), edge);
        return;
    }
    const QColor fill = !look.isEnabled ? t.track : look.isHovered ? t.accentHover : t.accent;
    paint::box(painter, box, metrics::checkRadius, fill);
    const QColor ink = look.isEnabled ? t.onAccent : t.disabled;
    if (state == Check::On)
        stroke(painter, box, {{4.25, 8.25}, {7, 11}, {11.75, 5.25}}, ink);
    else
        stroke(painter, box, {{4.5, 8}, {11.5, 8}}, ink);
}

void radio(QPainter& painter, const QRectF& rect, bool isOn, Look look) {
    const Tokens& t = tokens();
    const QRectF box = paint::centred(rect, metrics::scaled(16));
    const QColor rest = !look.isEnabled ? t.border : look.isHovered ? t.text3 : t.control;
    const QColor fill = !look.isEnabled ? t.track : look.isHovered ? t.accentHover : t.accent;
    if (!isOn) {
        paint::box(painter, box, box.width() / 2, look.isEnabled ? t.surface : QColor(), rest);
        return;
    }
    paint::box(painter, box, box.width() / 2, fill);
    disc(painter, box.center(), box.width() * 0.19, look.isEnabled ? t.onAccent : t.disabled);
}

QSizeF switchSize() {
    return QSizeF(metrics::scaled(metrics::switchWidth), metrics::scaled(metrics::switchHeight));
}

void formSwitch(QPainter& painter, const QRectF& rect, qreal position, Look look) {
    const Tokens& t = tokens();
    const QRectF box = switchBox(rect);
    const qreal radius = box.height() / 2;
    const QColor on = !look.isEnabled ? t.track : look.isHovered ? t.accentHover : t.accent;
    const QColor edge = look.isEnabled ? (look.isHovered ? t.text3 : t.control) : t.border;
    // While it moves, the blue comes in over the hollow one.
    const QColor off = look.isEnabled ? t.surface : t.window;
    paint::box(painter, box, radius, mixed(on, off, position), mixed(on, edge, position));
    const QColor knobOn = look.isEnabled ? t.onAccent : t.disabled;
    const QColor knobOff = look.isEnabled ? t.control : t.disabled;
    const qreal left = box.left() + radius;
    const qreal travel = box.width() - box.height();
    disc(painter, QPointF(left + travel * position, box.center().y()),
         radius - (position > 0.5 ? 3 : 4) * radius / 8, mixed(knobOn, knobOff, position));
}

void rowSwitch(QPainter& painter, const QRectF& rect, bool isOn, Look look) {
    const Tokens& t = tokens();
    const QRectF box = switchBox(rect);
    const qreal radius = box.height() / 2;
    const QColor edge = !look.isEnabled ? t.border : isOn ? t.link : t.control;
    paint::box(painter, box, radius, isOn && look.isEnabled ? t.selected : QColor(), edge);
    const qreal x = isOn ? box.right() - radius : box.left() + radius;
    const QColor knob = !look.isEnabled ? t.disabled : isOn ? t.link : t.control;
    disc(painter, QPointF(x, box.center().y()), radius * (isOn ? 0.625 : 0.5), knob);
}

void bar(QPainter& painter, const QRectF& rect, qreal share, const QColor& fill) {
    const qreal radius = rect.height() / 2;
    paint::box(painter, rect, radius, tokens().track);
    const qreal part = std::clamp(share, 0.0, 1.0);
    if (part <= 0)
        return;
    // Never shorter than high: a little is not nothing.
    QRectF done = rect;
    done.setWidth(std::max(rect.height(), rect.width() * part));
    paint::box(painter, done, radius, fill);
}

qreal countWidth(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text) + 12;
}

QRectF count(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
             const QColor& ground) {
    const qreal height = std::min(rect.height(), QFontMetricsF(font).height() + 5);
    const QRectF box(rect.left(), qRound(rect.center().y() - height / 2),
                     std::min(rect.width(), countWidth(text, font)), qRound(height));
    // On a row that is selected or current the tint would not be seen.
    const bool isPlain = !ground.isValid() || ground == tokens().surface;
    paint::box(painter, box, metrics::chipRadius,
               isPlain ? tokens().neutralTint : paint::lifted(ground, 0.08));
    paint::text(painter, box, Qt::AlignCenter, text, font, tokens().text2);
    return box;
}

qreal keyCapWidth(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    return std::max(metrics.height() + 5, metrics.horizontalAdvance(text) + 12);
}

QRectF keyCap(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font) {
    const qreal height = QFontMetricsF(font).height() + 5;
    const QRectF box(rect.left(), qRound(rect.center().y() - height / 2), keyCapWidth(text, font),
                     qRound(height));
    paint::box(painter, box, metrics::chipRadius, tokens().surface, tokens().border);
    paint::text(painter, box, Qt::AlignCenter, text, font, tokens().text2);
    return box;
}

void skeleton(QPainter& painter, const QRectF& rect, qreal fade) {
    const QColor colour = mixed(tokens().track, tokens().surface, std::clamp(fade, 0.0, 1.0));
    paint::box(painter, rect, rect.height() / 2, colour);
}

QString initials(const QString& name) {
    QString letters;
    bool isStart = true;
    for (const QChar c : name) {
        if (isStart && c.isLetterOrNumber())
            letters.append(c.toUpper());
        isStart = !c.isLetterOrNumber() && c != u'\'';
        if (letters.size() == 2)
            break;
    }
    return letters;
}

void swatch(QPainter& painter, const QRectF& rect, int colour, const QString& name) {
    const qreal size = std::min(rect.width(), rect.height());
    const QRectF box = paint::centred(rect, size);
    paint::box(painter, box, size >= 26 ? metrics::fieldRadius : metrics::chipRadius,
               tenantColour(colour));
    if (size < 18)
        return;
    QFont letters = ::font(FontRole::Strong);
    letters.setPixelSize(std::max(1, qRound(size * (size >= 26 ? 0.42 : 0.5))));
    letters.setBold(true);
    paint::text(painter, box, Qt::AlignCenter, initials(name), letters, tokens().onAccent,
                Qt::ElideNone);
}

} // namespace marks
