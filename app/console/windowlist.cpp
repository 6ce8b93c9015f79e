// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/windowlist.h"

#include "app/changes/changeerrors.h"
#include "app/commands/command.h"
#include "app/session/session.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/editor/scaneditor.h"

#include <QDialog>
#include <QEvent>

#include <algorithm>

namespace {

QList<QDialog*> openDialogs(const MainWindow& window) {
    QList<QDialog*> open = window.findChildren<QDialog*>();
    open.removeIf([](const QDialog* dialog) { return !dialog->isVisible(); });
    return open;
}

} // namespace

WindowList::WindowList(Session& session, MainWindow::Now now, QObject* parent)
    : QObject(parent), m_session(session), m_now(std::move(now)) {
    add(nullptr);
    connect(&session, &Session::problem, this,
            [this](const Error& problem) { front().window().showProblem(problem); });
    connect(&session, &Session::changeRecovered, this, &WindowList::tellRecovered);
}

WindowList::~WindowList() {
    // While one goes another becomes active.
    for (const auto& link : m_links)
        link->window().removeEventFilter(this);
}

WindowLink& WindowList::add(const WindowLink* like) {
    m_links.push_back(std::make_unique<WindowLink>(m_session, m_now, like));
    WindowLink* link = m_links.back().get();
    m_used.insert(m_used.begin(), link);
    link->window().installEventFilter(this);
    number(*link);
    connect(link, &WindowLink::tenantIdChanged, this, [this, link] { number(*link); });
    connect(link, &WindowLink::newWindowRequested, this, [this, link] { openAnother(*link); });
    connect(link, &WindowLink::closeRequested, this, [this, link] { close(*link); });
    connect(link, &WindowLink::quitRequested, this, [this, link] { Q_EMIT quitRequested(link); });
    connect(link, &WindowLink::demoRequested, this, [this, link] { Q_EMIT demoRequested(link); });
    connect(link, &WindowLink::connectionSaved, this, [this](const QString& id) {
        // The first one is what they were waiting for.
        for (const auto& one : m_links) {
            if (one->tenant() == nullptr)
                one->showTenant(id);
        }
    });
    return *link;
}

void WindowList::number(WindowLink& link) {
    const auto isTaken = [this, &link](int number) {
        return std::ranges::any_of(m_used, [&](const WindowLink* other) {
            return other != &link && other->tenantId() == link.tenantId() &&
                   other->number() == number;
        });
    };
    int free = 1;
    while (isTaken(free))
        ++free;
    link.setNumber(free);
}

void WindowList::openAnother(const WindowLink& by) {
    WindowLink& another = add(&by);
    another.showTenant(by.tenantId());
    another.bringToFront();
}

void WindowList::close(WindowLink& link) {
    if (m_links.size() == 1) {
        Q_EMIT quitRequested(&link);
        return;
    }
    // Nobody can close a window under its dialog, but the desktop may try.
    if (const QList<QDialog*> open = openDialogs(link.window()); !open.isEmpty()) {
        open.last()->raise();
        open.last()->activateWindow();
        return;
    }
    link.keepArrangement();
    link.window().removeEventFilter(this);
    link.window().hide();
    std::erase(m_used, &link);
    const auto at = std::ranges::find(m_links, &link, &std::unique_ptr<WindowLink>::get);
    WindowLink* closed = at->release();
    m_links.erase(at);
    m_links.front()->beginKeeping();
    // A change goes on, and its end is told in a window that is there.
    const auto commands = closed->window().findChildren<Command*>(Qt::FindDirectChildrenOnly);
    for (Command* command : commands)
        command->moveTo(windowFor(command->connectionId()).window());
    keepLastUsed();
    // It may be its window's own event that brought us here.
    closed->setParent(this);
    closed->deleteLater();
}

WindowLink& WindowList::windowFor(const QString& connectionId) const {
    const auto shows = std::ranges::find(m_used, connectionId, &WindowLink::tenantId);
    return shows == m_used.end() ? front() : **shows;
}

void WindowList::tellRecovered(const QString& connectionId, const Change& change, LeftOpenBy by) {
    const WindowLink& link = windowFor(connectionId);
    const bool isShown = link.tenantId() == connectionId;
    Error problem = by == LeftOpenBy::EarlierRun ? ChangeErrors::endedInTheMiddle(change)
                                                 : ChangeErrors::settledLater(change);
    if (!isShown)
        problem.what = ChangeErrors::ofTenant(change.tenantName, problem.what);
    // What was said before may stand in a window that showed the tenant then.
    for (const WindowLink* other : m_used) {
        if (other != &link)
            other->window().dropProblemOf(change.id);
    }
    link.window().showProblem(problem, change, isShown);
}

bool WindowList::hasUnsavedInput() const {
    for (const auto& link : m_links) {
        for (const QDialog* dialog : openDialogs(link->window())) {
            const auto* editor = qobject_cast<const ScanEditor*>(dialog);
            const auto* connections = qobject_cast<const ConnectionsDialog*>(dialog);
            if ((editor && editor->hasUnsavedInput()) ||
                (connections && connections->hasUnsavedInput()))
                return true;
        }
    }
    return false;
}

void WindowList::keepArrangement() {
    m_links.front()->keepArrangement();
    keepLastUsed();
}

void WindowList::keepLastUsed() {
    if (m_session.connection(front().tenantId()))
        m_session.setLastUsed(front().tenantId());
}

void WindowList::hide() {
    for (const auto& link : m_links) {
        for (QDialog* dialog : openDialogs(link->window()))
            dialog->hide();
        link->window().hide();
    }
}

bool WindowList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::WindowActivate) {
        const auto used = std::ranges::find_if(
            m_used, [watched](WindowLink* link) { return &link->window() == watched; });
        if (used != m_used.end())
            std::rotate(m_used.begin(), used, std::next(used));
    }
    return QObject::eventFilter(watched, event);
}
