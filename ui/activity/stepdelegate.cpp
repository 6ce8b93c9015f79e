// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/stepdelegate.h"

#include "models/lists/stepmodel.h"
#include "ui/common/statuslooks.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

StepDelegate::StepDelegate(RowTable* table) : RowDelegate(table) {}

void StepDelegate::paintCell(const Cell& cell) const {
    const Tokens& t = tokens();
    switch (StepModel::Column(cell.index.column())) {
    case StepModel::Column::State: {
        const auto state = StepState(cell.index.data(StepModel::StateRole).toInt());
        const bool isNotDone =
            state == StepState::Refused && !cell.index.data(StepModel::RefusedRole).toBool();
        const StatusLook look =
            isNotDone ? notDoneLook(cell.index.data().toString()) : lookOf(state);
        status::paint(cell.painter, cell.rect.adjusted(-6, 0, 6, 0), look, ::font(FontRole::Small),
                      cell.ground);
        return;
    }
    case StepModel::Column::Scan:
        paintLine(cell, cell.rect, cell.index.data().toString(), nameFont(), t.text,
                  Qt::ElideMiddle);
        return;
    default:
        // Nothing to say is quieter than an answer.
        paintText(cell, cell.index.data().toString() == u"–" ? t.text3 : t.text);
    }
}

int StepDelegate::contentWidth(const QModelIndex& index) const {
    const int width = RowDelegate::contentWidth(index);
    return StepModel::Column(index.column()) == StepModel::Column::State
               ? width + metrics::scaled(metrics::iconRow) + metrics::gap16
               : width;
}
