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
    // The change that an error tells of, if any.
    struct About {
        qint64 changeId = 0;
        bool isHere = false;       // Activity has more of it
        bool hasEndedWell = false; // it was done after all, and does not look like a failure
    };
    void showProblem(const Error& problem, const About& about);
    // More is known of this change by now, and said elsewhere.
    void dropProblemOf(qint64 changeId);
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
    qint64 m_change = 0;           // that the lower one tells of
    std::optional<Error> m_closed; // a person closed it: not again until it is another
    std::optional<Error> m_shown;
};
