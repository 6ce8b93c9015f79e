// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/actions.h"
#include "ui/common/statuslooks.h"
#include "ui/look/icon.h"

#include <QAction>
#include <QPoint>

#include <algorithm>

namespace {

// Beginnings of words first, then anywhere.
int rankOf(const QString& text, int at) {
    if (at == 0)
        return 0;
    return text.at(at - 1).isLetterOrNumber() ? 2 : 1;
}

} // namespace

PaletteModel::PaletteModel(const QList<QAction*>& actions, QObject* parent)
    : QAbstractListModel(parent), m_actions(actions) {
    for (int i = 0; i < int(m_actions.size()); ++i)
        connect(m_actions[i], &QAction::changed, this, [this, i] { refresh(i); });
}

void PaletteModel::refresh(int action) {
    const auto found = std::ranges::find(m_entries, action, &Entry::action);
    if (found == m_entries.end())
        return;
    found->note = Actions::target(m_actions[action]);
    const QModelIndex changed = index(int(found - m_entries.begin()), 0);
    Q_EMIT dataChanged(changed, changed);
}

void PaletteModel::search(const QString& text) {
    const QString wanted = text.trimmed();
    beginResetModel();
    m_entries.clear();
    addCommands(wanted);
    if (!wanted.isEmpty() && m_snapshot) {
        addScans(wanted);
        addAgents(wanted);
    }
    if (m_entries.isEmpty()) {
        Entry nothing; // a line that cannot be chosen
        nothing.text = tr("Nothing matches “%1”. Commands, scans and agents are found by their "
                          "names.")
                           .arg(plain(wanted, 60));
        m_entries.append(nothing);
    }
    endResetModel();
}

void PaletteModel::addCommands(const QString& wanted) {
    QList<Entry> found;
    for (int i = 0; i < int(m_actions.size()); ++i) {
        const QAction* action = m_actions[i];
        Entry entry;
        entry.kind = Kind::Command;
        entry.text = Actions::longText(action);
        entry.icon = iconName(action->icon());
        entry.action = i;
        entry.note = Actions::target(action);
        entry.matchAt =
            wanted.isEmpty() ? -1 : int(entry.text.indexOf(wanted, 0, Qt::CaseInsensitive));
        entry.matchLength = entry.matchAt < 0 ? 0 : int(wanted.size());
        if (wanted.isEmpty() || entry.matchAt >= 0)
            found.append(entry);
    }
    if (!wanted.isEmpty()) {
        std::ranges::stable_sort(
            found, {}, [](const Entry& entry) { return rankOf(entry.text, entry.matchAt); });
    }
    if (found.isEmpty())
        return;
    Entry heading;
    heading.text = tr("Commands");
    m_entries.append(heading);
    m_entries.append(found);
}

void PaletteModel::addScans(const QString& wanted) {
    QList<Entry> found;
    const Snapshot& snapshot = *m_snapshot;
    for (qsizetype row = 0; row < snapshot.scanCount() && found.size() < mostOfAKind; ++row) {
        const ScanRow& scan = snapshot.scan(row);
        const QString name = plain(snapshot.string(scan.name), 160);
        const auto at = name.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        Entry entry;
        entry.kind = Kind::Scan;
        entry.text = name;
        entry.icon = iconOf(scan.type);
        const QString status = statusText(scan.status, snapshot.string(scan.statusWord));
        entry.note = scan.lastRun.isKnown()
                         ? tr("%1, %2").arg(status, ageText(scan.lastRun, snapshot.readAt()))
                         : status;
        entry.id = snapshot.string(scan.id);
        entry.matchAt = int(at);
        entry.matchLength = int(wanted.size());
        found.append(entry);
    }
    if (found.isEmpty())
        return;
    Entry heading;
    heading.text = tr("Scans");
    m_entries.append(heading);
    m_entries.append(found);
}

void PaletteModel::addAgents(const QString& wanted) {
    QList<Entry> found;
    for (const ScanAgent& agent : m_snapshot->agents()) {
        const QString name = plain(agent.name.isEmpty() ? agent.machineId : agent.name, 160);
        const auto at = name.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (at < 0 || found.size() == mostOfAKind)
            continue;
        Entry entry;
        entry.kind = Kind::Agent;
        entry.text = name;
        entry.icon = QStringLiteral("agents");
        entry.note = agent.lastSeen.isKnown()
                         ? tr("seen %1").arg(ageText(agent.lastSeen, m_snapshot->readAt()))
                         : QString();
        entry.id = agent.machineId;
        entry.matchAt = int(at);
        entry.matchLength = int(wanted.size());
        found.append(entry);
    }
    if (found.isEmpty())
        return;
    Entry heading;
    heading.text = tr("Agents");
    m_entries.append(heading);
    m_entries.append(found);
}

QAction* PaletteModel::actionAt(const QModelIndex& index) const {
    const int action = index.isValid() ? m_entries.at(index.row()).action : -1;
    return action < 0 ? nullptr : m_actions.at(action);
}

int PaletteModel::next(int row, int by) const {
    const int count = int(m_entries.size());
    for (int at = row + by; at >= 0 && at < count; at += by) {
        if (m_entries.at(at).kind != Kind::Heading)
            return at;
    }
    return row;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries.at(index.row());
    const QAction* action = entry.action < 0 ? nullptr : m_actions.at(entry.action);
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::AccessibleDescriptionRole:
        return action != nullptr && !action->isEnabled() ? Actions::whyNot(action) : entry.note;
    case KindRole: return int(entry.kind);
    case IconRole: return entry.icon;
    case NoteRole: return entry.note;
    case WhyRole:
        return action != nullptr && !action->isEnabled() ? Actions::whyNot(action) : QString();
    case KeysRole:
        return action != nullptr ? action->shortcut().toString(QKeySequence::NativeText)
                                 : QString();
    case MatchRole: return QPoint(entry.matchAt, entry.matchLength);
    case IdRole: return entry.id;
    case ActionRole: return entry.action;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    if (m_entries.at(index.row()).kind == Kind::Heading)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}
