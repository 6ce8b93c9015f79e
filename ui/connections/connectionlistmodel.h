// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/connectionentry.h"

#include <QAbstractListModel>
#include <QList>

// The connections in the dialog's list, and a last line for the one that is being added.
class ConnectionListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ConnectionIdRole = Qt::UserRole,
        ColourRole,
        PlaceRole,
        StateIconRole,
        StateToneRole
    };

    explicit ConnectionListModel(QObject* parent = nullptr);

    void setEntries(const QList<ConnectionEntry>& entries);
    [[nodiscard]] const QList<ConnectionEntry>& entries() const { return m_entries; }
    // nullptr: none of that id.
    [[nodiscard]] const ConnectionEntry* entry(const QString& id) const;
    [[nodiscard]] int rowOf(const QString& id) const; // -1: none; empty: the one being added
    void setAdding(bool isAdding);
    [[nodiscard]] bool isAdding() const { return m_isAdding; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<ConnectionEntry> m_entries;
    bool m_isAdding = false;
};
