// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/tokensource.h"

#include <QList>

// Hands out "token-1", after a forget() "token-2", and so on; or the error it was given.
class StubTokens final : public TokenSource {
public:
    [[nodiscard]] QCoro::Task<Result<Token>> token(Urgency, std::stop_token) override {
        if (error)
            co_return tl::unexpected(*error);
        Token token;
        token.value = current();
        token.claims = claims;
        co_return token;
    }
    void forget(QByteArray value) override {
        forgotten << value;
        if (value == current())
            ++number;
    }
    [[nodiscard]] QByteArray current() const { return "token-" + QByteArray::number(number); }

    int number = 1;
    TokenClaims claims;
    std::optional<Error> error;
    QList<QByteArray> forgotten;
};
