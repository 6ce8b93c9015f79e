// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/connectiontest.h"
#include "app/emulator/emulator.h"
#include "app/service/networktransport.h"
#include "app/service/ratebudget.h"
#include "app/service/systemclock.h"

#include <QCoroTask>
#include <QtTest>

namespace {

using Mark = ConnectionReport::Mark;

struct Fixture {
    Emulator emulator;
    NetworkTransport transport;
    SystemClock clock;
    RateBudget budget{QStringLiteral("test"), clock, nullptr};
    int told = 0;

    Fixture() {
        if (!emulator.start())
            qFatal("the emulator did not start");
    }
    ConnectionReport test(Emulator::Client client, const QString& secret = {}) {
        Connection connection;
        connection.cloud = Cloud::Custom;
        connection.api = emulator.api();
        connection.authority = emulator.authority();
        connection.scope = emulator.scope();
        connection.tenantId = emulator.tenantId();
        connection.clientId = emulator.clientId(client);
        const auto typed =
            ClientCredentials::typed(secret.isEmpty() ? emulator.clientSecret(client) : secret);
        return QCoro::waitFor(ConnectionTest::run(
            connection, typed, {transport, clock, budget},
            [this](const QList<ConnectionReport::Line>& lines) { told = int(lines.size()); }, {}));
    }
};

QList<Mark> marksOf(const ConnectionReport& report) {
    QList<Mark> marks;
    for (const auto& line : report.lines)
        marks << line.mark;
    return marks;
}

} // namespace

class TestConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWasTriedAndWhatTheTokenNames() {
        Fixture fixture;
        const ConnectionReport report = fixture.test(Emulator::Client::ReadWrite);
        QVERIFY2(report.works, qPrintable(report.problem ? report.problem->report() : QString()));
        QVERIFY(report.headline.startsWith(u"Works. Signed in and read"));
        QVERIFY2(report.headline.contains(u"180"), qPrintable(report.headline));
        QCOMPARE(marksOf(report),
                 (QList<Mark>{Mark::Yes, Mark::Yes, Mark::NotTried, Mark::NotTried}));
        QCOMPARE(report.lines[1].text, QStringLiteral("Read scans and agents: tried, yes."));
        QCOMPARE(report.lines[2].text, QStringLiteral("Change: named in the token, not tried."));
        QCOMPARE(fixture.told, 4);
        // Nothing was written, and each list asked for once.
        QCOMPARE(fixture.emulator.count(QStringLiteral("listDefinitions")), 1);
        QCOMPARE(fixture.emulator.count(QStringLiteral("listAgents")), 1);
        QCOMPARE(fixture.emulator.requests().size(), 3);
    }

    void readingAloneIsSaid() {
        Fixture fixture;
        const ConnectionReport report = fixture.test(Emulator::Client::Read);
        QVERIFY(report.works);
        QVERIFY(report.lines[2].text.contains(u"not named in the token"));
        QVERIFY(!report.claims.mayChange());
    }

    void noPermissionIsExplained() {
        Fixture fixture;
        const ConnectionReport report = fixture.test(Emulator::Client::NoPermission);
        QVERIFY(!report.works);
        QVERIFY(report.problem);
        QCOMPARE(report.problem->kind, Error::Kind::Forbidden);
        QCOMPARE(marksOf(report).mid(0, 2), (QList<Mark>{Mark::Yes, Mark::No}));
    }

    void refusedSignInTriesNothingElse() {
        Fixture fixture;
        const ConnectionReport report =
            fixture.test(Emulator::Client::ReadWrite, QStringLiteral("wrong"));
        QVERIFY(!report.works);
        QCOMPARE(report.problem->kind, Error::Kind::SignInRefused);
        QCOMPARE(marksOf(report), (QList<Mark>{Mark::No, Mark::NotTried}));
        QCOMPARE(fixture.emulator.requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
