// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchwindow.h"

#include "ui/common/statepage.h"
#include "ui/scans/scandetails.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>
#include <QtEndian>

#include <chrono>

namespace {

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

BenchWindow::BenchWindow(const QString& folder) : m_paths(StatePaths::below(folder)) {
    if (!m_paths.create())
        qFatal("no folder for the state");
    m_settings = std::make_unique<IniSettingsStore>(m_paths.settingsFile());
    UserSettings settings;
    settings.theme = Theme::Light;
    settings.language = QStringLiteral("en");
    settings.refreshMinutes = 0;
    if (!m_settings->setUserSettings(settings))
        qFatal("the settings are not kept");
    m_session = std::make_unique<Session>(Session::Parts{
        m_paths, m_clock, m_keychain, *m_settings, [] { return 0.5; }, QString(), {}});
    m_link = std::make_unique<WindowLink>(*m_session, [this] { return m_clock.now(); });
    m_page = window().findChild<ScansPage*>();
    m_lists = {m_page->table()->viewport(), m_page->findChild<StatePage*>()};
    m_details = {m_page->findChild<ScanDetails*>()};
    for (QObject* object : m_lists + m_details)
        object->installEventFilter(this);
    window().resize(1280, 800);
}

BenchWindow::~BenchWindow() {
    m_link.reset();
    m_session.reset();
}

void BenchWindow::open(quint16 port) {
    Connection connection;
    connection.id = connectionId();
    connection.name = QStringLiteral("Bench");
    connection.cloud = Cloud::Custom;
    connection.api = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    connection.authority = connection.api;
    connection.scope = connection.api.toString() + QStringLiteral("/.default");
    connection.tenantId = QStringLiteral("00000000-0000-4000-8000-000000000001");
    connection.clientId = QStringLiteral("00000000-0000-4000-8000-000000000002");
    // One after the other on this thread's own loop: the tasks outlive this call.
    QCoro::connect(m_session->open(), this, [this, connection] {
        QCoro::connect(
            m_session->addForThisRun(connection, QStringLiteral("secret"), Session::Reading::Kept),
            this, [this, connection] { m_link->showTenant(connection.id); });
    });
    m_link->bringToFront();
}

void BenchWindow::close() {
    bool hasEnded = false;
    connect(m_session.get(), &Session::ended, this, [&hasEnded] { hasEnded = true; });
    m_session->shutDown();
    until([&hasEnded] { return hasEnded; });
    m_link.reset();
    m_session.reset();
}

bool BenchWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && m_isRight && m_watched.contains(watched) && m_isRight())
        m_isShown = true;
    return QObject::eventFilter(watched, event);
}

void BenchWindow::wait(const std::function<bool()>& isSo) {
    QTimer guard;
    guard.setSingleShot(true);
    connect(&guard, &QTimer::timeout, this, [] { qFatal("the window does not come to it"); });
    guard.start(std::chrono::minutes(3));
    while (!isSo())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void BenchWindow::until(const std::function<bool()>& isSo) {
    // Not everything that is waited for wakes the loop.
    QTimer tick;
    tick.start(5);
    wait(isSo);
}

bool BenchWindow::isKept() {
    // Behind magic and version its label says of when the reading is.
    QFile file(m_paths.snapshotFile(connectionId()));
    const QByteArray label = file.open(QIODevice::ReadOnly) ? file.read(20) : QByteArray();
    return label.size() == 20 &&
           qFromLittleEndian<qint64>(label.constData() + 12) == snapshot()->readAt().ms;
}

void BenchWindow::rest() {
    QElapsedTimer since;
    since.start();
    until([&since] { return since.elapsed() > 400; });
}

void BenchWindow::act(std::function<void()> action) {
    QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection);
}

std::int64_t BenchWindow::untilShown(const std::function<bool()>& isRight) {
    m_watched = m_watched.isEmpty() ? m_lists : m_watched;
    m_isRight = isRight;
    m_isShown = false;
    wait([this] { return m_isShown; });
    m_isRight = {};
    m_watched.clear();
    return steadyNow();
}

double BenchWindow::time(std::function<void()> action, const std::function<bool()>& isRight) {
    bool isDone = false;
    const std::int64_t begin = steadyNow();
    act([&isDone, action = std::move(action)] {
        isDone = true;
        action();
    });
    return double(untilShown([&] { return isDone && isRight(); }) - begin) / 1e6;
}

double BenchWindow::timeOfDetails(std::function<void()> action,
                                  const std::function<bool()>& isRight) {
    m_watched = m_details;
    return time(std::move(action), isRight);
}

#include "moc_benchwindow.cpp"
