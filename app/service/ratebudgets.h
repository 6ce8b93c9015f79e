// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/ratebudget.h"
#include "models/connection/connection.h"

#include <map>
#include <memory>

// The budgets of a process: one for each Connection::budgetKey(), made when first asked for and
// kept to the end, so that two connections to one tenant cannot spend its quota twice.
class RateBudgets {
public:
    // `log` may be null. Both outlive the budgets.
    RateBudgets(Clock& clock, BudgetLog* log) : m_clock(clock), m_log(log) {}
    [[nodiscard]] RateBudget& of(const Connection& connection);

private:
    Clock& m_clock;
    BudgetLog* m_log;
    std::map<QString, std::unique_ptr<RateBudget>> m_budgets;
};
