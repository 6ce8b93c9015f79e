// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

#include "models/connection/clouds.h"
#include "models/text/plaintext.h"
#include "ui/common/formdress.h"
#include "ui/common/question.h"
#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui_connectionsdialog.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>

namespace {

constexpr qsizetype longestShown = 2000;

QList<NoticeBox::Line> noticeLines(const QList<ConnectionReport::Line>& lines) {
    QList<NoticeBox::Line> result;
    for (const ConnectionReport::Line& line : lines) {
        auto kind = NoticeBox::Kind::Note;
        if (line.mark == ConnectionReport::Mark::Yes)
            kind = NoticeBox::Kind::Good;
        else if (line.mark == ConnectionReport::Mark::No)
            kind = NoticeBox::Kind::Fault;
        result.append({kind, plainLines(line.text)});
    }
    return result;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(QWidget* parent)
    : QDialog(parent),
      ui(std::make_unique<Ui::ConnectionsDialog>()),
      m_list(new ConnectionListModel(this)) {
    ui->setupUi(this);
    dressForm(this);
    // What an answer needs of room is known only when it has been laid out.
    connect(ui->formArea->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (ui->resultBox->isVisible())
            ui->formArea->ensureWidgetVisible(ui->resultBox, 0, 0);
    });
    setWindowModality(Qt::WindowModal);
    ui->connectionsList->setModel(m_list);
    ui->connectionsList->setItemDelegate(new ConnectionDelegate(ui->connectionsList));
    ui->connectionsList->setMouseTracking(true);
    ui->addButton->setIcon(::icon(QStringLiteral("plus")));
    ui->testButton->setIcon(::icon(QStringLiteral("link")));
    for (QLineEdit* edit :
         {ui->tenantIdEdit, ui->clientIdEdit, ui->apiEdit, ui->authorityEdit, ui->scopeEdit})
        edit->setFont(::font(FontRole::Fixed));
    fillClouds();
    connectFields();
    startNew();
}

ConnectionsDialog::~ConnectionsDialog() = default;

void ConnectionsDialog::connectFields() {
    for (QLineEdit* edit :
         {ui->nameEdit, ui->tenantIdEdit, ui->clientIdEdit, ui->apiEdit, ui->authorityEdit,
          ui->scopeEdit, static_cast<QLineEdit*>(ui->secretEdit)})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionsDialog::touched);
    connect(ui->colourPicker, &ColourPicker::colourChosen, this, &ConnectionsDialog::touched);
    connect(ui->readOnlyCheckBox, &QCheckBox::toggled, this, &ConnectionsDialog::touched);
    connect(ui->cloudCombo, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isLoading)
            return;
        fillRegions({});
        showCloud();
        touched();
    });
    connect(ui->regionCombo, &QComboBox::currentIndexChanged, this, &ConnectionsDialog::touched);
    connect(ui->replaceButton, &QPushButton::clicked, this, [this] {
        m_isReplacing = true;
        showSecret();
        ui->secretEdit->setFocus();
        touched();
    });
    connect(ui->connectionsList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionsDialog::chosen);
    connect(ui->addButton, &QPushButton::clicked, this,
            [this] { leaving([this] { startNew(); }); });
    connect(ui->removeButton, &QPushButton::clicked, this, &ConnectionsDialog::askToRemove);
    connect(ui->testButton, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(ui->saveButton, &QPushButton::clicked, this, &ConnectionsDialog::save);
    connect(ui->closeButton, &QPushButton::clicked, this, &ConnectionsDialog::reject);
}

void ConnectionsDialog::fillClouds() {
    const QSignalBlocker quiet(ui->cloudCombo);
    const int index = ui->cloudCombo->currentIndex();
    ui->cloudCombo->clear();
    for (const Cloud cloud : clouds())
        ui->cloudCombo->addItem(cloudName(cloud), int(cloud));
    ui->cloudCombo->setCurrentIndex(std::max(0, index));
}

void ConnectionsDialog::fillRegions(const QString& key) {
    const QSignalBlocker quiet(ui->regionCombo);
    ui->regionCombo->clear();
    for (const Region& region : regions(Cloud(ui->cloudCombo->currentData().toInt())))
        ui->regionCombo->addItem(tr("%1 (%2)").arg(region.name, region.host), region.key);
    ui->regionCombo->setCurrentIndex(std::max(0, ui->regionCombo->findData(key)));
}

void ConnectionsDialog::setConnections(const QList<ConnectionEntry>& connections) {
    const bool wasUntouched = !hasUnsavedInput();
    const QString id = m_entry.connection.id;
    m_isLoading = true;
    m_list->setEntries(connections);
    m_isLoading = false;
    const ConnectionEntry* same = m_list->entry(id);
    if (same && wasUntouched && same->connection != m_entry.connection)
        load(*same);
    else if (id.isEmpty() && wasUntouched && !connections.isEmpty())
        select(connections.first().connection.id);
    else {
        if (same) {
            m_entry.link = same->link;
            m_entry.secret = same->secret;
            m_entry.secretBoundTo = same->secretBoundTo;
        }
        // Nothing else moves: a test goes on, and what it found stays to be read.
        if (wasUntouched)
            m_clean = draft();
        showSecret();
        showWhich();
    }
}

void ConnectionsDialog::setKeychainAvailable(bool available) {
    m_isKeychainAvailable = available;
    showSecret();
}

void ConnectionsDialog::select(const QString& connectionId) {
    if (const ConnectionEntry* entry = m_list->entry(connectionId)) {
        m_list->setAdding(false);
        load(*entry);
    } else {
        startNew();
    }
}

void ConnectionsDialog::startNew() {
    ConnectionEntry fresh;
    apply(fresh.connection, Cloud::Commercial);
    // A colour that no other has, as long as there is one.
    QList<int> used;
    for (const ConnectionEntry& entry : m_list->entries())
        used.append(entry.connection.colour);
    while (used.contains(fresh.connection.colour) && fresh.connection.colour < 7)
        ++fresh.connection.colour;
    m_isLoading = true;
    m_list->setAdding(true);
    m_isLoading = false;
    load(fresh);
    ui->nameEdit->setFocus();
}

void ConnectionsDialog::load(const ConnectionEntry& given) {
    const ConnectionEntry entry = given; // may be an element of the list that changes below
    forgetTest();
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
    showWhich();
    clearFaults();
    ui->resultBox->hide();
    m_isLoading = false;
    m_clean = draft();
}

void ConnectionsDialog::showWhich() {
    const QSignalBlocker quiet(ui->connectionsList->selectionModel());
    const int row = m_list->rowOf(m_entry.connection.id);
    const QModelIndex index = m_list->index(row, 0);
    ui->connectionsList->selectionModel()->setCurrentIndex(index,
                                                           QItemSelectionModel::ClearAndSelect);
    ui->connectionsList->viewport()->update();
    ui->removeButton->setEnabled(!m_entry.connection.id.isEmpty() && !m_isBusy);
}

void ConnectionsDialog::chosen(const QModelIndex& index) {
    const QString id = index.data(ConnectionListModel::ConnectionIdRole).toString();
    if (m_isLoading || !index.isValid() || id == m_entry.connection.id)
        return;
    if (hasUnsavedInput())
        showWhich(); // stays with what is in the form until that is settled
    leaving([this, id] { select(id); });
}

ConnectionDraft ConnectionsDialog::draft() const {
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
        connection.scope = ui->scopeEdit->text();
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

bool ConnectionsDialog::hasUnsavedInput() const {
    return draft() != m_clean;
}

void ConnectionsDialog::showCloud() {
    const bool isCustom = Cloud(ui->cloudCombo->currentData().toInt()) == Cloud::Custom;
    ui->customFields->setVisible(isCustom);
    ui->regionField->setVisible(!isCustom);
}

void ConnectionsDialog::showSecret() {
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
    if (!showsStored && isForAnother)
        hint = tr("The stored secret was entered for another host, tenant or client. Enter the "
                  "one for these.");
    else if (!showsStored && !m_isKeychainAvailable)
        hint = tr("There is no keychain here: the secret is kept in memory for this run only.");
    else if (!showsStored)
        hint = tr("Goes to the keychain of this computer. ScanDeck never shows it again.");
    ui->secretHint->setText(hint);
    ui->secretHint->setVisible(!hint.isEmpty());
}

void ConnectionsDialog::touched() {
    if (m_isLoading)
        return;
    forgetTest();
    ui->resultBox->hide();
    showSecret();
    // Faults that were shown go as they are put right.
    if (ui->nameFault->property("wereShown").toBool())
        showFaults();
}

void ConnectionsDialog::clearFaults() {
    for (MessageLine* line :
         {ui->nameFault, ui->cloudFault, ui->regionFault, ui->apiFault, ui->authorityFault,
          ui->scopeFault, ui->tenantIdFault, ui->clientIdFault, ui->secretFault})
        line->setFault({});
    for (QWidget* input : findChildren<QWidget*>()) {
        if (input->property("fault").toBool()) {
            input->setProperty("fault", false);
            input->setAccessibleDescription({});
            input->update();
        }
    }
    ui->nameFault->setProperty("wereShown", false);
}

bool ConnectionsDialog::showFaults() {
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

void ConnectionsDialog::save() {
    if (m_isBusy)
        return;
    forgetTest();
    ui->resultBox->hide();
    if (showFaults()) {
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
        return;
    }
    Q_EMIT saveRequested(draft());
}

void ConnectionsDialog::test() {
    if (m_isBusy || m_isTesting)
        return;
    if (showFaults())
        return;
    m_isTesting = true;
    showTestProgress({});
    Q_EMIT testRequested(draft());
}

void ConnectionsDialog::forgetTest() {
    if (std::exchange(m_isTesting, false))
        Q_EMIT testCancelled();
}

void ConnectionsDialog::showTestProgress(const QList<ConnectionReport::Line>& lines) {
    if (m_isTesting)
        ui->resultBox->showLines(NoticeBox::Kind::Note, tr("Testing…"), noticeLines(lines));
}

void ConnectionsDialog::showTestReport(const ConnectionReport& report) {
    if (!std::exchange(m_isTesting, false))
        return; // of a form that changed since
    const QString headline = plain(report.headline, 500);
    ui->resultBox->showLines(report.works ? NoticeBox::Kind::Good : NoticeBox::Kind::Fault,
                             headline.isEmpty() && report.problem ? report.problem->what : headline,
                             noticeLines(report.lines));
    if (report.problem)
        ui->resultBox->addError(*report.problem);
    showResultBox();
}

void ConnectionsDialog::showResultBox() {
    // As tall as its new text only once the form was laid out again.
    ui->formWidget->layout()->activate();
    QTimer::singleShot(0, this, [this] { ui->formArea->ensureWidgetVisible(ui->resultBox); });
}

void ConnectionsDialog::setBusy(bool busy, const QString& doing) {
    m_isBusy = busy;
    ui->formWidget->setEnabled(!busy);
    ui->connectionsList->setEnabled(!busy);
    ui->addButton->setEnabled(!busy);
    ui->removeButton->setEnabled(!busy && !m_entry.connection.id.isEmpty());
    ui->saveButton->setText(busy ? tr("Saving…") : tr("Save"));
    ui->busyLabel->setText(busy ? doing : QString());
}

void ConnectionsDialog::saved(const ConnectionEntry& entry) {
    setBusy(false);
    QList<ConnectionEntry> entries = m_list->entries();
    const int row = m_list->rowOf(entry.connection.id);
    if (row >= 0 && row < entries.size())
        entries[row] = entry;
    else
        entries.append(entry);
    m_isLoading = true;
    m_list->setAdding(false);
    m_list->setEntries(entries);
    m_isLoading = false;
    load(entry);
    ui->resultBox->showText(NoticeBox::Kind::Good, tr("Saved."));
}

void ConnectionsDialog::removed(const QString& connectionId) {
    setBusy(false);
    QList<ConnectionEntry> entries = m_list->entries();
    entries.removeIf([&](const ConnectionEntry& e) { return e.connection.id == connectionId; });
    m_isLoading = true;
    m_list->setEntries(entries);
    m_isLoading = false;
    if (m_entry.connection.id != connectionId)
        showWhich();
    else if (entries.isEmpty())
        startNew();
    else
        select(entries.first().connection.id);
}

void ConnectionsDialog::showError(const Error& error) {
    setBusy(false);
    m_isTesting = false;
    ui->resultBox->showError(error);
    showResultBox();
}

void ConnectionsDialog::askToRemove() {
    const QString id = m_entry.connection.id;
    if (m_isBusy || id.isEmpty())
        return;
    ask(this,
        {.name = QStringLiteral("removeQuestion"),
         .title = tr("Remove %1?").arg(plain(m_entry.connection.name, 80)),
         .text = tr("Its secret is removed from the keychain, and what this computer keeps of the "
                    "tenant is deleted. Nothing changes at the service."),
         .yes = tr("Remove"),
         .no = tr("Cancel"),
         .isDestructive = true},
        [this, id] { Q_EMIT removeRequested(id); });
}

void ConnectionsDialog::leaving(const std::function<void()>& then) {
    if (!hasUnsavedInput()) {
        then();
        return;
    }
    ask(this,
        {.name = QStringLiteral("discardQuestion"),
         .title = tr("Discard what you entered?"),
         .text = tr("This connection was not saved."),
         .yes = tr("Discard"),
         .no = tr("Keep editing"),
         .isDestructive = true},
        then);
}

void ConnectionsDialog::reject() {
    if (m_isBusy)
        return;
    leaving([this] {
        forgetTest();
        ui->secretEdit->forget();
        QDialog::reject();
    });
}

void ConnectionsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_isLoading = true;
        const QString region = ui->regionCombo->currentData().toString();
        ui->retranslateUi(this);
        dressForm(this);
        fillClouds();
        fillRegions(region);
        showSecret();
        m_isLoading = false;
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}
