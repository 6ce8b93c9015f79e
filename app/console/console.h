// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"
#include "app/console/demo.h"
#include "app/console/logfile.h"
#include "app/console/translations.h"
#include "app/console/windowlist.h"
#include "app/service/systemclock.h"
#include "app/session/session.h"
#include "app/store/instancelock.h"
#include "ui/look/look.h"

class QApplication;

// The console as a whole, put together for one command line and taken apart again when the person
// quits: state folder, lock, secrets, session, window. GUI thread, one for the process.
class Console final : public QObject {
    Q_OBJECT

public:
    // With a clock of one's own, which must outlive the console, the demonstration's service goes
    // by it as well and nothing is left to chance: two runs show the same.
    Console(QApplication& app, CommandLine line, Clock* clock = nullptr);
    ~Console() override;

    // What keeps it from starting: a sentence for stderr. Empty: it runs, or asks the console
    // that runs already to come to the front and ends.
    [[nodiscard]] QString start();

    // The window used last.
    [[nodiscard]] WindowLink& link() { return m_windows->front(); }
    [[nodiscard]] Session& session() { return *m_session; }
    // Null unless the demonstration runs.
    [[nodiscard]] Demo* demo() { return m_demo.get(); }

private:
    [[nodiscard]] QString startDemo();
    [[nodiscard]] StatePaths paths() const;
    void callOther(const StatePaths& paths);
    // With `readOnly` it only shows, and says why.
    void show(const StatePaths& paths, const std::optional<Error>& readOnly);
    void makeSession(const StatePaths& paths, const QString& readOnlyReason);
    [[nodiscard]] QCoro::Task<> open();
    [[nodiscard]] QCoro::Task<> openDemo(QPointer<WindowLink> link);
    void apply(const UserSettings& settings);
    // Asks where something would be lost, once for all windows.
    void quit(WindowLink& by);
    void end();

    QApplication& m_app;
    CommandLine m_line;
    QString m_commandLineSecret;
    SystemClock m_systemClock;
    Clock* m_ownClock;
    Clock& m_clock;
    Translations m_translations;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<InstanceLock> m_lock;
    std::optional<Error> m_readOnly;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WindowList> m_windows;
    QPointer<QWidget> m_asked; // where the question was put
};
