// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/failureadvice.h"

#include <QTest>

// What to check, by the words in the service's own reason.
class TestFailureAdvice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWordsOfTheReasonDecide_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("advice"); // what it must speak of; empty: none is given
        const QString community = QStringLiteral("community string");
        const QString port = QStringLiteral("UDP 161");
        const QString credentials = QStringLiteral("user name, protocols and passwords");
        const QString rights = QStringLiteral("rights of the account");
        const QString route = QStringLiteral("route and the firewalls");
        const QString names = QStringLiteral("resolve the host names");
        const QString silence = QStringLiteral("targets answer");
        QTest::newRow("timeout of SNMP") << "SNMP timeout" << port;
        QTest::newRow("the same in full")
            << "SNMP timeout: no answer on UDP 161 within 5 s" << port;
        QTest::newRow("timed out") << "The SNMP request timed out" << port;
        QTest::newRow("another timeout") << "WMI query timed out" << silence;
        QTest::newRow("timeout alone") << "Timeout" << silence;
        QTest::newRow("community") << "Wrong community string" << community;
        // Both words are in it, and the community is what was wrong.
        QTest::newRow("community before sign-in")
            << "Authentication failed: wrong community string" << community;
        QTest::newRow("SNMPv3") << "SNMPv3 authentication failure" << credentials;
        QTest::newRow("wrong digests") << "usmStatsWrongDigests" << credentials;
        QTest::newRow("user of SNMPv3") << "usmStatsUnknownUserNames" << credentials;
        QTest::newRow("user") << "Unknown user name" << credentials;
        QTest::newRow("logon") << "LOGON failure: the account is locked" << credentials;
        // A public key that was denied is no matter of rights.
        QTest::newRow("SSH") << "Permission denied (publickey,password)" << credentials;
        QTest::newRow("denied") << "Access is denied. (0x80070005)" << rights;
        QTest::newRow("unauthorized") << "Unauthorized" << rights;
        QTest::newRow("unreachable") << "Host unreachable: no route from the scanner" << route;
        QTest::newRow("refused") << "Connection refused" << route;
        QTest::newRow("host name") << "The host name is not known" << names;
        QTest::newRow("getaddrinfo") << "Name or service not known" << names;
        QTest::newRow("dns") << "DNS lookup failed" << names;
        // "No such name" is an object that a device does not have, and no matter of DNS.
        QTest::newRow("noSuchName") << "noSuchName" << QString();
        QTest::newRow("we know no better") << "The RPC server is unavailable" << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void theWordsOfTheReasonDecide() {
        QFETCH(QString, reason);
        QFETCH(QString, advice);
        const QString given = failureAdvice(reason, QStringLiteral("AMS-SCAN-01"));
        if (advice.isEmpty())
            QCOMPARE(given, QString());
        else
            QVERIFY2(given.contains(advice), qPrintable(given));
    }

    void whereTheWayMattersTheScannerIsNamed() {
        const QString agent = QStringLiteral("AMS-SCAN-01");
        for (const char* reason : {"SNMP timeout", "Host unreachable", "DNS failed", "Timeout"}) {
            const QString text = QString::fromLatin1(reason);
            QVERIFY2(failureAdvice(text, agent).contains(agent), reason);
            QVERIFY2(failureAdvice(text, {}).contains(QStringLiteral("the scanner")), reason);
        }
        // A name is put in once, whatever it looks like.
        QCOMPARE(failureAdvice(QStringLiteral("SNMP timeout"), QStringLiteral("%1")),
                 QStringLiteral("Check that UDP 161 is open from %1."));
    }
};

QTEST_GUILESS_MAIN(TestFailureAdvice)
#include "tst_failureadvice.moc"
