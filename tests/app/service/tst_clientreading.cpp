// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clientrig.h"

#include <QJsonArray>

using namespace clientrig;
using Reply = StubServer::Reply;

// Lists over HTTP: pages, links, and answers that are not what they should be.
class TestClientReading : public QObject {
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
    void aListThatEndsTooEarlyIsBelievedAfterAMinute_data();
    void aListThatEndsTooEarlyIsBelievedAfterAMinute();
    void ownDeletesAndSmallFallsAreNotDoubted();
    void readingBeyondTheBoundIsAnError();
    void listOf404IsEmptyOnlyBesideAnotherThatIsThere();
    void damagedPageIsReadOnceMore();
    void damagedPageIsNeverAnEmptyList_data();
    void damagedPageIsNeverAnEmptyList();
    void redirectIsAnError();
    void firstPagesTellThemBoth();
};

void TestClientReading::readsAllPagesThenAgents() {
    StubServer* self = nullptr;
    Rig rig([&](const StubServer::Request& request) {
        if (request.header("Authorization") != "Bearer token-1")
            return Reply::json(401, "{}");
        if (!isScans(request))
            return Reply::json(200, places::serviceData(QStringLiteral("agents.json")));
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

void TestClientReading::relativeLinkIsFollowed() {
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

void TestClientReading::linkToAnotherHostGetsNoToken_data() {
    QTest::addColumn<QByteArray>("link");
    QTest::addRow("host") << QByteArray("http://127.0.0.2:%1/api/x");
    QTest::addRow("port") << QByteArray("http://127.0.0.1:1/api/x");
    QTest::addRow("scheme") << QByteArray("https://127.0.0.1:%1/api/x");
    QTest::addRow("user") << QByteArray("http://a@127.0.0.1:%1/api/x");
    QTest::addRow("like ours") << QByteArray("http://127.0.0.1.example:%1/api/x");
    QTest::addRow("protocol-relative") << QByteArray("//127.0.0.2:%1/api/x");
    QTest::addRow("file") << QByteArray("file:///etc/passwd");
}

void TestClientReading::linkToAnotherHostGetsNoToken() {
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

void TestClientReading::repeatedLinkIsAnError() {
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

void TestClientReading::pageWithNothingNewIsAnError() {
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

void TestClientReading::endlessEmptyPagesAreAnError() {
    int pages = 0;
    Rig rig([&](const StubServer::Request&) {
        ++pages;
        return Reply::json(200, page({}, next("DeviceAuthenticatedScanDefinitions?$skip=" +
                                              QByteArray::number(pages))));
    });
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Garbage);
    QCOMPARE(pages, 4);
}

void TestClientReading::missingRowsAreAnError() {
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(200, page({scan("a")}, "\"@odata.count\":2"));
    });
    QCOMPARE(rig.readAll().error().kind, Error::Kind::Garbage);
}

// However many pages it comes in.
namespace {

// Pages of ten, from 0 to `scans`.
Reply tens(const StubServer::Request& request, int scans, bool counts = false) {
    if (!isScans(request))
        return Reply::json(200, page({}));
    const int at = request.target.mid(request.target.indexOf("skip=") + 5).toInt();
    const int from = request.target.contains("skip=") ? at : 0;
    const int end = std::min(scans, from + 10);
    QList<QByteArray> rows;
    for (int n = from; n < end; ++n)
        rows << scan(QByteArray::number(n));
    QByteArray more;
    if (end < scans)
        more = next("DeviceAuthenticatedScanDefinitions?$skip=" + QByteArray::number(end));
    if (counts)
        more += (more.isEmpty() ? "" : ",") + QByteArray("\"@odata.count\":") +
                QByteArray::number(scans);
    return Reply::json(200, page(rows, more));
}

} // namespace

void TestClientReading::aListThatEndsTooEarlyIsBelievedAfterAMinute_data() {
    QTest::addColumn<int>("scans");
    QTest::addColumn<int>("later");
    QTest::addRow("with a full page") << 35 << 30;
    QTest::addRow("with the only page, a full one") << 15 << 10;
    QTest::addRow("less than half") << 35 << 17;
    QTest::addRow("nothing") << 35 << 0;
}

void TestClientReading::aListThatEndsTooEarlyIsBelievedAfterAMinute() {
    QFETCH(int, scans);
    QFETCH(int, later);
    int now = scans;
    bool areAgentsThere = true;
    Rig rig([&](const StubServer::Request& request) {
        return areAgentsThere || !request.target.contains("Agents") ? tens(request, now)
                                                                    : Reply::json(403, "{}");
    });
    QCOMPARE(rig.readAll().value()->scanCount(), scans);
    now = later;
    const auto doubted = rig.readAll();
    QVERIFY(!doubted);
    QCOMPARE(doubted.error().kind, Error::Kind::Garbage);
    QVERIFY(doubted.error().retryAfter);
    rig.clock.advance(std::chrono::seconds(30));
    QVERIFY(!rig.readAll());
    rig.clock.advance(*doubted.error().retryAfter - std::chrono::seconds(30));
    QCOMPARE(rig.readAll().value()->scanCount(), later);
    QCOMPARE(rig.readAll().value()->scanCount(), later);
    // One that is whole again takes the doubt away, also where the agents could not be read.
    now = scans;
    QCOMPARE(rig.readAll().value()->scanCount(), scans);
    now = later;
    QVERIFY(!rig.readAll());
    now = scans;
    areAgentsThere = false;
    QVERIFY(!rig.readAll());
    areAgentsThere = true;
    rig.clock.advance(std::chrono::hours(2));
    now = later;
    QVERIFY(!rig.readAll());
}

void TestClientReading::ownDeletesAndSmallFallsAreNotDoubted() {
    int now = 35;
    bool counts = false;
    Rig rig([&](const StubServer::Request& request) {
        return request.verb == "POST" ? Reply::json(204, {}) : tens(request, now, counts);
    });
    QVERIFY(rig.readAll());
    now = 33; // somebody deleted two
    QCOMPARE(rig.readAll().value()->scanCount(), 33);
    QStringList ids;
    for (int n = 0; n < 30; ++n)
        ids << QString::number(n);
    QVERIFY(rig.wait(rig.client->remove(ids, {})));
    now = 3;
    QCOMPARE(rig.readAll().value()->scanCount(), 3);
    now = 35;
    QVERIFY(rig.readAll());
    now = 20; // and the service says itself that this is all
    counts = true;
    QCOMPARE(rig.readAll().value()->scanCount(), 20);
}

void TestClientReading::readingBeyondTheBoundIsAnError() {
    const QByteArray first =
        page({scan("a")}, next("DeviceAuthenticatedScanDefinitions?$skiptoken=x"));
    const QByteArray second = page({scan("b")});
    const auto answers = [&](const StubServer::Request& request) {
        if (!isScans(request))
            return Reply::json(200, page({}));
        return Reply::json(200, request.target.contains("skiptoken") ? second : first);
    };
    ServiceClient::Limits limits;
    limits.maxBytesOfReading = first.size() + second.size() - 1;
    Rig tight(answers, limits);
    const auto refused = tight.readAll();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Garbage);
    QVERIFY(refused.error().why.contains(QStringLiteral("larger")));
    limits.maxBytesOfReading += 1 + page({}).size();
    Rig enough(answers, limits);
    const auto whole = enough.readAll();
    QVERIFY(whole);
    QCOMPARE((*whole)->scanCount(), 2);
}

void TestClientReading::listOf404IsEmptyOnlyBesideAnotherThatIsThere() {
    QByteArray code = "ResourceNotFound";
    bool hasAgents = true;
    bool hasScans = false;
    Rig rig([&](const StubServer::Request& request) {
        const bool isThere = isScans(request) ? hasScans : hasAgents;
        if (!isThere)
            return Reply::json(404, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"-\"}}");
        return Reply::json(200, isScans(request)
                                    ? page({scan("a")})
                                    : places::serviceData(QStringLiteral("agents.json")));
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

void TestClientReading::damagedPageIsReadOnceMore() {
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

void TestClientReading::damagedPageIsNeverAnEmptyList_data() {
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

void TestClientReading::damagedPageIsNeverAnEmptyList() {
    QFETCH(QByteArray, body);
    Rig rig([&](const StubServer::Request&) { return Reply::json(200, body); });
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Garbage);
    QVERIFY(!snapshot.error().why.isEmpty());
}

void TestClientReading::redirectIsAnError() {
    Rig rig([&](const StubServer::Request&) {
        return Reply::json(302, "", "Location: http://127.0.0.9/portal?x=secret\r\n");
    });
    const auto snapshot = rig.readAll();
    QCOMPARE(snapshot.error().kind, Error::Kind::ForeignHost);
    QCOMPARE(snapshot.error().serverText, QStringLiteral("http://127.0.0.9/portal"));
    QCOMPARE(rig.server.requests().size(), 1);
}

void TestClientReading::firstPagesTellThemBoth() {
    Rig rig([&](const StubServer::Request& request) {
        return Reply::json(200, isScans(request)
                                    ? page({scan("a")}, next("x"))
                                    : places::serviceData(QStringLiteral("agents.json")));
    });
    const auto pages = rig.wait(rig.client->firstPages({}));
    QVERIFY(pages);
    QCOMPARE(pages->scans, 1);
    QVERIFY(pages->hasMoreScans);
    QCOMPARE(pages->agents, 2);
}

QTEST_GUILESS_MAIN(TestClientReading)
#include "tst_clientreading.moc"
