// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent) {}
SettingsDialog::~SettingsDialog() = default;
void SettingsDialog::setSettings(const UserSettings&) {}
UserSettings SettingsDialog::settings() const {
    return {};
}
void SettingsDialog::showError(const Error&) {}
void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
}
