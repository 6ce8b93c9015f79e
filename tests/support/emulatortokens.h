// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/tokensource.h"
#include "tests/support/emulatorcaller.h"

// Tokens of the emulator for one of its applications, fetched by the tests' own plain client: the
// service is tried without the product's sign-in.
class EmulatorTokens final : public TokenSource {
public:
    EmulatorTokens(Emulator& emulator, Emulator::Client client)
        : m_caller(emulator), m_client(client) {
        m_caller.tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        fetch();
    }
    [[nodiscard]] QCoro::Task<Result<Token>> token(Urgency, std::stop_token) override {
        Token token;
        token.value = m_value;
        token.claims.isReadable = true;
        token.claims.isPerson =
            m_client == Emulator::Client::Person || m_client == Emulator::Client::PersonReading;
        co_return Result<Token>(token);
    }
    void forget(QByteArray value) override {
        if (value == m_value)
            fetch();
    }
    int fetched = 0;

private:
    void fetch() {
        if (!m_caller.signIn(m_client))
            qFatal("the emulator gives no token");
        m_value = m_caller.bearer;
        ++fetched;
    }
    EmulatorCaller m_caller;
    Emulator::Client m_client;
    QByteArray m_value;
};
