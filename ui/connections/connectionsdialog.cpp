// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

ConnectionsDialog::ConnectionsDialog(QWidget* parent) : QDialog(parent) {}
ConnectionsDialog::~ConnectionsDialog() = default;
void ConnectionsDialog::setConnections(const QList<ConnectionEntry>&) {}
void ConnectionsDialog::setKeychainAvailable(bool) {}
void ConnectionsDialog::select(const QString&) {}
void ConnectionsDialog::startNew() {}
ConnectionDraft ConnectionsDialog::draft() const {
    return {};
}
bool ConnectionsDialog::hasUnsavedInput() const {
    return false;
}
void ConnectionsDialog::setBusy(bool, const QString&) {}
void ConnectionsDialog::saved(const ConnectionEntry&) {}
void ConnectionsDialog::removed(const QString&) {}
void ConnectionsDialog::showError(const Error&) {}
void ConnectionsDialog::showTestProgress(const QList<ConnectionReport::Line>&) {}
void ConnectionsDialog::showTestReport(const ConnectionReport&) {}
void ConnectionsDialog::reject() {
    QDialog::reject();
}
