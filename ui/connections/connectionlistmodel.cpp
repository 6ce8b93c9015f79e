// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionlistmodel.h"

#include "models/connection/clouds.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/look/status.h"

namespace {

struct State {
    QString icon;
    Tone tone = Tone::Quiet;
};

State stateOf(const ConnectionEntry& entry) {
    switch (entry.link) {
    case Link::Connected:
        return entry.connection.isReadOnly ? State{QStringLiteral("lock"), Tone::Quiet}
                                           : State{QStringLiteral("h-fresh"), Tone::Ok};
    case Link::Connecting: return {QStringLiteral("st-run"), Tone::Busy};
    case Link::Offline: return {QStringLiteral("offline"), Tone::Warn};
    case Link::SignInRefused:
    case Link::Failed: return {QStringLiteral("st-fail"), Tone::Fail};
    case Link::Idle: break;
    }
    return entry.connection.isReadOnly ? State{QStringLiteral("lock"), Tone::Quiet} : State{};
}

} // namespace

ConnectionListModel::ConnectionListModel(QObject* parent) : QAbstractListModel(parent) {}

void ConnectionListModel::setEntries(const QList<ConnectionEntry>& entries) {
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

const ConnectionEntry* ConnectionListModel::entry(const QString& id) const {
    for (const ConnectionEntry& entry : m_entries) {
        if (entry.connection.id == id)
            return &entry;
    }
    return nullptr;
}

int ConnectionListModel::rowOf(const QString& id) const {
    for (qsizetype row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).connection.id == id)
            return int(row);
    }
    return id.isEmpty() && m_isAdding ? int(m_entries.size()) : -1;
}

void ConnectionListModel::setAdding(bool isAdding) {
    if (isAdding == m_isAdding)
        return;
    const int last = int(m_entries.size());
    if (isAdding) {
        beginInsertRows({}, last, last);
        m_isAdding = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, last, last);
        m_isAdding = false;
        endRemoveRows();
    }
}

int ConnectionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size()) + (m_isAdding ? 1 : 0);
}

QVariant ConnectionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() >= m_entries.size()) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return tr("New connection");
        case PlaceRole: return tr("not saved yet");
        default: return {};
        }
    }
    const ConnectionEntry& entry = m_entries.at(index.row());
    const QString name = plain(entry.connection.name, 120);
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(name, placeText(entry.connection), linkText(entry.link));
    case Qt::ToolTipRole: return linkText(entry.link);
    case ConnectionIdRole: return entry.connection.id;
    case ColourRole: return entry.connection.colour;
    case PlaceRole: return placeText(entry.connection);
    case StateIconRole: return stateOf(entry).icon;
    case StateToneRole: return int(stateOf(entry).tone);
    default: return {};
    }
}
