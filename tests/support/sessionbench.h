// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/store/inisettingsstore.h"
#include "tests/support/keychainstub.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QTemporaryDir>

// A whole session on a service on loopback: real sign-in, real client, real files in a folder of
// its own. Time and keychain are the test's; folder, keychain and service outlive the session, so
// that it can be started again.
struct SessionBench {
    explicit SessionBench(Emulator::Options options = {});
    ~SessionBench();

    void start(const QString& readOnlyReason = {});
    // As the console ends: false when the session does not come to its end.
    bool stop();

    [[nodiscard]] ConnectionDraft
    draft(Emulator::Client client = Emulator::Client::ReadWrite) const;
    // Saves a connection and gives its id.
    QString add(const ConnectionDraft& draft);
    // Saves one, opens it and waits for its first reading.
    Tenant& opened(Emulator::Client client = Emulator::Client::ReadWrite);

    [[nodiscard]] int readings() const { return emulator.count(QStringLiteral("listDefinitions")); }
    // Lets waits of the product end until `done`.
    [[nodiscard]] bool until(const std::function<bool()>& done) {
        return patience::until(clock, emulator, done);
    }
    [[nodiscard]] QString snapshotFile(const QString& id) const { return paths.snapshotFile(id); }

    QTemporaryDir root;
    StatePaths paths;
    Emulator emulator;
    ManualClock clock;
    KeychainStub keychain;
    std::unique_ptr<IniSettingsStore> settings;
    std::unique_ptr<Session> session;
};
