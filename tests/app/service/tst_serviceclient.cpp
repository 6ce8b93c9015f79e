// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clientrig.h"

#include <QJsonArray>

using namespace clientrig;
using Reply = StubServer::Reply;

// What is repeated, what never is, and how calls end.
class TestServiceClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void getIsRepeatedAfterPauses();
    void repeatsAreBounded();
    void writeIsSentOnceAndLeavesDoubt();
    void gatewaysAnswerToAWriteLeavesDoubt();
    void writeThatNeverLeftLeavesNone();
    void unauthorizedFetchesATokenOnce();
    void licenceIsNotTheToken();
    void throttledWriteWaitsAndGoesAgain();
    void outageNamesTheTimeOfTheNextCall();
    void outageOfMoreThanAMinuteIsToldAndObeyed_data();
    void outageOfMoreThanAMinuteIsToldAndObeyed();
    void stopEndsACallAtOnce();
    void stopKeepsAWriteFromBeingSentAndCutsNoneOff();
    void goingEndsEveryCall();
    void secretsAreStruckFromServerText();
};

void TestServiceClient::getIsRepeatedAfterPauses() {
    int calls = 0;
    QList<Instant> times;
    Rig* self = nullptr;
    Rig rig([&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        times << self->clock.now();
        switch (++calls) {
        case 1: return Reply::cut();
        case 2: return Reply::json(503, "{}");
        case 3: return Reply::json(500, "{}");
        default: return Reply::json(200, page({scan("a")}));
        }
    });
    self = &rig;
    QCOMPARE(rig.readAll().value()->scanCount(), 1);
    // Qt itself repeats a GET whose connection died; those come at the same time.
    QVERIFY(times.last().ms - times.first().ms >= 500);
}

void TestServiceClient::repeatsAreBounded() {
    int calls = 0;
    Rig rig([&](const StubServer::Request&) {
        ++calls;
        return Reply::json(500, "{\"error\":{\"code\":\"InternalServerError\",\"message\":\"x\","
                                "\"target\":\"corr-1\"}}");
    });
    const auto snapshot = rig.readAll();
    QCOMPARE(snapshot.error().kind, Error::Kind::Server);
    QCOMPARE(snapshot.error().correlationId, QStringLiteral("corr-1"));
    QCOMPARE(calls, 4);
}

void TestServiceClient::writeIsSentOnceAndLeavesDoubt() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::cut();
    });
    const auto written = rig.wait(rig.client->create(draft(), {}));
    QVERIFY(!written);
    QVERIFY(written.error().outcomeUnknown);
    QCOMPARE(rig.count("POST", ""), 1);
}

void TestServiceClient::gatewaysAnswerToAWriteLeavesDoubt() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(504, "<html>gateway</html>");
    });
    const auto written = rig.wait(rig.client->remove({QStringLiteral("a")}, {}));
    QVERIFY(written.error().outcomeUnknown);
    QCOMPARE(written.error().kind, Error::Kind::Server);
    QCOMPARE(rig.count("POST", ""), 1);
}

void TestServiceClient::writeThatNeverLeftLeavesNone() {
    Rig rig([&](const StubServer::Request&) { return none(); });
    (void)rig.wait(rig.client->contract({}));
    rig.server.close();
    const auto written = rig.wait(rig.client->create(draft(), {}));
    QVERIFY(!written);
    // The kept connection is still open there; a new client has none.
    Rig other([&](const StubServer::Request&) { return none(); });
    other.server.close();
    const auto refused = other.wait(other.client->create(draft(), {}));
    QCOMPARE(refused.error().kind, Error::Kind::Network);
    QVERIFY(!refused.error().outcomeUnknown);
}

void TestServiceClient::unauthorizedFetchesATokenOnce() {
    QByteArray wanted = "Bearer token-2";
    Rig rig([&](const StubServer::Request& request) {
        if (request.header("Authorization") != wanted)
            return Reply::json(401, "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"old\"}}");
        return request.verb == "GET" ? none() : Reply::json(200, scan("new"));
    });
    const auto written = rig.wait(rig.client->create(draft(), {}));
    QVERIFY(written);
    QCOMPARE(written->definition->id, QStringLiteral("new"));
    QCOMPARE(rig.tokens.forgotten, QList<QByteArray>{"token-1"});

    wanted = "never";
    const auto refused = rig.wait(rig.client->create(draft(), {}));
    QCOMPARE(refused.error().kind, Error::Kind::Unauthorized);
    QVERIFY(!refused.error().outcomeUnknown);
    QCOMPARE(rig.count("POST", ""), 3);
}

void TestServiceClient::licenceIsNotTheToken() {
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(401, "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"No Tvm "
                                "license\"}}");
    });
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Licence);
    QVERIFY(rig.tokens.forgotten.isEmpty());
    QCOMPARE(rig.server.requests().size(), 1);
}

void TestServiceClient::throttledWriteWaitsAndGoesAgain() {
    int posts = 0;
    Rig rig([&](const StubServer::Request& request) {
        if (request.verb == "GET")
            return none();
        return ++posts == 1
                   ? Reply::json(429,
                                 "{\"error\":{\"code\":\"429\",\"message\":\"API calls quota "
                                 "exceeded! maximum allowed 45 per 00:01:00 for k. You can send "
                                 "requests again in 8 seconds.\"}}")
                   : Reply::json(200, scan("new"));
    });
    const Instant began = rig.clock.now();
    QVERIFY(rig.wait(rig.client->create(draft(), {})));
    QCOMPARE(posts, 2);
    QVERIFY(rig.clock.now().ms - began.ms >= 8000);
    QCOMPARE(rig.budget.figures().limitPerMinute, 45);
}

void TestServiceClient::outageNamesTheTimeOfTheNextCall() {
    QList<Instant> times;
    Rig* self = nullptr;
    Rig rig([&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        times << self->clock.now();
        return times.size() == 1 ? Reply::json(503, "{}", "Retry-After: 45\r\n")
                                 : Reply::json(200, page({scan("a")}));
    });
    self = &rig;
    QCOMPARE(rig.readAll().value()->scanCount(), 1);
    QCOMPARE(times.size(), 2);
    QVERIFY(times.last().ms - times.first().ms >= 45'000);
    QVERIFY(times.last().ms - times.first().ms < 60'000);
}

void TestServiceClient::outageOfMoreThanAMinuteIsToldAndObeyed_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::addRow("seconds") << QByteArray("Retry-After: 600\r\n") << 600;
    QTest::addRow("date") << QByteArray("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n"
                                        "Date: Fri, 31 Dec 1999 23:29:59 GMT\r\n")
                          << 1800;
    QTest::addRow("an hour at most") << QByteArray("Retry-After: 86400\r\n") << 3600;
}

void TestServiceClient::outageOfMoreThanAMinuteIsToldAndObeyed() {
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    bool isIll = true;
    Rig rig([&](const StubServer::Request& request) {
        if (isIll)
            return Reply::json(503, "{}", header);
        return request.verb == "POST" ? Reply::json(200, scan("new")) : Reply::json(200, page({}));
    });
    // Nobody is left waiting for so long without a word.
    const Instant began = rig.clock.now();
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Server);
    QCOMPARE(rig.server.requests().size(), 1);
    QCOMPARE(rig.clock.now(), began);
    const BudgetFigures figures = rig.budget.figures();
    QVERIFY(figures.isOutage(figures.pausedUntil));
    QVERIFY(figures.pausedUntil.ms - began.ms >= seconds * 1000);
    QVERIFY(figures.pausedUntil.ms - began.ms < seconds * 1000 + 1000);
    // Whoever asks meanwhile waits: nothing is sent before, a write neither.
    isIll = false;
    QVERIFY(rig.wait(rig.client->create(draft(), {})));
    QVERIFY(rig.clock.now().ms - began.ms >= seconds * 1000);
}

void TestServiceClient::stopEndsACallAtOnce() {
    Rig rig([&](const StubServer::Request&) { return Reply::silence(); });
    std::stop_source stop;
    std::optional<Result<SnapshotPtr>> result;
    rig.client->readAll(Urgency::Person, {}, stop.get_token()).then([&](Result<SnapshotPtr> got) {
        result = std::move(got);
    });
    QTRY_COMPARE(rig.server.requests().size(), 1);
    stop.request_stop();
    QVERIFY(result);
    QCOMPARE(result->error().kind, Error::Kind::Cancelled);
}

void TestServiceClient::stopKeepsAWriteFromBeingSentAndCutsNoneOff() {
    std::stop_source stop;
    bool stopsUnderWay = false;
    Rig rig([&](const StubServer::Request& request) {
        if (request.verb == "GET")
            return none();
        if (stopsUnderWay)
            stop.request_stop();
        return Reply::json(200, scan("new"));
    });
    rig.budget.refused(std::chrono::seconds(3600), {});
    std::optional<Result<WriteAnswer>> result;
    rig.client->create(draft(), stop.get_token()).then([&](Result<WriteAnswer> got) {
        result = std::move(got);
    });
    QTRY_COMPARE(rig.budget.figures().waiting, 1);
    stop.request_stop();
    QVERIFY(result);
    QCOMPARE(result->error().kind, Error::Kind::Cancelled);
    QVERIFY(!result->error().outcomeUnknown);
    QCOMPARE(rig.count("POST", ""), 0);

    stop = {};
    stopsUnderWay = true;
    const auto written = rig.wait(rig.client->create(draft(), stop.get_token()));
    QVERIFY(stop.stop_requested());
    QVERIFY(written);
    QCOMPARE(written->definition->id, QStringLiteral("new"));
}

void TestServiceClient::goingEndsEveryCall() {
    Rig rig([&](const StubServer::Request& request) {
        return request.target.contains("Agents") ? Reply::json(500, "") : Reply::silence();
    });
    int ended = 0;
    const auto count = [&](const auto& result) {
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        ++ended;
    };
    rig.client->readAll(Urgency::Person, {}, {}).then([&](Result<SnapshotPtr> got) { count(got); });
    rig.client->create(draft(), {}).then([&](Result<WriteAnswer> got) { count(got); });
    rig.client->remove({}, {}).then([&](Result<WriteAnswer> got) { count(got); });
    rig.client->agent(QStringLiteral("m"), {}).then([&](Result<ScanAgent> got) { count(got); });
    QTRY_COMPARE(rig.server.requests().size(), 3);
    QTRY_COMPARE(rig.clock.sleepers(), 1); // the agent's pause after its 500
    rig.client.reset();
    QCOMPARE(ended, 4);
}

void TestServiceClient::secretsAreStruckFromServerText() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET"
                   ? none()
                   : Reply::json(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"bad "
                                      "verySecretCommunity for " +
                                          request.header("Authorization") + "\"}}");
    });
    const auto written = rig.wait(rig.client->create(draft(), {}));
    QVERIFY(!written.error().serverText.contains(QStringLiteral("verySecret")));
    QVERIFY(!written.error().report().contains(QStringLiteral("token-1")));
    QVERIFY(written.error().serverText.startsWith(QStringLiteral("bad ")));
    QVERIFY(!written.error().outcomeUnknown);
}

QTEST_GUILESS_MAIN(TestServiceClient)
#include "tst_serviceclient.moc"
