// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/viewlook.h"

#include "ui/look/fieldlook.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFontMetrics>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOption>
#include <QTextEdit>

namespace viewlook {

namespace {

constexpr int padding = 8;

QFont headerFont() {
    QFont made = ::font(FontRole::Caption);
    made.setWeight(QFont::DemiBold);
    return made;
}

int arrowSide() {
    return metrics::scaled(12);
}

bool isInComboPopup(const QWidget* widget) {
    return widget != nullptr && widget->parentWidget() != nullptr &&
           widget->parentWidget()->inherits("QComboBoxPrivateContainer");
}

} // namespace

void headerSection(const QStyleOptionHeader& option, QPainter& painter) {
    const Tokens& t = tokens();
    const QRectF rect(option.rect);
    painter.fillRect(rect, t.sunken);
    const bool isHovered =
        (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (isHovered) // where the edge can be dragged
        painter.fillRect(QRectF(rect.right() - 1, rect.top() + 6, 1, rect.height() - 12), t.border);
    if (option.orientation == Qt::Horizontal)
        paint::lineBelow(painter, rect, t.hairline);

    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const int side = isSorted ? arrowSide() : 0;
    const QFont font = headerFont();
    const QFontMetricsF fm(font);
    QRectF room = rect.adjusted(padding, 0, -padding, 0);
    const qreal words = std::min(room.width() - (isSorted ? side + 3 : 0),
                                 std::ceil(fm.horizontalAdvance(option.text)) + 1);
    const qreal used = std::max(0.0, words) + (isSorted ? side + 3 : 0);
    const auto align = QStyle::visualAlignment(option.direction, option.textAlignment);
    qreal x = room.left();
    if (align & Qt::AlignRight)
        x = room.right() - used;
    else if (align & Qt::AlignHCenter)
        x = qRound(room.center().x() - used / 2);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor ink = !isEnabled ? t.disabled : isSorted || isHovered ? t.text : t.text2;
    paint::text(painter, QRectF(x, rect.top(), words, rect.height()),
                Qt::AlignLeft | Qt::AlignVCenter, option.text, font, ink);
    if (!isSorted)
        return;
    // Ascending arrives as SortDown, and people read an arrow up as ascending.
    const bool isAscending = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintIcon(painter, isAscending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
              QRectF(x + words + 3, qRound(rect.center().y() - side / 2.0), side, side), ink,
              t.sunken);
}

QSize headerSize(const QStyleOptionHeader& option) {
    const QFont font = headerFont();
    const QFontMetrics fm(font);
    // Room for the arrow always, so that sorting moves no column.
    return QSize(fm.horizontalAdvance(option.text) + 2 * padding + arrowSide() + 4,
                 metrics::grown(metrics::tableHeader, font));
}

void itemGround(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool isPopup = isInComboPopup(widget);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    QColor ground;
    if (option.state & QStyle::State_Selected)
        ground = t.selected;
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        ground = t.hover;
    if (!ground.isValid())
        return;
    if (isPopup)
        paint::box(painter, QRectF(option.rect).adjusted(4, 1, -4, -1), metrics::chipRadius,
                   ground);
    else
        painter.fillRect(option.rect, ground);
}

void tab(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_Selected;
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    const QRectF rect(option.rect);
    if (isHovered && !isOn)
        paint::box(painter, rect.adjusted(2, 3, -2, -5), metrics::chipRadius, t.hover);
    QFont font = widget != nullptr ? widget->font() : painter.font();
    if (isOn)
        font.setWeight(QFont::Medium);
    const QColor ink = !isEnabled ? t.disabled : isOn ? t.link : t.text2;
    QRectF words = rect.adjusted(4, 0, -4, -2);
    if (!option.icon.isNull()) {
        const int side = metrics::scaled(metrics::iconButton);
        const QRectF place(words.left() + 6, qRound(words.center().y() - side / 2.0), side, side);
        if (const QString name = iconName(option.icon); !name.isEmpty())
            paintIcon(painter, name, place, ink, t.window);
        words.setLeft(place.right());
    }
    paint::text(painter, words, Qt::AlignCenter | Qt::TextShowMnemonic, option.text, font, ink);
    if (isOn)
        painter.fillRect(QRectF(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 2), t.link);
    if (isEnabled && (option.state & QStyle::State_HasFocus))
        paint::focusRing(painter, rect.adjusted(1, 1, -1, -3), metrics::chipRadius);
}

void panelFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    if (qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
        qobject_cast<const QTextEdit*>(widget) != nullptr) {
        fieldlook::frame(option, painter, widget);
        return;
    }
    const QRectF rect(option.rect);
    if (widget != nullptr && widget->inherits("QComboBoxPrivateContainer")) {
        paint::box(painter, rect, metrics::cardRadius, t.raised, t.border);
        return;
    }
    const bool isView = qobject_cast<const QAbstractItemView*>(widget) != nullptr;
    paint::box(painter, rect, isView ? metrics::fieldRadius : metrics::cardRadius, t.surface,
               t.border);
    if (isView && (option.state & QStyle::State_HasFocus))
        paint::focusRing(painter, rect, metrics::fieldRadius);
}

} // namespace viewlook
