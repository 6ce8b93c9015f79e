// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/keyringstate.h"
#include "app/account/memorystore.h"

#include <functional>

// The keychain, or where there is none the memory of this run; never a file. A keychain that is
// there and locked or silent stays an error: then only whoever asks for it by
// keepForThisRun() gets memory.
class KeychainOrMemory final : public SecretStore {
public:
    using State = std::function<QCoro::Task<Keyring>()>;

    explicit KeychainOrMemory(
        SecretStore& keychain, State state = [] { return keyringState(); });

    [[nodiscard]] QCoro::Task<Result<Value>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;

    // Goes before what the keychain holds until the run ends or another value is written.
    void keepForThisRun(const QString& key, const QByteArray& value) { m_memory.set(key, value); }
    [[nodiscard]] QCoro::Task<bool> hasKeychain() override;
    [[nodiscard]] QCoro::Task<bool> isLocked() override;

private:
    SecretStore& m_keychain;
    State m_state;
    MemoryStore m_memory;
};
