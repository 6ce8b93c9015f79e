// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/changedelegate.h"

#include "models/lists/activitymodel.h"
#include "models/text/plaintext.h"
#include "ui/activity/activityorder.h"
#include "ui/common/statuslooks.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace {

int headingHeight() {
    return std::max(metrics::scaled(28), QFontMetrics(::font(FontRole::Small)).height() + 12);
}

int lineHeight() {
    return std::max(metrics::scaled(20), QFontMetrics(::font(FontRole::Body)).height() + 2);
}

constexpr int leastOfWho = 44;

// Who may be a long id: when it was is what has to stay.
QString whoAndWhen(const QString& who, const QString& when, const QFont& font, qreal room) {
    const QFontMetricsF wide(font);
    const qreal rest =
        wide.horizontalAdvance(ChangeDelegate::tr("by %1 · %2").arg(QString(), when));
    if (who.isEmpty() || room - rest < metrics::scaled(leastOfWho))
        return when;
    return ChangeDelegate::tr("by %1 · %2")
        .arg(wide.elidedText(who, Qt::ElideMiddle, std::max(0.0, room - rest)), when);
}

bool beginsGroup(const QModelIndex& index) {
    return index.data(ActivityOrder::BeginsGroupRole).toBool();
}

bool isRunning(const QModelIndex& index) {
    return index.data(ActivityModel::RunningRole).toBool();
}

QString cellText(const QModelIndex& index, ActivityModel::Column column) {
    return index.siblingAtColumn(int(column)).data().toString();
}

} // namespace

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    int height = 2 * lineHeight() + 20;
    if (isRunning(index))
        height += lineHeight();
    if (beginsGroup(index))
        height += headingHeight();
    return {metrics::scaled(200), height};
}

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF rect(option.rect);
    const int margin = metrics::pageMargin;
    if (beginsGroup(index)) {
        QFont heading = ::font(FontRole::Caption);
        heading.setWeight(QFont::DemiBold);
        const auto group = ActivityOrder::Group(index.data(ActivityOrder::GroupRole).toInt());
        paint::text(
            *painter,
            QRectF(rect.left() + margin, rect.top(), rect.width() - 2 * margin, headingHeight()),
            Qt::AlignVCenter | Qt::AlignLeft, groupTitle(group), heading, t.text2);
        rect.setTop(rect.top() + headingHeight());
    }
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor ground = isCurrent ? t.selected : isHovered ? t.hover : t.surface;
    painter->fillRect(rect, ground);
    if (isCurrent)
        painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), t.focus());
    painter->fillRect(QRectF(rect.left() + margin, rect.bottom() - 1, rect.width() - 2 * margin, 1),
                      t.hairline);
    const bool runs = isRunning(index);
    const auto state = StepState(index.data(ActivityModel::StateRole).toInt());
    const bool isReadBack = index.data(ActivityModel::ReadBackRole).toBool();
    const StatusLook look = runs && !isReadBack ? lookOf(StepState::Sending) : lookOf(state);
    const qreal side = metrics::scaled(metrics::iconRow);
    const QRectF room = rect.adjusted(margin, 10, -margin, -10);
    paintIcon(*painter, look.icon,
              QRectF(room.left(), room.top() + (lineHeight() - side) / 2.0, side, side),
              markInk(look.tone), ground);
    QRectF words = room.adjusted(side + 12, 0, 0, 0);
    words.setHeight(lineHeight());
    paint::text(*painter, words, Qt::AlignVCenter | Qt::AlignLeft,
                cellText(index, ActivityModel::Column::What), nameFont(), t.text, Qt::ElideMiddle);
    words.translate(0, lineHeight());
    const QFont small = ::font(FontRole::Small);
    const QString outcome = cellText(index, ActivityModel::Column::Outcome);
    const QString who = cellText(index, ActivityModel::Column::Who);
    const QString when = cellText(index, ActivityModel::Column::When);
    // What became of it and when go before who did it.
    const QFontMetricsF wide(small);
    const qreal most = words.width() - wide.horizontalAdvance(when) - 10;
    const qreal outcomeWidth =
        runs ? 0 : std::clamp(wide.horizontalAdvance(outcome) + 1, 0.0, std::max(0.0, most));
    const QRectF line = words.adjusted(0, 0, -outcomeWidth - 8, 0);
    paint::text(*painter, line, Qt::AlignVCenter | Qt::AlignLeft,
                whoAndWhen(who, when, small, line.width() - 1), small, t.text2);
    if (!runs) {
        const bool isGrave = state == StepState::Refused || state == StepState::Unknown;
        paint::text(*painter,
                    QRectF(words.right() - outcomeWidth, words.top(), outcomeWidth, words.height()),
                    Qt::AlignVCenter | Qt::AlignRight, outcome, small, isGrave ? t.warn : t.text2);
    } else {
        words.translate(0, lineHeight());
        if (isReadBack) {
            paint::text(*painter, words, Qt::AlignVCenter | Qt::AlignLeft,
                        tr("Reading back: %1").arg(outcome), small, t.warn);
        }
        const int steps = index.data(ActivityModel::StepsRole).toInt();
        const int done = index.data(ActivityModel::DoneRole).toInt();
        const QRectF bar(words.left(), words.center().y() - 2, metrics::scaled(120), 4);
        if (!isReadBack) {
            marks::bar(*painter, bar, steps > 0 ? double(done) / steps : 0, t.accent);
            paint::text(*painter, words.adjusted(bar.width() + 10, 0, 0, 0),
                        Qt::AlignVCenter | Qt::AlignLeft, outcome, small, t.text2);
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && isCurrent)
        paint::focusRing(*painter, rect, 0);
    painter->restore();
}
