// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

#include <QWidget>

class Banner;
class QPushButton;

// Over the page: what is wrong with the tenant until it is settled or closed, and below it an
// error of something else (a file, the keychain) until it is closed.
class ProblemBanners final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemBanners(QWidget* parent = nullptr);

    // Null: no tenant.
    void setTenant(const TenantState* state, Instant now);
    // Change id not 0: where more can be read about it.
    // `hasEndedWell`: what it tells of was done after all, and it does not look like a failure.
    void showProblem(const Error& problem, qint64 changeId = 0, bool hasEndedWell = false);
    // Two of them in a small window are one line each.
    void arrange();

Q_SIGNALS:
    void editConnectionClicked();
    void tryAgainClicked();
    void showChangeClicked(qint64 changeId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTenant(const TenantState& state, Instant now);
    void retranslate();

    Banner *m_tenant, *m_other;
    QPushButton *m_edit, *m_again, *m_showChange;
    qint64 m_change = 0;
    std::optional<Error> m_closed; // a person closed it: not again until it is another
    std::optional<Error> m_shown;
};
