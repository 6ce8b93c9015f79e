// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/credentialsform.h"

#include "models/text/words.h"
#include "ui/common/formdress.h"
#include "ui_credentialsform.h"

#include <QEvent>
#include <QSignalBlocker>

CredentialsForm::CredentialsForm(QWidget* parent)
    : QWidget(parent), ui(std::make_unique<Ui::CredentialsForm>()) {
    ui->setupUi(this);
    dressForm(this);
    listFields();
    fillChoices();
    ui->groupManagedCheckBox->setChecked(true);
    setType(m_type, m_contract);

    connect(ui->authenticationCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_lastMethod[m_type] = ui->authenticationCombo->itemData(index).toInt();
        showFields();
        Q_EMIT changed(ScanField::Authentication);
    });
    connect(ui->keyVaultRadio, &QRadioButton::toggled, this, [this] {
        showFields();
        Q_EMIT changed(ScanField::CredentialsSource);
    });
    connect(ui->groupManagedCheckBox, &QCheckBox::toggled, this,
            [this] { Q_EMIT changed(ScanField::GroupManaged); });
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const ScanField field = it.key();
        if (auto* edit = qobject_cast<QLineEdit*>(it->input))
            connect(edit, &QLineEdit::textChanged, this, [this, field] { Q_EMIT changed(field); });
    }
    for (QComboBox* combo : {ui->authProtocolCombo, ui->privProtocolCombo}) {
        const ScanField field =
            combo == ui->authProtocolCombo ? ScanField::AuthProtocol : ScanField::PrivProtocol;
        connect(combo, &QComboBox::currentIndexChanged, this,
                [this, field] { Q_EMIT changed(field); });
    }
}

CredentialsForm::~CredentialsForm() = default;

void CredentialsForm::listFields() {
    using enum ScanField;
    m_fields = {
        {Authentication,
         {ui->authenticationField, ui->authenticationCombo, ui->authenticationFault}},
        {CredentialsSource, {ui->credentialsField, ui->enterHereRadio, ui->credentialsFault}},
        {UserName, {ui->userNameField, ui->userNameEdit, ui->userNameFault}},
        {Domain, {ui->domainField, ui->domainEdit, ui->domainFault}},
        {GroupManaged, {ui->groupManagedField, ui->groupManagedCheckBox, ui->groupManagedFault}},
        {CommunityString,
         {ui->communityStringField, ui->communityStringEdit, ui->communityStringFault}},
        {AuthProtocol, {ui->authProtocolField, ui->authProtocolCombo, ui->authProtocolFault}},
        {AuthPassword, {ui->authPasswordField, ui->authPasswordEdit, ui->authPasswordFault}},
        {PrivProtocol, {ui->privProtocolField, ui->privProtocolCombo, ui->privProtocolFault}},
        {PrivPassword, {ui->privPasswordField, ui->privPasswordEdit, ui->privPasswordFault}},
        {KeyVaultUrl, {ui->keyVaultUrlField, ui->keyVaultUrlEdit, ui->keyVaultUrlFault}},
        {KeyVaultSecretName,
         {ui->keyVaultSecretNameField, ui->keyVaultSecretNameEdit, ui->keyVaultSecretNameFault}},
    };
}

void CredentialsForm::fillChoices() {
    ui->authProtocolCombo->addItems(authProtocols());
    ui->privProtocolCombo->addItems(privProtocols());
    // The strongest of each comes first into one's hand.
    ui->authProtocolCombo->setCurrentIndex(ui->authProtocolCombo->count() - 1);
    ui->privProtocolCombo->setCurrentIndex(ui->privProtocolCombo->count() - 1);
}

void CredentialsForm::setType(ScanType type, const ServiceContract& contract) {
    m_type = type;
    m_contract = contract;
    fillMethods();
    showFields();
}

void CredentialsForm::fillMethods() {
    const QSignalBlocker quiet(ui->authenticationCombo);
    const int chosen = m_lastMethod.value(m_type, -1);
    ui->authenticationCombo->clear();
    for (const AuthMethod method : methodsOf(m_type, m_contract))
        ui->authenticationCombo->addItem(authMethodText(method), int(method));
    const int index = ui->authenticationCombo->findData(chosen);
    ui->authenticationCombo->setCurrentIndex(
        index >= 0 ? index : std::min(0, ui->authenticationCombo->count() - 1));
    if (ui->authenticationCombo->count() > 0)
        m_lastMethod[m_type] = int(method());
}

AuthMethod CredentialsForm::method() const {
    return AuthMethod(ui->authenticationCombo->currentData().toInt());
}

bool CredentialsForm::isFromKeyVault() const {
    return ui->keyVaultRadio->isChecked() && offersKeyVault(m_type, m_contract);
}

void CredentialsForm::showFields() {
    const bool isOffered = ui->authenticationCombo->count() > 0;
    const QList<ScanField> needed =
        isOffered ? fieldsOf(method(), isFromKeyVault()) : QList<ScanField>{};
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (it.key() == ScanField::Authentication)
            it->box->setVisible(true);
        else if (it.key() == ScanField::CredentialsSource)
            it->box->setVisible(isOffered && offersKeyVault(m_type, m_contract));
        else
            it->box->setVisible(needed.contains(it.key()));
    }
    ui->keyVaultHint->setText(tr("The secret's value must read: %1").arg(keyVaultFormat(method())));
}

void CredentialsForm::clear() {
    for (const Field& field : std::as_const(m_fields)) {
        if (auto* edit = qobject_cast<QLineEdit*>(field.input))
            edit->clear();
    }
    forgetSecrets();
    ui->enterHereRadio->setChecked(true);
    ui->groupManagedCheckBox->setChecked(true);
    ui->authProtocolCombo->setCurrentIndex(ui->authProtocolCombo->count() - 1);
    ui->privProtocolCombo->setCurrentIndex(ui->privProtocolCombo->count() - 1);
    m_lastMethod.clear();
    fillMethods();
    showFields();
}

void CredentialsForm::forgetSecrets() {
    for (SecretEdit* edit : {ui->communityStringEdit, ui->authPasswordEdit, ui->privPasswordEdit})
        edit->forget();
}

void CredentialsForm::setInfo(const AuthenticationInfo& info) {
    for (int i = 0; i < ui->authenticationCombo->count(); ++i) {
        const auto offered = AuthMethod(ui->authenticationCombo->itemData(i).toInt());
        if (wordOf(offered).compare(info.type, Qt::CaseInsensitive) == 0)
            ui->authenticationCombo->setCurrentIndex(i);
    }
    ui->userNameEdit->setText(info.userName);
    ui->domainEdit->setText(info.domain);
    ui->groupManagedCheckBox->setChecked(info.groupManaged);
    ui->keyVaultUrlEdit->setText(info.keyVaultUrl);
    ui->keyVaultSecretNameEdit->setText(info.keyVaultSecretName);
    (info.keyVaultUrl.isEmpty() ? ui->enterHereRadio : ui->keyVaultRadio)->setChecked(true);
    showFields();
}

void CredentialsForm::setCredentials(const Credentials& credentials) {
    const int offered = ui->authenticationCombo->findData(int(credentials.method));
    if (offered >= 0)
        ui->authenticationCombo->setCurrentIndex(offered);
    (credentials.fromKeyVault ? ui->keyVaultRadio : ui->enterHereRadio)->setChecked(true);
    ui->userNameEdit->setText(credentials.userName);
    ui->domainEdit->setText(credentials.domain);
    ui->groupManagedCheckBox->setChecked(credentials.groupManaged);
    ui->communityStringEdit->setText(credentials.communityString);
    ui->authPasswordEdit->setText(credentials.authPassword);
    ui->privPasswordEdit->setText(credentials.privPassword);
    if (!credentials.authProtocol.isEmpty())
        ui->authProtocolCombo->setCurrentText(credentials.authProtocol);
    if (!credentials.privProtocol.isEmpty())
        ui->privProtocolCombo->setCurrentText(credentials.privProtocol);
    ui->keyVaultUrlEdit->setText(credentials.keyVaultUrl);
    ui->keyVaultSecretNameEdit->setText(credentials.keyVaultSecretName);
    showFields();
}

Credentials CredentialsForm::credentials() const {
    Credentials result;
    result.method = method();
    result.fromKeyVault = isFromKeyVault();
    const QList<ScanField> needed = fieldsOf(result.method, result.fromKeyVault);
    const auto text = [&](ScanField field, const QLineEdit* edit) {
        return needed.contains(field) ? edit->text() : QString();
    };
    result.userName = text(ScanField::UserName, ui->userNameEdit).trimmed();
    result.domain = text(ScanField::Domain, ui->domainEdit).trimmed();
    result.groupManaged =
        !needed.contains(ScanField::GroupManaged) || ui->groupManagedCheckBox->isChecked();
    // A blank may be part of a secret.
    result.communityString = text(ScanField::CommunityString, ui->communityStringEdit);
    result.authPassword = text(ScanField::AuthPassword, ui->authPasswordEdit);
    result.privPassword = text(ScanField::PrivPassword, ui->privPasswordEdit);
    if (needed.contains(ScanField::AuthProtocol))
        result.authProtocol = ui->authProtocolCombo->currentText();
    if (needed.contains(ScanField::PrivProtocol))
        result.privProtocol = ui->privProtocolCombo->currentText();
    result.keyVaultUrl = text(ScanField::KeyVaultUrl, ui->keyVaultUrlEdit).trimmed();
    result.keyVaultSecretName =
        text(ScanField::KeyVaultSecretName, ui->keyVaultSecretNameEdit).trimmed();
    return result;
}

QWidget* CredentialsForm::input(ScanField field) const {
    return m_fields.value(field).input;
}

void CredentialsForm::showFault(ScanField field, const QString& text) {
    const auto found = m_fields.constFind(field);
    if (found == m_fields.cend())
        return;
    found->fault->setFault(text);
    found->input->setProperty("fault", !text.isEmpty());
    found->input->setAccessibleDescription(text);
    found->input->update();
}

void CredentialsForm::showWarning(ScanField field, const QString& text) {
    if (const auto found = m_fields.constFind(field); found != m_fields.cend())
        found->fault->setWarning(text);
}

void CredentialsForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        dressForm(this);
        fillMethods();
        showFields();
    }
}
