// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/keychainormemory.h"

KeychainOrMemory::KeychainOrMemory(SecretStore& keychain, State state)
    : m_keychain(keychain), m_state(std::move(state)) {}

QCoro::Task<Result<SecretStore::Value>> KeychainOrMemory::read(QString key) {
    if (auto kept = m_memory.value(key))
        co_return kept;
    auto found = co_await m_keychain.read(key);
    if (!found && found.error().kind == Error::Kind::Keychain) {
        const Keyring keyring = co_await m_state();
        if (keyring == Keyring::Absent)
            co_return Value();
    }
    co_return found;
}

QCoro::Task<Result<SecretPlace>> KeychainOrMemory::write(QString key, QByteArray value) {
    auto written = co_await m_keychain.write(key, value);
    if (written) {
        m_memory.forget(key);
        co_return written;
    }
    if (written.error().kind == Error::Kind::Keychain) {
        const Keyring keyring = co_await m_state();
        if (keyring == Keyring::Absent) {
            m_memory.set(key, value);
            co_return SecretPlace::ThisRun;
        }
    }
    co_return written;
}

QCoro::Task<Result<void>> KeychainOrMemory::remove(QString key) {
    m_memory.forget(key);
    auto removed = co_await m_keychain.remove(key);
    if (!removed && removed.error().kind == Error::Kind::Keychain) {
        const Keyring keyring = co_await m_state();
        if (keyring == Keyring::Absent)
            co_return Result<void>{};
    }
    co_return removed;
}

QCoro::Task<bool> KeychainOrMemory::hasKeychain() {
    const Keyring keyring = co_await m_state();
    co_return keyring != Keyring::Absent;
}

QCoro::Task<bool> KeychainOrMemory::isLocked() {
    const Keyring keyring = co_await m_state();
    co_return keyring == Keyring::Locked;
}
