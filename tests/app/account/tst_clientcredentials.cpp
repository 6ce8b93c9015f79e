// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/clientcredentials.h"
#include "app/emulator/emulator.h"
#include "app/service/networktransport.h"
#include "app/service/systemclock.h"
#include "tests/support/manualclock.h"

#include <QCoroTask>
#include <QtTest>

#include <memory>
#include <vector>

namespace {

using namespace std::chrono_literals;
using Answer = std::optional<Result<Token>>;

Connection connectionTo(const Emulator& emulator,
                        Emulator::Client client = Emulator::Client::ReadWrite) {
    Connection connection;
    connection.cloud = Cloud::Custom;
    connection.api = emulator.api();
    connection.authority = emulator.authority();
    connection.scope = emulator.scope();
    connection.tenantId = emulator.tenantId();
    connection.clientId = emulator.clientId(client);
    return connection;
}

QCoro::Task<> ask(ClientCredentials& tokens, std::stop_token stop, std::shared_ptr<Answer> into) {
    *into = co_await tokens.token(Urgency::Person, stop);
}

QCoro::Task<Result<std::optional<QString>>> noneStored() {
    co_return std::optional<QString>();
}

QCoro::Task<Result<std::optional<QString>>> lockedKeychain() {
    Error error;
    error.kind = Error::Kind::KeychainLocked;
    co_return tl::unexpected(error);
}

// A start of its own for each test: applications, secrets and counts are fresh.
struct Fixture {
    Emulator emulator;
    NetworkTransport transport;
    SystemClock clock;
    Fixture() {
        if (!emulator.start())
            qFatal("the emulator did not start");
    }
    [[nodiscard]] ClientCredentials::Secret
    secret(Emulator::Client client = Emulator::Client::ReadWrite) const {
        return ClientCredentials::typed(emulator.clientSecret(client));
    }
};

} // namespace

class TestClientCredentials : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokenNamesWhoAndWhat() {
        Fixture fixture;
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 fixture.secret());
        const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY2(token, qPrintable(token ? QString() : token.error().report()));
        QVERIFY(token->claims.isReadable);
        QCOMPARE(token->claims.tenantId, fixture.emulator.tenantId());
        QVERIFY(token->claims.mayChange());
        QVERIFY(token->expires > fixture.clock.now());
    }

    void permissionsFollowTheApplication() {
        Fixture fixture;
        ClientCredentials tokens(connectionTo(fixture.emulator, Emulator::Client::Read),
                                 fixture.transport, fixture.clock,
                                 fixture.secret(Emulator::Client::Read));
        const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY(token);
        QVERIFY(token->claims.mayRead());
        QVERIFY(!token->claims.mayChange());
    }

    void oneRequestHoweverManyWait() {
        Fixture fixture;
        fixture.emulator.faults().add(Emulator::Fault::delay(QStringLiteral("token"), 1, 100));
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 fixture.secret());
        std::vector<std::shared_ptr<Answer>> answers;
        for (int at = 0; at < 20; ++at) {
            answers.push_back(std::make_shared<Answer>());
            ask(tokens, {}, answers.back());
        }
        for (const auto& answer : answers)
            QTRY_VERIFY(answer->has_value());
        for (const auto& answer : answers) {
            QVERIFY(**answer);
            QCOMPARE((*answer)->value().value, (*answers.front())->value().value);
        }
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
        for (int at = 0; at < 3; ++at) {
            const auto later = QCoro::waitFor(tokens.token(Urgency::Background, {}));
            QVERIFY(later);
            QCOMPARE(later->value, answers.front()->value().value().value);
            QVERIFY(later->claims.isReadable);
        }
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
    }

    void fetchedAnewFiveMinutesBeforeItExpires() {
        Fixture fixture;
        ManualClock clock;
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, clock,
                                 fixture.secret());
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        clock.advance(54min + 58s);
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
        clock.advance(2s);
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 2);
    }

    // A token that lives shorter than the margin is still used.
    void shortTokenIsUsedForHalfItsLife() {
        Fixture fixture;
        auto behaviour = fixture.emulator.behaviour();
        behaviour.tokenSeconds = 60;
        fixture.emulator.setBehaviour(behaviour);
        ManualClock clock;
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, clock,
                                 fixture.secret());
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        clock.advance(29s);
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
        clock.advance(2s);
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 2);
    }

    void forgottenTokenIsFetchedOnce() {
        Fixture fixture;
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 fixture.secret());
        const auto old = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        tokens.forget(old->value);
        const auto fresh = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY(fresh->value != old->value);
        // Nine more late refusals of the old one.
        for (int at = 0; at < 9; ++at)
            tokens.forget(old->value);
        QVERIFY(QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 2);
    }

    void wrongSecretShowsTheAuthoritysText() {
        Fixture fixture;
        const auto wrong = QStringLiteral("wrong-secret-value");
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 ClientCredentials::typed(wrong));
        const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Error::Kind::SignInRefused);
        QCOMPARE(token.error().serverCode, QStringLiteral("AADSTS7000215"));
        QVERIFY(token.error().serverText.startsWith(u"AADSTS7000215"));
        QVERIFY(!token.error().correlationId.isEmpty());
        QVERIFY(!token.error().report().contains(wrong));
        // A refusal is not kept: the next one asks again.
        QVERIFY(!QCoro::waitFor(tokens.token(Urgency::Person, {})));
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 2);
    }

    void expiredSecretUnknownClientAndTenantAreToldApart() {
        Fixture fixture;
        auto behaviour = fixture.emulator.behaviour();
        behaviour.secretsExpired = true;
        fixture.emulator.setBehaviour(behaviour);
        Connection connection = connectionTo(fixture.emulator);
        const auto codeOf = [&fixture](const Connection& to) {
            ClientCredentials tokens(to, fixture.transport, fixture.clock, fixture.secret());
            const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
            return token ? QString() : token.error().serverCode;
        };
        QCOMPARE(codeOf(connection), QStringLiteral("AADSTS7000222"));
        connection.clientId = QStringLiteral("00000000-0000-0000-0000-000000000001");
        QCOMPARE(codeOf(connection), QStringLiteral("AADSTS700016"));
        connection.tenantId = QStringLiteral("nobody.example");
        QCOMPARE(codeOf(connection), QStringLiteral("AADSTS90002"));
    }

    void redirectIsNotFollowed() {
        Fixture fixture;
        fixture.emulator.faults().add(
            Emulator::Fault::garbage(QStringLiteral("token"), 1, Emulator::Fault::Kind::Redirect));
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 fixture.secret());
        const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Error::Kind::ForeignHost);
    }

    void noSecretAsksNobody() {
        Fixture fixture;
        ClientCredentials none(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                               [](Connection) { return noneStored(); });
        QCOMPARE(QCoro::waitFor(none.token(Urgency::Person, {})).error().kind,
                 Error::Kind::SignInRefused);
        ClientCredentials locked(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 [](Connection) { return lockedKeychain(); });
        QCOMPARE(QCoro::waitFor(locked.token(Urgency::Person, {})).error().kind,
                 Error::Kind::KeychainLocked);
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 0);
    }

    void whoStopsWaitingLeavesTheOthersWaiting() {
        Fixture fixture;
        fixture.emulator.faults().add(Emulator::Fault::delay(QStringLiteral("token"), 1, 200));
        ClientCredentials tokens(connectionTo(fixture.emulator), fixture.transport, fixture.clock,
                                 fixture.secret());
        std::stop_source stop;
        const auto stopped = std::make_shared<Answer>();
        const auto patient = std::make_shared<Answer>();
        ask(tokens, stop.get_token(), stopped);
        ask(tokens, {}, patient);
        stop.request_stop();
        QVERIFY(stopped->has_value());
        QCOMPARE((*stopped)->error().kind, Error::Kind::Cancelled);
        QVERIFY(!patient->has_value());
        QTRY_VERIFY(patient->has_value());
        QVERIFY(**patient);
        QCOMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
    }

    void goingTellsWhoWaits() {
        Fixture fixture;
        fixture.emulator.faults().add(Emulator::Fault::delay(QStringLiteral("token"), 1, 5000));
        auto tokens = std::make_unique<ClientCredentials>(
            connectionTo(fixture.emulator), fixture.transport, fixture.clock, fixture.secret());
        const auto answer = std::make_shared<Answer>();
        ask(*tokens, {}, answer);
        QTRY_COMPARE(fixture.emulator.count(QStringLiteral("token")), 1);
        tokens.reset();
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->error().kind, Error::Kind::Cancelled);
    }

    void nobodyListeningIsANetworkError() {
        Fixture fixture;
        Connection connection = connectionTo(fixture.emulator);
        fixture.emulator.setNetworkUp(false);
        ClientCredentials tokens(connection, fixture.transport, fixture.clock, fixture.secret());
        const auto token = QCoro::waitFor(tokens.token(Urgency::Person, {}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Error::Kind::Network);
    }
};

QTEST_GUILESS_MAIN(TestClientCredentials)
#include "tst_clientcredentials.moc"
