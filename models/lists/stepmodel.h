// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/outcome.h"

#include <QAbstractTableModel>

// The steps of one change, in the order they are sent.
class StepModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column : quint8 { Step, State, Scan, Change, Took, Answer };
    static constexpr int ColumnCount = int(Column::Answer) + 1;
    enum Role {
        RawRole = Qt::UserRole + 1,
        IdRole,      // the scan's id, QString
        StateRole,   // int(StepState)
        RefusedRole, // bool: by the service, see wasRefused()
        BeforeRole,  // JSON, QByteArray
        AfterRole,
        CorrelationRole,
    };

    explicit StepModel(QObject* parent = nullptr);

    // The same change again updates rows in place, another one resets.
    void setChange(const ::Change& change);
    [[nodiscard]] const ::Change& change() const { return m_change; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    ::Change m_change;
};
