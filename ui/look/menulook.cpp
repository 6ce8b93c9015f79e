// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/menulook.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

namespace menulook {

namespace {

constexpr int inset = 8; // from the highlight's edge to the icon
constexpr int gap = 8;
constexpr int tail = 12;

int iconColumn() {
    return metrics::scaled(metrics::iconButton);
}

// "New scan…\tCtrl+N": the shortcut is behind a tab.
QPair<QString, QString> split(const QString& text) {
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? qMakePair(text, QString()) : qMakePair(text.left(tab), text.sliced(tab + 1));
}

void drawMark(const QStyleOptionMenuItem& option, QPainter& painter, const QRectF& rect,
              const QColor& ground) {
    const Tokens& t = tokens();
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (!option.checked)
            return;
        const bool isExclusive = option.checkType == QStyleOptionMenuItem::Exclusive;
        paintIcon(painter, isExclusive ? QStringLiteral("h-fresh") : QStringLiteral("check"),
                  isExclusive ? paint::centred(rect, rect.width() * 0.75) : rect,
                  isEnabled ? t.link : t.disabled, ground);
        return;
    }
    if (option.icon.isNull())
        return;
    const QString name = iconName(option.icon);
    if (!name.isEmpty())
        paintIcon(painter, name, rect, isEnabled ? t.text2 : t.disabled, ground);
    else
        option.icon.paint(&painter, rect.toAlignedRect(), Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

void panel(const QStyleOption& option, QPainter& painter) {
    paint::box(painter, QRectF(option.rect), metrics::cardRadius, tokens().raised, tokens().border);
}

void item(const QStyleOptionMenuItem& option, QPainter& painter) {
    const Tokens& t = tokens();
    const QRectF rect(option.rect);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        QRectF line(rect.left() + margin + 4, qRound(rect.center().y()),
                    rect.width() - 2 * margin - 8, 1);
        painter.fillRect(line, t.hairline);
        if (option.text.isEmpty())
            return;
        // A section's heading.
        const QRectF words = rect.adjusted(margin + inset, 0, -margin, 0);
        painter.fillRect(line, t.raised);
        paint::text(painter, words, Qt::AlignLeft | Qt::AlignVCenter, option.text,
                    ::font(FontRole::Caption), t.text3);
        return;
    }
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF highlight = rect.adjusted(margin, 0, -margin, 0);
    QColor ground = t.raised;
    if (option.state & QStyle::State_Selected) {
        ground = isEnabled ? t.selected : t.hover;
        paint::box(painter, highlight, metrics::chipRadius, ground);
    }
    const auto visual = [&](const QRectF& part) {
        return QRectF(QStyle::visualRect(option.direction, option.rect, part.toAlignedRect()));
    };
    const int side = iconColumn();
    const QRectF mark(highlight.left() + inset, qRound(rect.center().y() - side / 2.0), side, side);
    drawMark(option, painter, visual(mark), ground);

    const auto [words, keys] = split(option.text);
    QFont font = option.font;
    if (option.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    const QRectF room(mark.right() + gap, rect.top(), highlight.right() - tail - mark.right() - gap,
                      rect.height());
    const Qt::Alignment front = isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment back = isMirrored ? Qt::AlignLeft : Qt::AlignRight;
    const QColor ink = isEnabled ? t.text : t.disabled;
    paint::text(painter, visual(room), int(front | Qt::AlignVCenter) | Qt::TextShowMnemonic, words,
                font, ink);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int arrow = metrics::scaled(metrics::iconRow);
        const QRectF place(highlight.right() - arrow - 8, qRound(rect.center().y() - arrow / 2.0),
                           arrow, arrow);
        painter.save();
        QRectF shown = visual(place);
        if (isMirrored) {
            painter.translate(shown.center());
            painter.scale(-1, 1);
            painter.translate(-shown.center());
        }
        paintIcon(painter, QStringLiteral("chevron-right"), shown, isEnabled ? t.text2 : t.disabled,
                  ground);
        painter.restore();
    } else if (!keys.isEmpty()) {
        paint::text(painter, visual(room), int(back | Qt::AlignVCenter), keys, option.font,
                    isEnabled ? t.text2 : t.disabled);
    }
}

QSize itemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(contents.width(),
                     option.text.isEmpty() ? separator : metrics::grown(24, option.font));
    const auto [words, keys] = split(option.text);
    const QFontMetrics fm(option.font);
    int width = fm.size(Qt::TextShowMnemonic | Qt::TextSingleLine, words).width();
    // QMenu adds the room of the longest shortcut itself; this keeps it apart from the words.
    if (option.reservedShortcutWidth > 0 || !keys.isEmpty())
        width += 40;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 24;
    width += 2 * margin + inset + iconColumn() + gap + tail;
    return QSize(width, metrics::grown(28, option.font));
}

void barItem(const QStyleOptionMenuItem& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const QRectF rect(option.rect);
    painter.fillRect(rect, t.chrome);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken)))
        paint::box(painter, rect.adjusted(0, 3, 0, -3), metrics::chipRadius, t.hoverChrome);
    const QStyle* style = widget != nullptr ? widget->style() : nullptr;
    const bool shows =
        style == nullptr || style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    paint::text(painter, rect,
                Qt::AlignCenter | (shows ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                option.text, option.font, isEnabled ? t.text : t.disabled, Qt::ElideNone);
}

QSize barItemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    return QSize(contents.width() + 12,
                 std::max(metrics::grown(metrics::menuBar, option.font), contents.height()));
}

} // namespace menulook
