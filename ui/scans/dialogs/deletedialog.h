// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

#include <QDialog>
#include <QStringList>

#include <memory>

// Asks before scans are deleted: exact count, names, tenant, those that the filter hides first.
// Cancel is the default. After submitted() call setBusy(true), then finish() or showError().
class DeleteDialog : public QDialog {
    Q_OBJECT
public:
    explicit DeleteDialog(QWidget* parent = nullptr);
    ~DeleteDialog() override;

    // Names, types and agents are read from the tenant's snapshot.
    void setTenant(const TenantState& tenant);
    // All selected scans, and those of them that the filter hides. 100,000 cost nothing
    // noticeable.
    void setScans(const QStringList& ids, const QStringList& hidden);
    // How many ids go into one call, as far as is known.
    void setBatchSize(int batchSize);
    // What would be deleted now: without the hidden ones once they were left out.
    [[nodiscard]] QStringList ids() const;

    void setBusy(bool busy, const QString& doing = {});
    void showError(const Error& error);
    void finish();

Q_SIGNALS:
    void submitted(const QStringList& ids);
};
