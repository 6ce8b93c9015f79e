// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

#include <QDialog>
#include <QStringList>

#include <memory>

// Asks before scans are activated or deactivated: count, names, tenant, and how many already
// are so and are skipped. After submitted() call setBusy(true), then finish() or showError().
class SetActiveDialog : public QDialog {
    Q_OBJECT
public:
    explicit SetActiveDialog(bool active, QWidget* parent = nullptr);
    ~SetActiveDialog() override;

    void setTenant(const TenantState& tenant);
    // All selected scans, and those of them that the filter hides.
    void setScans(const QStringList& ids, const QStringList& hidden);
    // Calls besides one for each scan that changes (a reading before, say).
    void setExtraCalls(int calls);
    // Those that would change now.
    [[nodiscard]] QStringList ids() const;

    void setBusy(bool busy, const QString& doing = {});
    void showError(const Error& error);
    void finish();

Q_SIGNALS:
    void submitted(const QStringList& ids, bool active);
};
