// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/deletedialog.h"

DeleteDialog::DeleteDialog(QWidget* parent) : QDialog(parent) {}
DeleteDialog::~DeleteDialog() = default;
void DeleteDialog::setTenant(const TenantState&) {}
void DeleteDialog::setScans(const QStringList&, const QStringList&) {}
void DeleteDialog::setBatchSize(int) {}
QStringList DeleteDialog::ids() const {
    return {};
}
void DeleteDialog::setBusy(bool, const QString&) {}
void DeleteDialog::showError(const Error&) {}
void DeleteDialog::finish() {
    accept();
}
