// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/scaneditor.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/formdress.h"
#include "ui/common/question.h"
#include "ui/scans/editor/conflictdialog.h"
#include "ui/scans/editor/conflictfields.h"
#include "ui/scans/editor/scanfieldtexts.h"
#include "ui_scaneditor.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScreen>
#include <QShowEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace {

constexpr int checkPause = 250; // milliseconds after the last key
constexpr int hoursInTenYears = 87'600;
constexpr qsizetype longestShown = 32'000;

// The definition with the fields of a draft in place of its own.
ScanDefinition overlaid(ScanDefinition definition, const ScanDraft& draft) {
    definition.name = draft.name;
    definition.isActive = draft.isActive;
    definition.intervalHours = draft.intervalHours;
    definition.target = draft.target;
    definition.targetType = draft.targetType;
    if (draft.machineId != definition.scanner.machineId) {
        definition.scanner = ScanAgent();
        definition.scanner.machineId = draft.machineId;
    }
    return definition;
}

} // namespace

ScanEditor::ScanEditor(QWidget* parent) : QDialog(parent), ui(std::make_unique<Ui::ScanEditor>()) {
    ui->setupUi(this);
    dressForm(this);
    // Its buttons must not lie outside a small screen; a frame comes around it.
    const QWidget* place = parent ? parent : this;
    constexpr QSize frame(8, 48);
    resize(size().boundedTo(place->screen()->availableSize() - frame).expandedTo(minimumSize()));
    setWindowModality(Qt::WindowModal);
    m_check.setSingleShot(true);
    m_check.setInterval(checkPause);
    connect(&m_check, &QTimer::timeout, this, &ScanEditor::checkAgain);
    connectFields();
    startNew();
}

ScanEditor::~ScanEditor() = default;

void ScanEditor::connectFields() {
    using enum ScanField;
    connect(ui->nameEdit, &QLineEdit::textChanged, this, [this] { touched(Name); });
    connect(ui->windowsRadio, &QRadioButton::toggled, this, [this] {
        showType();
        touched(Type);
    });
    connect(ui->activeSwitch, &QAbstractButton::toggled, this, [this] { touched(Active); });
    connect(ui->scannerCombo, &QComboBox::currentIndexChanged, this, [this] { touched(Scanner); });
    connect(ui->intervalSpinBox, &QSpinBox::valueChanged, this, [this] {
        showInterval();
        touched(Interval);
    });
    connect(ui->replaceCredentialsCheckBox, &QCheckBox::toggled, this, [this] {
        showCredentials();
        touched(Authentication);
    });
    connect(ui->credentialsForm, &CredentialsForm::changed, this, &ScanEditor::touched);
    connect(ui->targetsForm, &TargetsForm::changed, this, [this] { touched(Targets); });
    connect(ui->errorBox, &NoticeBox::actionTriggered, this, [this] {
        if (!m_isBusy)
            Q_EMIT errorActionTriggered(draft());
    });
    connect(ui->saveButton, &QPushButton::clicked, this, &ScanEditor::save);
    connect(ui->cancelButton, &QPushButton::clicked, this, &ScanEditor::reject);
}

void ScanEditor::setTenant(const TenantState& tenant) {
    const bool isAnotherReading = tenant.snapshot != m_tenant.snapshot;
    const bool offersOther = tenant.contract != m_tenant.contract;
    m_tenant = tenant;
    if (isAnotherReading && (!m_health || m_health->snapshot() != tenant.snapshot))
        deriveHealth();
    ui->tenantLine->setConnection(tenant.connection);
    if (!offersOther)
        return;         // comes with every call of the tenant: a list that is open stays as it is
    m_isLoading = true; // what is offered changes, what was entered does not
    ui->targetsForm->setContract(tenant.contract);
    showType();
    m_isLoading = false;
}

void ScanEditor::setSettings(const UserSettings& settings) {
    const bool isOther = HealthLimits::from(settings) != HealthLimits::from(m_settings);
    m_settings = settings;
    if (isOther && m_health)
        deriveHealth();
}

void ScanEditor::setHealth(const TenantHealthPtr& health) {
    m_health = health;
    const QSignalBlocker quiet(ui->scannerCombo);
    ui->scannerCombo->setAgents(health);
    m_check.start(); // what is to be known of the scanner may be another
}

void ScanEditor::deriveHealth() {
    setHealth(m_tenant.snapshot ? ::deriveHealth(m_tenant.snapshot, HealthLimits::from(m_settings))
                                : TenantHealthPtr());
}

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

ScanType ScanEditor::type() const {
    if (m_mode == Mode::Edit)
        return m_fixedType;
    return ui->windowsRadio->isChecked() ? ScanType::Windows : ScanType::Network;
}

bool ScanEditor::isAuthorable() const {
    return type() == ScanType::Network || type() == ScanType::Windows;
}

bool ScanEditor::takesCredentials() const {
    return isAuthorable() && (m_mode != Mode::Edit || ui->replaceCredentialsCheckBox->isChecked());
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

ScanEditor::Mode ScanEditor::mode() const {
    return m_mode;
}

const std::optional<ScanDefinition>& ScanEditor::before() const {
    return m_before;
}

bool ScanEditor::isBusy() const {
    return m_isBusy;
}

bool ScanEditor::hasUnsavedInput() const {
    return draft() != m_clean;
}

ScanRuleContext ScanEditor::ruleContext() const {
    return {m_tenant.contract, m_tenant.snapshot, m_health, m_before};
}

void ScanEditor::save() {
    if (m_isBusy)
        return;
    m_check.stop();
    ui->errorBox->hide();
    m_serverFaults.clear();
    const ScanDraft now = draft();
    m_faults = currentFaults();
    applyFaults();
    applyWarnings();
    if (!m_faults.isEmpty()) {
        focusFirstFault();
        return;
    }
    if (m_before && difference(*m_before, now).isEmpty()) {
        finish(); // nothing changed, nothing to send
        return;
    }
    Q_EMIT submitted(now);
}

void ScanEditor::setBusy(bool busy, const QString& doing, bool mayTakeBack) {
    if (busy && !m_isBusy)
        m_focused = focusWidget(); // disabling takes the focus away
    m_isBusy = busy;
    m_mayTakeBack = busy && mayTakeBack;
    m_isTakingBack &= busy;
    ui->fieldsWidget->setEnabled(!busy);
    ui->targetsForm->setReadOnly(busy);
    ui->saveButton->setText(busy ? tr("Saving…") : tr("Save"));
    ui->busyLabel->setText(doing);
    ui->busyLabel->setVisible(busy && !doing.isEmpty());
    ui->secretHint->setVisible(!ui->busyLabel->isVisibleTo(this));
    if (!busy && m_focused)
        m_focused->setFocus();
    if (!busy)
        m_focused = nullptr;
}

void ScanEditor::showTakenBack() {
    setBusy(false);
    ui->errorBox->showText(NoticeBox::Kind::Note, tr("Not saved: you took it back."),
                           tr("Nothing was sent. What you entered is still here."));
    showNotices();
}

void ScanEditor::showFaults(const QList<ScanFault>& faults) {
    setBusy(false);
    m_serverFaults = faults;
    applyFaults();
    focusFirstFault();
}

void ScanEditor::showError(const Error& error, const QString& action) {
    setBusy(false);
    ui->errorBox->showError(error, action);
    showNotices();
    ui->saveButton->setFocus();
}

void ScanEditor::showConflict(const ScanDefinition& theirs) {
    setBusy(false);
    if (!m_before)
        return;
    auto* dialog = new ConflictDialog(*m_before, draft(), theirs, m_tenant.snapshot, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, theirs] {
        const ScanDefinition was = *m_before;
        switch (dialog->answer()) {
        case ConflictDialog::Answer::Back: break;
        case ConflictDialog::Answer::TakeTheirs:
            m_before = theirs;
            load(theirs);
            break;
        case ConflictDialog::Answer::KeepBoth:
        case ConflictDialog::Answer::OverwriteTheirs:
            // What I did not touch is theirs in either case: it is not mine to put back.
            fill(overlaid(theirs, merged(was, draft(), theirs)));
            m_before = theirs;
            Q_EMIT submitted(draft());
            break;
        }
    });
    dialog->open();
}

void ScanEditor::finish() {
    ui->credentialsForm->forgetSecrets();
    accept();
}

void ScanEditor::reject() {
    if (m_isTakingBack)
        return;
    if (m_mayTakeBack) {
        m_isTakingBack = true;
        Q_EMIT takeBackRequested();
        return;
    }
    if (m_isBusy) {
        ask(this,
            {.name = QStringLiteral("busyQuestion"),
             .title = tr("This scan is being saved"),
             .text = tr("It was sent and cannot be taken back any more. If the form is closed now, "
                        "Activity shows what became of it."),
             .yes = tr("Close the form"),
             .no = tr("Wait")},
            [this] { QDialog::reject(); });
        return;
    }
    if (!hasUnsavedInput()) {
        QDialog::reject();
        return;
    }
    ask(this,
        {.name = QStringLiteral("discardQuestion"),
         .title = tr("Discard what you entered?"),
         .text = tr("This scan was not saved."),
         .yes = tr("Discard"),
         .no = tr("Keep editing"),
         .isDestructive = true},
        [this] {
            ui->credentialsForm->forgetSecrets();
            QDialog::reject();
        });
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

void ScanEditor::showNotices() {
    ui->noticeArea->setVisible(!ui->summaryBox->isHidden() || !ui->errorBox->isHidden());
}

void ScanEditor::showType() {
    const bool isFixed = m_mode == Mode::Edit;
    const QList<ScanType> offered = typesOffered(m_tenant.contract);
    ui->typeGroup->setVisible(!isFixed);
    ui->typeGroup->setEnabled(!isFixed);
    ui->networkRadio->setVisible(offered.contains(ScanType::Network));
    ui->windowsRadio->setVisible(offered.contains(ScanType::Windows));
    ui->typeValue->setVisible(isFixed);
    ui->typeValue->setText(
        tr("%1 · stays as it is")
            .arg(scanTypeText(m_fixedType, m_before ? m_before->typeWord : QString())));

    QString hint;
    if (type() == ScanType::Windows)
        hint = tr("Microsoft retired Windows authenticated scans in late 2025.");
    else if (!isAuthorable())
        hint = tr("Scans of this type cannot be made here. Name, targets, scanner, interval and "
                  "Active can be changed; everything else of it is kept.");
    else if (m_mode == Mode::Duplicate && m_fixedType != type() &&
             m_fixedType != ScanType::Network && m_fixedType != ScanType::Windows)
        hint = tr("Scans of type %1 cannot be made here. The copy is a %2 scan.")
                   .arg(scanTypeText(m_fixedType), scanTypeText(type()));
    ui->typeHint->setText(hint);
    ui->typeHint->setVisible(!hint.isEmpty());
    ui->credentialsForm->setType(type(), m_tenant.contract);
    showCredentials();
}

void ScanEditor::showInterval() {
    const int hours = ui->intervalSpinBox->value();
    ui->intervalSpinBox->setSpecialValueText(ui->intervalSpinBox->minimum() < 1 && m_before &&
                                                     !m_before->intervalHours
                                                 ? tr("Does not repeat")
                                                 : QString());
    ui->intervalHint->setText(runsText(hours));
}

void ScanEditor::showCredentials() {
    const bool isEdit = m_mode == Mode::Edit;
    ui->authenticationLine->setVisible(isAuthorable());
    ui->replaceField->setVisible(isEdit && isAuthorable());
    ui->replaceHint->setText(
        ui->replaceCredentialsCheckBox->isChecked()
            ? tr("All of them are replaced by what you enter here.")
            : tr("The service keeps the credentials of this scan and does not show them. They are "
                 "left alone."));
    ui->credentialsForm->setVisible(takesCredentials());
    ui->secretHint->setVisible(takesCredentials() && !m_isBusy);
}

void ScanEditor::retranslate() {
    switch (m_mode) {
    case Mode::New: setWindowTitle(tr("New scan")); break;
    case Mode::Edit: setWindowTitle(tr("Edit scan: %1").arg(plain(m_givenName, 80))); break;
    case Mode::Duplicate: setWindowTitle(tr("Duplicate scan")); break;
    }
    ui->tenantLine->setConnection(m_tenant.connection);
    ui->saveButton->setText(m_isBusy ? tr("Saving…") : tr("Save"));
    showType();
    showInterval();
}

void ScanEditor::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        dressForm(this);
        retranslate();
        checkAgain();
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}

void ScanEditor::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!event->spontaneous())
        ui->nameEdit->setFocus();
}
