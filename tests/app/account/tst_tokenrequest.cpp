// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/tokenrequest.h"
#include "models/connection/clouds.h"

#include <QtTest>

namespace {

const auto secret = QStringLiteral("s3cr~t+&=% ü");

Connection contoso() {
    Connection connection;
    apply(connection, Cloud::Commercial);
    connection.tenantId = QStringLiteral("contoso.com");
    connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    return connection;
}

HttpAnswer answer(int status, QByteArray body) {
    HttpAnswer one;
    one.status = status;
    one.body = body.replace('\'', '"');
    one.wasSent = true;
    return one;
}

Result<Token> read(const HttpAnswer& from) {
    return TokenRequest::read(from, contoso(), secret, {1000});
}

QByteArray refusal(int code, const QByteArray& word) {
    const QByteArray number = QByteArray::number(code);
    return "{'error':'" + word + "','error_description':'AADSTS" + number +
           ": Something was wrong.\\r\\nTrace ID: x\\r\\nCorrelation ID: c-1','error_codes':[" +
           number + "],'correlation_id':'c-1'}";
}

} // namespace

class TestTokenRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requestIsAFormToTheTenantsTokenEndpoint() {
        const HttpRequest request = TokenRequest::request(contoso(), secret);
        QCOMPARE(request.verb, HttpRequest::Verb::Post);
        QCOMPARE(request.url.toString(),
                 QStringLiteral("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"));
        QVERIFY(request.headers.contains(std::pair(
            QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded"))));
        QCOMPARE(request.body,
                 QByteArray("client_id=b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37&scope=https%3A%2F%2F"
                            "api.securitycenter.microsoft.com%2F.default&client_secret="
                            "s3cr~t%2B%26%3D%25%20%C3%BC&grant_type=client_credentials"));
    }

    void tenantCannotLeaveItsPlace() {
        Connection connection = contoso();
        connection.authority = QUrl(QStringLiteral("https://login.example/sts"));
        connection.tenantId = QStringLiteral("a?b#c%2f");
        const QUrl url = TokenRequest::request(connection, secret).url;
        QCOMPARE(url.host(), QStringLiteral("login.example"));
        QVERIFY(!url.hasQuery() && !url.hasFragment());
        QVERIFY(url.path().startsWith(u"/sts/"));
    }

    void tokenEndsByOurClock_data() {
        QTest::addColumn<QByteArray>("life");
        QTest::addColumn<qint64>("expires");
        QTest::newRow("number") << QByteArray("3599") << qint64(1000 + 3599000);
        QTest::newRow("text") << QByteArray("'3599'") << qint64(1000 + 3599000);
        QTest::newRow("none") << QByteArray("null") << qint64(1000 + 300000);
        QTest::newRow("negative") << QByteArray("-4") << qint64(1000 + 300000);
        QTest::newRow("absurd") << QByteArray("1e300") << qint64(1000 + 86400000);
    }
    void tokenEndsByOurClock() {
        QFETCH(QByteArray, life);
        const auto token = read(answer(200, "{'access_token':'abc','expires_in':" + life + "}"));
        QVERIFY(token);
        QCOMPARE(token->value, QByteArray("abc"));
        QTEST(token->expires.ms, "expires");
    }

    void refusalIsExplained_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("why");
        const auto row = [](int code, const char* word, const char* why) {
            QTest::addRow("%d", code) << code << QByteArray(word) << QString::fromLatin1(why);
        };
        row(7000215, "invalid_client", "wrong");
        row(7000222, "invalid_client", "expired");
        row(700016, "unauthorized_client", "no such application");
        row(90002, "invalid_request", "no such tenant");
        row(500011, "invalid_resource", "does not know");
        row(50034, "invalid_grant", "not in the tenant");
        row(99999, "something_else", "reason below");
    }
    void refusalIsExplained() {
        QFETCH(int, code);
        QFETCH(QByteArray, word);
        QFETCH(QString, why);
        const auto token = read(answer(401, refusal(code, word)));
        QVERIFY(!token);
        const Error& error = token.error();
        QCOMPARE(error.kind, Error::Kind::SignInRefused);
        QCOMPARE(error.serverCode, QStringLiteral("AADSTS%1").arg(code));
        QCOMPARE(error.serverText, QStringLiteral("AADSTS%1: Something was wrong.").arg(code));
        QCOMPARE(error.correlationId, QStringLiteral("c-1"));
        QCOMPARE(error.httpStatus, 401);
        QVERIFY2(error.why.contains(why), qPrintable(error.why));
        QVERIFY(!error.advice.isEmpty());
    }

    void codeIsFoundInTheTextAlone() {
        const auto token = read(answer(
            400, "{'error':'invalid_client','error_description':'AADSTS7000222: Expired.'}"));
        QCOMPARE(token.error().serverCode, QStringLiteral("AADSTS7000222"));
    }

    void secretIsStruckOut() {
        const QByteArray echo = secret.toUtf8();
        for (const HttpAnswer& from :
             {answer(401, "{'error':'invalid_client','error_description':'You sent " + echo +
                              ".','correlation_id':'" + echo + "'}"),
              answer(401, "<html>" + echo + "</html>"), answer(500, "oops " + echo),
              answer(200, "{'oops':'" + echo + "'}")}) {
            const auto token = read(from);
            QVERIFY(!token);
            QVERIFY2(!token.error().report().contains(u"s3cr"), qPrintable(token.error().report()));
        }
    }

    void whatIsNoTokenIsRefused_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int status, const char* body, Error::Kind kind) {
            QTest::newRow(name) << status << QByteArray(body) << int(kind);
        };
        row("redirect", 302, "", Error::Kind::ForeignHost);
        row("html", 200, "<html>Sign in to the hotel</html>", Error::Kind::Garbage);
        row("empty", 200, "", Error::Kind::Garbage);
        row("array", 200, "[]", Error::Kind::Garbage);
        row("blank in it", 200, "{'access_token':'a b'}", Error::Kind::Garbage);
        row("line end", 200, "{'access_token':'a\\r\\nX: y'}", Error::Kind::Garbage);
        row("no text", 200, "{'access_token':5}", Error::Kind::Garbage);
        row("404", 404, "not here", Error::Kind::SignInRefused);
        row("500", 500, "{}", Error::Kind::Server);
        row("429", 429, "{}", Error::Kind::Throttled);
    }
    void whatIsNoTokenIsRefused() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto token = read(answer(status, body));
        QVERIFY(!token);
        QTEST(int(token.error().kind), "kind");
        QVERIFY(!token.error().outcomeUnknown);
    }

    void tokenGoodAtMicrosoftGoesToMicrosoftOnly() {
        Connection connection = contoso();
        QVERIFY(TokenRequest::mayGoTo(connection, connection.scope));
        connection.api = QUrl(QStringLiteral("https://defender.example"));
        const auto allowed = TokenRequest::mayGoTo(connection, connection.scope);
        QVERIFY(!allowed);
        QCOMPARE(allowed.error().kind, Error::Kind::ForeignHost);
        QVERIFY(TokenRequest::mayGoTo(connection, QStringLiteral("api://own")));
        // The authority may give another audience than was asked for.
        connection.scope = QStringLiteral("api://own/.default");
        const QByteArray payload =
            QByteArray("{\"aud\":\"https://api.securitycenter.microsoft.com\"}")
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const auto token = TokenRequest::read(
            answer(200, "{'access_token':'e30." + payload + ".e30'}"), connection, secret, {0});
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Error::Kind::ForeignHost);
    }
};

QTEST_GUILESS_MAIN(TestTokenRequest)
#include "tst_tokenrequest.moc"
