// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectiondelegate.h"

#include "ui/connections/connectionlistmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/status.h"
#include "ui/look/tokens.h"

#include <QPainter>

void ConnectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = isSelected                                       ? t.selected
                          : option.state.testFlag(QStyle::State_MouseOver) ? t.hover
                                                                           : t.surface;
    const QRectF row(option.rect);
    painter->fillRect(row, ground);
    if (isSelected)
        painter->fillRect(QRectF(row.left(), row.top(), 3, row.height()), t.focus());
    else
        paint::lineBelow(*painter, row.adjusted(metrics::gap16, 0, -metrics::gap16, 0), t.hairline);

    const int side = metrics::scaled(32);
    const QRectF swatch(row.left() + metrics::gap16, row.center().y() - side / 2.0, side, side);
    const QString name = index.data(Qt::DisplayRole).toString();
    const QVariant colour = index.data(ConnectionListModel::ColourRole);
    if (colour.isValid())
        marks::swatch(*painter, swatch, colour.toInt(), name);
    else
        paintIcon(*painter, QStringLiteral("plus"), paint::centred(swatch, metrics::iconRail),
                  t.text2, ground);

    const QString state = index.data(ConnectionListModel::StateIconRole).toString();
    const int mark = metrics::scaled(metrics::iconRow);
    const qreal right = row.right() - metrics::gap16 - (state.isEmpty() ? 0 : mark + metrics::gap8);
    const qreal left = swatch.right() + 10;
    const QFont strong = ::font(FontRole::Strong);
    const QFont small = ::font(FontRole::Small);
    const qreal high = QFontMetricsF(strong).height();
    const qreal both = high + QFontMetricsF(small).height();
    const qreal top = row.center().y() - both / 2;
    paint::text(*painter, QRectF(left, top, right - left, high), Qt::AlignLeft | Qt::AlignVCenter,
                name, strong, t.text);
    paint::text(*painter, QRectF(left, top + high, right - left, both - high),
                Qt::AlignLeft | Qt::AlignVCenter,
                index.data(ConnectionListModel::PlaceRole).toString(), small, t.text2);
    if (!state.isEmpty()) {
        const auto tone = Tone(index.data(ConnectionListModel::StateToneRole).toInt());
        paintIcon(
            *painter, state,
            QRectF(row.right() - metrics::gap16 - mark, row.center().y() - mark / 2.0, mark, mark),
            tone == Tone::Ok ? t.ok : status::ink(tone), ground);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::focusRing(*painter, row, 0);
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    const int text = QFontMetrics(::font(FontRole::Strong)).height() +
                     QFontMetrics(::font(FontRole::Small)).height();
    return {metrics::scaled(200), std::max(metrics::scaled(56), text + 20)};
}
