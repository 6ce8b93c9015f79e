// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityorder.h"

#include "models/lists/activitymodel.h"

#include <QCoreApplication>

#include <algorithm>

ActivityOrder::ActivityOrder(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
    sort(0);
}

bool ActivityOrder::setNow(Instant now) {
    const bool isOtherDay = !m_now.isKnown() || now.toDateTime().toLocalTime().date() !=
                                                    m_now.toDateTime().toLocalTime().date();
    m_now = now;
    return isOtherDay;
}

void ActivityOrder::setText(const QString& text) {
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ActivityOrder::setOnly(bool running, bool unfinished) {
    m_onlyRunning = running;
    m_onlyUnfinished = unfinished;
    invalidateFilter();
}

ActivityOrder::Group ActivityOrder::groupOf(int sourceRow) const {
    const Change& change = static_cast<const ActivityModel*>(sourceModel())->changeAt(sourceRow);
    if (change.isRunning())
        return Group::Running;
    const QDate day = change.startedAt.toDateTime().toLocalTime().date();
    const QDate today = m_now.toDateTime().toLocalTime().date();
    return day.isValid() && day.daysTo(today) <= 1 ? Group::Recent : Group::Earlier;
}

bool ActivityOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const Group one = groupOf(left.row());
    const Group other = groupOf(right.row());
    return one != other ? one < other : left.row() < right.row();
}

bool ActivityOrder::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* model = static_cast<const ActivityModel*>(sourceModel());
    const Change& change = model->changeAt(row);
    const bool isWanted = (m_onlyRunning && change.isRunning()) ||
                          (m_onlyUnfinished && isUnfinished(change)) ||
                          (!m_onlyRunning && !m_onlyUnfinished);
    if (!isWanted || m_words.isEmpty())
        return isWanted;
    QString text;
    for (int column = 0; column < model->columnCount(); ++column)
        text += model->index(row, column).data().toString() + QLatin1Char('\n');
    return std::ranges::all_of(m_words, [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive) ||
               std::ranges::any_of(change.steps, [&](const ChangeStep& step) {
                   return step.scanName.contains(word, Qt::CaseInsensitive) ||
                          step.newName.contains(word, Qt::CaseInsensitive) ||
                          step.correlationId.contains(word, Qt::CaseInsensitive);
               });
    });
}

QVariant ActivityOrder::data(const QModelIndex& index, int role) const {
    if (role == GroupRole)
        return int(groupOf(mapToSource(index).row()));
    if (role == BeginsGroupRole)
        return index.row() == 0 ||
               groupOf(mapToSource(index).row()) !=
                   groupOf(mapToSource(index.siblingAtRow(index.row() - 1)).row());
    return QSortFilterProxyModel::data(index, role);
}

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ActivityOrder)
};

} // namespace

bool isUnfinished(const Change& change) {
    return !change.isRunning() && change.count(StepState::Done) < int(change.steps.size());
}

QString groupTitle(ActivityOrder::Group group) {
    switch (group) {
    case ActivityOrder::Group::Running: return Texts::tr("Running");
    case ActivityOrder::Group::Recent: return Texts::tr("Today and yesterday");
    case ActivityOrder::Group::Earlier: return Texts::tr("Earlier");
    }
    return {};
}
