// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/networktransport.h"

#include "tests/support/stubserver.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace std::chrono_literals;

class TestNetworkTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answerComesWithStatusHeadersAndBody();
    void onlyOurHeadersAreSent();
    void statusOf400AndMoreIsAnAnswer_data();
    void statusOf400AndMoreIsAnAnswer();
    void redirectIsNotFollowed();
    void cookiesAreNotKept();
    void postIsNeverSentTwice_data();
    void postIsNeverSentTwice();
    void cutBodyIsLost();
    void bodyBeyondTheBoundIsRefused();
    void truncatedGzipDoesNotPassAsWhole();
    void longBodyComesWholeInTurns_data();
    void longBodyComesWholeInTurns();
    void silenceIsTold();
    void stopIsToldApartFromSilence();
    void stoppedBeforehandSendsNothing();
    void nobodyListening();
    void plainHttpGoesToLoopbackOnly();
    void goingEndsWhatRuns();
    void plainServerOnHttpsIsNoAnswer();
};

namespace {

HttpRequest get(const QUrl& url) {
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest post(const QUrl& url, const QByteArray& body) {
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

NetworkTransport::Options quick() {
    NetworkTransport::Options options;
    options.connectTimeout = 300ms;
    options.silenceTimeout = 300ms;
    return options;
}

HttpAnswer sent(Transport& transport, const HttpRequest& request) {
    return QCoro::waitFor(transport.send(request, {}));
}

} // namespace

void TestNetworkTransport::answerComesWithStatusHeadersAndBody() {
    StubServer server(
        [](const auto&) { return StubServer::Reply::json(200, "{}", "X-Request-Id: abc\r\n"); });
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, get(server.url(QStringLiteral("/a"))));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.fault, HttpFault::None);
    QCOMPARE(answer.body, QByteArray("{}"));
    QCOMPARE(answer.header("x-request-ID"), QByteArray("abc"));
}

void TestNetworkTransport::onlyOurHeadersAreSent() {
    StubServer server([](const auto&) { return StubServer::Reply::json(200, "{}"); });
    NetworkTransport transport;
    HttpRequest request = get(server.url(QStringLiteral("/a")));
    request.headers = {{"Authorization", "Bearer x"}};
    (void)sent(transport, request);
    QList<QByteArray> names;
    for (const QByteArray& line : server.requests().first().headerLines)
        names << line.first(line.indexOf(':')).toLower();
    std::ranges::sort(names);
    names.removeOne("content-length");
    QCOMPARE(names, (QList<QByteArray>{"accept-encoding", "accept-language", "authorization",
                                       "connection", "host", "user-agent"}));
    QCOMPARE(server.requests().first().header("User-Agent"),
             QByteArray("ScanDeck/" SCANDECK_VERSION));
}

void TestNetworkTransport::statusOf400AndMoreIsAnAnswer_data() {
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 409, 418, 429, 500, 502, 503})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::statusOf400AndMoreIsAnAnswer() {
    QFETCH(int, status);
    StubServer server([status](const auto&) {
        return StubServer::Reply::json(status, "{\"error\":1}",
                                       status == 401 ? "WWW-Authenticate: Bearer\r\n" : "");
    });
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, post(server.url(QStringLiteral("/a")), "{\"a\":1}"));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.fault, HttpFault::None);
    QCOMPARE(answer.body, QByteArray("{\"error\":1}"));
    QVERIFY(answer.wasSent);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().body, QByteArray("{\"a\":1}"));
}

void TestNetworkTransport::redirectIsNotFollowed() {
    StubServer elsewhere([](const auto&) { return StubServer::Reply::json(200, "{}"); });
    StubServer server([&](const auto&) {
        return StubServer::Reply::json(
            302, "", "Location: " + elsewhere.url(QStringLiteral("/x")).toEncoded() + "\r\n");
    });
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, get(server.url(QStringLiteral("/a"))));
    QCOMPARE(answer.status, 302);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void TestNetworkTransport::cookiesAreNotKept() {
    StubServer server(
        [](const auto&) { return StubServer::Reply::json(200, "{}", "Set-Cookie: a=b\r\n"); });
    NetworkTransport transport;
    (void)sent(transport, get(server.url(QStringLiteral("/a"))));
    (void)sent(transport, get(server.url(QStringLiteral("/a"))));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).header("Cookie").isEmpty());
}

void TestNetworkTransport::postIsNeverSentTwice_data() {
    QTest::addColumn<bool>("warm");
    QTest::addRow("on a new connection") << false;
    QTest::addRow("on a kept connection") << true;
}

// Qt repeats a request whose connection died before the answer, POST too: that would create a
// scan twice.
void TestNetworkTransport::postIsNeverSentTwice() {
    QFETCH(bool, warm);
    StubServer server([](const StubServer::Request& request) {
        return request.verb == "POST" ? StubServer::Reply::cut()
                                      : StubServer::Reply::json(200, "{}");
    });
    NetworkTransport transport;
    if (warm)
        (void)sent(transport, get(server.url(QStringLiteral("/warm"))));
    const HttpAnswer answer = sent(transport, post(server.url(QStringLiteral("/a")), "{\"a\":1}"));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.fault, HttpFault::Lost);
    QVERIFY(answer.wasSent);
    // Another exchange gives a repeat the time to arrive.
    (void)sent(transport, get(server.url(QStringLiteral("/after"))));
    int posts = 0;
    for (const StubServer::Request& request : server.requests())
        posts += request.verb == "POST";
    QCOMPARE(posts, 1);
}

void TestNetworkTransport::cutBodyIsLost() {
    StubServer server([](const auto&) {
        return StubServer::Reply{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":[",
                                 true};
    });
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, get(server.url(QStringLiteral("/a"))));
    QCOMPARE(answer.fault, HttpFault::Lost);
}

void TestNetworkTransport::bodyBeyondTheBoundIsRefused() {
    StubServer server(
        [](const auto&) { return StubServer::Reply::json(200, QByteArray(5000, ' ')); });
    NetworkTransport transport;
    HttpRequest request = get(server.url(QStringLiteral("/a")));
    request.maxBytes = 4999;
    QCOMPARE(sent(transport, request).fault, HttpFault::TooLarge);
    request.maxBytes = 5000;
    QCOMPARE(sent(transport, request).fault, HttpFault::None);
}

void TestNetworkTransport::truncatedGzipDoesNotPassAsWhole() {
    // gzip of {"value":[]} without its last 12 bytes.
    const QByteArray whole = QByteArray::fromHex("1f8b0800000000000003ab562a4bcc294d55b28a8ead05"
                                                 "00f2c3b70d0c000000");
    const QByteArray part = whole.first(whole.size() - 12);
    StubServer server([part](const auto&) {
        return StubServer::Reply::json(200, part, "Content-Encoding: gzip\r\n");
    });
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, get(server.url(QStringLiteral("/a"))));
    QVERIFY(answer.fault != HttpFault::None || answer.body != "{\"value\":[]}");
}

void TestNetworkTransport::longBodyComesWholeInTurns_data() {
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("plain") << false;
    QTest::newRow("compressed") << true;
}

// Many times what is taken in one turn of the loop, which stays free for others.
void TestNetworkTransport::longBodyComesWholeInTurns() {
    QFETCH(bool, isCompressed);
    QByteArray body;
    QRandomGenerator random(1);
    while (body.size() < 24'000'000)
        body += QByteArray::number(random.generate()) + ',';
    const QByteArray sentBody = isCompressed ? qCompress(body).mid(4) : body;
    StubServer server([&](const auto&) {
        return StubServer::Reply::json(200, sentBody,
                                       isCompressed ? "Content-Encoding: deflate\r\n" : "");
    });
    NetworkTransport transport;
    HttpRequest request = get(server.url(QStringLiteral("/a")));
    request.maxBytes = 1 << 28;
    const HttpAnswer answer = sent(transport, request);
    QCOMPARE(answer.fault, HttpFault::None);
    QCOMPARE(answer.body.size(), body.size());
    QVERIFY(answer.body == body);
}

void TestNetworkTransport::silenceIsTold() {
    StubServer server([](const auto&) { return StubServer::Reply::silence(); });
    NetworkTransport transport(quick());
    const HttpAnswer answer = sent(transport, post(server.url(QStringLiteral("/a")), "{}"));
    QCOMPARE(answer.fault, HttpFault::Silence);
    QVERIFY(answer.wasSent);
}

void TestNetworkTransport::stopIsToldApartFromSilence() {
    StubServer server([](const auto&) { return StubServer::Reply::silence(); });
    NetworkTransport transport;
    std::stop_source stop;
    std::optional<HttpAnswer> answer;
    transport.send(get(server.url(QStringLiteral("/a"))), stop.get_token())
        .then([&](HttpAnswer got) { answer = std::move(got); });
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(!answer);
    stop.request_stop();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->fault, HttpFault::Cancelled);
}

void TestNetworkTransport::stoppedBeforehandSendsNothing() {
    StubServer server([](const auto&) { return StubServer::Reply::json(200, "{}"); });
    NetworkTransport transport;
    std::stop_source stop;
    stop.request_stop();
    const HttpAnswer answer =
        QCoro::waitFor(transport.send(get(server.url(QStringLiteral("/a"))), stop.get_token()));
    QCOMPARE(answer.fault, HttpFault::Cancelled);
    QVERIFY(!answer.wasSent);
    QCOMPARE(server.requests().size(), 0);
}

void TestNetworkTransport::nobodyListening() {
    QUrl url;
    {
        StubServer server([](const auto&) { return StubServer::Reply::silence(); });
        url = server.url(QStringLiteral("/a"));
    }
    NetworkTransport transport;
    const HttpAnswer answer = sent(transport, post(url, "{}"));
    QCOMPARE(answer.fault, HttpFault::Refused);
    QVERIFY(!answer.wasSent);
}

void TestNetworkTransport::plainHttpGoesToLoopbackOnly() {
    NetworkTransport transport;
    for (const QString& url :
         {QStringLiteral("http://localhost:1/"), QStringLiteral("http://192.0.2.1/"),
          QStringLiteral("http://127.0.0.1.example/"), QStringLiteral("ftp://127.0.0.1/"),
          QStringLiteral("https://user@127.0.0.1/"), QStringLiteral("file:///etc/passwd")}) {
        QCOMPARE(sent(transport, get(QUrl(url))).fault, HttpFault::NotAllowed);
    }
}

void TestNetworkTransport::goingEndsWhatRuns() {
    StubServer server([](const auto&) { return StubServer::Reply::silence(); });
    std::optional<HttpAnswer> answer;
    {
        NetworkTransport transport;
        transport.send(get(server.url(QStringLiteral("/a"))), {}).then([&](HttpAnswer got) {
            answer = std::move(got);
        });
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QVERIFY(answer);
    QCOMPARE(answer->fault, HttpFault::Cancelled);
}

void TestNetworkTransport::plainServerOnHttpsIsNoAnswer() {
    StubServer server([](const auto&) { return StubServer::Reply::json(200, "{}"); });
    QUrl url = server.url(QStringLiteral("/a"));
    url.setScheme(QStringLiteral("https"));
    NetworkTransport transport(quick());
    const HttpAnswer answer = sent(transport, get(url));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.fault != HttpFault::None);
    QCOMPARE(server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
