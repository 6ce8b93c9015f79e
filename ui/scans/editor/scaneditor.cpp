// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/scaneditor.h"

ScanEditor::ScanEditor(QWidget* parent) : QDialog(parent) {}
ScanEditor::~ScanEditor() = default;
void ScanEditor::setTenant(const TenantState&) {}
void ScanEditor::setSettings(const UserSettings&) {}
void ScanEditor::startNew() {}
void ScanEditor::startEdit(const ScanDefinition&) {}
void ScanEditor::startDuplicate(const ScanDefinition&) {}
ScanEditor::Mode ScanEditor::mode() const {
    return {};
}
const std::optional<ScanDefinition>& ScanEditor::before() const {
    static const std::optional<ScanDefinition> none;
    return none;
}
ScanDraft ScanEditor::draft() const {
    return {};
}
bool ScanEditor::isBusy() const {
    return false;
}
bool ScanEditor::hasUnsavedInput() const {
    return false;
}
void ScanEditor::setBusy(bool, const QString&) {}
void ScanEditor::showError(const Error&, const QString&) {}
void ScanEditor::showConflict(const ScanDefinition&) {}
void ScanEditor::finish() {
    accept();
}
void ScanEditor::reject() {
    QDialog::reject();
}
