// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/watchedapplication.h"

#include <QAbstractEventDispatcher>

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
    // The one signal that every dispatcher gives at the same place; what wakes it is told by none.
    connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this,
            &WatchedApplication::endTurn);
}

WatchedApplication::~WatchedApplication() = default;

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Events of other threads come here too.
    if (std::this_thread::get_id() != m_thread)
        return QApplication::notify(receiver, event);
    const int depth = m_depth++;
    if (depth != m_loop) {
        const bool isTaken = QApplication::notify(receiver, event);
        m_depth = depth;
        return isTaken;
    }
    // Before the event, which may be the receiver's last.
    const char* name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    m_watch.beginEvent();
    const bool isTaken = QApplication::notify(receiver, event);
    m_depth = depth;
    if (m_loop == depth) {
        m_watch.endEvent(name, type);
    } else {
        // A loop within this event slept (a menu, a drag): the turn is not one of computing.
        m_loop = depth;
        m_watch.dropTurn();
    }
    return isTaken;
}

void WatchedApplication::endTurn() {
    if (m_depth == m_loop)
        m_watch.endTurn();
    else
        m_watch.dropTurn();
    m_loop = m_depth;
}

#include "moc_watchedapplication.cpp"
