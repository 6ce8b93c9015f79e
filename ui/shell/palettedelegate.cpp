// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/shell/palettemodel.h"

#include <QPainter>

namespace {

constexpr int margin = 20;

bool isHeading(const QModelIndex& index) {
    return index.data(PaletteModel::KindRole).toInt() == int(PaletteModel::Kind::Heading);
}

// Right to left from `right`; returns where they begin.
qreal paintKeys(QPainter& painter, const QRectF& room, const QString& keys) {
    const QFont font = ::font(FontRole::Caption);
    qreal right = room.right();
    const QStringList caps = keys.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    for (auto it = caps.rbegin(); it != caps.rend(); ++it) {
        const qreal width = marks::keyCapWidth(*it, font);
        marks::keyCap(painter, QRectF(right - width, room.top(), width, room.height()), *it, font);
        right -= width + metrics::gap4;
    }
    return right;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {metrics::scaled(300), isHeading(index) ? metrics::grown(30) : metrics::grown(36)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    const QString text = index.data().toString();
    if (isHeading(index)) {
        QFont heading = ::font(FontRole::Small);
        heading.setWeight(QFont::DemiBold);
        paint::text(*painter, rect.adjusted(margin, 4, -margin, 0),
                    Qt::AlignVCenter | Qt::AlignLeft, text, heading, t.text2);
        painter->restore();
        return;
    }
    const QString why = index.data(PaletteModel::WhyRole).toString();
    const bool isPossible = why.isEmpty();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = isChosen ? t.selected : t.raised;
    if (isChosen)
        paint::box(*painter, rect.adjusted(8, 0, -8, 0), metrics::fieldRadius, ground);
    if (isChosen && option.state.testFlag(QStyle::State_HasFocus))
        paint::focusRing(*painter, rect.adjusted(8, 0, -8, 0), metrics::fieldRadius);
    const qreal side = metrics::scaled(metrics::iconButton);
    const QRectF icon(rect.left() + margin, rect.center().y() - side / 2, side, side);
    const QString iconName = index.data(PaletteModel::IconRole).toString();
    if (!iconName.isEmpty())
        paintIcon(*painter, iconName, icon,
                  !isPossible ? t.disabled
                  : isChosen  ? t.link
                              : t.text2,
                  ground);
    QRectF words = rect.adjusted(margin + side + 12, 0, -margin, 0);
    const QFont body = ::font(FontRole::Body);
    const QFont small = ::font(FontRole::Small);
    if (!isPossible) {
        const qreal width =
            std::min(words.width() * 0.6, QFontMetricsF(small).horizontalAdvance(why) + 1);
        paint::text(*painter, QRectF(words.right() - width, words.top(), width, words.height()),
                    Qt::AlignVCenter | Qt::AlignRight, why, small, t.text2);
        words.setRight(words.right() - width - 12);
    } else {
        words.setRight(paintKeys(*painter, words, index.data(PaletteModel::KeysRole).toString()) -
                       8);
    }
    const QFontMetricsF fm(body);
    const QString shown = fm.elidedText(text, Qt::ElideRight, words.width());
    const QColor ink = isPossible ? t.text : t.disabled;
    const QPoint match = index.data(PaletteModel::MatchRole).toPoint();
    qreal x = words.left();
    const auto piece = [&](const QString& part, const QColor& colour, QFont font) {
        if (part.isEmpty())
            return;
        painter->setFont(font);
        painter->setPen(colour);
        const qreal width = QFontMetricsF(font).horizontalAdvance(part);
        painter->drawText(QRectF(x, words.top(), width + 2, words.height()),
                          Qt::AlignVCenter | Qt::AlignLeft, part);
        x += width;
    };
    if (match.x() < 0 || match.x() + match.y() > shown.size()) {
        piece(shown, ink, body);
    } else {
        QFont strong = body;
        strong.setWeight(QFont::DemiBold);
        piece(shown.left(match.x()), ink, body);
        piece(shown.mid(match.x(), match.y()), isPossible ? t.link : ink, strong);
        piece(shown.mid(match.x() + match.y()), ink, body);
    }
    const QString note = index.data(PaletteModel::NoteRole).toString();
    if (!note.isEmpty() && x + 10 < words.right())
        paint::text(*painter, QRectF(x + 10, words.top(), words.right() - x - 10, words.height()),
                    Qt::AlignVCenter | Qt::AlignLeft, note, small, t.text2);
    painter->restore();
}
