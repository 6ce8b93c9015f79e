// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/twolinebutton.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace {

constexpr int padding = 8;
constexpr int chevron = 16;

} // namespace

TwoLineButton::TwoLineButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TwoLineButton::setLines(const QString& first, const QString& second) {
    if (text() == first && m_second == second)
        return;
    setText(first);
    m_second = second;
    updateGeometry();
    update();
}

void TwoLineButton::setIconName(const QString& name, bool warns) {
    m_icon = name;
    m_warns = warns;
    update();
}

void TwoLineButton::setSwatch(int colour, const QString& name) {
    m_hasSwatch = true;
    m_colour = colour;
    m_name = name;
    update();
}

void TwoLineButton::setLate(bool late) {
    m_isLate = late;
    update();
}

int TwoLineButton::pictureSide() const {
    return m_hasSwatch ? metrics::scaled(32) : metrics::scaled(metrics::iconButton);
}

QSize TwoLineButton::sizeHint() const {
    const int first = QFontMetrics(::font(FontRole::Strong)).horizontalAdvance(text());
    const int second = QFontMetrics(::font(FontRole::Small)).horizontalAdvance(m_second);
    const int width = padding + pictureSide() + metrics::gap8 + 2 + std::max(first, second) +
                      metrics::gap4 + (m_hasMenu ? chevron + metrics::gap16 : 0) + padding;
    return {width, metrics::grown(metrics::appBar) - metrics::gap8};
}

QSize TwoLineButton::minimumSizeHint() const {
    return {padding + pictureSide() + metrics::gap8 + metrics::scaled(70) +
                (m_hasMenu ? chevron : 0) + padding,
            sizeHint().height()};
}

void TwoLineButton::paintPicture(QPainter& painter, const QRectF& rect) const {
    const Tokens& t = tokens();
    if (!m_hasSwatch) {
        const QColor colour = !isEnabled() ? t.disabled : m_warns ? t.warn : t.text2;
        paintIcon(painter, m_icon, rect, colour, t.chrome);
        return;
    }
    const qreal radius = metrics::fieldRadius;
    if (m_colour < 0) {
        painter.setPen(t.control);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const qreal inset = (rect.width() - metrics::iconButton) / 2;
        paintIcon(painter, QStringLiteral("plus"), rect.adjusted(inset, inset, -inset, -inset),
                  t.text2, t.surface);
        return;
    }
    marks::swatch(painter, rect, m_colour, m_name);
}

void TwoLineButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(rect());
    if ((underMouse() || isDown()) && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hoverChrome);
        painter.drawRoundedRect(all, metrics::fieldRadius, metrics::fieldRadius);
    }
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int side = pictureSide();
    const auto placed = [&](const QRectF& rect) {
        if (!isMirrored)
            return rect;
        return QRectF(all.width() - rect.right(), rect.top(), rect.width(), rect.height());
    };
    paintPicture(painter,
                 placed({qreal(padding), (all.height() - side) / 2, qreal(side), qreal(side)}));
    qreal right = all.width() - padding;
    if (m_hasMenu) {
        const qreal mark = metrics::iconRow;
        paintIcon(painter, QStringLiteral("up-down"),
                  placed({right - mark, (all.height() - mark) / 2, mark, mark}), t.text2, t.chrome);
        right -= chevron + metrics::gap4;
    }
    const qreal left = padding + side + metrics::gap8 + 2;
    const QFont strong = ::font(FontRole::Strong);
    const QFont small = ::font(FontRole::Small);
    const QFontMetrics firstLine(strong);
    const QFontMetrics secondLine(small);
    const qreal top = (all.height() - firstLine.height() - secondLine.height()) / 2;
    const int width = int(right - left);
    const auto alignment = int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(strong);
    painter.setPen(isEnabled() ? t.text : t.disabled);
    painter.drawText(placed({left, top, qreal(width), qreal(firstLine.height())}), alignment,
                     firstLine.elidedText(text(), Qt::ElideMiddle, width));
    painter.setFont(small);
    painter.setPen(m_isLate ? t.warn : t.text2);
    painter.drawText(
        placed({left, top + firstLine.height(), qreal(width), qreal(secondLine.height())}),
        alignment, secondLine.elidedText(m_second, Qt::ElideRight, width));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus(), 2));
        painter.drawRoundedRect(all.adjusted(1, 1, -1, -1), metrics::fieldRadius,
                                metrics::fieldRadius);
    }
}

void TwoLineButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void TwoLineButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}
