// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/secretstore.h"

#include <QHash>

// Secrets for this run only.
class MemoryStore final : public SecretStore {
public:
    MemoryStore() = default;
    ~MemoryStore() override;
    [[nodiscard]] QCoro::Task<Result<Value>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;

    [[nodiscard]] QCoro::Task<bool> hasKeychain() override { co_return false; }

    [[nodiscard]] Value value(const QString& key) const;
    void set(const QString& key, const QByteArray& value) { m_values.insert(key, value); }
    void forget(const QString& key);

private:
    QHash<QString, QByteArray> m_values;
};
