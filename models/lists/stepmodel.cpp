// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/stepmodel.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

namespace {

QString orDash(const QString& text) {
    return text.isEmpty() ? QStringLiteral("–") : text;
}

bool isAnswered(const ChangeStep& step) {
    return step.sentAt.isKnown() && step.answeredAt.isKnown();
}

// Figures end below each other.
QVariant alignmentOf(int column) {
    const auto shown = StepModel::Column(column);
    const bool isFigure = shown == StepModel::Column::Step || shown == StepModel::Column::Took;
    return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

StepModel::StepModel(QObject* parent) : QAbstractTableModel(parent) {}

void StepModel::setChange(const ::Change& change) {
    const bool isUpdate = change.id == m_change.id && !m_change.steps.isEmpty() &&
                          change.steps.size() >= m_change.steps.size();
    if (!isUpdate) {
        beginResetModel();
        m_change = change;
        endResetModel();
        return;
    }
    const int known = int(m_change.steps.size());
    const int added = int(change.steps.size()) - known;
    const QList<ChangeStep> before = m_change.steps;
    if (added > 0)
        beginInsertRows({}, known, known + added - 1);
    m_change = change;
    if (added > 0)
        endInsertRows();
    // Neighbours that changed are announced together: a batch settles hundreds at once.
    for (int row = 0; row < known;) {
        int end = row;
        while (end < known && before[end] != change.steps[end])
            ++end;
        if (end > row)
            Q_EMIT dataChanged(index(row, 0), index(end - 1, ColumnCount - 1));
        row = end + 1;
    }
}

int StepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_change.steps.size());
}

int StepModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeStep& step = m_change.steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (Column(index.column())) {
        case Column::Step: return figure(index.row() + 1);
        case Column::State: return stepText(m_change.kind, step);
        case Column::Scan:
            return orDash(step.scanName.isEmpty() ? plain(step.scanId) : stepName(step, 300));
        case Column::Change: return orDash(differenceText(step));
        case Column::Took:
            return orDash(isAnswered(step) ? tookText(step.answeredAt.ms - step.sentAt.ms)
                                           : QString());
        case Column::Answer: return orDash(plain(step.answer));
        }
        return {};
    case RawRole:
        switch (Column(index.column())) {
        case Column::Step: return index.row() + 1;
        case Column::State: return int(step.state);
        case Column::Scan: return step.scanName;
        case Column::Change: return differenceText(step);
        case Column::Took:
            return isAnswered(step) ? QVariant(step.answeredAt.ms - step.sentAt.ms) : QVariant();
        case Column::Answer: return step.answer;
        }
        return {};
    case IdRole: return step.scanId;
    case StateRole: return int(step.state);
    case RefusedRole: return wasRefused(step);
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    case BeforeRole: return step.before;
    case AfterRole: return step.after;
    case CorrelationRole: return step.correlationId;
    default: return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Step: return tr("Step");
    case Column::State: return tr("State");
    case Column::Scan: return tr("Scan");
    case Column::Change: return tr("Change");
    case Column::Took: return tr("Took");
    case Column::Answer: return tr("Answer");
    }
    return {};
}
