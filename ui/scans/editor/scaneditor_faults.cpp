// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a draft, and what is only worth a look: checked by the rules, told by the
// service, shown at the fields and summed up above them.
#include "models/text/plaintext.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/scans/editor/scanfieldtexts.h"
#include "ui_scaneditor.h"

#include <QPlainTextEdit>

#include <algorithm>

ScanRuleContext ScanEditor::ruleContext() const {
    return {m_tenant.contract, m_tenant.snapshot, m_health, m_before};
}

void ScanEditor::touched(ScanField field) {
    if (m_isLoading)
        return;
    m_serverFaults.removeIf([field](const ScanFault& fault) { return fault.field == field; });
    m_check.start();
}

QList<ScanFault> ScanEditor::currentFaults() const {
    QList<ScanFault> all = faults(draft(), ui->targetsForm->targets(), ruleContext());
    // As the form is read: the targets are its right half.
    std::stable_partition(all.begin(), all.end(), [](const ScanFault& fault) {
        return fault.field != ScanField::Targets && fault.field != ScanField::TargetType;
    });
    return all;
}

void ScanEditor::checkAgain() {
    // Faults that Save found go as they are put right; new ones wait for the next Save.
    QList<ScanFault> left;
    for (const ScanFault& fault : currentFaults()) {
        const bool wasShown =
            std::any_of(m_faults.cbegin(), m_faults.cend(),
                        [&fault](const ScanFault& shown) { return shown.field == fault.field; });
        if (wasShown)
            left.append(fault);
    }
    m_faults = left;
    applyFaults();
    applyWarnings();
}

void ScanEditor::applyFaults() {
    const QList<ScanFault> all = m_faults + m_serverFaults;
    QStringList ofTargets;
    for (int i = int(ScanField::Name); i <= int(ScanField::KeyVaultSecretName); ++i) {
        const auto field = ScanField(i);
        QString text;
        for (const ScanFault& fault : all) {
            if (fault.field != field)
                continue;
            // The list below the targets names each faulty entry already.
            if (field == ScanField::Targets && m_faults.contains(fault) &&
                ui->targetsForm->targets().faultCount > 0)
                continue;
            if (field == ScanField::Targets || field == ScanField::TargetType)
                ofTargets.append(fault.text);
            else if (text.isEmpty())
                text = fault.text;
        }
        showFault(field, text);
    }
    ui->targetsForm->setFaults(ofTargets);
    showSummary();
}

void ScanEditor::applyWarnings() {
    const QList<ScanFault> all = warnings(draft(), ui->targetsForm->targets(), ruleContext());
    QStringList ofTargets;
    for (int i = int(ScanField::Name); i <= int(ScanField::KeyVaultSecretName); ++i) {
        const auto field = ScanField(i);
        QString text;
        for (const ScanFault& warning : all) {
            if (warning.field != field)
                continue;
            if (field == ScanField::Targets || field == ScanField::TargetType)
                ofTargets.append(warning.text);
            else
                text += text.isEmpty() ? warning.text : QLatin1Char(' ') + warning.text;
        }
        showWarning(field, text);
    }
    ui->targetsForm->setWarnings(ofTargets);
}

QWidget* ScanEditor::input(ScanField field) const {
    switch (field) {
    case ScanField::Name: return ui->nameEdit;
    case ScanField::Type: return type() == ScanType::Windows ? ui->windowsRadio : ui->networkRadio;
    case ScanField::Scanner: return ui->scannerCombo;
    case ScanField::Interval: return ui->intervalSpinBox;
    case ScanField::Active: return ui->activeSwitch;
    case ScanField::Targets:
    case ScanField::TargetType: return ui->targetsForm->edit();
    default: return ui->credentialsForm->input(field);
    }
}

void ScanEditor::focusFirstFault() {
    const QList<ScanFault> all = m_faults + m_serverFaults;
    if (all.isEmpty())
        return;
    if (all.first().field == ScanField::Targets || all.first().field == ScanField::TargetType) {
        ui->targetsForm->focusFirstFault();
        return;
    }
    if (QWidget* widget = input(all.first().field)) {
        widget->setFocus();
        ui->fieldsArea->ensureWidgetVisible(widget, 0, 48);
    }
}

void ScanEditor::showFault(ScanField field, const QString& text) {
    MessageLine* line = nullptr;
    QWidget* framed = input(field);
    switch (field) {
    case ScanField::Name: line = ui->nameFault; break;
    case ScanField::Type: line = ui->typeFault; break;
    case ScanField::Scanner: line = ui->scannerFault; break;
    case ScanField::Interval: line = ui->intervalFault; break;
    case ScanField::Active: line = ui->activeFault; break;
    case ScanField::Targets:
    case ScanField::TargetType: return; // TargetsForm shows them
    default: ui->credentialsForm->showFault(field, text); return;
    }
    line->setFault(text);
    framed->setProperty("fault", !text.isEmpty());
    framed->setAccessibleDescription(text);
    framed->update();
}

void ScanEditor::showWarning(ScanField field, const QString& text) {
    switch (field) {
    case ScanField::Name: ui->nameFault->setWarning(text); break;
    case ScanField::Type: break; // one quiet line says so already
    case ScanField::Scanner: ui->scannerFault->setWarning(text); break;
    case ScanField::Interval: ui->intervalFault->setWarning(text); break;
    case ScanField::Active: ui->activeFault->setWarning(text); break;
    case ScanField::Targets:
    case ScanField::TargetType: break;
    default: ui->credentialsForm->showWarning(field, text);
    }
}

void ScanEditor::showSummary() {
    QStringList names;
    int count = 0;
    for (const ScanFault& fault : m_faults + m_serverFaults) {
        QString name = scanFieldText(fault.field);
        if (fault.field == ScanField::Targets) {
            // The lines say more than the field's name; three of them are enough here.
            QStringList lines;
            for (const TargetEntry& entry : ui->targetsForm->targets().entries) {
                if (!entry.fault.isEmpty() && lines.size() < 4)
                    lines.append(figure(entry.line));
            }
            if (lines.size() == 1)
                name = tr("Targets line %1").arg(lines.first());
            else if (lines.size() > 3)
                name = tr("Targets lines %1 and more").arg(lines.mid(0, 3).join(tr(", ")));
            else if (!lines.isEmpty())
                name = tr("Targets lines %1").arg(lines.join(tr(", ")));
        }
        ++count;
        if (!names.contains(name))
            names.append(name);
    }
    if (count == 0) {
        ui->summaryBox->hide();
        showNotices();
        return;
    }
    ui->summaryBox->showText(
        NoticeBox::Kind::Fault,
        tr("%Ln things to put right before this scan can be saved", nullptr, count),
        names.join(tr(", ")));
    showNotices();
}

void ScanEditor::showFaults(const QList<ScanFault>& faults) {
    setBusy(false);
    m_serverFaults = faults;
    applyFaults();
    focusFirstFault();
}
