// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"

#include <QSet>
#include <QtTest>

class TestClouds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCustomScopeIsSuggested() {
        const auto of = [](const char* api) {
            return suggestedScope(QUrl(QLatin1StringView(api)));
        };
        QCOMPARE(of("https://defender.example:8443/x?y#z"),
                 QStringLiteral("https://defender.example:8443/.default"));
        QCOMPARE(of("http://127.0.0.1:5000"), QStringLiteral("http://127.0.0.1:5000/.default"));
        // The scope of Microsoft's hosts does not follow the host.
        QCOMPARE(of("https://eu.api.security.microsoft.com"),
                 QStringLiteral("https://api.securitycenter.microsoft.com/.default"));
        for (const char* none : {"", "https://", "nothing", "ftp://x.example"})
            QCOMPARE(of(none), QString());
    }
    void tableIsThatOfTheContract_data() {
        QTest::addColumn<int>("cloud");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("scope");
        const auto row = [](const char* name, Cloud cloud, const char* region, const char* api,
                            const char* authority, const char* scope) {
            QTest::newRow(name) << int(cloud) << QString::fromLatin1(region)
                                << QString::fromLatin1(api) << QString::fromLatin1(authority)
                                << QString::fromLatin1(scope);
        };
        const char* commercial = "https://api.securitycenter.microsoft.com/.default";
        const char* com = "https://login.microsoftonline.com";
        const char* us = "https://login.microsoftonline.us";
        row("own", Cloud::Commercial, "", "https://api.security.microsoft.com", com, commercial);
        row("eu", Cloud::Commercial, "eu", "https://eu.api.security.microsoft.com", com,
            commercial);
        row("aea", Cloud::Commercial, "aea", "https://aea.api.security.microsoft.com", com,
            commercial);
        row("older", Cloud::Commercial, "api-uk", "https://api-uk.securitycenter.microsoft.com",
            com, commercial);
        row("gcc", Cloud::Gcc, "", "https://api-gcc.securitycenter.microsoft.us", com,
            "https://api-gcc.securitycenter.microsoft.us/.default");
        row("high", Cloud::GccHigh, "", "https://api-gov.securitycenter.microsoft.us", us,
            "https://api-gov.securitycenter.microsoft.us/.default");
        row("dod", Cloud::Dod, "", "https://api-gov.securitycenter.microsoft.us", us,
            "https://api-gov.securitycenter.microsoft.us/.default");
    }
    void tableIsThatOfTheContract() {
        QFETCH(int, cloud);
        QFETCH(QString, region);
        Connection connection;
        apply(connection, Cloud(cloud), region);
        QTEST(connection.api.toString(), "api");
        QTEST(connection.authority.toString(), "authority");
        QTEST(connection.scope, "scope");
        QCOMPARE(connection.region, region);
        QVERIFY(isMicrosoftApiHost(connection.api.host().toUpper()));
        QVERIFY(isMicrosoftScope(connection.scope));
    }

    void keysOfOneCloudDiffer() {
        for (const Cloud cloud : clouds()) {
            QSet<QString> keys;
            for (const Region& one : regions(cloud)) {
                QVERIFY2(!keys.contains(one.key), qPrintable(one.key));
                keys.insert(one.key);
                QCOMPARE(region(cloud, one.key), one);
            }
            QCOMPARE(cloudFromKey(cloudKey(cloud)), cloud);
        }
        QVERIFY(regions(Cloud::Custom).isEmpty());
        QVERIFY(!cloudFromKey(u"elsewhere"));
    }

    void unknownRegionIsTheCloudsOwnHost() {
        Connection connection;
        apply(connection, Cloud::Commercial, QStringLiteral("moon"));
        QCOMPARE(connection.api.host(), QStringLiteral("api.security.microsoft.com"));
        QVERIFY(connection.region.isEmpty());
    }

    void ownRegionMayBeHandedIn() {
        Connection connection;
        connection.region = QStringLiteral("uk");
        apply(connection, Cloud::Commercial, connection.region);
        QCOMPARE(connection.api.host(), QStringLiteral("uk.api.security.microsoft.com"));
    }

    void customKeepsItsAddresses() {
        Connection connection;
        connection.api = QUrl(QStringLiteral("https://defender.example"));
        connection.scope = QStringLiteral("api://own/.default");
        const Connection before = connection;
        apply(connection, Cloud::Custom);
        QCOMPARE(connection.api, before.api);
        QCOMPARE(connection.scope, before.scope);
        QCOMPARE(connection.cloud, Cloud::Custom);
    }

    void scopesOfMicrosoftAreKnown_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("isMicrosofts");
        const auto row = [](const char* scope, bool is) {
            QTest::newRow(scope) << QString::fromLatin1(scope) << is;
        };
        row("https://api.securitycenter.microsoft.com/.default", true);
        row("https://API.SecurityCenter.Microsoft.COM/.default", true);
        row("https://graph.microsoft.com/.default", true);
        row("https://management.azure.com/.default", true);
        row("https://vault.azure.net/.default", true);
        row("fc780465-2017-40d4-a0c5-307022471b92/.default", true);
        row("api://FC780465-2017-40d4-a0c5-307022471b92/Machine.Read", true);
        row("openid https://graph.microsoft.com/.default", true);
        row("api://own/.default", false);
        row("https://notmicrosoft.com/.default", false);
        row("https://microsoft.com.example/.default", false);
        row("", false);
    }
    void scopesOfMicrosoftAreKnown() {
        QFETCH(QString, scope);
        QTEST(isMicrosoftScope(scope), "isMicrosofts");
    }

    void onlyLiteralLoopbackIsLoopback_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isLoopback");
        const auto row = [](const char* url, bool is) {
            QTest::newRow(url) << QString::fromLatin1(url) << is;
        };
        row("http://127.0.0.1:8080", true);
        row("http://127.255.255.254", true);
        row("http://[::1]:80", true);
        row("http://localhost", false);
        row("http://127.0.0.1.example.com", false);
        row("http://128.0.0.1", false);
        row("http://[::2]", false);
        row("http://", false);
    }
    void onlyLiteralLoopbackIsLoopback() {
        QFETCH(QString, url);
        QTEST(isLiteralLoopback(QUrl(url)), "isLoopback");
    }

    void placeNamesCloudAndRegion() {
        Connection connection;
        apply(connection, Cloud::Commercial, QStringLiteral("eu"));
        QCOMPARE(placeText(connection), QStringLiteral("Commercial · Europe"));
        apply(connection, Cloud::GccHigh);
        QCOMPARE(placeText(connection), QStringLiteral("US Government GCC High"));
        connection.cloud = Cloud::Custom;
        connection.api = QUrl(QStringLiteral("http://127.0.0.1:99"));
        QCOMPARE(placeText(connection), QStringLiteral("On this computer"));
        connection.api = QUrl(QStringLiteral("https://x.example"));
        QCOMPARE(placeText(connection), QStringLiteral("x.example"));
    }
};

QTEST_GUILESS_MAIN(TestClouds)
#include "tst_clouds.moc"
