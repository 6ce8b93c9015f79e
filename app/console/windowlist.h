// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/windowlink.h"
#include "app/store/leftopenby.h"

#include <vector>

// The windows of this process, all on one session: opens and closes them, and tells what is no
// single window's once, where the person is. Has one at least. GUI thread.
class WindowList final : public QObject {
    Q_OBJECT

public:
    // With one window, which is not shown yet.
    WindowList(Session& session, MainWindow::Now now, QObject* parent = nullptr);
    ~WindowList() override;

    // The one used last.
    [[nodiscard]] WindowLink& front() const { return *m_used.front(); }
    // The one used last is the first.
    [[nodiscard]] const std::vector<WindowLink*>& all() const { return m_used; }
    void bringToFront() { front().bringToFront(); }
    // A form is open in one of them whose input is not saved.
    [[nodiscard]] bool hasUnsavedInput() const;
    // How the window was arranged that is open longest, and which tenant was looked at last.
    void keepArrangement();
    // With their dialogs.
    void hide();

Q_SIGNALS:
    void demoRequested(WindowLink* by);
    // Also where the last window is to be closed.
    void quitRequested(WindowLink* by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    WindowLink& add(const WindowLink* like);
    void openAnother(const WindowLink& by);
    void close(WindowLink& link);
    // One that shows this tenant, or else the one used last.
    [[nodiscard]] WindowLink& windowFor(const QString& connectionId) const;
    // Gives it a number that no other window with the same title has. It stays as it is while the
    // window shows this tenant: who knows a window by its title must find it again.
    void number(WindowLink& link);
    void keepLastUsed();
    void tellRecovered(const QString& connectionId, const Change& change, LeftOpenBy by);

    Session& m_session;
    MainWindow::Now m_now;
    std::vector<std::unique_ptr<WindowLink>> m_links; // the longest open is the first
    std::vector<WindowLink*> m_used;
};
