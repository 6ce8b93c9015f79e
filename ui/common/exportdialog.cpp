// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/exportdialog.h"

ExportDialog::ExportDialog(QWidget* parent) : QDialog(parent) {}
ExportDialog::~ExportDialog() = default;
void ExportDialog::setCounts(qsizetype, qsizetype, int, int) {}
void ExportDialog::setSuggestedName(const QString&) {}
ExportChoice ExportDialog::choice() const {
    return {};
}
void ExportDialog::setBusy(bool) {}
void ExportDialog::showError(const Error&) {}
void ExportDialog::finish() {
    accept();
}
