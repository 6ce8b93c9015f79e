// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/ratebudgets.h"

RateBudget& RateBudgets::of(const Connection& connection) {
    std::unique_ptr<RateBudget>& budget = m_budgets[connection.budgetKey()];
    if (!budget)
        budget = std::make_unique<RateBudget>(connection.budgetKey(), m_clock, m_log);
    return *budget;
}
