// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentdelegate.h"

#include "models/lists/agentlistmodel.h"
#include "ui/common/statuslooks.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>

AgentDelegate::AgentDelegate(RowTable* table) : RowDelegate(table) {}

int AgentDelegate::healthRoom() {
    qreal widest = 0;
    for (const AgentHealth health : {AgentHealth::Fresh, AgentHealth::Stale, AgentHealth::Lost,
                                     AgentHealth::Idle, AgentHealth::NeverSeen})
        widest = std::max(widest, status::size(lookOf(health), ::font(FontRole::Small)).width());
    // A chip may use the padding of its cell at the right.
    return int(std::ceil(widest)) - metrics::gap8 + 4;
}

int AgentDelegate::versionRoom(const QString& version) {
    return QFontMetrics(::font(FontRole::Body)).horizontalAdvance(version) + 4 +
           int(std::ceil(status::size(oldVersionLook(), ::font(FontRole::Small)).width()));
}

void AgentDelegate::paintCell(const Cell& cell) const {
    const Tokens& t = tokens();
    switch (AgentColumn(cell.index.column())) {
    case AgentColumn::Health: {
        const StatusLook look =
            lookOf(AgentHealth(cell.index.data(AgentListModel::HealthRole).toInt()));
        const QRectF room = cell.rect.adjusted(2, 0, metrics::gap8 - 2, 0);
        status::paint(cell.painter, room, look, ::font(FontRole::Small), cell.ground);
        return;
    }
    case AgentColumn::Name:
        paintLine(cell, cell.rect, cell.index.data().toString(), nameFont(), t.text,
                  Qt::ElideMiddle);
        return;
    case AgentColumn::Version: paintVersion(cell); return;
    case AgentColumn::Stopped:
    case AgentColumn::Overdue: paintCount(cell, t.warn); return;
    case AgentColumn::Failing: paintCount(cell, t.fail); return;
    default: paintText(cell, t.text);
    }
}

void AgentDelegate::paintVersion(const Cell& cell) const {
    const QString version = cell.index.data().toString();
    const QFont body = ::font(FontRole::Body);
    const bool isOld = cell.index.data(AgentListModel::OldVersionRole).toBool();
    const StatusLook old = oldVersionLook();
    const qreal oldWidth = isOld ? status::size(old, ::font(FontRole::Small)).width() : 0;
    const qreal width = std::min(QFontMetricsF(body).horizontalAdvance(version) + 1,
                                 std::max(0.0, cell.rect.width() - oldWidth));
    QRectF words(cell.rect.left(), cell.rect.top(), width, cell.rect.height());
    QRectF mark(words.right() + 2, cell.rect.top(), oldWidth, cell.rect.height());
    if (cell.isRightToLeft) {
        words.moveRight(cell.rect.right());
        mark.moveRight(words.left() - 2);
    }
    paintLine(cell, words, version, body, tokens().text);
    if (isOld)
        status::paint(cell.painter, mark, old, ::font(FontRole::Small), cell.ground);
}

void AgentDelegate::paintCount(const Cell& cell, const QColor& colour) const {
    const bool isNone = cell.index.data(AgentListModel::RawRole).toLongLong() == 0;
    if (isNone) {
        paintFigure(cell, QStringLiteral("–"), tokens().text3);
        return;
    }
    QFont strong = ::font(FontRole::Strong);
    cell.painter.setPen(colour);
    drawFigures(cell.painter, cell.rect,
                (cell.isRightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                cell.index.data().toString(), strong);
}

int AgentDelegate::contentWidth(const QModelIndex& index) const {
    const int width = RowDelegate::contentWidth(index);
    if (AgentColumn(index.column()) == AgentColumn::Health)
        return width + metrics::scaled(metrics::iconRow) + metrics::gap16;
    if (AgentColumn(index.column()) == AgentColumn::Version)
        return versionRoom(index.data().toString());
    return width;
}
