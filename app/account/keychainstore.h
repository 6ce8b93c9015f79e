// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/keyringstate.h"
#include "app/account/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

// The platform's keychain through QtKeychain, without its fallback to files. A locked keychain
// that asks for its password keeps a job waiting: after `patience` that is told as an error, and
// the job is left to end by itself. QtKeychain runs one job after the other.
class KeychainStore final : public SecretStore {
public:
    static QString standardService() { return QStringLiteral("ScanDeck"); }

    explicit KeychainStore(QString service = standardService(),
                           std::chrono::milliseconds patience = std::chrono::seconds(20));

    [[nodiscard]] QCoro::Task<Result<Value>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};
