// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int wrapPadding = 7;
constexpr int lettersBeforeWrap = 20;

// Between words; within one only where it would not fit otherwise. TextWrapAnywhere alone breaks
// in the middle of numbers.
int wrapFlags(const QString& text, const QFontMetrics& metrics, int width) {
    int flags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    const QStringList words = text.split(u' ');
    const bool fits = std::all_of(words.cbegin(), words.cend(), [&](const QString& word) {
        return word.size() * metrics.maxWidth() <= width ||
               metrics.horizontalAdvance(word) <= width;
    });
    return fits ? flags : flags | int(Qt::TextWrapAnywhere);
}

} // namespace

QFont LineDelegate::fontOf(const QModelIndex& index) {
    const QVariant own = index.data(Qt::FontRole);
    return own.isValid() ? own.value<QFont>() : ::font(FontRole::Body);
}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Tokens& t = tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (isSelected)
        painter->fillRect(
            option.rect, option.state.testFlag(QStyle::State_Active) ? t.selected : t.selectedIdle);
    paint::lineBelow(*painter, option.rect, t.hairline);
    QRect inner = option.rect.adjusted(metrics::gap8, 0, -metrics::gap8, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    // Where the first row has an icon (marked rows come first), the others leave its room free.
    const bool hasRoomForIcon =
        !icon.isNull() || !index.sibling(0, index.column()).data(Qt::DecorationRole).isNull();
    if (hasRoomForIcon) {
        const int side = metrics::scaled(metrics::iconRow);
        icon.paint(painter, QRect(inner.left(), inner.center().y() - side / 2 + 1, side, side),
                   Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        inner.setLeft(inner.left() + side + metrics::gap8);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QColor ink = !isEnabled ? t.disabled : index.column() == 0 ? t.text : t.text2;
    if (m_wraps) {
        painter->setFont(fontOf(index));
        painter->setPen(isEnabled ? t.text : t.disabled);
        painter->drawText(inner.adjusted(0, wrapPadding, 0, -wrapPadding),
                          wrapFlags(text, painter->fontMetrics(), inner.width()), text);
    } else {
        paint::text(*painter, inner, Qt::AlignLeft | Qt::AlignVCenter, text, fontOf(index), ink,
                    m_elide);
    }
    painter->restore();
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metric(fontOf(index));
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!m_wraps)
        return {metric.horizontalAdvance(text) + 2 * metrics::gap8, metrics::grown(metrics::row)};
    const int least = metric.averageCharWidth() * lettersBeforeWrap;
    const int width = option.rect.width() > 0 ? option.rect.width() - 2 * metrics::gap8 : least;
    const QRect needed =
        metric.boundingRect(QRect(0, 0, width, 10'000), wrapFlags(text, metric, width), text);
    return {std::min(least, needed.width()) + 2 * metrics::gap8, needed.height() + 2 * wrapPadding};
}
