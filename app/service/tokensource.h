// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/urgency.h"
#include "models/connection/permissions.h"
#include "models/problem/error.h"

#include <QByteArray>
#include <QCoroTask>

#include <stop_token>

// An access token and what it names.
struct Token {
    QByteArray value;
    TokenClaims claims;
    Instant expires;
};

// Hands out access tokens for one connection. However many wait, one request fetches. Lives on
// the GUI thread and outlives every call it was asked for.
class TokenSource {
public:
    TokenSource() = default;
    virtual ~TokenSource() = default;
    TokenSource(const TokenSource&) = delete;
    TokenSource& operator=(const TokenSource&) = delete;

    // A token that does not expire within the next minutes, fetched where needed. When `stop` is
    // asked to stop the task ends with Error::Kind::Cancelled.
    [[nodiscard]] virtual QCoro::Task<Result<Token>> token(Urgency urgency,
                                                           std::stop_token stop) = 0;
    // The service answered 401 to this value: the next token() fetches another. A value that is
    // no longer the current one changes nothing, so that ten late 401s fetch once.
    virtual void forget(QByteArray value) = 0;
};
