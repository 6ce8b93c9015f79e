// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/outcome.h"

#include <QAbstractTableModel>

// Every write of this console, newest first.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column : quint8 { What, Outcome, When, Who, Tenant };
    static constexpr int ColumnCount = int(Column::Tenant) + 1;
    enum Role {
        RawRole = Qt::UserRole + 1,
        IdRole,       // the journal's, qint64
        KindRole,     // int(ChangeKind)
        RunningRole,  // bool
        StateRole,    // int(StepState): the gravest of its steps
        DoneRole,     // int: steps that are neither waiting nor sending
        StepsRole,    // int
        ReadBackRole, // bool: it runs, and nothing of it is sent any more
    };

    explicit ActivityModel(QObject* parent = nullptr);

    // Replaces all; rows that stay the same are not touched. `hasOlder`: there are more, for which
    // olderWanted() asks once a view comes to the end.
    void setChanges(const QList<Change>& changes, bool hasOlder = false);
    // One that is new goes on top, one that is known (by id) is replaced.
    void updateChange(const Change& change);
    // The ages' reference.
    // Another day: whoever groups by days has to look at all of them again.
    void setNow(Instant now, bool isOtherDay = false);

    // Precondition: 0 <= row < rowCount().
    [[nodiscard]] const Change& changeAt(int row) const { return m_changes[row]; }
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] int runningCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void olderWanted();

private:
    void replace(int row, const Change& change);

    QList<Change> m_changes;
    bool m_hasOlder = false;
    Instant m_now;
};
