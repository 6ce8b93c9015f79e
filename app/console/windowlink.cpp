// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/windowlink.h"

#include "app/commands/connectionscommand.h"
#include "app/commands/deletecommand.h"
#include "app/commands/editscancommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/newscancommand.h"
#include "app/commands/setactivecommand.h"
#include "app/commands/settingscommand.h"
#include "app/session/session.h"
#include "ui/common/aboutdialog.h"

#include <QScreen>

namespace {

QStringList pages() {
    return {QStringLiteral("window"), QStringLiteral("scans"), QStringLiteral("agents"),
            QStringLiteral("activity")};
}

const auto View = QStringLiteral("view");
const auto Geometry = QStringLiteral("geometry");

std::optional<ScanDefinition> scanOf(const Tenant& tenant, const QString& id) {
    const SnapshotPtr snapshot = tenant.state().snapshot;
    const qsizetype row = snapshot ? snapshot->rowOf(id) : -1;
    if (row < 0)
        return std::nullopt;
    return snapshot->definition(row);
}

// As in the pictures, but never under the edge of a small screen: what lies there is not seen.
QSize firstSize(const QScreen* screen) {
    constexpr QSize wanted(1280, 800);
    constexpr QSize frame(2, 48);
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}

} // namespace

WindowLink::WindowLink(Session& session, MainWindow::Now now, const WindowLink* like,
                       QObject* parent)
    : QObject(parent),
      m_session(session),
      m_window(std::make_unique<MainWindow>(std::move(now))),
      m_keepsArrangement(like == nullptr) {
    m_window->setReadOnlyReason(session.readOnlyReason());
    m_window->setSettings(session.settings());
    if (like)
        arrangeLike(*like);
    else
        restoreViews();
    // Widths and filters change with every move and key: written when they come to rest.
    m_viewsRest.setSingleShot(true);
    m_viewsRest.setInterval(std::chrono::seconds(1));
    connect(&m_viewsRest, &QTimer::timeout, this, &WindowLink::keepViews);
    connectWindow();
    connectScans();
    connectSession();
    showTenants();
}

WindowLink::~WindowLink() = default;

void WindowLink::showTenant(const QString& connectionId) {
    TenantHold hold(m_session.tenant(connectionId));
    leaveTenant();
    const bool isOther = connectionId != m_tenantId;
    m_tenantId = connectionId;
    m_hold = std::move(hold);
    m_tenant = m_hold.tenant();
    if (isOther)
        Q_EMIT tenantIdChanged();
    if (!m_tenant) {
        m_window->setTenant(TenantState());
        m_window->setChanges({});
        return;
    }
    m_session.setLastUsed(connectionId);
    connect(m_tenant, &Tenant::stateChanged, this, &WindowLink::showState);
    connect(m_tenant, &Tenant::changesRead, this,
            [this] { m_window->setChanges(m_tenant->changeList(), m_tenant->hasOlderChanges()); });
    connect(m_tenant, &Tenant::changed, m_window.get(), &MainWindow::updateChange);
    connect(m_tenant, &Tenant::historyArrived, m_window.get(), &MainWindow::setHistory);
    connect(m_tenant, &Tenant::historyFailed, m_window.get(), &MainWindow::setHistoryProblem);
    showTenants();
    showState();
    m_window->setChanges(m_tenant->changeList(), m_tenant->hasOlderChanges());
}

void WindowLink::setNumber(int number) {
    m_number = number;
    m_window->setNumber(number);
}

void WindowLink::leaveTenant() {
    // What goes on there is not this window's any more.
    if (m_tenant) {
        disconnect(m_tenant, nullptr, this, nullptr);
        disconnect(m_tenant, nullptr, m_window.get(), nullptr);
    }
    m_tenant.clear();
    m_hold = TenantHold();
}

void WindowLink::bringToFront() {
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void WindowLink::showState() {
    if (m_tenant)
        m_window->setTenant(m_tenant->state());
}

void WindowLink::showTenants() {
    QList<TenantEntry> entries;
    for (const Connection& connection : m_session.connections()) {
        const Tenant* open = m_session.openTenant(connection.id);
        entries << TenantEntry{connection, open ? open->state().link : Link::Idle};
    }
    m_window->setTenants(entries);
}

void WindowLink::connectSession() {
    connect(&m_session, &Session::connectionsChanged, this, &WindowLink::showTenants);
    connect(&m_session, &Session::tenantChanged, this, &WindowLink::showTenants);
    connect(&m_session, &Session::tenantGone, this, [this](const QString& id) {
        if (id != m_tenantId)
            return;
        // Made anew where it only reaches another service now.
        leaveTenant();
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QList<Connection> left = m_session.connections();
                const bool isThere = m_session.connection(m_tenantId).has_value();
                showTenant(isThere || left.isEmpty() ? m_tenantId : left.first().id);
                showTenants();
            },
            Qt::QueuedConnection);
    });
    connect(&m_session, &Session::settingsChanged, m_window.get(), &MainWindow::setSettings);
}

void WindowLink::connectWindow() {
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::refreshRequested, this, [this] {
        if (m_tenant)
            m_tenant->refresh();
    });
    connect(window, &MainWindow::tenantChosen, this, &WindowLink::showTenant);
    connect(window, &MainWindow::demoRequested, this, &WindowLink::demoRequested);
    connect(window, &MainWindow::newWindowRequested, this, &WindowLink::newWindowRequested);
    connect(window, &MainWindow::closeRequested, this, &WindowLink::closeRequested);
    connect(window, &MainWindow::quitRequested, this, &WindowLink::quitRequested);
    connect(window, &MainWindow::settingsRequested, this,
            [this] { (new SettingsCommand(m_session, m_window.get()))->start(); });
    connect(window, &MainWindow::themeChosen, this, [this](Theme theme) {
        UserSettings settings = m_session.settings();
        settings.theme = theme;
        if (const Result<void> kept = m_session.setSettings(settings); !kept)
            m_window->showProblem(kept.error());
    });
    const auto openConnections = [this](const QString& id, bool isNew) {
        auto* command = new ConnectionsCommand(m_session, m_window.get());
        connect(command, &ConnectionsCommand::savedConnection, this, &WindowLink::connectionSaved);
        command->start(id, isNew);
    };
    connect(window, &MainWindow::connectionsRequested, this,
            [openConnections](const QString& id) { openConnections(id, false); });
    connect(window, &MainWindow::newConnectionRequested, this,
            [openConnections] { openConnections({}, true); });
    connect(window, &MainWindow::aboutRequested, this, [this] {
        auto* dialog = new AboutDialog(
            m_tenant ? m_tenant->state().connection.api.host() : QString(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(window, &MainWindow::viewStateChanged, this, [this](const QString& page) {
        m_changedViews.insert(page);
        m_viewsRest.start();
    });
}

void WindowLink::connectScans() {
    MainWindow* window = m_window.get();
    const auto place = [this] { return Command::Place{m_session, *m_tenant, *m_window}; };
    connect(window, &MainWindow::newScanRequested, this, [this, place] {
        if (m_tenant)
            (new NewScanCommand(place()))->start();
    });
    connect(window, &MainWindow::editScanRequested, this, [this, place](const QString& id) {
        const auto scan = m_tenant ? scanOf(*m_tenant, id) : std::nullopt;
        if (scan)
            (new EditScanCommand(place(), *scan))->start();
    });
    connect(window, &MainWindow::duplicateScanRequested, this, [this, place](const QString& id) {
        const auto scan = m_tenant ? scanOf(*m_tenant, id) : std::nullopt;
        if (scan)
            (new NewScanCommand(place(), *scan))->start();
    });
    connect(window, &MainWindow::setActiveRequested, this,
            [this, place](const QStringList& ids, const QStringList& hidden, bool active) {
                if (m_tenant && !ids.isEmpty())
                    (new SetActiveCommand(place(), ids, hidden, active))->start();
            });
    connect(window, &MainWindow::deleteRequested, this,
            [this, place](const QStringList& ids, const QStringList& hidden) {
                if (m_tenant && !ids.isEmpty())
                    (new DeleteCommand(place(), ids, hidden))->start();
            });
    connect(window, &MainWindow::exportRequested, this,
            [this, place](const ExportRequest& request) {
                if (m_tenant)
                    (new ExportCommand(place(), request))->start();
            });
    connect(window, &MainWindow::historyRequested, this, [this](const QString& id) {
        if (m_tenant)
            m_tenant->requestHistory(id, this);
    });
    connect(window, &MainWindow::olderChangesRequested, this, [this] {
        if (m_tenant)
            m_tenant->requestOlderChanges();
    });
    connect(window, &MainWindow::wholeChangeRequested, this, [this](qint64 id) {
        if (m_tenant)
            m_tenant->requestWholeChange(id);
    });
    connect(window, &MainWindow::stopChangeRequested, this, [this](qint64 id) {
        if (m_tenant)
            m_tenant->changes().stop(id);
    });
}

void WindowLink::restoreViews() {
    for (const QString& page : pages()) {
        const QVariant kept = m_session.store().state(page, View);
        if (kept.isValid())
            m_window->restoreViewState(page, kept.toMap());
    }
    const QVariant geometry = m_session.store().state(QStringLiteral("window"), Geometry);
    if (!geometry.isValid() || !m_window->restoreGeometry(geometry.toByteArray()))
        m_window->resize(firstSize(m_window->screen()));
}

void WindowLink::arrangeLike(const WindowLink& like) {
    for (const QString& page : pages()) {
        QVariantMap view = like.m_window->viewState(page);
        view.remove(Geometry); // upon the other one it would hide it
        m_window->restoreViewState(page, view);
    }
    const QSize size = like.m_window->normalGeometry().size();
    m_window->resize(size.isEmpty() ? like.m_window->size() : size);
}

void WindowLink::beginKeeping() {
    if (std::exchange(m_keepsArrangement, true))
        return;
    const QStringList all = pages();
    m_changedViews = {all.begin(), all.end()};
}

void WindowLink::keepViews() {
    m_viewsRest.stop();
    if (!m_keepsArrangement || !m_session.readOnlyReason().isEmpty())
        return;
    SettingsStore& store = m_session.store();
    for (const QString& page : std::as_const(m_changedViews))
        store.setState(page, View, m_window->viewState(page));
    m_changedViews.clear();
    // What cannot be kept now is no reason for a banner: it is tried again.
    m_session.keepState();
}

void WindowLink::keepArrangement() {
    if (!m_keepsArrangement)
        return;
    m_session.store().setState(QStringLiteral("window"), Geometry, m_window->saveGeometry());
    keepViews();
}
