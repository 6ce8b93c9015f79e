// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/connectionscommand.h"

#include "app/account/connectiontest.h"
#include "app/commands/opendialog.h"
#include "app/session/session.h"
#include "models/text/plaintext.h"
#include "ui/common/question.h"
#include "ui/connections/connectionsdialog.h"

namespace {

constexpr qsizetype longestName = 80;

} // namespace

ConnectionsCommand::ConnectionsCommand(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {}

ConnectionsCommand::~ConnectionsCommand() {
    m_test.request_stop();
}

void ConnectionsCommand::start(const QString& connectionId, bool isNew) {
    if (bringOpenToFront<ConnectionsDialog>()) {
        deleteLater();
        return;
    }
    m_dialog = new ConnectionsDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    showConnections();
    if (isNew)
        m_dialog->startNew();
    else if (!connectionId.isEmpty())
        m_dialog->select(connectionId);
    connect(m_dialog, &ConnectionsDialog::saveRequested, this, &ConnectionsCommand::save);
    connect(m_dialog, &ConnectionsDialog::removeRequested, this, &ConnectionsCommand::remove);
    connect(m_dialog, &ConnectionsDialog::testRequested, this, &ConnectionsCommand::test);
    connect(m_dialog, &ConnectionsDialog::testCancelled, this, [this] { m_test.request_stop(); });
    connect(&m_session, &Session::tenantChanged, this, [this](const QString& id) {
        askAgain(id);
        showConnections();
    });
    connect(m_dialog, &QDialog::finished, this, &QObject::deleteLater);
    QCoro::connect(m_session.hasKeychain(), this, [this](bool isThere) {
        if (m_dialog)
            m_dialog->setKeychainAvailable(isThere);
    });
    m_dialog->open();
    for (const Connection& connection : m_session.connections())
        askSecret(connection);
}

ConnectionEntry ConnectionsCommand::entryOf(const Connection& connection) const {
    const Tenant* tenant = m_session.openTenant(connection.id);
    Secret secret = m_secrets.value(connection.id);
    // Locked, silent or not asked yet: there may be one for what was saved, and its field is not
    // shown. What needs no secret must not ask for it; what does meets the keychain's own answer.
    if (secret.state == SecretState::KeychainLocked || secret.state == SecretState::Unknown)
        secret.boundTo = connection.boundTo();
    return {connection, tenant ? tenant->state().link : Link::Idle, secret.state, secret.boundTo};
}

void ConnectionsCommand::showConnections() {
    if (!m_dialog)
        return;
    QList<ConnectionEntry> entries;
    for (const Connection& connection : m_session.connections())
        entries << entryOf(connection);
    m_dialog->setConnections(entries);
}

void ConnectionsCommand::askAgain(const QString& id) {
    // A tenant that signs in has found the keychain open since.
    const Tenant* tenant = m_session.openTenant(id);
    const SecretState known = m_secrets.value(id).state;
    const auto connection = m_session.connection(id);
    if (connection && tenant && tenant->state().link == Link::Connected &&
        (known == SecretState::KeychainLocked || known == SecretState::Unknown))
        askSecret(*connection);
}

void ConnectionsCommand::askSecret(const Connection& connection) {
    const bool isForThisRun = m_session.isForThisRun(connection.id);
    QCoro::connect(m_session.secretsOf(connection.id).clientSecret(connection), this,
                   [this, connection, isForThisRun](const Result<std::optional<QString>>& secret) {
                       Secret known;
                       if (!secret)
                           known.state = secret.error().kind == Error::Kind::KeychainLocked
                                             ? SecretState::KeychainLocked
                                             : SecretState::Unknown;
                       else if (!*secret)
                           known.state = SecretState::Nowhere;
                       else {
                           known.state =
                               isForThisRun ? SecretState::ThisRun : SecretState::Keychain;
                           known.boundTo = connection.boundTo();
                       }
                       m_secrets.insert(connection.id, known);
                       showConnections();
                   });
}

void ConnectionsCommand::askToStop(const QString& connectionId, const QString& yes,
                                   const std::function<void()>& then) {
    QString name;
    if (const std::optional<Connection> connection = m_session.connection(connectionId))
        name = plain(connection->name, longestName);
    Question question;
    question.name = QStringLiteral("stopChangeQuestion");
    question.title = tr("Stop the change that runs in %1?").arg(name);
    question.text = tr("The call that is under way is finished, the rest is not sent. Activity "
                       "says what became of each scan.");
    question.yes = yes;
    question.no = tr("Cancel");
    question.isDestructive = true;
    ask(m_dialog, question, then);
}

void ConnectionsCommand::save(const ConnectionDraft& draft) {
    if (m_session.wouldStopChange(draft))
        askToStop(draft.connection.id, tr("Stop it and save"), [this, draft] { keep(draft); });
    else
        keep(draft);
}

void ConnectionsCommand::keep(const ConnectionDraft& draft) {
    m_dialog->setBusy(true, tr("Saving the connection…"));
    const bool hasNewSecret = draft.newSecret.has_value();
    QCoro::connect(m_session.save(draft), this,
                   [this, hasNewSecret](const Result<Session::Saved>& saved) {
                       if (!m_dialog)
                           return;
                       if (!saved) {
                           m_dialog->showError(saved.error());
                           return;
                       }
                       const Connection& connection = saved->connection;
                       if (hasNewSecret) {
                           m_secrets.insert(connection.id, {saved->place == SecretPlace::Keychain
                                                                ? SecretState::Keychain
                                                                : SecretState::ThisRun,
                                                            connection.boundTo()});
                           m_dialog->setKeychainAvailable(saved->place == SecretPlace::Keychain);
                       }
                       m_dialog->saved(entryOf(connection));
                       showConnections();
                       Q_EMIT savedConnection(connection.id);
                   });
}

void ConnectionsCommand::remove(const QString& connectionId) {
    if (m_session.isChanging(connectionId))
        askToStop(connectionId, tr("Stop it and remove"),
                  [this, connectionId] { forget(connectionId); });
    else
        forget(connectionId);
}

void ConnectionsCommand::forget(const QString& connectionId) {
    m_dialog->setBusy(true, tr("Removing the connection…"));
    QCoro::connect(m_session.remove(connectionId), this,
                   [this, connectionId](const Result<void>& removed) {
                       if (!m_dialog)
                           return;
                       if (!removed) {
                           m_dialog->showError(removed.error());
                           return;
                       }
                       m_dialog->removed(connectionId);
                       showConnections();
                   });
}

void ConnectionsCommand::test(const ConnectionDraft& draft) {
    m_test.request_stop();
    m_test = std::stop_source();
    const ClientCredentials::Secret secret =
        draft.newSecret ? ClientCredentials::typed(*draft.newSecret)
                        : ClientCredentials::stored(m_session.secretsOf(draft.connection.id));
    const QPointer<ConnectionsDialog> dialog = m_dialog;
    const ConnectionTest::Progress progress = [dialog](const QList<ConnectionReport::Line>& lines) {
        if (dialog)
            dialog->showTestProgress(lines);
    };
    const ConnectionTest::Needs needs{m_session.transport(), m_session.clock(),
                                      m_session.budgets().of(draft.connection)};
    const std::stop_token stop = m_test.get_token();
    QCoro::connect(ConnectionTest::run(draft.connection, secret, needs, progress, stop), this,
                   [this, stop](const ConnectionReport& report) {
                       if (m_dialog && !stop.stop_requested())
                           m_dialog->showTestReport(report);
                   });
}
