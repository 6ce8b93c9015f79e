// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/memorystore.h"

#include <QSet>

// A keychain as the console sees one that works: what is kept in it outlives a session. The real
// one has its own test (tests/system).
class KeychainStub final : public SecretStore {
public:
    [[nodiscard]] QCoro::Task<Result<Value>> read(QString key) override {
        if (failing)
            co_return tl::unexpected(*failing);
        co_return co_await m_memory.read(std::move(key));
    }
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override {
        keys.insert(key);
        m_memory.set(key, value);
        co_return SecretPlace::Keychain;
    }
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override {
        keys.remove(key);
        return m_memory.remove(std::move(key));
    }

    [[nodiscard]] QCoro::Task<bool> isLocked() override {
        co_return failing && failing->kind == Error::Kind::KeychainLocked;
    }

    QSet<QString> keys;
    std::optional<Error> failing; // what a locked or silent one answers

private:
    MemoryStore m_memory;
};
