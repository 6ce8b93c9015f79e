// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

#include "models/connection/clouds.h"
#include "models/text/plaintext.h"
#include "ui/common/formdress.h"
#include "ui/common/question.h"
#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui_connectionsdialog.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>

namespace {

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
    connect(ui->formArea->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &ConnectionsDialog::bringResult);
    setWindowModality(Qt::WindowModal);
    ui->connectionsList->setModel(m_list);
    ui->connectionsList->setItemDelegate(new ConnectionDelegate(ui->connectionsList));
    ui->connectionsList->setMouseTracking(true);
    ui->addButton->setIcon(::icon(QStringLiteral("plus")));
    ui->testButton->setIcon(::icon(QStringLiteral("link")));
    m_form = new ConnectionForm(*ui, this);
    connectParts();
    showNew();
}

ConnectionsDialog::~ConnectionsDialog() = default;

void ConnectionsDialog::bringResult() {
    // The range changes before the form has its new size: what is in sight is known a turn later.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (ui->resultBox->isVisible())
                ui->formArea->ensureWidgetVisible(ui->resultBox, 0, metrics::gap12);
        },
        Qt::QueuedConnection);
}

void ConnectionsDialog::connectParts() {
    connect(m_form, &ConnectionForm::edited, this, &ConnectionsDialog::edited);
    connect(ui->connectionsList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionsDialog::chosen);
    connect(ui->addButton, &QPushButton::clicked, this,
            [this] { leaving([this] { startNew(); }); });
    connect(ui->removeButton, &QPushButton::clicked, this, &ConnectionsDialog::askToRemove);
    connect(ui->testButton, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(ui->saveButton, &QPushButton::clicked, this, &ConnectionsDialog::save);
    connect(ui->closeButton, &QPushButton::clicked, this, &ConnectionsDialog::reject);
}

void ConnectionsDialog::setConnections(const QList<ConnectionEntry>& connections) {
    const bool wasUntouched = !hasUnsavedInput();
    const QString id = m_form->entry().connection.id;
    m_isLoading = true;
    m_list->setEntries(connections);
    m_isLoading = false;
    const ConnectionEntry* same = m_list->entry(id);
    if (same && wasUntouched && same->connection != m_form->entry().connection)
        load(*same);
    else if (m_mayChooseFirst && id.isEmpty() && wasUntouched && !connections.isEmpty())
        select(connections.first().connection.id);
    else {
        // Nothing else moves: a test goes on, and what it found stays to be read.
        if (same)
            m_form->setState(*same);
        showWhich();
    }
}

void ConnectionsDialog::setKeychainAvailable(bool available) {
    m_form->setKeychainAvailable(available);
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
    // The list is told again when any tenant moves: that must not end what a person has begun.
    m_mayChooseFirst = false;
    showNew();
}

void ConnectionsDialog::showNew() {
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

// By value: it may be an element of the list that changes below.
void ConnectionsDialog::load(ConnectionEntry entry) {
    forgetTest();
    m_form->load(entry);
    showWhich();
    ui->resultBox->hide();
}

void ConnectionsDialog::showWhich() {
    const QSignalBlocker quiet(ui->connectionsList->selectionModel());
    const int row = m_list->rowOf(m_form->entry().connection.id);
    const QModelIndex index = m_list->index(row, 0);
    ui->connectionsList->selectionModel()->setCurrentIndex(index,
                                                           QItemSelectionModel::ClearAndSelect);
    ui->connectionsList->viewport()->update();
    ui->removeButton->setEnabled(!m_form->entry().connection.id.isEmpty() && !m_isBusy);
}

void ConnectionsDialog::chosen(const QModelIndex& index) {
    const QString id = index.data(ConnectionListModel::ConnectionIdRole).toString();
    if (m_isLoading || !index.isValid() || id == m_form->entry().connection.id)
        return;
    if (hasUnsavedInput())
        showWhich(); // stays with what is in the form until that is settled
    leaving([this, id] { select(id); });
}

void ConnectionsDialog::save() {
    if (m_isBusy)
        return;
    forgetTest();
    ui->resultBox->hide();
    if (m_form->showFaults())
        m_form->focusFirstFault();
    else
        Q_EMIT saveRequested(draft());
}

ConnectionDraft ConnectionsDialog::draft() const {
    return m_form->draft();
}

bool ConnectionsDialog::hasUnsavedInput() const {
    return m_form->hasUnsavedInput();
}

void ConnectionsDialog::edited() {
    forgetTest();
    ui->resultBox->hide();
}

void ConnectionsDialog::test() {
    if (m_isBusy || m_isTesting)
        return;
    if (m_form->showFaults())
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
    bringResult();
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
    bringResult();
}

void ConnectionsDialog::setBusy(bool busy, const QString& doing) {
    m_isBusy = busy;
    ui->formWidget->setEnabled(!busy);
    ui->connectionsList->setEnabled(!busy);
    ui->addButton->setEnabled(!busy);
    ui->removeButton->setEnabled(!busy && !m_form->entry().connection.id.isEmpty());
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
    if (m_form->entry().connection.id != connectionId)
        showWhich();
    else if (entries.isEmpty())
        showNew();
    else
        select(entries.first().connection.id);
}

void ConnectionsDialog::showError(const Error& error) {
    setBusy(false);
    m_isTesting = false;
    ui->resultBox->showError(error);
    bringResult();
}

void ConnectionsDialog::askToRemove() {
    const QString id = m_form->entry().connection.id;
    if (m_isBusy || id.isEmpty())
        return;
    ask(this,
        {.name = QStringLiteral("removeQuestion"),
         .title = tr("Remove %1?").arg(plain(m_form->entry().connection.name, 80)),
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
        {.name = QStringLiteral("discardConnectionQuestion"),
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
        m_form->forgetSecret();
        QDialog::reject();
    });
}

void ConnectionsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        dressForm(this);
        m_form->retranslate();
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}
