// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/memorystore.h"
#include "app/console/windowlist.h"
#include "app/emulator/emulator.h"
#include "app/session/session.h"
#include "app/store/inisettingsstore.h"
#include "tests/support/manualclock.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

// The whole console as a person has it before them: the real window, session, commands and files
// against the service on loopback. Only the keychain is memory, and time is moved by hand: the
// console's by pass(), and the service's along with it.
class Journey {
public:
    // State lies below `root`, else in a folder that goes with this.
    explicit Journey(Emulator::Options options = {}, const QString& root = {});
    ~Journey();
    Journey(const Journey&) = delete;
    Journey& operator=(const Journey&) = delete;

    // The console starts on root(); shows the connection used last, if there is one.
    void start(const QString& readOnlyReason = {});
    // As Quit does: changes end between two calls.
    void quit();
    // The process is gone at this very moment: the next start finds the files as they lie now.
    void crash();

    // A saved connection to the service, shown in the window; read to the end unless `isReading`.
    void connectAs(Emulator::Client client = Emulator::Client::ReadWrite);
    [[nodiscard]] Connection connectionOf(Emulator::Client client) const;
    // Saves the connection with that client's secret; its id. No window shows it for that.
    QString save(const Connection& connection, Emulator::Client client) const;
    // The same of a second tenant.
    QString addFabrikam(Emulator::Client client = Emulator::Client::ReadWrite) const;

    // The one used last.
    [[nodiscard]] MainWindow& window() const { return windows().front().window(); }
    [[nodiscard]] WindowList& windows() const { return *m_windows; }
    [[nodiscard]] Session& session() const { return *m_session; }
    [[nodiscard]] Tenant& tenant() const { return *windows().front().tenant(); }
    [[nodiscard]] const TenantState& state() const { return tenant().state(); }
    [[nodiscard]] StatePaths paths() const { return StatePaths::below(m_root); }
    [[nodiscard]] const QString& root() const { return m_root; }

    // The window shows a whole reading of so many scans and nothing is under way.
    [[nodiscard]] bool isCalm(qsizetype scans) const;
    // Without letting time go by.
    [[nodiscard]] bool waitForCalm(qsizetype scans) const {
        return QTest::qWaitFor([this, scans] { return isCalm(scans); }, 20'000);
    }
    // Time goes by for console and service.
    void pass(std::chrono::milliseconds time);
    // Waits for `what`; while nothing happens time goes on to whoever sleeps next.
    [[nodiscard]] bool passUntil(const std::function<bool()>& what);

    // Keys and clicks. A widget that is not there, or cannot be used, ends the test program.
    [[nodiscard]] ScansPage& scans() const;
    [[nodiscard]] ScanTable& table() const;
    // Makes it the one current and selected scan.
    void choose(const QString& scanId) const;
    void trigger(const char* action) const;
    [[nodiscard]] QString statusMessage() const;
    // Of the banner over the page: title, lines, the server's words. Empty: none is shown.
    [[nodiscard]] QString tenantBanner() const;
    [[nodiscard]] QString otherBanner() const;
    // The newest change as the page Activity shows it: "state|scan|answer" of each step.
    [[nodiscard]] QStringList shownSteps() const;
    [[nodiscard]] Change newestChange() const;

    // The dialog of this kind that is open, waited for.
    template<class Dialog>
    [[nodiscard]] Dialog* dialog() const {
        Dialog* found = nullptr;
        const auto look = [&] {
            for (Dialog* one : window().findChildren<Dialog*>()) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, 5000))
            qFatal("no dialog %s", Dialog::staticMetaObject.className());
        return found;
    }
    template<class Dialog>
    [[nodiscard]] bool isOpen() const {
        for (const Dialog* one : window().findChildren<Dialog*>()) {
            if (one->isVisible())
                return true;
        }
        return false;
    }

    // The form for a new scan, filled in with the least that it takes.
    ScanEditor* newScan(const QString& name) const;
    // What the box of a form says, empty where it is not shown.
    [[nodiscard]] static QString saidIn(const QPointer<ScanEditor>& editor);

    Emulator emulator;
    ManualClock clock;
    MemoryStore keychain;

private:
    void make(const QString& readOnlyReason);
    void end(std::unique_ptr<Session>& session);

    QTemporaryDir m_folder;
    QString m_root;
    int m_crashes = 0;
    std::vector<std::unique_ptr<SettingsStore>> m_settings;
    std::vector<std::unique_ptr<Session>> m_crashed; // sleep for ever, end with this
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WindowList> m_windows;
};

// A widget by its object name; the test program ends where it is not there.
template<class T = QWidget>
[[nodiscard]] T* part(const QWidget* in, const char* name) {
    T* found = in->findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}
void press(const QWidget* in, const char* button);
void typeInto(const QWidget* in, const char* edit, const QString& text);
// Of a combo box, the first entry that begins so.
void pick(const QWidget* in, const char* combo, const QString& text);
// Every text that can be seen in there, one a line.
[[nodiscard]] QString shownText(const QWidget* in);
