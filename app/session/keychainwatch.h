// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/secretstore.h"
#include "app/service/clock.h"

#include <QObject>

// Waits for a locked keychain to be opened. It only asks how the keychain stands, which never
// makes that ask a person for its password again. Lives on the GUI thread.
class KeychainWatch final : public QObject {
    Q_OBJECT
public:
    KeychainWatch(SecretStore& secrets, Clock& clock, QObject* parent = nullptr);
    ~KeychainWatch() override;

    // Until it is open, or stop(). Nothing where it watches already.
    void start();
    void stop();

Q_SIGNALS:
    void opened();

private:
    QCoro::Task<> watch(std::stop_token stop);

    SecretStore& m_secrets;
    Clock& m_clock;
    std::stop_source m_stop{std::nostopstate};
};
