// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QByteArray>
#include <QCoroTask>

#include <optional>

// Where a secret went. ThisRun: there is no keychain here, it is gone when the console ends.
enum class SecretPlace : quint8 { Keychain, ThisRun };

// Keeps secrets under a random key that says nothing about tenant or person. "Nothing stored" is
// an answer (std::nullopt), a keychain that did not answer or waits for its password is an error
// (Keychain, KeychainLocked), after which nothing may be overwritten. Lives on the GUI thread,
// never blocks it, and outlives its tasks.
class SecretStore {
public:
    using Value = std::optional<QByteArray>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;

    [[nodiscard]] virtual QCoro::Task<Result<Value>> read(QString key) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) = 0;
    // Removing what is not there is no error.
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QString key) = 0;
    // Whether what is written now will be there at the next start.
    [[nodiscard]] virtual QCoro::Task<bool> hasKeychain() { co_return true; }
    // Whether it waits for its password. Asking never makes it ask a person.
    [[nodiscard]] virtual QCoro::Task<bool> isLocked() { co_return false; }
};
