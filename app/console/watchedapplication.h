// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/stallwatch.h"

#include <QApplication>

#include <thread>

// The application with a watch on its event loop: whatever keeps the window from answering is in
// the log, by name.
class WatchedApplication : public QApplication {
    Q_OBJECT

public:
    WatchedApplication(int& argc, char** argv);
    ~WatchedApplication() override;

    bool notify(QObject* receiver, QEvent* event) override;
    [[nodiscard]] StallWatch& stalls() { return m_watch; }

private:
    void endTurn();

    const std::thread::id m_thread = std::this_thread::get_id();
    StallWatch m_watch;
    int m_depth = 0; // events within events
    int m_loop = 0;  // the depth of those that the innermost loop that slept brings
};
