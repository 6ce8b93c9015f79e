// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/claims.h"

#include <QRandomGenerator>
#include <QtTest>

namespace {

QByteArray jwt(QByteArray payload) {
    const auto encode = [](const QByteArray& part) {
        return part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return encode(R"({"alg":"RS256"})") + '.' + encode(payload.replace('\'', '"')) + ".c2ln";
}

} // namespace

class TestClaims : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void applicationHasRoles() {
        const TokenClaims claims =
            claimsOf(jwt("{'aud':'https://api.securitycenter.microsoft.com','tid':'t-1',"
                         "'appid':'a-1','app_displayname':'scandeck-soc','exp':1700000000,"
                         "'roles':['Machine.Read.All','Machine.ReadWrite.All']}"));
        QVERIFY(claims.isReadable);
        QVERIFY(!claims.isPerson);
        QCOMPARE(claims.who, QStringLiteral("scandeck-soc"));
        QCOMPARE(claims.tenantId, QStringLiteral("t-1"));
        QCOMPARE(claims.audience, QStringLiteral("https://api.securitycenter.microsoft.com"));
        QCOMPARE(claims.expires.ms, 1700000000000);
        QVERIFY(claims.mayRead() && claims.mayChange());
    }

    void applicationWithoutANameIsItsId() {
        QCOMPARE(claimsOf(jwt("{'azp':'a-1'}")).who, QStringLiteral("a-1"));
        QCOMPARE(claimsOf(jwt("{'appid':'a-2','azp':'a-1'}")).who, QStringLiteral("a-2"));
    }

    void personHasScopes_data() {
        QTest::addColumn<QByteArray>("scopes");
        QTest::addColumn<bool>("mayChange");
        QTest::newRow("delegated names") << QByteArray("Machine.Read Machine.ReadWrite") << true;
        QTest::newRow("documented") << QByteArray("Machine.Read.All") << false;
        QTest::newRow("as spelled in S") << QByteArray("Machine.Read.Write") << true;
    }
    void personHasScopes() {
        QFETCH(QByteArray, scopes);
        QFETCH(bool, mayChange);
        const TokenClaims claims =
            claimsOf(jwt("{'upn':'ann@contoso.com','appid':'a','scp':'" + scopes + "'}"));
        QVERIFY(claims.isPerson);
        QCOMPARE(claims.who, QStringLiteral("ann@contoso.com"));
        QVERIFY(claims.mayRead());
        QCOMPARE(claims.mayChange(), mayChange);
    }

    void tokenWithoutPermissionsAllowsNothing() {
        const TokenClaims claims = claimsOf(jwt("{'appid':'a'}"));
        QVERIFY(claims.isReadable);
        QVERIFY(!claims.mayRead() && !claims.mayChange());
    }

    void whatIsNoJwtIsOpaque_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("word") << QByteArray("opaque");
        QTest::newRow("two parts") << QByteArray("e30.e30");
        QTest::newRow("four parts") << QByteArray("e30.e30.e30.e30");
        QTest::newRow("no base64") << QByteArray("a.!!!.c");
        QTest::newRow("no json") << jwt("nothing");
        QTest::newRow("array") << jwt("[]");
        QTest::newRow("deep") << jwt(QByteArray(5000, '[') + QByteArray(5000, ']'));
        QTest::newRow("long") << QByteArray(1 << 20, 'a');
    }
    void whatIsNoJwtIsOpaque() {
        QFETCH(QByteArray, token);
        const TokenClaims claims = claimsOf(token);
        QVERIFY(!claims.isReadable);
        // An opaque token is presumed to allow all: the service has the last word.
        QVERIFY(claims.mayRead() && claims.mayChange());
    }

    void hostileClaimsAreCleanedAndCut() {
        const TokenClaims claims =
            claimsOf(jwt("{'appid':'a\\u202eb\\u0007\\n<b>','tid':7,'aud':['x'],'roles':'text',"
                         "'exp':1e300}"));
        QVERIFY(claims.isReadable);
        QCOMPARE(claims.who, QStringLiteral("ab<b>"));
        QVERIFY(claims.tenantId.isEmpty() && claims.audience.isEmpty());
        QVERIFY(claims.permissions.isEmpty());
        QVERIFY(!claims.expires.isKnown());
        QVERIFY(claimsOf(jwt("{'appid':'" + QByteArray(9000, 'x') + "'}")).who.size() <= 256);
        QVERIFY(!claimsOf(jwt("{'exp':-5}")).expires.isKnown());
    }

    void randomBytesDoNoHarm() {
        QRandomGenerator random(3);
        const QByteArray good = jwt("{'appid':'a','roles':['Machine.Read.All'],'exp':1700000000}");
        for (int attempt = 0; attempt < 2000; ++attempt) {
            QByteArray bad = good;
            for (int change = 0; change < 3; ++change)
                bad[random.bounded(bad.size())] = char(random.bounded(256));
            QVERIFY(claimsOf(bad).who.size() < 300);
        }
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
