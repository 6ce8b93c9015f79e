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
#include <cstdio>

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
    m_windows.reset();
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
        if (m_windows)
            m_windows->bringToFront();
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
        if (!hasHeard)
            return show(paths, otherIsSilent());
        if (m_line.service) {
            const QString said = tr("The console that runs already was brought to the front; the "
                                    "arguments were not used.");
            std::fprintf(stderr, "scandeck: %s\n", qUtf8Printable(said));
        }
        QMetaObject::invokeMethod(&m_app, &QApplication::quit, Qt::QueuedConnection);
    });
}

void Console::show(const StatePaths& paths, const std::optional<Error>& readOnly) {
    if (!readOnly)
        m_log = std::make_unique<LogFile>(paths.logFile());
    makeSession(paths, readOnly ? readOnly->what + u' ' + readOnly->why : QString());
    m_readOnly = readOnly;
    (void)open();
    m_windows->bringToFront();
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

    m_windows = std::make_unique<WindowList>(*m_session, [this] { return m_clock.now(); });
    connect(m_windows.get(), &WindowList::quitRequested, this,
            [this](WindowLink* by) { quit(*by); });
    connect(m_windows.get(), &WindowList::demoRequested, this, [this](WindowLink* by) {
        if (!m_demo) {
            if (const QString whyNot = startDemo(); !whyNot.isEmpty())
                return by->window().showMessage(whyNot);
        }
        (void)openDemo(by);
    });
}

QCoro::Task<> Console::open() {
    co_await m_session->open();
    // Last: it is the reason for what else may be wrong with our files.
    if (m_readOnly)
        link().window().showProblem(*m_readOnly);
    if (m_line.mode == CommandLine::Mode::Tour) {
        link().showTenant({}); // the tour begins as a person does
    } else if (m_demo) {
        co_await openDemo(&link());
    } else if (m_line.service) {
        const Connection connection = connectionForThisRun(*m_line.service);
        co_await m_session->addForThisRun(connection, m_commandLineSecret, Session::Reading::Kept);
        m_commandLineSecret.clear();
        link().showTenant(connection.id);
    } else {
        QString id = m_session->lastUsed();
        if (!m_session->connection(id) && !m_session->connections().isEmpty())
            id = m_session->connections().first().id;
        link().showTenant(id);
        const bool hasKeychain = co_await m_session->hasKeychain();
        if (!hasKeychain)
            link().window().showMessage(
                tr("There is no keychain here: secrets are kept for this run only."));
    }
}

QCoro::Task<> Console::openDemo(QPointer<WindowLink> link) {
    const Connection connection = m_demo->connection();
    if (!m_session->connection(connection.id))
        co_await m_session->addForThisRun(connection, m_demo->secret());
    if (link)
        link->showTenant(connection.id);
}

void Console::apply(const UserSettings& settings) {
    m_translations.setLanguage(settings.language);
    m_look->setTheme(settings.theme);
}

void Console::quit(WindowLink& by) {
    m_windows->keepArrangement();
    const bool isChanging = m_session->isChanging();
    const bool hasInput = m_windows->hasUnsavedInput();
    if (!isChanging && !hasInput)
        return end();
    const QString change = tr("The call that is under way is finished, the rest is not sent. "
                              "Activity says what became of each scan.");
    const QString input = tr("What was entered in a form that is open is not saved.");
    Question question;
    question.title =
        isChanging ? tr("Quit while a change runs?") : tr("Quit while a form is open?");
    question.text = isChanging && hasInput ? change + u' ' + input : isChanging ? change : input;
    question.yes = isChanging ? tr("Stop it and quit") : tr("Quit without saving");
    question.name = QStringLiteral("quitQuestion");
    question.no = tr("Cancel");
    // One question, whichever window it is put in.
    if (!m_asked || m_asked->findChild<QWidget*>(question.name) == nullptr)
        m_asked = &by.window();
    ask(m_asked, question, [this] { end(); });
}

void Console::end() {
    m_windows->hide();
    m_session->shutDown();
}
