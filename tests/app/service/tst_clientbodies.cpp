// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clientrig.h"

#include <QJsonArray>

using namespace clientrig;
using Reply = StubServer::Reply;

// What the client writes, as the contract spells it, and what answers to it may look like.
class TestClientBodies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contractIsReadOnceAndSpellsBodies();
    void withoutContractSpeaksAsSeeds();
    void partialPatchRefusedSendsAllFive();
    void patchSendsOnlyWhatChanges();
    void idIsEncodedInThePath();
    void deleteAcceptsNoBody_data();
    void deleteAcceptsNoBody();
    void webPageIsNoSuccess();
    void historyIsAskedForOnceAndTakesNothingForEmpty();
    void historyNamesItsPage();
    void agentComesAloneOrInACollection();
};

void TestClientBodies::contractIsReadOnceAndSpellsBodies() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET"
                   ? Reply::json(200, places::serviceData(QStringLiteral("metadata.xml")))
                   : Reply::json(200, scan("new"));
    });
    ScanDraft windows = draft();
    windows.type = ScanType::Windows;
    windows.credentials->method = AuthMethod::Kerberos;
    auto first = rig.client->create(windows, {});
    auto second = rig.client->create(windows, {});
    QVERIFY(rig.wait(std::move(first)));
    QVERIFY(rig.wait(std::move(second)));
    QCOMPARE(rig.count("GET", "/api/$metadata"), 1);
    const QJsonObject body = object(rig.server.requests().last().body);
    const QJsonObject auth = body.value(QStringLiteral("scanAuthenticationParams")).toObject();
    QVERIFY(auth.contains(QStringLiteral("isgmsaUser")));
    QVERIFY(!auth.contains(QStringLiteral("isGmsaUser")));
}

void TestClientBodies::withoutContractSpeaksAsSeeds() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(201, "");
    });
    ScanDraft windows = draft();
    windows.type = ScanType::Windows;
    windows.credentials->method = AuthMethod::Kerberos;
    const auto written = rig.wait(rig.client->create(windows, {}));
    QVERIFY(written);
    QCOMPARE(written->httpStatus, 201);
    QVERIFY(!written->definition);
    const QJsonObject auth = object(rig.server.requests().last().body)
                                 .value(QStringLiteral("scanAuthenticationParams"))
                                 .toObject();
    QVERIFY(auth.contains(QStringLiteral("isGmsaUser")));
}

namespace {

QCoro::Task<Result<ScanDefinition>> notRecorded(Error why) {
    co_return tl::unexpected(why);
}

QCoro::Task<Result<ScanDefinition>> wasRecorded(ScanDefinition of) {
    Result<ScanDefinition> from = std::move(of);
    co_return from;
}

} // namespace

void TestClientBodies::partialPatchRefusedSendsAllFive() {
    Rig rig([&](const StubServer::Request& request) {
        if (request.verb == "GET")
            return none();
        return object(request.body).size() < 5
                   ? Reply::json(400, "{\"error\":{\"code\":\"MissingRequiredParameter\","
                                      "\"message\":\"target\"}}")
                   : Reply::json(200, scan("a"));
    });
    ScanDefinition fresh;
    fresh.id = QStringLiteral("a");
    fresh.name = QStringLiteral("n");
    fresh.isActive = true;
    fresh.target = QStringLiteral("10.0.0.1");
    fresh.targetTypeWord = QStringLiteral("Ip");
    fresh.intervalHours = 4;
    ScanPatch patch;
    patch.isActive = false;
    // Not recorded, not sent.
    Error full;
    full.kind = Error::Kind::Disk;
    const auto refused =
        rig.wait(rig.client->update(fresh, patch, [full] { return notRecorded(full); }, {}));
    QCOMPARE(refused.error().kind, Error::Kind::Disk);
    QCOMPARE(rig.count("PATCH", ""), 1);
    int sentBefore = 0;
    const auto recorded = [&] {
        sentBefore = rig.count("PATCH", "");
        return wasRecorded(fresh);
    };
    QVERIFY(rig.wait(rig.client->update(fresh, patch, recorded, {})));
    QCOMPARE(sentBefore, 2);
    QCOMPARE(rig.count("PATCH", ""), 3);
    const QJsonObject body = object(rig.server.requests().last().body);
    QCOMPARE(body, (QJsonObject{{QStringLiteral("scanName"), QStringLiteral("n")},
                                {QStringLiteral("isActive"), false},
                                {QStringLiteral("target"), QStringLiteral("10.0.0.1")},
                                {QStringLiteral("intervalInHours"), 4},
                                {QStringLiteral("targetType"), QStringLiteral("Ip")}}));
    // Learnt: the next goes whole at once.
    QVERIFY(rig.wait(rig.client->update(fresh, patch, recorded, {})));
    QCOMPARE(sentBefore, 3);
    QCOMPARE(rig.count("PATCH", ""), 4);
    // What is looked at leaves at once: it waits before that.
    rig.budget.unavailable(std::chrono::minutes(10));
    const Instant asked = rig.clock.now();
    Instant looked;
    const auto look = [&] {
        looked = rig.clock.now();
        return wasRecorded(fresh);
    };
    QVERIFY(rig.wait(rig.client->update(fresh, patch, look, {})));
    QVERIFY(looked.ms - asked.ms >= 10 * 60'000);
    QCOMPARE(rig.count("PATCH", ""), 5);
}

void TestClientBodies::patchSendsOnlyWhatChanges() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(200, scan("a"));
    });
    ScanDefinition fresh;
    fresh.id = QStringLiteral("a");
    ScanPatch patch;
    patch.name = QStringLiteral("new");
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {}, {})));
    QCOMPARE(rig.server.requests().last().body, QByteArray("{\"scanName\":\"new\"}"));
}

void TestClientBodies::idIsEncodedInThePath() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(200, scan("a"));
    });
    ScanDefinition fresh;
    fresh.id = QStringLiteral("a/b?c d#é%");
    ScanPatch patch;
    patch.isActive = true;
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {}, {})));
    QCOMPARE(rig.server.requests().last().target,
             QByteArray("/api/DeviceAuthenticatedScanDefinitions/a%2Fb%3Fc%20d%23%C3%A9%25"));
}

void TestClientBodies::deleteAcceptsNoBody_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("204") << 204 << QByteArray();
    QTest::addRow("200 empty") << 200 << QByteArray();
    QTest::addRow("200 array") << 200 << QByteArray("[]");
    QTest::addRow("200 collection") << 200 << QByteArray("{\"value\":[]}");
}

void TestClientBodies::deleteAcceptsNoBody() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none()
                                     : Reply::json(status, body, "X-Correlation-Id: c-7\r\n");
    });
    const auto gone = rig.wait(rig.client->remove({QStringLiteral("a"), QStringLiteral("b")}, {}));
    QVERIFY(gone);
    QCOMPARE(gone->httpStatus, status);
    QCOMPARE(gone->correlationId, QStringLiteral("c-7"));
    QCOMPARE(rig.server.requests().last().target,
             QByteArray("/api/DeviceAuthenticatedScanDefinitions/BatchDelete"));
    QCOMPARE(rig.server.requests().last().body,
             QByteArray("{\"ScanDefinitionIds\":[\"a\",\"b\"]}"));
}

void TestClientBodies::webPageIsNoSuccess() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none()
                                     : Reply{"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                             "Content-Length: 13\r\n\r\n<html></html>",
                                             false};
    });
    const auto gone = rig.wait(rig.client->remove({QStringLiteral("a")}, {}));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::Garbage);
    QVERIFY(gone.error().outcomeUnknown);
}

void TestClientBodies::historyIsAskedForOnceAndTakesNothingForEmpty() {
    int posts = 0;
    Rig rig([&](const StubServer::Request& request) {
        if (request.verb == "GET")
            return none();
        switch (++posts) {
        case 1: return Reply::json(502, "");
        case 2: return Reply::json(200, "[{\"SessionIds\":[\"s1\"],\"ScanStatus\":\"Success\"}]");
        case 3: return Reply::json(204, "");
        case 4: return Reply::json(200, "");
        default: return none();
        }
    });
    const auto read = [&] {
        auto sessions =
            rig.wait(rig.client->historyOfScans({QStringLiteral("a")}, 5, 0, Urgency::Person, {}));
        return sessions;
    };
    // Read by the way: not repeated, whoever wants it asks again.
    QCOMPARE(read().error().kind, Error::Kind::Server);
    QCOMPARE(posts, 1);
    QCOMPARE(read().value().first().sessionId, QStringLiteral("s1"));
    QVERIFY(read().value().isEmpty());
    QVERIFY(read().value().isEmpty());
    QVERIFY(read().value().isEmpty());
}

void TestClientBodies::historyNamesItsPage() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(200, "[]");
    });
    (void)rig.wait(
        rig.client->historyOfScans({QStringLiteral("a")}, 9999, 20, Urgency::Background, {}));
    QCOMPARE(rig.server.requests().last().target,
             QByteArray("/api/DeviceAuthenticatedScanDefinitions/"
                        "GetScanHistoryByScanDefinitionId?$top=4096&$skip=20"));
    (void)rig.wait(rig.client->historyOfSessions({QStringLiteral("s")}, Urgency::Person, {}));
    QCOMPARE(rig.server.requests().last().body, QByteArray("{\"SessionIds\":[\"s\"]}"));
}

void TestClientBodies::agentComesAloneOrInACollection() {
    const QByteArray one = "{\"id\":\"o_m\",\"machineId\":\"m\",\"computerDnsName\":\"x\"}";
    bool wrapped = false;
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(
            200, wrapped ? "{\"@odata.context\":\"x/$entity\",\"value\":[" + one + "]}" : one);
    });
    for (const bool way : {false, true}) {
        wrapped = way;
        const auto agent = rig.wait(rig.client->agent(QStringLiteral("m"), {}));
        QVERIFY(agent);
        QCOMPARE(agent->name, QStringLiteral("x"));
    }
}

QTEST_GUILESS_MAIN(TestClientBodies)
#include "tst_clientbodies.moc"
