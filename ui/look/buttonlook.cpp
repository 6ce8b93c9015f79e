// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/buttonlook.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>
#include <QVariant>
#include <QWidget>

namespace buttonlook {

namespace {

constexpr int iconGap = 6;

struct Colours {
    QColor fill, edge, ink, icon;
};

struct State {
    bool isEnabled, isHovered, isDown, isOn, hasFocus;
};

State stateOf(QStyle::State state) {
    const bool isEnabled = state & QStyle::State_Enabled;
    return {isEnabled, isEnabled && (state & QStyle::State_MouseOver),
            isEnabled && (state & QStyle::State_Sunken), bool(state & QStyle::State_On),
            isEnabled && (state & QStyle::State_HasFocus)};
}

// Over whatever lies below: bars, tables and cards have different grounds.
QColor veil(int alpha) {
    QColor colour = tokens().text;
    colour.setAlpha(alpha);
    return colour;
}

Colours filled(const State& s, const QColor& rest, const QColor& hover, const QColor& down) {
    const Tokens& t = tokens();
    if (!s.isEnabled)
        return {t.track, QColor(), t.disabled, t.disabled};
    return {s.isDown ? down : s.isHovered ? hover : rest, QColor(), t.onAccent, t.onAccent};
}

Colours plain(const State& s) {
    const Tokens& t = tokens();
    if (!s.isEnabled)
        return {t.isDark ? t.raised : QColor(), t.border, t.disabled, t.disabled};
    if (s.isOn)
        return {s.isDown ? paint::lifted(t.selected, 0.08) : t.selected, t.link, t.link, t.link};
    const double lift = s.isDown ? 0.10 : s.isHovered ? 0.05 : 0;
    return {paint::lifted(t.raised, lift), t.border, t.text, t.text2};
}

Colours coloursOf(Kind kind, const State& s, bool hasText) {
    const Tokens& t = tokens();
    switch (kind) {
    case Kind::Primary: return filled(s, t.accent, t.accentHover, t.accentDown);
    case Kind::Danger:
        return filled(s, t.danger, t.dangerHover, mixed(Qt::black, t.dangerHover, 0.15));
    case Kind::DangerQuiet: {
        Colours c = plain(s);
        if (s.isEnabled && !s.isOn)
            c.ink = c.icon = t.fail;
        return c;
    }
    case Kind::Flat: {
        const QColor ink = !s.isEnabled ? t.disabled : hasText || s.isOn ? t.link : t.text2;
        QColor fill = s.isDown ? veil(34) : s.isHovered ? veil(18) : QColor();
        if (s.isOn && !s.isDown)
            fill = t.selected;
        return {fill, QColor(), ink, ink};
    }
    case Kind::Chip: {
        Colours c = plain(s);
        if (!t.isDark && !s.isOn)
            c.fill = paint::lifted(t.surface, s.isDown ? 0.10 : s.isHovered ? 0.05 : 0);
        else if (!s.isOn)
            c.fill = s.isDown || s.isHovered ? t.raised : t.surface;
        return c;
    }
    case Kind::Plain:
    case Kind::Segment: return plain(s);
    }
    return plain(s);
}

QFont fontOf(Kind kind, const QFont& base) {
    QFont made = base;
    if (kind == Kind::Primary || kind == Kind::Danger)
        made.setWeight(QFont::DemiBold);
    else if (kind == Kind::Flat || kind == Kind::Segment || kind == Kind::Chip)
        made.setWeight(QFont::Medium);
    return made;
}

int iconSide(const QSize& asked) {
    const int side = std::max(asked.width(), asked.height());
    return side > 0 ? side : metrics::scaled(metrics::iconButton);
}

void drawIcon(QPainter& painter, const QIcon& icon, const QRectF& rect, const QColor& colour,
              const QColor& ground, bool isEnabled) {
    const QString name = iconName(icon);
    if (!name.isEmpty())
        paintIcon(painter, name, rect, colour, ground);
    else
        icon.paint(&painter, rect.toAlignedRect(), Qt::AlignCenter,
                   isEnabled ? QIcon::Normal : QIcon::Disabled);
}

int mnemonicFlag(const QStyleOption& option, const QWidget* widget) {
    const QStyle* style = widget != nullptr ? widget->style() : nullptr;
    const bool shows =
        style == nullptr || style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return shows ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

struct Label {
    QIcon icon;
    int iconSide = 0;
    QString text;
    QFont font;
    int flags = 0;
};

// Icon and text as one group in the middle, mirrored for right-to-left.
void drawLabel(QPainter& painter, const QRectF& rect, const Label& label, const Colours& colours,
               Qt::LayoutDirection direction, bool isEnabled) {
    const bool hasIcon = !label.icon.isNull();
    const bool hasText = !label.text.isEmpty();
    const QFontMetricsF fm(label.font);
    const qreal textWidth =
        hasText ? std::ceil(fm.size(Qt::TextSingleLine | label.flags, label.text).width()) : 0;
    const qreal iconWidth = hasIcon ? label.iconSide + (hasText ? iconGap : 0) : 0;
    const qreal used = std::min(rect.width(), iconWidth + textWidth);
    QRectF group(qRound(rect.center().x() - used / 2), rect.top(), used, rect.height());
    const bool isMirrored = direction == Qt::RightToLeft;
    if (hasIcon) {
        const qreal x = isMirrored ? group.right() - label.iconSide : group.left();
        drawIcon(painter, label.icon,
                 QRectF(x, qRound(rect.center().y() - label.iconSide / 2.0), label.iconSide,
                        label.iconSide),
                 colours.icon, colours.fill.isValid() ? colours.fill : tokens().surface, isEnabled);
        if (isMirrored)
            group.setRight(group.right() - iconWidth);
        else
            group.setLeft(group.left() + iconWidth);
    }
    paint::text(painter, group, Qt::AlignCenter | label.flags, label.text, label.font, colours.ink);
}

void ring(QPainter& painter, const QRectF& rect, qreal radius, Kind kind) {
    if (kind != Kind::Primary && kind != Kind::Danger) {
        paint::focusRing(painter, rect, radius);
        return;
    }
    constexpr qreal inset = 3; // white inside the colour, else nobody sees it
    paint::box(painter, rect.adjusted(inset, inset, -inset, -inset), radius - inset, QColor(),
               tokens().onAccent, 1.5);
}

qreal radiusOf(Kind kind, const QRectF& rect) {
    return kind == Kind::Chip ? rect.height() / 2 : metrics::fieldRadius;
}

} // namespace

void push(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
    const Kind kind = kindOf(widget);
    const State s = stateOf(option.state);
    const Colours colours = coloursOf(kind, s, !option.text.isEmpty());
    const QRectF rect(option.rect);
    const qreal radius = radiusOf(kind, rect);
    if (colours.fill.isValid() || colours.edge.isValid())
        paint::box(painter, rect, radius, colours.fill, colours.edge);
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    QRectF inner = rect;
    if (hasMenu) {
        const int side = metrics::scaled(metrics::iconRow);
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const qreal x = isMirrored ? rect.left() + 10 : rect.right() - side - 10;
        paintIcon(painter, QStringLiteral("chevron-down"),
                  QRectF(x, qRound(rect.center().y() - side / 2.0), side, side), colours.icon,
                  colours.fill);
        inner.adjust(isMirrored ? side : 0, 0, isMirrored ? 0 : -side, 0);
    }
    const Label label{option.icon, iconSide(option.iconSize), option.text,
                      fontOf(kind, widget != nullptr ? widget->font() : painter.font()),
                      mnemonicFlag(option, widget)};
    drawLabel(painter, inner, label, colours, option.direction, s.isEnabled);
    if (s.hasFocus)
        ring(painter, rect, radius, kind);
}

QSize pushSize(const QStyleOptionButton& option, const QWidget* widget) {
    const Kind kind = kindOf(widget);
    const bool dense = isDense(widget);
    const QFont base = widget != nullptr ? widget->font() : ::font(FontRole::Body);
    const QFontMetrics fm(fontOf(kind, base));
    const int height = metrics::grown(dense ? metrics::barControl : metrics::dialogControl, base);
    int width = 0;
    if (!option.icon.isNull())
        width += iconSide(option.iconSize) + (option.text.isEmpty() ? 0 : iconGap);
    if (option.text.isEmpty())
        return QSize(std::max(width + 12, height), height);
    width += fm.size(Qt::TextShowMnemonic | Qt::TextSingleLine, option.text).width();
    if (option.features & QStyleOptionButton::HasMenu)
        width += metrics::scaled(metrics::iconRow) + 4;
    const int padding = metrics::scaled(kind == Kind::Flat ? 12 : dense ? 24 : 32);
    return QSize(width + padding, height);
}

void tool(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget) {
    Kind kind = kindOf(widget);
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const bool isRaised = option.state & QStyle::State_AutoRaise;
    const State s = stateOf(option.state);
    Colours colours;
    if (kind == Kind::Plain && (isRaised || !hasText)) {
        colours = coloursOf(Kind::Flat, s, false);
        if (hasText && s.isEnabled && !s.isOn)
            colours.ink = tokens().text;
        kind = Kind::Flat;
    } else {
        colours = coloursOf(kind, s, hasText);
    }
    const QRectF rect(option.rect);
    const qreal radius = radiusOf(kind, rect);
    if (colours.fill.isValid() || colours.edge.isValid())
        paint::box(painter, rect, radius, colours.fill, colours.edge);
    QRectF inner = rect;
    const auto* button = qobject_cast<const QToolButton*>(widget);
    const bool opensMenu = button != nullptr && hasText &&
                           button->popupMode() != QToolButton::DelayedPopup &&
                           (option.features & QStyleOptionToolButton::HasMenu);
    if (opensMenu) {
        const int side = metrics::scaled(metrics::iconRow);
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const qreal x = isMirrored ? rect.left() + 8 : rect.right() - side - 8;
        paintIcon(painter, QStringLiteral("chevron-down"),
                  QRectF(x, qRound(rect.center().y() - side / 2.0), side, side), colours.icon,
                  colours.fill);
        inner.adjust(isMirrored ? side : 0, 0, isMirrored ? 0 : -side, 0);
    }
    const QFont font = kindOf(widget) == Kind::Plain ? option.font : fontOf(kind, option.font);
    const Label label{hasIcon ? option.icon : QIcon(), iconSide(option.iconSize),
                      hasText ? option.text : QString(), font, mnemonicFlag(option, widget)};
    drawLabel(painter, inner, label, colours, option.direction, s.isEnabled);
    if (s.hasFocus)
        ring(painter, rect, radius, kind);
}

QSize toolSize(const QStyleOptionToolButton& option, const QWidget* widget) {
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const int height = metrics::grown(metrics::barControl, option.font);
    const int side = iconSide(option.iconSize);
    if (!hasText)
        return QSize(std::max(side + 12, height), std::max(side + 12, height));
    const QFontMetrics fm(fontOf(kindOf(widget), option.font));
    int width = fm.size(Qt::TextShowMnemonic | Qt::TextSingleLine, option.text).width() +
                metrics::scaled(24);
    if (hasIcon)
        width += side + iconGap;
    if (option.features & QStyleOptionToolButton::HasMenu)
        width += metrics::scaled(metrics::iconRow);
    return QSize(width, height);
}

void segment(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
    const QString place =
        widget != nullptr ? widget->property("place").toString() : QStringLiteral("only");
    const bool isMirrored = option.direction == Qt::RightToLeft;
    bool roundLeft = place == u"only" || place == u"first";
    bool roundRight = place == u"only" || place == u"last";
    if (isMirrored)
        std::swap(roundLeft, roundRight);
    const State s = stateOf(option.state);
    const Colours colours = coloursOf(Kind::Segment, s, true);
    const QRectF rect(option.rect);
    // Rounded where the row ends, straight where the neighbour begins: the round box reaches
    // past the clip there.
    constexpr qreal past = metrics::fieldRadius + 2;
    QRectF box = rect;
    if (!roundLeft)
        box.setLeft(box.left() - past);
    if (!roundRight)
        box.setRight(box.right() + past);
    State unchosen = s;
    unchosen.isOn = false;
    const Colours frame = coloursOf(Kind::Segment, unchosen, true);
    painter.save();
    painter.setClipRect(rect);
    paint::box(painter, box, metrics::fieldRadius, frame.fill, frame.edge);
    painter.restore();
    if (s.isOn) // on top of it, round at both ends
        paint::box(painter, rect, metrics::fieldRadius, colours.fill, colours.edge);
    const Label label{option.icon, iconSide(option.iconSize), option.text,
                      fontOf(Kind::Segment, widget != nullptr ? widget->font() : painter.font()),
                      mnemonicFlag(option, widget)};
    drawLabel(painter, rect, label, colours, option.direction, s.isEnabled);
    if (s.hasFocus)
        paint::focusRing(painter, rect, metrics::fieldRadius);
}

} // namespace buttonlook
