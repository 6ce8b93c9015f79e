// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/scaneditor.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/formdress.h"
#include "ui/common/question.h"
#include "ui/scans/editor/scanfieldtexts.h"
#include "ui_scaneditor.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScreen>
#include <QShowEvent>
#include <QSignalBlocker>

namespace {

constexpr int checkPause = 250; // milliseconds after the last key

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
    connect(ui->activeSwitch, &QAbstractButton::toggled, this, [this] {
        showActive();
        touched(Active);
    });
    connect(ui->scannerCombo, &QComboBox::currentIndexChanged, this, [this] { touched(Scanner); });
    connect(ui->intervalSpinBox, &QSpinBox::valueChanged, this, [this] {
        showInterval();
        touched(Interval);
    });
    connect(ui->replaceCredentialsCheckBox, &QCheckBox::toggled, this, [this] {
        showCredentials();
        touched(Authentication);
    });
    connect(ui->credentialsForm, &CredentialsForm::changed, this, [this](ScanField field) {
        showSecretHint();
        touched(field);
    });
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

ScanEditor::Mode ScanEditor::mode() const {
    return m_mode;
}

const std::optional<ScanDefinition>& ScanEditor::before() const {
    return m_before;
}

bool ScanEditor::isBusy() const {
    return m_isBusy;
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
    showSecretHint();
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

void ScanEditor::showError(const Error& error, const QString& action) {
    setBusy(false);
    ui->errorBox->showError(error, action);
    showNotices();
    ui->saveButton->setFocus();
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

void ScanEditor::showActive() {
    ui->activeHint->setText(ui->activeSwitch->isChecked()
                                ? tr("Runs on its interval")
                                : tr("Does not run while it is inactive"));
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
    showSecretHint();
}

void ScanEditor::showSecretHint() {
    // Where the vault has them, only where they lie is sent.
    ui->secretHint->setVisible(takesCredentials() && !ui->credentialsForm->isFromKeyVault() &&
                               !m_isBusy);
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
    showActive();
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
