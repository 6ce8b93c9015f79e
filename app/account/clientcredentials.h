// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/tokensource.h"
#include "models/connection/connection.h"

#include <functional>
#include <memory>

class Clock;
class ConnectionSecrets;
class Transport;

// Access tokens by OAuth 2.0 client credentials (Entra ID v2). The secret is fetched for each
// sign-in from whoever keeps it and held no longer than that.
class ClientCredentials final : public TokenSource {
public:
    // The client secret of this connection; nothing: none is stored.
    using Secret = std::function<QCoro::Task<Result<std::optional<QString>>>(Connection)>;

    // Where secrets come from: the store, read for each sign-in, or one that was just typed.
    [[nodiscard]] static Secret stored(ConnectionSecrets& secrets);
    [[nodiscard]] static Secret typed(QString secret);

    // Transport and clock outlive it. Going, it stops a sign-in under way and tells whoever waits
    // Cancelled before the destructor returns.
    ClientCredentials(Connection connection, Transport& transport, Clock& clock, Secret secret);
    ~ClientCredentials() override;

    [[nodiscard]] QCoro::Task<Result<Token>> token(Urgency urgency, std::stop_token stop) override;
    void forget(QByteArray value) override;

private:
    struct Waiter;
    struct State;
    static QCoro::Task<> signIn(std::shared_ptr<State> state);
    static QCoro::Task<Result<Token>> fetch(std::shared_ptr<State> state);
    // Shared with a sign-in that may end after this object.
    std::shared_ptr<State> m_state;
};
