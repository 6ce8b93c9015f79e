// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"

#include <QSortFilterProxyModel>

// Groups the changes: running ones, those of today and yesterday, earlier ones; narrows by text.
// There are hundreds of changes, not hundreds of thousands: the stock proxy will do.
class ActivityOrder final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Group : quint8 { Running, Recent, Earlier };
    enum Role { GroupRole = Qt::UserRole + 100, BeginsGroupRole };

    explicit ActivityOrder(QObject* parent = nullptr);

    // Whether another day began: then rows may belong to other groups, and the model has to say
    // that they changed.
    [[nodiscard]] bool setNow(Instant now);
    void setText(const QString& text);
    // Neither: all. Both: those that are one or the other.
    void setOnly(bool running, bool unfinished);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] Group groupOf(int sourceRow) const;
    Instant m_now;
    QStringList m_words;
    bool m_onlyRunning = false;
    bool m_onlyUnfinished = false;
};

// It has ended, and not all of its steps are done.
bool isUnfinished(const Change& change);
QString groupTitle(ActivityOrder::Group group);
