// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/secretstore.h"
#include "models/connection/connection.h"

// The secrets of a connection in a SecretStore: its client secret, bound to what it was entered
// for (Connection::boundTo()), and the key of its snapshot file. Used on the GUI thread.
class ConnectionSecrets {
public:
    explicit ConnectionSecrets(SecretStore& store) : m_store(store) {}

    // Nothing when none is stored, or one for another host, authority, tenant or client: then it
    // must be entered again.
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> clientSecret(Connection connection);
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> setClientSecret(Connection connection,
                                                                   QString secret);
    // 32 random bytes, made when first asked for. Nothing where there is no keychain: then no
    // snapshot is kept on disk.
    [[nodiscard]] QCoro::Task<Result<std::optional<QByteArray>>> snapshotKey(QString connectionId);
    // So that what was sealed with it can be read by nobody; the next use makes another.
    [[nodiscard]] QCoro::Task<Result<void>> forgetSnapshotKey(QString connectionId);
    // Both.
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString connectionId);

private:
    SecretStore& m_store;
};
