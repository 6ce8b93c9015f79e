// SPDX-License-Identifier: GPL-3.0-or-later
// How a definition comes into the fields, and what is in them as a draft.
#include "models/text/plaintext.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui_scaneditor.h"

namespace {

constexpr int hoursInTenYears = 87'600;
constexpr qsizetype longestShown = 32'000;

} // namespace

void ScanEditor::startNew() {
    m_mode = Mode::New;
    m_before.reset();
    ScanDefinition empty;
    empty.type = ScanType::Network;
    empty.isActive = true;
    empty.intervalHours = ScanDraft().intervalHours;
    if (m_health && m_health->snapshot()->agents().size() == 1)
        empty.scanner = m_health->snapshot()->agents().first();
    load(empty);
}

void ScanEditor::startEdit(const ScanDefinition& definition) {
    m_mode = Mode::Edit;
    m_before = definition;
    load(definition);
}

void ScanEditor::startDuplicate(const ScanDefinition& definition) {
    m_mode = Mode::Duplicate;
    m_before.reset();
    ScanDefinition copy = definition;
    copy.name = tr("%1 (copy)").arg(definition.name);
    if (!copy.intervalHours || *copy.intervalHours < 1)
        copy.intervalHours = ScanDraft().intervalHours;
    load(copy);
}

void ScanEditor::startAnew(const ScanDraft& entered, const QString& scannerName) {
    m_mode = Mode::New;
    m_before.reset();
    ScanDefinition scan;
    scan.type = entered.type;
    scan.name = entered.name;
    scan.isActive = entered.isActive;
    scan.target = entered.target;
    scan.targetType = entered.targetType;
    scan.intervalHours = entered.intervalHours ? entered.intervalHours : ScanDraft().intervalHours;
    scan.scanner.machineId = entered.machineId;
    scan.scanner.name = scannerName;
    load(scan);
    if (entered.credentials)
        ui->credentialsForm->setCredentials(*entered.credentials);
    m_clean = ScanDraft();
}

void ScanEditor::load(const ScanDefinition& definition) {
    setBusy(false);
    m_fixedType = definition.type;
    m_faults.clear();
    m_serverFaults.clear();
    ui->errorBox->hide();
    m_isLoading = true;
    (definition.type == ScanType::Windows ? ui->windowsRadio : ui->networkRadio)->setChecked(true);
    ui->replaceCredentialsCheckBox->setChecked(false);
    ui->credentialsForm->clear();
    fill(definition);
    m_isLoading = true;
    showType();
    if (definition.authentication)
        ui->credentialsForm->setInfo(*definition.authentication);
    m_isLoading = false;
    retranslate();
    m_clean = draft();
    applyFaults();
    applyWarnings();
}

void ScanEditor::fill(const ScanDefinition& definition) {
    m_isLoading = true;
    // A name is shown without what is not to be seen; untouched, it stays as the service has it.
    m_givenName = definition.name;
    m_shownName = plain(definition.name, longestShown);
    ui->nameEdit->setText(m_shownName);
    ui->nameEdit->setCursorPosition(0);
    ui->activeSwitch->setChecked(definition.isActive);
    ui->scannerCombo->setMachineId(definition.scanner.machineId, definition.scanner.name);
    // What does not repeat can stay so, but cannot be made so: a PATCH cannot say it.
    const int hours = definition.intervalHours.value_or(0);
    ui->intervalSpinBox->setRange(m_before ? std::min(hours, 1) : 1,
                                  std::max(hours, hoursInTenYears));
    ui->intervalSpinBox->setValue(hours);
    ui->targetsForm->setTargets(definition.target, definition.targetType,
                                definition.targetTypeWord);
    showInterval();
    m_isLoading = false;
}

ScanDraft ScanEditor::draft() const {
    ScanDraft draft;
    draft.type = type();
    if (m_before)
        draft.typeWord = m_before->typeWord;
    const QString name = ui->nameEdit->text();
    draft.name = name == m_shownName ? m_givenName : name.trimmed();
    draft.isActive = ui->activeSwitch->isChecked();
    draft.target = ui->targetsForm->target();
    draft.targetType = ui->targetsForm->targetType();
    const int hours = ui->intervalSpinBox->value();
    const bool isUntouched = m_before && m_before->intervalHours.value_or(0) == hours;
    draft.intervalHours = isUntouched ? m_before->intervalHours : std::optional<int>(hours);
    draft.machineId = ui->scannerCombo->machineId();
    if (takesCredentials())
        draft.credentials = ui->credentialsForm->credentials();
    return draft;
}

bool ScanEditor::hasUnsavedInput() const {
    return draft() != m_clean;
}
