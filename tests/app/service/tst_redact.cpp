// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/redact.h"

#include <QTest>

class TestRedact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givenSecretsAreStruckInEveryForm();
    void whatLooksLikeATokenIsStruck_data();
    void whatLooksLikeATokenIsStruck();
    void innocentTextStays_data();
    void innocentTextStays();
};

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

void TestRedact::givenSecretsAreStruckInEveryForm() {
    const QString secret = S("p\"w &ö1");
    const QString text =
        redact(S("raw p\"w &ö1 json p\\\"w &ö1 url p%22w%20%26%C3%B61 end"), {secret});
    QCOMPARE(text, S("raw ••• json ••• url ••• end"));
    QCOMPARE(redact(S("abcdef abc"), {S("abc"), S("abcdef")}), S("••• •••"));
}

void TestRedact::whatLooksLikeATokenIsStruck_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    const QString jwt = S("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2FwaSJ9.c2ln"
                          "bmF0dXJlMTIzNDU2Nzg5MA");
    QTest::addRow("jwt") << S("token %1 refused").arg(jwt) << jwt;
    QTest::addRow("bearer") << S("Authorization: Bearer abcdef123456") << S("abcdef123456");
    QTest::addRow("two jwt") << S("%1 %1").arg(jwt) << jwt;
    const QString entra = S("x1Y8Q~") + QString(34, u'z');
    QTest::addRow("entra secret") << S("secret is %1.").arg(entra) << S("8Q~zzz");
    QTest::addRow("json") << S("{\"client_secret\":\"hunter2\",\"a\":1}") << S("hunter2");
    QTest::addRow("form") << S("client_id=x&client_secret=hunter2&y=1") << S("hunter2");
    QTest::addRow("password") << S("password: hunter2 is wrong") << S("hunter2");
    QTest::addRow("community") << S("communityString = hunter2") << S("hunter2");
    QTest::addRow("refresh") << S("0.") + QString(120, u'A') << QString(80, u'A');
}

void TestRedact::whatLooksLikeATokenIsStruck() {
    QFETCH(QString, text);
    QFETCH(QString, secret);
    const QString clean = redact(text);
    QVERIFY2(!clean.contains(secret), qPrintable(clean));
    QVERIFY(clean.contains(u'•'));
}

void TestRedact::innocentTextStays_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"The host eu.api.security.microsoft.com was not found",
          "0335a792-18d2-424b-aeed-559567054570_eb663a27ae9d032f61bc268a79eedf14c4b90f77",
          "wrong community string", "Invalid client secret provided. Ensure the secret is right",
          "Received: 300, allowed: 100", "10.0.0.1,10.0.0.2", "version 10.8295.22621.1010",
          "AADSTS7000215: Invalid client secret provided.",
          "microsoft.windowsDefenderATP.api.WindowsAuthParams"})
        QTest::addRow("%s", text) << S(text);
}

void TestRedact::innocentTextStays() {
    QFETCH(QString, text);
    QCOMPARE(redact(text), text);
}

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
