// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QTest>

class TestEmulatorTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokenNamesWhatItAllows();
    void personsTokenIsDelegated();
    void authorityRefuses_data();
    void authorityRefuses();
    void expiredSecretIsRefused();
    void secretsAreNewAtEachStart();
    void permissionsAreChecked_data();
    void permissionsAreChecked();
    void otherAudienceIsForbidden();
    void forgedTokenIsRefused();
    void tokensExpire();
    void secretsAreNotRemembered();
    void quotaOfAMinute();
    void quotaOfAnHour();
    void whoIgnoresTheQuotaStaysRefused();
    void quotaIsEachApplicationsOwn();

private:
    CallResult tokenFor(const QString& member = {}, const QString& value = {},
                        const QString& tenant = {});
    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<EmulatorCaller> m_caller;
};

namespace {

const auto scansPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");

QJsonObject claimsOf(const QByteArray& token) {
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace

void TestEmulatorTokens::init() {
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>();
    QVERIFY(m_emulator->start());
    m_caller = std::make_unique<EmulatorCaller>(*m_emulator);
}

CallResult TestEmulatorTokens::tokenFor(const QString& member, const QString& value,
                                        const QString& tenant) {
    QList<QPair<QString, QString>> form{
        {QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
        {QStringLiteral("client_id"), m_emulator->clientId()},
        {QStringLiteral("client_secret"), m_emulator->clientSecret()},
        {QStringLiteral("scope"), m_emulator->scope()},
    };
    for (auto& [name, current] : form) {
        if (name == member)
            current = value;
    }
    return m_caller->token(form, tenant);
}

void TestEmulatorTokens::tokenNamesWhatItAllows() {
    const CallResult result = tokenFor();
    QCOMPARE(result.status, 200);
    QCOMPARE(result.object()[QLatin1StringView("token_type")].toString(), QStringLiteral("Bearer"));
    QCOMPARE(result.object()[QLatin1StringView("expires_in")].toInt(), 3599);
    const QJsonObject claims =
        claimsOf(result.object()[QLatin1StringView("access_token")].toString().toLatin1());
    QCOMPARE(claims[QLatin1StringView("aud")].toString(), m_emulator->api().toString());
    QCOMPARE(claims[QLatin1StringView("tid")].toString(), m_emulator->tenantId());
    QCOMPARE(claims[QLatin1StringView("appid")].toString(), m_emulator->clientId());
    QCOMPARE(
        claims[QLatin1StringView("roles")].toArray(),
        (QJsonArray{QStringLiteral("Machine.Read.All"), QStringLiteral("Machine.ReadWrite.All")}));
    QVERIFY(qAbs(claims[QLatin1StringView("exp")].toInteger() * 1000 -
                 (m_emulator->now() + 3599 * 1000)) < 60000);
}

void TestEmulatorTokens::personsTokenIsDelegated() {
    QVERIFY(m_caller->signIn(Emulator::Client::Person));
    const QJsonObject claims = claimsOf(m_caller->bearer);
    QCOMPARE(claims[QLatin1StringView("scp")].toString(),
             QStringLiteral("Machine.Read Machine.ReadWrite"));
    QCOMPARE(claims[QLatin1StringView("upn")].toString(), QStringLiteral("a.meier@contoso.com"));
    QVERIFY(!claims.contains(QLatin1StringView("roles")));
}

void TestEmulatorTokens::authorityRefuses_data() {
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    const QString none;
    QTest::newRow("secret") << QStringLiteral("client_secret") << QStringLiteral("wrong") << none
                            << 401 << QStringLiteral("invalid_client") << 7000215;
    QTest::newRow("client") << QStringLiteral("client_id") << QStringLiteral("wrong") << none << 400
                            << QStringLiteral("unauthorized_client") << 700016;
    QTest::newRow("tenant") << none << none << QStringLiteral("wrong") << 400
                            << QStringLiteral("invalid_request") << 90002;
    QTest::newRow("scope") << QStringLiteral("scope") << QStringLiteral("Machine.Read.All") << none
                           << 400 << QStringLiteral("invalid_scope") << 1002012;
    QTest::newRow("resource") << QStringLiteral("scope")
                              << QStringLiteral("https://other.invalid/.default") << none << 400
                              << QStringLiteral("invalid_resource") << 500011;
    QTest::newRow("grant") << QStringLiteral("grant_type") << QStringLiteral("password") << none
                           << 400 << QStringLiteral("unsupported_grant_type") << 70003;
}

void TestEmulatorTokens::authorityRefuses() {
    QFETCH(const QString, member);
    QFETCH(const QString, value);
    QFETCH(const QString, tenant);
    QFETCH(const int, status);
    QFETCH(const QString, error);
    QFETCH(const int, number);
    const CallResult result = tokenFor(member, value, tenant);
    QCOMPARE(result.status, status);
    const QJsonObject body = result.object();
    QCOMPARE(body[QLatin1StringView("error")].toString(), error);
    QCOMPARE(body[QLatin1StringView("error_codes")].toArray(), QJsonArray{number});
    QVERIFY(body[QLatin1StringView("error_description")].toString().startsWith(
        QStringLiteral("AADSTS%1: ").arg(number)));
    for (const char* name : {"trace_id", "correlation_id", "timestamp"})
        QVERIFY(!body[QLatin1StringView(name)].toString().isEmpty());
}

void TestEmulatorTokens::expiredSecretIsRefused() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.secretsExpired = true;
    m_emulator->setBehaviour(behaviour);
    const CallResult result = tokenFor();
    QCOMPARE(result.status, 401);
    QVERIFY(result.body.contains("AADSTS7000222"));
}

void TestEmulatorTokens::secretsAreNewAtEachStart() {
    QVERIFY(m_caller->signIn());
    const QByteArray token = m_caller->bearer;
    const QString secret = m_emulator->clientSecret();
    QVERIFY(secret.size() >= 32);
    QVERIFY(secret != m_emulator->clientSecret(Emulator::Client::Read));
    QVERIFY(m_emulator->start());
    QVERIFY(secret != m_emulator->clientSecret());
    m_caller->bearer = token;
    QCOMPARE(m_caller->get(scansPath).status, 401);
}

void TestEmulatorTokens::permissionsAreChecked_data() {
    QTest::addColumn<Emulator::Client>("client");
    QTest::addColumn<bool>("mayRead");
    QTest::addColumn<bool>("mayChange");
    QTest::newRow("read and write") << Emulator::Client::ReadWrite << true << true;
    QTest::newRow("read") << Emulator::Client::Read << true << false;
    QTest::newRow("write") << Emulator::Client::Write << false << true;
    QTest::newRow("nothing") << Emulator::Client::NoPermission << false << false;
    QTest::newRow("person") << Emulator::Client::Person << true << true;
    QTest::newRow("reading person") << Emulator::Client::PersonReading << true << false;
}

void TestEmulatorTokens::permissionsAreChecked() {
    QFETCH(const Emulator::Client, client);
    QFETCH(const bool, mayRead);
    QFETCH(const bool, mayChange);
    QVERIFY(m_caller->signIn(client));
    const CallResult read = m_caller->get(scansPath);
    QCOMPARE(read.status, mayRead ? 200 : 403);
    if (!mayRead)
        QVERIFY(read.message().startsWith(
            QStringLiteral("Missing application roles. API required roles: Machine.Read.All")));
    const CallResult changed =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(changed.status, mayChange ? 200 : 403);
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    m_caller->bearer.clear();
    QCOMPARE(m_caller->get(scansPath).status, 401);
}

void TestEmulatorTokens::otherAudienceIsForbidden() {
    const CallResult result =
        tokenFor(QStringLiteral("scope"),
                 QStringLiteral("https://api.securitycenter.microsoft.com/.default"));
    m_caller->bearer = result.object()[QLatin1StringView("access_token")].toString().toLatin1();
    QVERIFY(!m_caller->bearer.isEmpty());
    QCOMPARE(m_caller->get(scansPath).status, 403);
}

void TestEmulatorTokens::forgedTokenIsRefused() {
    QVERIFY(m_caller->signIn(Emulator::Client::Read));
    QList<QByteArray> parts = m_caller->bearer.split('.');
    QJsonObject claims = claimsOf(m_caller->bearer);
    claims[QLatin1StringView("roles")] = QJsonArray{QStringLiteral("Machine.ReadWrite.All")};
    parts[1] = QJsonDocument(claims)
                   .toJson(QJsonDocument::Compact)
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_caller->bearer = parts.join('.');
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(result.status, 401);
    for (const char* token : {"x", "a.b.c", "..", ""}) {
        m_caller->bearer = token;
        QCOMPARE(m_caller->get(scansPath).status, 401);
    }
}

void TestEmulatorTokens::tokensExpire() {
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(scansPath).status, 200);
    m_emulator->advance(3600 * 1000);
    const CallResult late = m_caller->get(scansPath);
    QCOMPARE(late.status, 401);
    QCOMPARE(late.code(), QStringLiteral("Unauthorized"));
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(scansPath).status, 200);
    m_emulator->expireAllTokens();
    QCOMPARE(m_caller->get(scansPath).status, 401);
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorTokens::secretsAreNotRemembered() {
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(scansPath).status, 200);
    const auto requests = m_emulator->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.first().operation, QStringLiteral("token"));
    for (const auto& request : requests) {
        QVERIFY(!request.body.contains(QUrl::toPercentEncoding(m_emulator->clientSecret())));
        for (const auto& [name, value] : request.headers)
            QVERIFY(!value.contains(m_caller->bearer));
    }
}

void TestEmulatorTokens::quotaOfAMinute() {
    QVERIFY(m_caller->signIn());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    const CallResult refused = m_caller->get(QStringLiteral("$metadata"));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), QStringLiteral("TooManyRequests"));
    const int seconds = refused.headers.value("retry-after").toInt();
    QVERIFY(seconds > 50 && seconds <= 60);
    QVERIFY(refused.message().contains(
        QStringLiteral("maximum allowed 100 per 00:01:00. You can send requests again in %1 "
                       "seconds.")
            .arg(seconds)));
    m_emulator->advance(seconds * 1000);
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
}

void TestEmulatorTokens::quotaOfAnHour() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.callsPerMinute = 1000;
    behaviour.callsPerHour = 5;
    m_emulator->setBehaviour(behaviour);
    QVERIFY(m_caller->signIn());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    m_emulator->advance(120 * 1000);
    const CallResult refused = m_caller->get(QStringLiteral("$metadata"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.message().contains(QStringLiteral("5 per 01:00:00")));
    QVERIFY(refused.headers.value("retry-after").toInt() > 3000);
    m_emulator->resetQuota();
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    behaviour.quota = false;
    m_emulator->setBehaviour(behaviour);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
}

void TestEmulatorTokens::whoIgnoresTheQuotaStaysRefused() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.callsPerMinute = 2;
    m_emulator->setBehaviour(behaviour);
    QVERIFY(m_caller->signIn());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    // Every ten seconds again: for ever too often.
    for (int i = 0; i < 30; ++i) {
        m_emulator->advance(10 * 1000);
        QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 429);
    }
    m_emulator->advance(60 * 1000);
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
}

void TestEmulatorTokens::quotaIsEachApplicationsOwn() {
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.callsPerMinute = 1;
    m_emulator->setBehaviour(behaviour);
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 429);
    QVERIFY(m_caller->signIn(Emulator::Client::Read));
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
}

QTEST_GUILESS_MAIN(TestEmulatorTokens)
#include "tst_emulatortokens.moc"
