// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/sessionmodel.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/tonedlabel.h"

#include <algorithm>

namespace {

constexpr double leastHeight = 0.12;

double lostShare(const ScanSession& session) {
    if (!session.targetCount || !session.successCount || *session.targetCount <= 0)
        return session.status == ScanStatus::Fail ? 1 : 0;
    const int lost = std::max(0, *session.targetCount - *session.successCount);
    return std::min(1.0, double(lost) / *session.targetCount);
}

} // namespace

bool isWhole(const ScanSession& session) {
    return session.status != ScanStatus::Fail && session.status != ScanStatus::Partial &&
           lostShare(session) <= 0;
}

QString sessionText(const ScanSession& session) {
    const QString what = session.targetCount && session.successCount
                             ? SessionModel::tr("%1 of %2 scanned")
                                   .arg(figure(*session.successCount), figure(*session.targetCount))
                             : statusText(session.status, session.statusWord);
    QString text = session.lastScanned.isKnown()
                       ? SessionModel::tr("%1: %2").arg(localText(session.lastScanned), what)
                       : what;
    if (!session.errorMessage.isEmpty())
        text = SessionModel::tr("%1. %2").arg(text, plain(session.errorMessage, 120));
    return text;
}

void SessionModel::setSessions(const QList<ScanSession>& sessions) {
    beginResetModel();
    m_sessions = sessions;
    m_hasTimes = !sessions.isEmpty() && std::ranges::all_of(sessions, [](const ScanSession& s) {
        return s.lastScanned.isKnown();
    });
    if (m_hasTimes) {
        std::ranges::stable_sort(m_sessions, {}, &ScanSession::lastScanned);
        if (m_sessions.size() > most)
            m_sessions = m_sessions.last(most);
    } else if (m_sessions.size() > most) {
        m_sessions = m_sessions.first(most);
    }
    endResetModel();
}

int SessionModel::notWhole() const {
    return int(std::ranges::count_if(m_sessions, [](const ScanSession& s) { return !isWhole(s); }));
}

double SessionModel::heightOf(int row) const {
    int highest = 1;
    for (const ScanSession& session : m_sessions)
        highest = std::max(highest, session.targetCount.value_or(0));
    const auto& count = m_sessions[row].targetCount;
    return count ? std::max(leastHeight, double(*count) / highest) : 1;
}

double SessionModel::lostOf(int row) const {
    return lostShare(m_sessions[row]);
}

int SessionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_sessions.size());
}

QVariant SessionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScanSession& session = m_sessions[index.row()];
    if (role == Qt::ToolTipRole)
        return plainToolTip(sessionText(session));
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? sessionText(session)
                                                                     : QVariant();
}
