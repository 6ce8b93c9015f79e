// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QAbstractListModel>
#include <QIcon>

class QAction;

// What the palette lists for what was typed: commands, then scans, then agents, under headings.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind : quint8 { Heading, Command, Scan, Agent };
    enum Role {
        KindRole = Qt::UserRole + 1,
        IconRole,   // name of the icon, QString
        NoteRole,   // quiet words behind it: state of a scan
        WhyRole,    // why a command is not possible
        KeysRole,   // QString
        MatchRole,  // first letter and length of the match, QPoint
        IdRole,     // of a scan or agent
        ActionRole, // index into the actions
    };
    static constexpr int mostOfAKind = 8;

    explicit PaletteModel(const QList<QAction*>& actions, QObject* parent);

    // Takes part in the next search.
    void setSnapshot(const SnapshotPtr& snapshot) { m_snapshot = snapshot; }
    void search(const QString& text);
    [[nodiscard]] QAction* actionAt(const QModelIndex& index) const;
    // The next row that can be chosen, from `row` by `by`; `row` where there is none.
    [[nodiscard]] int next(int row, int by) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Entry {
        Kind kind = Kind::Heading;
        QString text, note, icon, id;
        int action = -1;
        int matchAt = -1;
        int matchLength = 0;
    };
    // What is possible, and on what, changes while the palette is open.
    void refresh(int action);
    void addCommands(const QString& wanted);
    void addScans(const QString& wanted);
    void addAgents(const QString& wanted);

    QList<QAction*> m_actions;
    SnapshotPtr m_snapshot;
    QList<Entry> m_entries;
};
