// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/serviceclient.h"

#include "app/service/networktransport.h"
#include "app/service/ratebudget.h"
#include "app/service/systemclock.h"
#include "tests/support/manualclock.h"
#include "tests/support/stubserver.h"
#include "tests/support/stubtokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using Reply = StubServer::Reply;

class TestServiceClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllPagesThenAgents();
    void relativeLinkIsFollowed();
    void linkToAnotherHostGetsNoToken_data();
    void linkToAnotherHostGetsNoToken();
    void repeatedLinkIsAnError();
    void pageWithNothingNewIsAnError();
    void endlessEmptyPagesAreAnError();
    void missingRowsAreAnError();
    void listOf404IsEmptyOnlyBesideAnotherThatIsThere();
    void damagedPageIsReadOnceMore();
    void damagedPageIsNeverAnEmptyList_data();
    void damagedPageIsNeverAnEmptyList();
    void redirectIsAnError();
    void getIsRepeatedAfterPauses();
    void repeatsAreBounded();
    void writeIsSentOnceAndLeavesDoubt();
    void gatewaysAnswerToAWriteLeavesDoubt();
    void writeThatNeverLeftLeavesNone();
    void unauthorizedFetchesATokenOnce();
    void licenceIsNotTheToken();
    void throttledWriteWaitsAndGoesAgain();
    void contractIsReadOnceAndSpellsBodies();
    void withoutContractSpeaksAsSeeds();
    void partialPatchRefusedSendsAllFive();
    void patchSendsOnlyWhatChanges();
    void idIsEncodedInThePath();
    void deleteAcceptsNoBody_data();
    void deleteAcceptsNoBody();
    void webPageIsNoSuccess();
    void historyIsRepeatedAndTakesNothingForEmpty();
    void historyNamesItsPage();
    void agentComesAloneOrInACollection();
    void stopEndsACallAtOnce();
    void goingEndsEveryCall();
    void secretsAreStruckFromServerText();
    void firstPagesTellThemBoth();
};

namespace {

QByteArray fixture(const QString& name) {
    QFile file(QStringLiteral(SCANDECK_TEST_DATA "/app/service/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

QByteArray scan(const QByteArray& id) {
    return "{\"id\":\"" + id + "\",\"scanType\":\"Network\",\"scanName\":\"n " + id + "\"}";
}

QByteArray page(const QList<QByteArray>& rows, const QByteArray& more = {}) {
    return "{\"value\":[" + rows.join(',') + ']' + (more.isEmpty() ? "" : ',' + more) + '}';
}

QByteArray next(const QByteArray& url) {
    return "\"@odata.nextLink\":\"" + url + '"';
}

bool isScans(const StubServer::Request& request) {
    return request.verb == "GET" &&
           request.target.startsWith("/api/DeviceAuthenticatedScanDefinitions");
}

Reply none() {
    return Reply::json(404, "{\"error\":{\"code\":\"NotFound\",\"message\":\"no\"}}");
}

// The client with everything it needs, on real sockets and on time that stands until it is moved.
struct Rig {
    explicit Rig(StubServer::Handler handler, ServiceClient::Limits limits = {})
        : server(std::move(handler)), budget(QStringLiteral("k"), clock, nullptr) {
        connection.api = server.url();
        client = std::make_unique<ServiceClient>(
            connection, ServiceClient::Needs{transport, tokens, budget, clock, [] { return 0.5; }},
            limits);
    }
    // Runs to its end, moving the clock whenever all that happens is a sleep.
    template<class T>
    T wait(QCoro::Task<T> task) {
        std::optional<T> result;
        std::move(task).then([&result](T got) { result = std::move(got); });
        for (int turn = 0; turn < 20'000 && !result; ++turn) {
            QTest::qWait(1);
            if (turn % 20 == 19)
                clock.advanceToNext();
        }
        if (!result)
            qFatal("the call does not end");
        return *result;
    }
    Result<SnapshotPtr> readAll() { return wait(client->readAll(Urgency::Person, {}, {})); }
    [[nodiscard]] int count(const QByteArray& verb, const QByteArray& part) const {
        int found = 0;
        for (const auto& request : server.requests())
            found += request.verb == verb && request.target.contains(part);
        return found;
    }

    ManualClock clock;
    StubServer server;
    NetworkTransport transport;
    StubTokens tokens;
    RateBudget budget;
    Connection connection;
    std::unique_ptr<ServiceClient> client;
};

ScanDraft draft() {
    ScanDraft draft;
    draft.name = QStringLiteral("n");
    draft.target = QStringLiteral("10.0.0.1");
    draft.machineId = QStringLiteral("m1");
    Credentials credentials;
    credentials.communityString = QStringLiteral("verySecretCommunity");
    draft.credentials = credentials;
    return draft;
}

QJsonObject object(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestServiceClient::readsAllPagesThenAgents() {
    StubServer* self = nullptr;
    Rig rig([&](const StubServer::Request& request) {
        if (request.header("Authorization") != "Bearer token-1")
            return Reply::json(401, "{}");
        if (!isScans(request))
            return Reply::json(200, fixture(QStringLiteral("agents.json")));
        if (request.target.contains("skip=2"))
            return Reply::json(200, page({scan("c")}));
        return Reply::json(200, page({scan("a"), scan("b")},
                                     next(self->url().toEncoded() +
                                          "/api/DeviceAuthenticatedScanDefinitions?$skip=2")));
    });
    self = &rig.server;
    rig.tokens.claims.who = QStringLiteral("me");
    QList<std::pair<qsizetype, int>> progress;
    const auto snapshot = rig.wait(rig.client->readAll(Urgency::Person,
                                                       [&](qsizetype scans, int pages) {
                                                           progress.append({scans, pages});
                                                       },
                                                       {}));
    QVERIFY(snapshot);
    QCOMPARE((*snapshot)->scanCount(), 3);
    QCOMPARE((*snapshot)->agents().size(), 2);
    QCOMPARE((*snapshot)->readBy(), QStringLiteral("me"));
    QCOMPARE((*snapshot)->host(), QStringLiteral("127.0.0.1"));
    QCOMPARE((*snapshot)->readAt(), ManualClock().now());
    QCOMPARE(rig.client->callsOfLastReading(), 3);
    QCOMPARE(progress, (QList<std::pair<qsizetype, int>>{{2, 1}, {3, 2}}));
}

void TestServiceClient::relativeLinkIsFollowed() {
    Rig rig([&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        if (request.target.contains("skiptoken"))
            return Reply::json(200, page({scan("b")}));
        return Reply::json(
            200, page({scan("a")}, next("DeviceAuthenticatedScanDefinitions?$skiptoken=x%2Fy")));
    });
    const auto snapshot = rig.readAll();
    QVERIFY(snapshot);
    QCOMPARE((*snapshot)->scanCount(), 2);
    QCOMPARE(rig.server.requests().at(1).target,
             QByteArray("/api/DeviceAuthenticatedScanDefinitions?$skiptoken=x%2Fy"));
}

void TestServiceClient::linkToAnotherHostGetsNoToken_data() {
    QTest::addColumn<QByteArray>("link");
    QTest::addRow("host") << QByteArray("http://127.0.0.2:%1/api/x");
    QTest::addRow("port") << QByteArray("http://127.0.0.1:1/api/x");
    QTest::addRow("scheme") << QByteArray("https://127.0.0.1:%1/api/x");
    QTest::addRow("user") << QByteArray("http://a@127.0.0.1:%1/api/x");
    QTest::addRow("like ours") << QByteArray("http://127.0.0.1.example:%1/api/x");
    QTest::addRow("protocol-relative") << QByteArray("//127.0.0.2:%1/api/x");
    QTest::addRow("file") << QByteArray("file:///etc/passwd");
}

void TestServiceClient::linkToAnotherHostGetsNoToken() {
    QFETCH(QByteArray, link);
    StubServer* self = nullptr;
    Rig rig([&](const StubServer::Request& request) {
        QByteArray to = link;
        to.replace("%1", QByteArray::number(self->serverPort()));
        return Reply::json(200, isScans(request) ? page({scan("a")}, next(to)) : page({}));
    });
    self = &rig.server;
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::ForeignHost);
    QCOMPARE(rig.server.requests().size(), 1);
}

void TestServiceClient::repeatedLinkIsAnError() {
    int pages = 0;
    Rig rig([&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        ++pages;
        return Reply::json(200, page({scan(QByteArray::number(pages))},
                                     next("DeviceAuthenticatedScanDefinitions?$skip=1")));
    });
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Garbage);
    QCOMPARE(pages, 2);
}

void TestServiceClient::pageWithNothingNewIsAnError() {
    int pages = 0;
    Rig rig([&](const StubServer::Request&) {
        ++pages;
        return Reply::json(
            200, page({scan("a"), scan("b")}, next("DeviceAuthenticatedScanDefinitions?$skip=" +
                                                   QByteArray::number(pages))));
    });
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Garbage);
    QCOMPARE(pages, 2);
}

void TestServiceClient::endlessEmptyPagesAreAnError() {
    int pages = 0;
    Rig rig([&](const StubServer::Request&) {
        ++pages;
        return Reply::json(200, page({}, next("DeviceAuthenticatedScanDefinitions?$skip=" +
                                              QByteArray::number(pages))));
    });
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Garbage);
    QCOMPARE(pages, 4);
}

void TestServiceClient::missingRowsAreAnError() {
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(200, page({scan("a")}, "\"@odata.count\":2"));
    });
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Garbage);
}

void TestServiceClient::listOf404IsEmptyOnlyBesideAnotherThatIsThere() {
    QByteArray code = "ResourceNotFound";
    bool hasAgents = true;
    bool hasScans = false;
    Rig rig([&](const StubServer::Request& request) {
        const bool isThere = isScans(request) ? hasScans : hasAgents;
        if (!isThere)
            return Reply::json(404, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"-\"}}");
        return Reply::json(200, isScans(request) ? page({scan("a")})
                                                 : fixture(QStringLiteral("agents.json")));
    });
    QCOMPARE(rig.readAll().value()->scanCount(), 0);
    hasAgents = false;
    QVERIFY(!rig.readAll());
    hasAgents = true;
    code = "NotFound"; // of a path, not of a resource
    QCOMPARE(rig.readAll().error().kind, Error::Kind::NotFound);
    code = "ResourceNotFound";
    hasScans = true;
    QCOMPARE(rig.readAll().value()->scanCount(), 1);
    hasScans = false; // was there a moment ago
    QVERIFY(!rig.readAll());
}

void TestServiceClient::damagedPageIsReadOnceMore() {
    int pages = 0;
    Rig rig([&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        return Reply::json(200, ++pages == 1 ? page({scan("a"), scan("b")}).chopped(5)
                                             : page({scan("a"), scan("b")}));
    });
    QCOMPARE(rig.readAll().value()->scanCount(), 2);
    QCOMPARE(pages, 2);
}

void TestServiceClient::damagedPageIsNeverAnEmptyList_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("null") << QByteArray("null");
    QTest::addRow("array") << QByteArray("[]");
    QTest::addRow("no value") << QByteArray("{}");
    QTest::addRow("value null") << QByteArray("{\"value\":null}");
    QTest::addRow("html") << QByteArray("<html><title>Sign in</title></html>");
    QTest::addRow("cut") << QByteArray("{\"value\":[");
    QTest::addRow("error in 200") << QByteArray("{\"error\":{\"code\":\"x\"}}");
}

void TestServiceClient::damagedPageIsNeverAnEmptyList() {
    QFETCH(QByteArray, body);
    Rig rig([&](const StubServer::Request&) { return Reply::json(200, body); });
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Garbage);
    QVERIFY(!snapshot.error().why.isEmpty());
}

void TestServiceClient::redirectIsAnError() {
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(302, "", "Location: http://127.0.0.9/portal?x=secret\r\n");
    });
    const auto snapshot = rig.readAll();
    QCOMPARE(snapshot.error().kind, Error::Kind::ForeignHost);
    QCOMPARE(snapshot.error().serverText, QStringLiteral("http://127.0.0.9/portal"));
    QCOMPARE(rig.server.requests().size(), 1);
}

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

void TestServiceClient::contractIsReadOnceAndSpellsBodies() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? Reply::json(200, fixture(QStringLiteral("metadata.xml")))
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

void TestServiceClient::withoutContractSpeaksAsSeeds() {
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

void TestServiceClient::partialPatchRefusedSendsAllFive() {
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
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {})));
    QCOMPARE(rig.count("PATCH", ""), 2);
    const QJsonObject body = object(rig.server.requests().last().body);
    QCOMPARE(body, (QJsonObject{{QStringLiteral("scanName"), QStringLiteral("n")},
                                {QStringLiteral("isActive"), false},
                                {QStringLiteral("target"), QStringLiteral("10.0.0.1")},
                                {QStringLiteral("intervalInHours"), 4},
                                {QStringLiteral("targetType"), QStringLiteral("Ip")}}));
    // Learnt: the next goes whole at once.
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {})));
    QCOMPARE(rig.count("PATCH", ""), 3);
}

void TestServiceClient::patchSendsOnlyWhatChanges() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(200, scan("a"));
    });
    ScanDefinition fresh;
    fresh.id = QStringLiteral("a");
    ScanPatch patch;
    patch.name = QStringLiteral("new");
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {})));
    QCOMPARE(rig.server.requests().last().body, QByteArray("{\"scanName\":\"new\"}"));
}

void TestServiceClient::idIsEncodedInThePath() {
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "GET" ? none() : Reply::json(200, scan("a"));
    });
    ScanDefinition fresh;
    fresh.id = QStringLiteral("a/b?c d#é%");
    ScanPatch patch;
    patch.isActive = true;
    QVERIFY(rig.wait(rig.client->update(fresh, patch, {})));
    QCOMPARE(rig.server.requests().last().target,
             QByteArray("/api/DeviceAuthenticatedScanDefinitions/a%2Fb%3Fc%20d%23%C3%A9%25"));
}

void TestServiceClient::deleteAcceptsNoBody_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("204") << 204 << QByteArray();
    QTest::addRow("200 empty") << 200 << QByteArray();
    QTest::addRow("200 array") << 200 << QByteArray("[]");
    QTest::addRow("200 collection") << 200 << QByteArray("{\"value\":[]}");
}

void TestServiceClient::deleteAcceptsNoBody() {
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

void TestServiceClient::webPageIsNoSuccess() {
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

void TestServiceClient::historyIsRepeatedAndTakesNothingForEmpty() {
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
    QCOMPARE(read().value().first().sessionId, QStringLiteral("s1"));
    QCOMPARE(posts, 2);
    QVERIFY(read().value().isEmpty());
    QVERIFY(read().value().isEmpty());
    QVERIFY(read().value().isEmpty());
}

void TestServiceClient::historyNamesItsPage() {
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

void TestServiceClient::agentComesAloneOrInACollection() {
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

void TestServiceClient::firstPagesTellThemBoth() {
    Rig rig([&](const StubServer::Request& request) {
        return Reply::json(200, isScans(request) ? page({scan("a")}, next("x"))
                                                 : fixture(QStringLiteral("agents.json")));
    });
    const auto pages = rig.wait(rig.client->firstPages({}));
    QVERIFY(pages);
    QCOMPARE(pages->scans, 1);
    QVERIFY(pages->hasMoreScans);
    QCOMPARE(pages->agents, 2);
}

QTEST_GUILESS_MAIN(TestServiceClient)
#include "tst_serviceclient.moc"
