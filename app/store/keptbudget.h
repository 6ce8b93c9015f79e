// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/budgetlog.h"
#include "models/problem/error.h"

#include <QCoroTask>
#include <QFuture>
#include <QHash>

class Database;

// The calls of the last hour in the database, under a hash of the key. Begins to read them when
// made; load() before ready() has ended waits for that.
class KeptBudget final : public BudgetLog {
public:
    // `now` decides what is older than an hour.
    KeptBudget(Database& database, Instant now);

    // What is on disk has been read, or could not be: then the budget begins at zero.
    [[nodiscard]] QCoro::Task<Result<void>> ready();
    [[nodiscard]] QList<Instant> load(const QString& key) override;
    void record(const QString& key, Instant call) override;

private:
    using Calls = QHash<QString, QList<Instant>>;
    Database& m_database;
    QFuture<Result<Calls>> m_kept;
};
