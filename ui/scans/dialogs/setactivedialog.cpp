// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/setactivedialog.h"

SetActiveDialog::SetActiveDialog(bool, QWidget* parent) : QDialog(parent) {}
SetActiveDialog::~SetActiveDialog() = default;
void SetActiveDialog::setTenant(const TenantState&) {}
void SetActiveDialog::setScans(const QStringList&, const QStringList&) {}
void SetActiveDialog::setExtraCalls(int) {}
QStringList SetActiveDialog::ids() const {
    return {};
}
void SetActiveDialog::setBusy(bool, const QString&) {}
void SetActiveDialog::showError(const Error&) {}
void SetActiveDialog::finish() {
    accept();
}
