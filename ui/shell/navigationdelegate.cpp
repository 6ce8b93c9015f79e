// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationdelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/shell/navigation.h"

#include <QPainter>

namespace {

void paintBadge(QPainter& painter, const QRectF& icon, const QModelIndex& index) {
    const QString text = index.data(Navigation::BadgeRole).toString();
    if (text.isEmpty())
        return;
    const Tokens& t = tokens();
    const bool isWarning =
        index.data(Navigation::BadgeKindRole).toInt() == int(Navigation::BadgeKind::Warning);
    QFont bold = ::font(FontRole::Caption);
    bold.setWeight(QFont::DemiBold);
    const qreal height = metrics::scaled(14);
    const qreal width = std::max(height + 2, QFontMetricsF(bold).horizontalAdvance(text) + 8);
    const QRectF badge(icon.right() - metrics::scaled(4), icon.top() - metrics::scaled(6), width,
                       height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isWarning ? t.warnTint : t.accent);
    painter.drawRoundedRect(badge, height / 2, height / 2);
    painter.setFont(bold);
    painter.setPen(isWarning ? t.warn : t.onAccent);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {metrics::scaled(metrics::railWidth),
            std::max(metrics::railItem, metrics::scaled(metrics::railItem)) + metrics::gap4};
}

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(6, 0, -6, -metrics::gap4);
    QColor ground = t.chrome;
    if (isCurrent || isHovered) {
        ground = isCurrent ? t.surface : t.hoverChrome;
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(box, metrics::cardRadius, metrics::cardRadius);
    }
    if (isCurrent) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.focus());
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const qreal x = isMirrored ? option.rect.right() - 2 : option.rect.left();
        painter->drawRoundedRect(QRectF(x, box.center().y() - 12, 3, 24), 1.5, 1.5);
    }
    const qreal side = metrics::scaled(metrics::iconRail);
    const QFont word = ::font(FontRole::Caption);
    const qreal wordHeight = QFontMetricsF(word).height();
    const qreal top = box.top() + (box.height() - side - metrics::gap4 - wordHeight) / 2;
    const QRectF icon(box.center().x() - side / 2, top, side, side);
    const QColor colour = !isEnabled ? t.disabled : isCurrent ? t.link : t.text2;
    paintIcon(*painter, index.data(Navigation::IconNameRole).toString(), icon, colour, ground);
    paintBadge(*painter, icon, index);
    QFont shown = word;
    if (isCurrent)
        shown.setWeight(QFont::DemiBold);
    painter->setFont(shown);
    painter->setPen(!isEnabled ? t.disabled : isCurrent ? t.text : t.text2);
    const QRectF line(box.left(), icon.bottom() + metrics::gap4, box.width(), wordHeight);
    painter->drawText(
        line, Qt::AlignCenter,
        QFontMetricsF(shown).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.focus(), 2));
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), metrics::cardRadius - 1,
                                 metrics::cardRadius - 1);
    }
    painter->restore();
}
