// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QList>
#include <QString>

// Where the calls of the last hour are kept, so that a restart does not forget them. `key` is
// Connection::budgetKey(). Losing an entry costs a 429, so failures are logged there, not
// reported here.
class BudgetLog {
public:
    BudgetLog() = default;
    virtual ~BudgetLog() = default;
    BudgetLog(const BudgetLog&) = delete;
    BudgetLog& operator=(const BudgetLog&) = delete;

    // The calls of the last hour, in any order.
    [[nodiscard]] virtual QList<Instant> load(const QString& key) = 0;
    virtual void record(const QString& key, Instant call) = 0;
};
