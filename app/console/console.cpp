// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/account/keychainormemory.h"
#include "app/account/keychainstore.h"
#include "app/account/memorystore.h"
#include "app/console/runconnection.h"
#include "app/console/secretfile.h"
#include "app/store/inisettingsstore.h"
#include "ui/common/question.h"

#include <QApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace {

QString onlyShows() {
    return Console::tr("This console only shows, and changes nothing.");
}

Error otherIsSilent() {
    Error error;
    error.kind = Error::Kind::ReadOnly;
    error.what = Console::tr("Another ScanDeck has these files and does not answer.");
    error.why = onlyShows();
    error.advice = Console::tr("End the other one, then start again.");
    return error;
}

} // namespace

Console::Console(QApplication& app, CommandLine line, Clock* clock)
    : m_app(app),
      m_line(std::move(line)),
      m_ownClock(clock),
      m_clock(clock != nullptr ? *clock : m_systemClock) {
    // The last window does not end the program: a change may still run.
    QApplication::setQuitOnLastWindowClosed(false);
}

Console::~Console() {
    // In this order: the window shows what the session owns.
    m_link.reset();
    m_session.reset();
}

QString Console::start() {
    if (m_line.service) {
        const Result<QString> secret = readSecretFile(m_line.service->secretFile);
        if (!secret)
            return secret.error().report();
        m_commandLineSecret = *secret;
    }
    if (m_line.mode == CommandLine::Mode::Demo || m_line.mode == CommandLine::Mode::Tour) {
        if (const QString whyNot = startDemo(); !whyNot.isEmpty())
            return whyNot;
    }
    const StatePaths paths = this->paths();
    if (const Result<void> made = paths.create(); !made) {
        Error error = made.error();
        error.why = onlyShows() + u' ' + error.why;
        show(paths, error);
        return {};
    }
    m_lock = std::make_unique<InstanceLock>(paths);
    connect(m_lock.get(), &InstanceLock::frontRequested, this, [this] {
        if (m_link)
            m_link->bringToFront();
    });
    switch (m_lock->acquire()) {
    case InstanceLock::Holder::Us: show(paths, std::nullopt); break;
    case InstanceLock::Holder::Another: callOther(paths); break;
    case InstanceLock::Holder::Nobody: show(paths, m_lock->problem()); break;
    }
    return {};
}

void Console::callOther(const StatePaths& paths) {
    QCoro::connect(m_lock->callOther(), this, [this, paths](bool hasHeard) {
        if (hasHeard)
            QMetaObject::invokeMethod(&m_app, &QApplication::quit, Qt::QueuedConnection);
        else
            show(paths, otherIsSilent());
    });
}

void Console::show(const StatePaths& paths, const std::optional<Error>& readOnly) {
    if (!readOnly)
        m_log = std::make_unique<LogFile>(paths.logFile());
    makeSession(paths, readOnly ? readOnly->what + u' ' + readOnly->why : QString());
    m_readOnly = readOnly;
    (void)open();
    m_link->bringToFront();
}

QString Console::startDemo() {
    Emulator::Options options;
    options.scans = m_line.scans;
    options.agents = m_line.agents;
    options.seed = m_line.seed;
    // The quota counts pages: a demonstration of many scans must not spend it on one reading.
    options.pageSize = std::max(options.pageSize, m_line.scans / 10);
    if (m_ownClock != nullptr)
        options.now = [clock = m_ownClock] { return clock->now().ms; };
    m_demo = std::make_unique<Demo>(options);
    QString whyNot;
    if (m_demo->start(&whyNot))
        return {};
    m_demo.reset();
    return tr("The demonstration could not start: %1").arg(whyNot);
}

StatePaths Console::paths() const {
    return m_demo ? StatePaths::below(m_demo->folder()) : StatePaths::standard();
}

void Console::makeSession(const StatePaths& paths, const QString& readOnlyReason) {
    if (m_demo) {
        m_secrets = std::make_unique<MemoryStore>();
    } else {
        m_keychain = std::make_unique<KeychainStore>();
        m_secrets = std::make_unique<KeychainOrMemory>(*m_keychain);
    }
    m_settings = std::make_unique<IniSettingsStore>(paths.settingsFile());
    const auto chance = [] { return QRandomGenerator::global()->generateDouble(); };
    const auto halfway = [] { return 0.5; };
    Session::Parts parts{paths,
                         m_clock,
                         *m_secrets,
                         *m_settings,
                         m_ownClock != nullptr ? std::function<double()>(halfway) : chance,
                         readOnlyReason,
                         {}};
    m_session = std::make_unique<Session>(std::move(parts));
    m_look = std::make_unique<Look>(m_app);
    apply(m_session->settings());
    connect(m_session.get(), &Session::settingsChanged, this, &Console::apply);
    connect(m_session.get(), &Session::ended, &m_app, &QApplication::quit, Qt::QueuedConnection);

    m_link = std::make_unique<WindowLink>(*m_session, [this] { return m_clock.now(); });
    connect(m_link.get(), &WindowLink::quitRequested, this, &Console::quit);
    connect(m_link.get(), &WindowLink::demoRequested, this, [this] {
        if (!m_demo) {
            if (const QString whyNot = startDemo(); !whyNot.isEmpty())
                return m_link->window().showMessage(whyNot);
        }
        (void)openDemo();
    });
}

QCoro::Task<> Console::open() {
    co_await m_session->open();
    // Last: it is the reason for what else may be wrong with our files.
    if (m_readOnly)
        m_link->window().showProblem(*m_readOnly);
    if (m_line.mode == CommandLine::Mode::Tour) {
        m_link->showTenant({}); // the tour begins as a person does
    } else if (m_demo) {
        co_await openDemo();
    } else if (m_line.service) {
        const Connection connection = connectionForThisRun(*m_line.service);
        co_await m_session->addForThisRun(connection, m_commandLineSecret, Session::Reading::Kept);
        m_commandLineSecret.clear();
        m_link->showTenant(connection.id);
    } else {
        QString id = m_session->lastUsed();
        if (!m_session->connection(id) && !m_session->connections().isEmpty())
            id = m_session->connections().first().id;
        m_link->showTenant(id);
        const bool hasKeychain = co_await m_session->hasKeychain();
        if (!hasKeychain)
            m_link->window().showMessage(
                tr("There is no keychain here: secrets are kept for this run only."));
    }
}

QCoro::Task<> Console::openDemo() {
    const Connection connection = m_demo->connection();
    if (!m_session->connection(connection.id))
        co_await m_session->addForThisRun(connection, m_demo->secret());
    m_link->showTenant(connection.id);
}

void Console::apply(const UserSettings& settings) {
    m_translations.setLanguage(settings.language);
    m_look->setTheme(settings.theme);
}

void Console::quit() {
    m_link->keepGeometry();
    if (!m_session->isChanging()) {
        m_link->window().hide();
        m_session->shutDown();
        return;
    }
    Question question;
    question.title = tr("Quit while a change runs?");
    question.text = tr("The call that is under way is finished, the rest is not sent. Activity "
                       "says what became of each scan.");
    question.yes = tr("Stop it and quit");
    question.name = QStringLiteral("quitQuestion");
    question.no = tr("Cancel");
    ask(&m_link->window(), question, [this] {
        m_link->window().hide();
        m_session->shutDown();
    });
}
