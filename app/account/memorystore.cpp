// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/memorystore.h"

MemoryStore::~MemoryStore() {
    for (QByteArray& value : m_values)
        value.fill('\0');
}

QCoro::Task<Result<SecretStore::Value>> MemoryStore::read(QString key) {
    co_return value(key);
}

QCoro::Task<Result<SecretPlace>> MemoryStore::write(QString key, QByteArray value) {
    set(key, value);
    co_return SecretPlace::ThisRun;
}

QCoro::Task<Result<void>> MemoryStore::remove(QString key) {
    forget(key);
    co_return Result<void>{};
}

SecretStore::Value MemoryStore::value(const QString& key) const {
    const auto found = m_values.constFind(key);
    return found == m_values.cend() ? std::nullopt : Value(*found);
}

void MemoryStore::forget(const QString& key) {
    m_values.remove(key);
}
