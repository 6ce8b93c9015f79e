// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/clientcredentials.h"

#include "app/account/connectionsecrets.h"
#include "app/account/tokenrequest.h"
#include "app/service/clock.h"
#include "app/service/wakeup.h"

#include <algorithm>
#include <vector>

namespace {

// Fetched anew so long before it expires; half of its life where that is shorter.
constexpr qint64 margin = qint64(5) * 60 * 1000;

QCoro::Task<Result<std::optional<QString>>> ready(QString secret) {
    co_return std::optional(secret);
}

} // namespace

struct ClientCredentials::Waiter {
    Wakeup wakeup;
    Result<Token> result = tl::unexpected(TokenRequest::cancelled());
};

struct ClientCredentials::State {
    Connection connection;
    Transport& transport;
    Clock& clock;
    Secret secret;
    std::optional<Token> current;
    Instant renewAt;
    bool isSigningIn = false;
    bool isClosing = false;
    std::stop_source stop;
    std::vector<std::shared_ptr<Waiter>> waiters;

    // Every result is set before the first waiter runs: it may stop another, or end this.
    void answer(const Result<Token>& result) {
        const auto answered = std::exchange(waiters, {});
        for (const auto& waiter : answered)
            waiter->result = result;
        for (const auto& waiter : answered)
            waiter->wakeup.wake();
    }
};

ClientCredentials::Secret ClientCredentials::stored(ConnectionSecrets& secrets) {
    return [&secrets](Connection connection) { return secrets.clientSecret(connection); };
}

ClientCredentials::Secret ClientCredentials::typed(QString secret) {
    return [secret](Connection) { return ready(secret); };
}

ClientCredentials::ClientCredentials(Connection connection, Transport& transport, Clock& clock,
                                     Secret secret)
    : m_state(new State{std::move(connection),
                        transport,
                        clock,
                        std::move(secret),
                        {},
                        {},
                        false,
                        false,
                        {},
                        {}}) {}

ClientCredentials::~ClientCredentials() {
    const auto state = m_state;
    state->isClosing = true;
    state->answer(tl::unexpected(TokenRequest::cancelled()));
    state->stop.request_stop();
}

QCoro::Task<Result<Token>> ClientCredentials::token(Urgency, std::stop_token stop) {
    const auto state = m_state;
    if (stop.stop_requested() || state->isClosing)
        co_return tl::unexpected(TokenRequest::cancelled());
    if (state->current && state->clock.now() < state->renewAt)
        // A copy: QCoro 0.8 moves out of whatever lvalue it is handed.
        co_return Result<Token>(*state->current);
    const auto waiter = std::make_shared<Waiter>();
    state->waiters.push_back(waiter);
    if (!state->isSigningIn) {
        state->isSigningIn = true;
        signIn(state);
    }
    // Only this one stops waiting; the sign-in goes on for the others and the next call.
    const auto giveUp = [state, waiter] {
        if (std::erase(state->waiters, waiter) > 0)
            waiter->wakeup.wake();
    };
    const std::stop_callback onStop(stop, giveUp);
    co_await waiter->wakeup.wait();
    co_return std::move(waiter->result);
}

void ClientCredentials::forget(QByteArray value) {
    if (m_state->current && m_state->current->value == value)
        m_state->current.reset();
}

QCoro::Task<> ClientCredentials::signIn(std::shared_ptr<State> state) {
    const Result<Token> result = co_await fetch(state);
    state->isSigningIn = false;
    if (state->isClosing)
        co_return;
    if (result) {
        const qint64 now = state->clock.now().ms;
        state->current = *result;
        state->renewAt = {result->expires.ms - std::min(margin, (result->expires.ms - now) / 2)};
    }
    state->answer(result);
}

QCoro::Task<Result<Token>> ClientCredentials::fetch(std::shared_ptr<State> state) {
    const Connection connection = state->connection;
    if (auto allowed = TokenRequest::mayGoTo(connection, connection.scope); !allowed)
        co_return tl::unexpected(allowed.error());
    const auto secret = co_await state->secret(connection);
    if (!secret)
        co_return tl::unexpected(secret.error());
    if (!*secret)
        co_return tl::unexpected(TokenRequest::noSecret());
    if (state->isClosing)
        co_return tl::unexpected(TokenRequest::cancelled());
    const HttpRequest request = TokenRequest::request(connection, **secret);
    const std::stop_token stop = state->stop.get_token();
    const HttpAnswer answer = co_await state->transport.send(request, stop);
    if (state->isClosing)
        co_return tl::unexpected(TokenRequest::cancelled());
    co_return TokenRequest::read(answer, connection, **secret, state->clock.now());
}
