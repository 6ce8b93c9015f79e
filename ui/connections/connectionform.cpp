// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionform.h"

#include "models/connection/clouds.h"
#include "models/text/plaintext.h"
#include "ui/look/fonts.h"
#include "ui_connectionsdialog.h"

#include <QSignalBlocker>

namespace {

constexpr qsizetype longestShown = 2000;

} // namespace

ConnectionForm::ConnectionForm(Ui::ConnectionsDialog& fields, QObject* parent)
    : QObject(parent), ui(&fields) {
    for (QLineEdit* edit :
         {ui->tenantIdEdit, ui->clientIdEdit, ui->apiEdit, ui->authorityEdit, ui->scopeEdit})
        edit->setFont(::font(FontRole::Fixed));
    fillClouds();
    connectFields();
}

void ConnectionForm::connectFields() {
    for (QLineEdit* edit :
         {ui->nameEdit, ui->tenantIdEdit, ui->clientIdEdit, ui->apiEdit, ui->authorityEdit,
          ui->scopeEdit, static_cast<QLineEdit*>(ui->secretEdit)})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::touched);
    connect(ui->colourPicker, &ColourPicker::colourChosen, this, &ConnectionForm::touched);
    connect(ui->readOnlyCheckBox, &QCheckBox::toggled, this, &ConnectionForm::touched);
    connect(ui->cloudCombo, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isLoading)
            return;
        fillRegions({});
        showCloud();
        touched();
    });
    connect(ui->regionCombo, &QComboBox::currentIndexChanged, this, &ConnectionForm::touched);
    connect(ui->replaceButton, &QPushButton::clicked, this, [this] {
        m_isReplacing = true;
        showSecret();
        ui->secretEdit->setFocus();
        touched();
    });
}

void ConnectionForm::setState(const ConnectionEntry& entry) {
    const bool wasUntouched = !hasUnsavedInput();
    m_entry.link = entry.link;
    m_entry.secret = entry.secret;
    m_entry.secretBoundTo = entry.secretBoundTo;
    if (wasUntouched)
        m_clean = draft();
    showSecret();
}

void ConnectionForm::setKeychainAvailable(bool available) {
    m_isKeychainAvailable = available;
    showSecret();
}

void ConnectionForm::forgetSecret() {
    ui->secretEdit->forget();
}

void ConnectionForm::retranslate() {
    m_isLoading = true;
    const QString region = ui->regionCombo->currentData().toString();
    fillClouds();
    fillRegions(region);
    showScope();
    showSecret();
    m_isLoading = false;
}

void ConnectionForm::fillClouds() {
    const QSignalBlocker quiet(ui->cloudCombo);
    const int index = ui->cloudCombo->currentIndex();
    ui->cloudCombo->clear();
    for (const Cloud cloud : clouds())
        ui->cloudCombo->addItem(cloudName(cloud), int(cloud));
    ui->cloudCombo->setCurrentIndex(std::max(0, index));
}

void ConnectionForm::fillRegions(const QString& key) {
    const QSignalBlocker quiet(ui->regionCombo);
    ui->regionCombo->clear();
    for (const Region& region : regions(Cloud(ui->cloudCombo->currentData().toInt())))
        ui->regionCombo->addItem(tr("%1 (%2)").arg(region.name, region.host), region.key);
    ui->regionCombo->setCurrentIndex(std::max(0, ui->regionCombo->findData(key)));
}

void ConnectionForm::load(const ConnectionEntry& entry) {
    m_isLoading = true;
    m_entry = entry;
    m_isReplacing = false;
    const Connection& connection = m_entry.connection;
    ui->nameEdit->setText(plain(connection.name, longestShown));
    ui->colourPicker->setColour(connection.colour);
    ui->cloudCombo->setCurrentIndex(ui->cloudCombo->findData(int(connection.cloud)));
    fillRegions(connection.region);
    ui->apiEdit->setText(connection.cloud == Cloud::Custom ? connection.api.toString() : QString());
    ui->authorityEdit->setText(connection.cloud == Cloud::Custom ? connection.authority.toString()
                                                                 : QString());
    ui->scopeEdit->setText(connection.cloud == Cloud::Custom ? connection.scope : QString());
    ui->tenantIdEdit->setText(plain(connection.tenantId, longestShown));
    ui->clientIdEdit->setText(plain(connection.clientId, longestShown));
    for (QLineEdit* edit : {ui->nameEdit, ui->apiEdit, ui->authorityEdit, ui->scopeEdit,
                            ui->tenantIdEdit, ui->clientIdEdit})
        edit->setCursorPosition(0);
    ui->secretEdit->forget();
    ui->readOnlyCheckBox->setChecked(connection.isReadOnly);
    showCloud();
    showSecret();
    clearFaults();
    m_isLoading = false;
    m_clean = draft();
}

ConnectionDraft ConnectionForm::draft() const {
    ConnectionDraft draft;
    Connection& connection = draft.connection;
    connection = m_entry.connection;
    connection.name = ui->nameEdit->text();
    connection.colour = ui->colourPicker->colour();
    const auto cloud = Cloud(ui->cloudCombo->currentData().toInt());
    if (cloud == Cloud::Custom) {
        apply(connection, cloud);
        connection.region.clear();
        connection.api = QUrl(ui->apiEdit->text().trimmed());
        connection.authority = QUrl(ui->authorityEdit->text().trimmed());
        connection.scope = ui->scopeEdit->text().trimmed();
        if (connection.scope.isEmpty())
            connection.scope = suggestedScope(connection.api);
    } else {
        apply(connection, cloud, ui->regionCombo->currentData().toString());
    }
    connection.tenantId = ui->tenantIdEdit->text();
    connection.clientId = ui->clientIdEdit->text();
    connection.isReadOnly = ui->readOnlyCheckBox->isChecked();
    if (!ui->secretEdit->text().isEmpty())
        draft.newSecret = ui->secretEdit->text();
    draft.secretBoundTo = m_entry.secretBoundTo;
    return tidied(draft);
}

bool ConnectionForm::hasUnsavedInput() const {
    return draft() != m_clean;
}

void ConnectionForm::showCloud() {
    const bool isCustom = Cloud(ui->cloudCombo->currentData().toInt()) == Cloud::Custom;
    ui->customFields->setVisible(isCustom);
    ui->regionField->setVisible(!isCustom);
    showScope();
}

void ConnectionForm::showScope() {
    const QString usual = suggestedScope(QUrl(ui->apiEdit->text().trimmed()));
    ui->scopeEdit->setPlaceholderText(usual);
    ui->scopeHint->setText(
        usual.isEmpty() || !ui->scopeEdit->text().trimmed().isEmpty()
            ? tr("The scope names the API for which the authority makes the token.")
            : tr("The scope names the API for which the authority makes the token. Left empty: "
                 "%1")
                  .arg(plain(usual, longestShown)));
}

void ConnectionForm::showSecret() {
    const ConnectionDraft now = draft();
    const bool isStored =
        m_entry.secret == SecretState::Keychain || m_entry.secret == SecretState::ThisRun;
    const bool isBound = m_entry.secretBoundTo == now.connection.boundTo();
    const bool isUnknown =
        m_entry.secret == SecretState::KeychainLocked || m_entry.secret == SecretState::Unknown;
    QString stored;
    switch (m_entry.secret) {
    case SecretState::Keychain: stored = tr("Stored in the keychain of this computer"); break;
    case SecretState::ThisRun: stored = tr("No keychain: kept in memory for this run only"); break;
    case SecretState::KeychainLocked: stored = tr("The keychain is locked"); break;
    case SecretState::Unknown: stored = tr("The keychain did not answer"); break;
    case SecretState::Nowhere: break;
    }
    // Of one that is not known nothing is known either of what it was entered for.
    const bool isForAnother = !isBound && !m_entry.secretBoundTo.isEmpty();
    const bool showsStored =
        !m_isReplacing && ((isStored && isBound) || isUnknown) && !isForAnother;
    ui->storedRow->setVisible(showsStored);
    ui->storedEdit->setText(stored);
    ui->storedEdit->setCursorPosition(0);
    ui->secretEdit->setVisible(!showsStored);
    ui->secretLabel->setBuddy(showsStored ? static_cast<QWidget*>(ui->storedEdit)
                                          : static_cast<QWidget*>(ui->secretEdit));
    QString name = ui->secretLabel->text();
    name.remove(u'&');
    ui->storedEdit->setAccessibleName(name);
    ui->secretEdit->setAccessibleName(name);
    QString hint;
    if (showsStored && m_entry.secret == SecretState::KeychainLocked)
        hint = tr("It waits for its password. As soon as it is open, ScanDeck goes on by itself.");
    else if (!showsStored && isForAnother)
        hint = tr("The stored secret was entered for another host, tenant or client. Enter the "
                  "one for these.");
    else if (!showsStored && !m_isKeychainAvailable)
        hint = tr("There is no keychain here: the secret is kept in memory for this run only.");
    else if (!showsStored)
        hint = tr("Goes to the keychain of this computer. ScanDeck never shows it again.");
    ui->secretHint->setText(hint);
    ui->secretHint->setVisible(!hint.isEmpty());
}

void ConnectionForm::touched() {
    if (m_isLoading)
        return;
    Q_EMIT edited();
    showScope();
    showSecret();
    // Faults that were shown go as they are put right.
    if (ui->nameFault->property("wereShown").toBool())
        showFaults();
}

void ConnectionForm::clearFaults() {
    for (MessageLine* line :
         {ui->nameFault, ui->cloudFault, ui->regionFault, ui->apiFault, ui->authorityFault,
          ui->scopeFault, ui->tenantIdFault, ui->clientIdFault, ui->secretFault})
        line->setFault({});
    for (QWidget* input : ui->formWidget->findChildren<QWidget*>()) {
        if (input->property("fault").toBool()) {
            input->setProperty("fault", false);
            input->setAccessibleDescription({});
            input->update();
        }
    }
    ui->nameFault->setProperty("wereShown", false);
}

bool ConnectionForm::showFaults() {
    clearFaults();
    const QList<ConnectionFault> found = faults(draft());
    for (qsizetype i = found.size() - 1; i >= 0; --i) { // the first of a field wins
        MessageLine* line = nullptr;
        QWidget* input = nullptr;
        switch (found.at(i).field) {
        case ConnectionField::Name: line = ui->nameFault, input = ui->nameEdit; break;
        case ConnectionField::Cloud: line = ui->cloudFault, input = ui->cloudCombo; break;
        case ConnectionField::Region: line = ui->regionFault, input = ui->regionCombo; break;
        case ConnectionField::Api: line = ui->apiFault, input = ui->apiEdit; break;
        case ConnectionField::Authority:
            line = ui->authorityFault, input = ui->authorityEdit;
            break;
        case ConnectionField::Scope: line = ui->scopeFault, input = ui->scopeEdit; break;
        case ConnectionField::TenantId: line = ui->tenantIdFault, input = ui->tenantIdEdit; break;
        case ConnectionField::ClientId: line = ui->clientIdFault, input = ui->clientIdEdit; break;
        case ConnectionField::Secret: line = ui->secretFault, input = ui->secretEdit; break;
        }
        line->setFault(found.at(i).text);
        input->setProperty("fault", true);
        input->setAccessibleDescription(found.at(i).text);
        input->update();
    }
    ui->nameFault->setProperty("wereShown", !found.isEmpty());
    return !found.isEmpty();
}

void ConnectionForm::focusFirstFault() {
    for (QWidget* input :
         {static_cast<QWidget*>(ui->nameEdit), static_cast<QWidget*>(ui->cloudCombo),
          static_cast<QWidget*>(ui->regionCombo), static_cast<QWidget*>(ui->apiEdit),
          static_cast<QWidget*>(ui->authorityEdit), static_cast<QWidget*>(ui->scopeEdit),
          static_cast<QWidget*>(ui->tenantIdEdit), static_cast<QWidget*>(ui->clientIdEdit),
          static_cast<QWidget*>(ui->secretEdit)}) {
        if (input->property("fault").toBool()) {
            input->setFocus();
            ui->formArea->ensureWidgetVisible(input, 0, 48);
            return;
        }
    }
}
