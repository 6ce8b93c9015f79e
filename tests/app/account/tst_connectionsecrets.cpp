// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/connectionsecrets.h"
#include "app/account/keychainormemory.h"
#include "models/connection/clouds.h"

#include <QCoroTask>
#include <QtTest>

namespace {

// A keychain that is there and open, locked, silent or not there.
class FakeKeychain final : public SecretStore {
public:
    Keyring state = Keyring::Unlocked;
    QHash<QString, QByteArray> entries;

    QCoro::Task<Result<Value>> read(QString key) override {
        if (state != Keyring::Unlocked)
            co_return tl::unexpected(error());
        co_return entries.contains(key) ? Value(entries.value(key)) : Value();
    }
    QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override {
        if (state != Keyring::Unlocked)
            co_return tl::unexpected(error());
        entries[key] = value;
        co_return SecretPlace::Keychain;
    }
    QCoro::Task<Result<void>> remove(QString key) override {
        if (state != Keyring::Unlocked)
            co_return tl::unexpected(error());
        entries.remove(key);
        co_return Result<void>{};
    }
    QCoro::Task<Keyring> now() { co_return state; }

private:
    [[nodiscard]] Error error() const {
        Error one;
        one.kind = state == Keyring::Locked ? Error::Kind::KeychainLocked : Error::Kind::Keychain;
        return one;
    }
};

Connection contoso() {
    Connection connection;
    connection.id = QStringLiteral("id-1");
    connection.name = QStringLiteral("Contoso");
    apply(connection, Cloud::Commercial);
    connection.tenantId = QStringLiteral("contoso.com");
    connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    return connection;
}

struct Fixture {
    FakeKeychain keychain;
    KeychainOrMemory store{keychain, [this] { return keychain.now(); }};
    ConnectionSecrets secrets{store};
};

} // namespace

class TestConnectionSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretIsBoundToWhatItWasEnteredFor() {
        Fixture fixture;
        Connection connection = contoso();
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(connection)), std::nullopt);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.setClientSecret(connection, QStringLiteral("s"))),
                 SecretPlace::Keychain);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(connection)), QStringLiteral("s"));
        connection.name = QStringLiteral("Renamed");
        connection.tenantId = QStringLiteral("CONTOSO.com");
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(connection)), QStringLiteral("s"));
        for (int change = 0; change < 4; ++change) {
            Connection other = contoso();
            if (change == 0)
                other.api = QUrl(QStringLiteral("https://api.security.microsoft.com:444"));
            else if (change == 1)
                other.authority = QUrl(QStringLiteral("https://login.example"));
            else if (change == 2)
                other.tenantId = QStringLiteral("fabrikam.com");
            else
                other.clientId = QStringLiteral("00000000-6c3e-4a55-8f0b-0d9e6a1c4f37");
            QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(other)), std::nullopt);
        }
    }

    void entryTellsNoTenant() {
        Fixture fixture;
        const Connection connection = contoso();
        QVERIFY(QCoro::waitFor(fixture.secrets.setClientSecret(connection, QStringLiteral("s"))));
        QCOMPARE(fixture.keychain.entries.size(), 1);
        const QByteArray value = fixture.keychain.entries.value(connection.id);
        QVERIFY(!value.contains("contoso") && !value.contains(connection.clientId.toLatin1()));
    }

    void damagedEntryIsEnteredAgain() {
        Fixture fixture;
        for (const char* value : {"", "text", "[]", "{\"secret\":\"s\"}", "{\"boundTo\":\"\"}"}) {
            fixture.keychain.entries[contoso().id] = value;
            QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(contoso())), std::nullopt);
        }
    }

    void snapshotKeyIsMadeOnce() {
        Fixture fixture;
        const auto id = QStringLiteral("id-1");
        const auto key = *QCoro::waitFor(fixture.secrets.snapshotKey(id));
        QVERIFY(key);
        QCOMPARE(key->size(), 32);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.snapshotKey(id)), key);
        QVERIFY(*QCoro::waitFor(fixture.secrets.snapshotKey(QStringLiteral("id-2"))) != key);
        QVERIFY(QCoro::waitFor(fixture.secrets.remove(id)));
        QVERIFY(*QCoro::waitFor(fixture.secrets.snapshotKey(id)) != key);
    }

    void withoutAKeychainASecretIsForThisRunAndNoSnapshotIsKept() {
        Fixture fixture;
        fixture.keychain.state = Keyring::Absent;
        QVERIFY(!QCoro::waitFor(fixture.store.hasKeychain()));
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(contoso())), std::nullopt);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.setClientSecret(contoso(), QStringLiteral("s"))),
                 SecretPlace::ThisRun);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(contoso())), QStringLiteral("s"));
        QCOMPARE(*QCoro::waitFor(fixture.secrets.snapshotKey(contoso().id)), std::nullopt);
        QCOMPARE(*QCoro::waitFor(fixture.secrets.snapshotKey(contoso().id)), std::nullopt);
        QVERIFY(fixture.keychain.entries.isEmpty());
        QVERIFY(QCoro::waitFor(fixture.secrets.remove(contoso().id)));
        QCOMPARE(*QCoro::waitFor(fixture.secrets.clientSecret(contoso())), std::nullopt);
    }

    // "Locked" and "silent" are never taken for "nothing stored", and nothing is written over.
    void keychainThatDoesNotAnswerIsAnError_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kind");
        QTest::newRow("locked") << int(Keyring::Locked) << int(Error::Kind::KeychainLocked);
        QTest::newRow("silent") << int(Keyring::Silent) << int(Error::Kind::Keychain);
    }
    void keychainThatDoesNotAnswerIsAnError() {
        QFETCH(int, state);
        QFETCH(int, kind);
        Fixture fixture;
        const auto key = *QCoro::waitFor(fixture.secrets.snapshotKey(contoso().id));
        fixture.keychain.state = Keyring(state);
        const auto entries = fixture.keychain.entries;
        QCOMPARE(int(QCoro::waitFor(fixture.secrets.clientSecret(contoso())).error().kind), kind);
        QCOMPARE(int(QCoro::waitFor(fixture.secrets.snapshotKey(contoso().id)).error().kind), kind);
        QCOMPARE(
            int(QCoro::waitFor(fixture.secrets.setClientSecret(contoso(), QStringLiteral("new")))
                    .error()
                    .kind),
            kind);
        QCOMPARE(int(QCoro::waitFor(fixture.secrets.remove(contoso().id)).error().kind), kind);
        QCOMPARE(fixture.keychain.entries, entries);
        QVERIFY(QCoro::waitFor(fixture.store.hasKeychain()));
        fixture.keychain.state = Keyring::Unlocked;
        QCOMPARE(*QCoro::waitFor(fixture.secrets.snapshotKey(contoso().id)), key);
    }

    void whoAsksForThisRunGetsIt() {
        Fixture fixture;
        fixture.keychain.state = Keyring::Locked;
        fixture.store.keepForThisRun(QStringLiteral("k"), "v");
        QCOMPARE(**QCoro::waitFor(fixture.store.read(QStringLiteral("k"))), QByteArray("v"));
        fixture.keychain.state = Keyring::Unlocked;
        QVERIFY(QCoro::waitFor(fixture.store.write(QStringLiteral("k"), "w")));
        QCOMPARE(**QCoro::waitFor(fixture.store.read(QStringLiteral("k"))), QByteArray("w"));
        QCOMPARE(fixture.keychain.entries.value(QStringLiteral("k")), QByteArray("w"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionSecrets)
#include "tst_connectionsecrets.moc"
