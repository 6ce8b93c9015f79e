// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scandelegate.h"

#include "models/lists/scanlistmodel.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/statuslooks.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/scans/scantable.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr qreal markGap = 4;
constexpr int neverAtMost = 86;
// How far a cell with a mark may go into its padding: marks have air of their own at the left,
// and what follows at the right ends at its own right.
constexpr int bleed = 7;
constexpr int bleedLeft = 2;
constexpr qreal wordGap = 6;

struct FirstTarget {
    QString text;
    qsizetype more = 0;
};

// Only the first is made a QString: a scan may have 1,500 targets.
FirstTarget firstOf(const Snapshot& snapshot, const ScanRow& scan) {
    const std::string_view all = snapshot.text(scan.target);
    const std::string_view first = all.substr(0, all.find(','));
    return {plain(QString::fromUtf8(first.data(), qsizetype(first.size())), 80),
            std::count(all.begin(), all.end(), ',')};
}

QString moreText(qsizetype more) {
    return QStringLiteral("+") + figure(more);
}

// In narrow cells "Never" (LOOK.md, Status vocabulary).
QString narrowWord(AgentHealth health) {
    return health == AgentHealth::NeverSeen ? ScanDelegate::tr("Never") : agentHealthText(health);
}

QFont healthFont(Tone tone) {
    QFont font = ::font(FontRole::Small);
    if (tone == Tone::Warn || tone == Tone::Fail)
        font.setWeight(QFont::DemiBold);
    return font;
}

// Mark, name, word.
qreal agentWidth(const QString& name, AgentHealth health) {
    const QFontMetricsF word(healthFont(lookOf(health).tone));
    return metrics::scaled(metrics::iconRow) + markGap +
           QFontMetricsF(::font(FontRole::Body)).horizontalAdvance(name) + 1 + wordGap +
           word.horizontalAdvance(narrowWord(health)) + 1;
}

} // namespace

int ScanDelegate::statusRoom() {
    const auto widthOf = [](ScanStatus status) {
        return status::size(lookOf(status), ::font(FontRole::Small)).width();
    };
    // Where "Never ran" is long, "Never" says it.
    qreal widest = std::min<qreal>(widthOf(ScanStatus::Never), metrics::scaled(neverAtMost));
    for (const ScanStatus status : {ScanStatus::Success, ScanStatus::Partial, ScanStatus::Fail})
        widest = std::max(widest, widthOf(status));
    // A chip may use the padding of its cell, but for 2 px at each side.
    return int(std::ceil(widest)) - metrics::gap16 + 4;
}

int ScanDelegate::agentRoom(const QString& name) {
    // The words for what is rare may be cut: mark and colour say it, and the name stays whole.
    const qreal widest =
        std::max(agentWidth(name, AgentHealth::Fresh), agentWidth(name, AgentHealth::Stale));
    return int(std::ceil(widest)) - bleed;
}

ScanDelegate::ScanDelegate(ScanTable* table) : RowDelegate(table), m_scans(table) {}

void ScanDelegate::paintCell(const Cell& cell) const {
    const Tokens& t = tokens();
    switch (ScanColumn(cell.index.column())) {
    case ScanColumn::Check:
        marks::checkBox(cell.painter, cell.rect,
                        m_scans->isRowSelected(cell.index.row()) ? marks::Check::On
                                                                 : marks::Check::Off);
        return;
    case ScanColumn::Status: {
        StatusLook look = lookOf(ScanStatus(cell.index.data(ScanListModel::StatusRole).toInt()));
        look.word = cell.index.data().toString();
        // A tinted chip begins at the cell's edge, so that all icons stand below each other.
        const QRectF room = cell.rect.adjusted(-metrics::gap8 + 2, 0, metrics::gap8 - 2, 0);
        if (cell.index.data(ScanListModel::StatusRole).toInt() == int(ScanStatus::Never) &&
            status::size(look, ::font(FontRole::Small)).width() > room.width())
            look.word = tr("Never");
        status::paint(cell.painter, room, look, ::font(FontRole::Small), cell.ground);
        return;
    }
    case ScanColumn::Name:
        // Names differ at their ends.
        paintLine(cell, cell.rect, cell.index.data().toString(), nameFont(), t.text,
                  Qt::ElideMiddle);
        return;
    case ScanColumn::Type: paintType(cell); return;
    case ScanColumn::Targets: paintTargets(cell); return;
    case ScanColumn::Agent: paintAgent(cell); return;
    case ScanColumn::NextRun: paintNextRun(cell); return;
    case ScanColumn::AgentHealth: {
        const int health = cell.index.data(ScanListModel::AgentHealthRole).toInt();
        if (health < 0)
            paintText(cell, t.text3);
        else
            status::paint(cell.painter, cell.rect.adjusted(-6, 0, 6, 0),
                          lookOf(AgentHealth(health)), ::font(FontRole::Small), cell.ground);
        return;
    }
    case ScanColumn::Active: {
        const QSizeF size = marks::switchSize();
        const QRectF mark(cell.rect.center().x() - size.width() / 2,
                          cell.rect.center().y() - size.height() / 2, size.width(), size.height());
        marks::rowSwitch(cell.painter, mark, cell.index.data(ScanListModel::ActiveRole).toBool());
        return;
    }
    default: paintText(cell, t.text);
    }
}

void ScanDelegate::paintType(const Cell& cell) const {
    const Tokens& t = tokens();
    const ScanType type = m_scans->withScan(
        cell.index.row(), [](const Snapshot&, const ScanRow& scan) { return scan.type; });
    const QString word = cell.index.data().toString();
    const qreal side = metrics::scaled(metrics::iconRow);
    const QFont body = ::font(FontRole::Body);
    const qreal wordWidth = QFontMetricsF(body).horizontalAdvance(word);
    const bool hasRoom = cell.rect.width() >= side + 6 + wordWidth;
    const qreal x = hasRoom ? (cell.isRightToLeft ? cell.rect.right() - side : cell.rect.left())
                            : cell.rect.center().x() - side / 2;
    paintIcon(cell.painter, iconOf(type), QRectF(x, cell.rect.center().y() - side / 2, side, side),
              t.text2, cell.ground);
    if (!hasRoom)
        return;
    QRectF words = cell.rect.adjusted(side + 6, 0, 0, 0);
    if (cell.isRightToLeft)
        words = cell.rect.adjusted(0, 0, -side - 6, 0);
    paintLine(cell, words, word, body, t.text);
}

void ScanDelegate::paintTargets(const Cell& cell) const {
    const FirstTarget first = m_scans->withScan(cell.index.row(), firstOf);
    const QFont body = ::font(FontRole::Body);
    const QFont small = ::font(FontRole::Caption);
    const QString more = moreText(first.more);
    const qreal moreWidth = first.more > 0 ? marks::countWidth(more, small) + metrics::gap8 : 0;
    const qreal room = std::max(0.0, cell.rect.width() - moreWidth);
    const qreal width = std::min(room, QFontMetricsF(body).horizontalAdvance(first.text) + 1);
    QRectF words(cell.rect.left(), cell.rect.top(), width, cell.rect.height());
    QRectF count(words.right() + metrics::gap8, cell.rect.top(), moreWidth, cell.rect.height());
    if (cell.isRightToLeft) {
        words.moveRight(cell.rect.right());
        count.moveRight(words.left() - metrics::gap8);
    }
    paintLine(cell, words, first.text, body, tokens().text);
    if (first.more > 0)
        marks::count(cell.painter, count, more, small, cell.ground);
}

void ScanDelegate::paintAgent(const Cell& cell) const {
    const Tokens& t = tokens();
    const int health = cell.index.data(ScanListModel::AgentHealthRole).toInt();
    const QString name = cell.index.data().toString();
    if (health < 0) {
        paintText(cell, t.text3);
        return;
    }
    const StatusLook look = lookOf(AgentHealth(health));
    const bool isLoud = look.tone == Tone::Warn || look.tone == Tone::Fail;
    const qreal side = metrics::scaled(metrics::iconRow);
    const QFont wordFont = healthFont(look.tone);
    const QFont body = ::font(FontRole::Body);
    const QString word = narrowWord(AgentHealth(health));
    const QRectF room = cell.rect.adjusted(-bleedLeft, 0, bleed - bleedLeft, 0);
    const qreal nameRoom = std::max(0.0, room.width() - side - markGap);
    const qreal nameWidth = std::min(QFontMetricsF(body).horizontalAdvance(name) + 1, nameRoom);
    // The name first: the mark says how it is where the word has no room.
    const qreal wordWidth = std::clamp(QFontMetricsF(wordFont).horizontalAdvance(word) + 1, 0.0,
                                       std::max(0.0, nameRoom - nameWidth - wordGap));
    QRectF icon(room.left(), cell.rect.center().y() - side / 2, side, side);
    QRectF nameRect(icon.right() + markGap, cell.rect.top(), nameWidth, cell.rect.height());
    QRectF wordRect(nameRect.right() + wordGap, cell.rect.top(), wordWidth, cell.rect.height());
    if (cell.isRightToLeft) {
        icon.moveRight(room.right());
        nameRect.moveRight(icon.left() - markGap);
        wordRect.moveRight(nameRect.left() - wordGap);
    }
    paintIcon(cell.painter, look.icon, icon, markInk(look.tone), cell.ground);
    paintLine(cell, nameRect, name, body, t.text, Qt::ElideMiddle);
    paintLine(cell, wordRect, word, wordFont, isLoud ? status::ink(look.tone) : t.text3);
}

void ScanDelegate::paintNextRun(const Cell& cell) const {
    const Tokens& t = tokens();
    const QVariant known = cell.index.data(ScanListModel::ScheduleRole);
    const QString text = cell.index.data().toString();
    if (!known.isValid()) { // it is still worked out
        paintFigure(cell, text, t.text3);
        return;
    }
    const auto schedule = Schedule(known.toInt());
    if (schedule != Schedule::Late) {
        const bool isDim = schedule == Schedule::Off || schedule == Schedule::NeverRan;
        paintFigure(cell, text, isDim ? t.text3 : t.text);
        return;
    }
    const StatusLook look = lateLook(text);
    QFont strong = ::font(FontRole::Strong);
    const qreal side = metrics::scaled(metrics::iconRow);
    const qreal width = std::min(QFontMetricsF(strong).horizontalAdvance(text) + 1,
                                 std::max(0.0, cell.rect.width() + figureBleed - side - 5));
    QRectF words(cell.rect.right() - width, cell.rect.top(), width, cell.rect.height());
    QRectF icon(words.left() - 5 - side, cell.rect.center().y() - side / 2, side, side);
    if (cell.isRightToLeft) {
        icon.moveLeft(cell.rect.left());
        words.moveLeft(icon.right() + 5);
    }
    paintIcon(cell.painter, look.icon, icon, t.warn, cell.ground);
    paintLine(cell, words, text, strong, t.warn);
}

int ScanDelegate::contentWidth(const QModelIndex& index) const {
    const int icon = metrics::scaled(metrics::iconRow);
    const QFontMetrics body(::font(FontRole::Body));
    const QString text = index.data().toString();
    switch (ScanColumn(index.column())) {
    case ScanColumn::Check: return icon;
    case ScanColumn::Active: return metrics::scaled(metrics::switchWidth);
    case ScanColumn::Status: return RowDelegate::contentWidth(index) + icon + metrics::gap16;
    case ScanColumn::Type: return icon + 6 + body.horizontalAdvance(text);
    case ScanColumn::NextRun: return RowDelegate::contentWidth(index) + icon + 6;
    case ScanColumn::Agent: {
        const int health = index.data(ScanListModel::AgentHealthRole).toInt();
        return health < 0 ? body.horizontalAdvance(text)
                          : int(std::ceil(agentWidth(text, AgentHealth(health))));
    }
    case ScanColumn::Targets: {
        const FirstTarget first = m_scans->withScan(index.row(), firstOf);
        return body.horizontalAdvance(first.text) +
               (first.more > 0 ? body.horizontalAdvance(moreText(first.more)) + 24 : 2);
    }
    default: return RowDelegate::contentWidth(index);
    }
}
