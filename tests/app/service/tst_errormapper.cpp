// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/errormapper.h"

#include <QTest>

class TestErrorMapper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeAnswersAreNoErrors();
    void statusDecidesTheKind_data();
    void statusDecidesTheKind();
    void faultDecidesTheKind_data();
    void faultDecidesTheKind();
    void everyErrorSaysWhatWhyAndServersWords();
    void batchLimitIsRead_data();
    void batchLimitIsRead();
    void missingRolesNameThePermission();
    void personsAreToldOfRoles();
    void wrongAudienceSpeaksOfTheScope();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void correlationIdComesFromTargetThenHeaders();
    void retentionIsExplained();
    void doubtIsLeftByWritesOnly_data();
    void doubtIsLeftByWritesOnly();
    void hostileTextIsOneCleanLine();
    void oddErrorBodiesAreRead_data();
    void oddErrorBodiesAreRead();
};

namespace {

QString S(const char* text) {
    return QString::fromUtf8(text);
}

HttpAnswer answer(int status, const QByteArray& body = {}, const HttpHeaders& headers = {}) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    answer.wasSent = true;
    return answer;
}

QByteArray body(const QByteArray& code, const QByteArray& message, const QByteArray& target = {}) {
    return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"target\":\"" +
           target + "\"}}";
}

Error errorOf(const HttpAnswer& from, Operation operation = Operation::ReadScans,
              bool isPerson = false) {
    ErrorMapper::About about;
    about.operation = operation;
    about.host = S("api.example");
    about.isPerson = isPerson;
    return ErrorMapper::errorOf(from, about).value();
}

} // namespace

void TestErrorMapper::wholeAnswersAreNoErrors() {
    for (const int status : {200, 201, 204})
        QVERIFY(!ErrorMapper::errorOf(answer(status), {}));
    HttpAnswer cut = answer(200);
    cut.fault = HttpFault::Lost;
    QVERIFY(ErrorMapper::errorOf(cut, {}));
}

void TestErrorMapper::statusDecidesTheKind_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const auto row = [](const char* name, int status, const QByteArray& text, Error::Kind kind) {
        QTest::addRow("%s", name) << status << text << kind;
    };
    row("bad request", 400, body("BadRequest", "x"), Refused);
    row("odata", 400, body("ODataError", "x"), Refused);
    row("input", 400, body("InvalidInput", "x"), Refused);
    row("body", 400, body("InvalidRequestBody", "x"), Refused);
    row("address", 400, body("InvalidIpAddress", "x"), Refused);
    row("parameter", 400, body("MissingRequiredParameter", "x"), Refused);
    row("version", 400, body("ClientVersionNotSupported", "x"), Refused);
    row("batch", 400, body("MaximumBatchSizeExceeded", "Received: 9, allowed: 5"), BatchTooLarge);
    row("too large", 413, {}, BatchTooLarge);
    row("unauthorized", 401, body("Unauthorized", "x"), Unauthorized);
    row("unauthorized, no body", 401, {}, Unauthorized);
    row("licence", 401, body("Unauthorized", "No Tvm license"), Licence);
    row("mode", 401, body("", "Account mode is inactive"), Licence);
    row("forbidden", 403, body("Forbidden", "x"), Forbidden);
    row("disabled", 403, body("DisabledFeature", "x"), Forbidden);
    row("disallowed", 403, body("DisallowedOperation", "x"), Forbidden);
    row("not found", 404, body("NotFound", "x"), NotFound);
    row("resource", 404, body("ResourceNotFound", "x"), NotFound);
    row("conflict", 409, {}, Refused);
    row("throttled", 429, body("TooManyRequests", "x"), Throttled);
    row("throttled as html", 429, "<html></html>", Throttled);
    row("server", 500, body("InternalServerError", "x"), Server);
    row("gateway", 502, "<html><title>Bad gateway</title></html>", Server);
    row("proxy refuses", 403, "<html><title>Blocked</title></html>", Garbage);
    row("proxy does not find", 404, "<!DOCTYPE html>", Garbage);
    row("proxy asks", 407, "<html></html>", Network);
    row("redirect", 302, {}, ForeignHost);
    row("not modified", 304, {}, ForeignHost);
    row("nonsense", 123, {}, Garbage);
}

void TestErrorMapper::statusDecidesTheKind() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const Error error = errorOf(answer(status, body));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.what.isEmpty());
    QVERIFY(!error.why.isEmpty());
}

void TestErrorMapper::faultDecidesTheKind_data() {
    QTest::addColumn<HttpFault>("fault");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    QTest::addRow("not allowed") << HttpFault::NotAllowed << Network;
    QTest::addRow("no network") << HttpFault::NoNetwork << Network;
    QTest::addRow("no host") << HttpFault::HostNotFound << Network;
    QTest::addRow("refused") << HttpFault::Refused << Network;
    QTest::addRow("connect") << HttpFault::ConnectTimeout << Timeout;
    QTest::addRow("silence") << HttpFault::Silence << Timeout;
    QTest::addRow("cancelled") << HttpFault::Cancelled << Cancelled;
    QTest::addRow("tls") << HttpFault::Tls << Tls;
    QTest::addRow("proxy") << HttpFault::Proxy << Network;
    QTest::addRow("lost") << HttpFault::Lost << Network;
    QTest::addRow("large") << HttpFault::TooLarge << Garbage;
    QTest::addRow("garbled") << HttpFault::Garbled << Garbage;
    QTest::addRow("other") << HttpFault::Other << Network;
}

void TestErrorMapper::faultDecidesTheKind() {
    QFETCH(HttpFault, fault);
    QFETCH(Error::Kind, kind);
    HttpAnswer from;
    from.fault = fault;
    from.text = S("The certificate is self-signed");
    const Error error = errorOf(from);
    QCOMPARE(error.kind, kind);
    QVERIFY(!error.why.isEmpty());
    // The network's own words are shown where they say more than ours.
    const bool isTelling = fault == HttpFault::Tls || fault == HttpFault::Proxy;
    QCOMPARE(error.serverText, isTelling ? S("The certificate is self-signed") : QString());
}

void TestErrorMapper::everyErrorSaysWhatWhyAndServersWords() {
    const Error error =
        errorOf(answer(400, body("InvalidInput", "The name is taken.", "corr")), Operation::Create);
    QCOMPARE(error.what, S("The scan could not be created."));
    QVERIFY(!error.advice.isEmpty());
    QCOMPARE(error.serverText, S("The name is taken."));
    QCOMPARE(error.serverCode, S("InvalidInput"));
    QCOMPARE(error.correlationId, S("corr"));
}

void TestErrorMapper::batchLimitIsRead_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<std::optional<int>>("allowed");
    QTest::addRow("as seen") << QByteArray("Received: 300, allowed: 100")
                             << std::optional<int>(100);
    QTest::addRow("no colon") << QByteArray("received 300, ALLOWED 50.") << std::optional<int>(50);
    QTest::addRow("none") << QByteArray("too many") << std::optional<int>();
    QTest::addRow("zero") << QByteArray("allowed: 0") << std::optional<int>();
}

void TestErrorMapper::batchLimitIsRead() {
    QFETCH(QByteArray, message);
    QFETCH(std::optional<int>, allowed);
    QCOMPARE(errorOf(answer(400, body("MaximumBatchSizeExceeded", message)), Operation::Delete)
                 .allowedBatch,
             allowed);
}

void TestErrorMapper::missingRolesNameThePermission() {
    const QByteArray text = body("Forbidden", "Missing application roles. API required roles: "
                                              "Machine.ReadWrite.All, application roles: "
                                              "Machine.Read.All");
    const Error error = errorOf(answer(403, text), Operation::Update);
    QVERIFY(error.why.contains(S("Machine.ReadWrite.All")));
    QVERIFY(error.serverText.contains(S("application roles")));
    QVERIFY(!error.outcomeUnknown);
}

void TestErrorMapper::personsAreToldOfRoles() {
    const QByteArray text = body("Forbidden", "no");
    QVERIFY(
        errorOf(answer(403, text), Operation::ReadScans, true).advice.contains(S("TvmViewData")));
    QVERIFY(
        errorOf(answer(403, text), Operation::Delete, true).advice.contains(S("ManageSecurity")));
    QVERIFY(!errorOf(answer(403, text), Operation::Delete).advice.contains(S("ManageSecurity")));
}

void TestErrorMapper::wrongAudienceSpeaksOfTheScope() {
    const Error error = errorOf(answer(403, body("Forbidden", "The token audience is wrong")));
    QVERIFY(error.advice.contains(S("scope")));
}

void TestErrorMapper::retryAfterIsRead_data() {
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<std::optional<int>>("seconds");
    const auto row = [](const char* name, const HttpHeaders& headers, const QByteArray& message,
                        std::optional<int> seconds) {
        QTest::addRow("%s", name) << headers << message << seconds;
    };
    row("seconds", {{"Retry-After", "17"}}, "again in 8 seconds", 17);
    row("fraction", {{"retry-after", "1.5"}}, "", 2);
    row("date",
        {{"Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"},
         {"Date", "Fri, 31 Dec 1999 23:59:29 GMT"}},
        "", 30);
    row("date of the C library",
        {{"Retry-After", "Sun Nov  6 08:49:37 1994"}, {"Date", "Sun, 06 Nov 1994 08:49:07 GMT"}},
        "", 30);
    row("date that is past",
        {{"Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"},
         {"Date", "Sat, 01 Jan 2000 00:10:00 GMT"}},
        "", 0);
    row("sentence", {}, "You can send requests again in 8 seconds", 8);
    row("more than is obeyed", {{"Retry-After", "86400"}}, "", 3600);
    row("more than a number holds", {{"Retry-After", "1e300"}}, "", 3600);
    row("a date in years",
        {{"Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"},
         {"Date", "Fri, 31 Dec 1999 23:59:29 GMT"}},
        "", 3600);
    row("nonsense", {{"Retry-After", "soon"}}, "", {});
    row("negative", {{"Retry-After", "-5"}}, "", {});
}

void TestErrorMapper::retryAfterIsRead() {
    QFETCH(HttpHeaders, headers);
    QFETCH(QByteArray, message);
    QFETCH(std::optional<int>, seconds);
    const Error error = errorOf(answer(429, body("429", message), headers));
    QCOMPARE(error.retryAfter.has_value(), seconds.has_value());
    if (seconds)
        QCOMPARE(error.retryAfter->count(), *seconds);
}

void TestErrorMapper::correlationIdComesFromTargetThenHeaders() {
    const HttpHeaders headers{{"X-MS-Correlation-Id", "from-header"}};
    QCOMPARE(errorOf(answer(500, body("x", "y", "from-target"), headers)).correlationId,
             S("from-target"));
    QCOMPARE(errorOf(answer(500, body("x", "y"), headers)).correlationId, S("from-header"));
}

void TestErrorMapper::retentionIsExplained() {
    const Error error = errorOf(
        answer(400, body("BadRequest", "Machine was not last seen in the retention period")),
        Operation::Create);
    QVERIFY(error.why.contains(S("retention")));
}

void TestErrorMapper::doubtIsLeftByWritesOnly_data() {
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpFault>("fault");
    QTest::addColumn<bool>("wasSent");
    QTest::addColumn<bool>("doubt");
    using enum Operation;
    QTest::addRow("read, lost") << ReadScans << 0 << HttpFault::Lost << true << false;
    QTest::addRow("history, lost") << ReadHistory << 0 << HttpFault::Lost << true << false;
    QTest::addRow("create, lost") << Create << 0 << HttpFault::Lost << true << true;
    QTest::addRow("create, cut in its answer") << Create << 200 << HttpFault::Lost << true << true;
    QTest::addRow("update, silence") << Update << 0 << HttpFault::Silence << true << true;
    QTest::addRow("delete, stopped") << Delete << 0 << HttpFault::Cancelled << true << true;
    QTest::addRow("delete, never sent") << Delete << 0 << HttpFault::Refused << false << false;
    QTest::addRow("create, 500") << Create << 500 << HttpFault::None << true << true;
    QTest::addRow("create, 504") << Create << 504 << HttpFault::None << true << true;
    QTest::addRow("create, 400") << Create << 400 << HttpFault::None << true << false;
    QTest::addRow("create, 429") << Create << 429 << HttpFault::None << true << false;
    QTest::addRow("create, 302") << Create << 302 << HttpFault::None << true << true;
}

void TestErrorMapper::doubtIsLeftByWritesOnly() {
    QFETCH(Operation, operation);
    QFETCH(int, status);
    QFETCH(HttpFault, fault);
    QFETCH(bool, wasSent);
    QFETCH(bool, doubt);
    HttpAnswer from = answer(status);
    from.fault = fault;
    from.wasSent = wasSent;
    QCOMPARE(errorOf(from, operation).outcomeUnknown, doubt);
}

void TestErrorMapper::hostileTextIsOneCleanLine() {
    const QByteArray text = body("Bad\\u202eRequest", "a\\u0000b\\r\\nc\\u200b\\u202ed" +
                                                          QByteArray("x ").repeated(10'000));
    const Error error = errorOf(answer(400, text));
    QCOMPARE(error.serverCode, S("BadRequest"));
    QVERIFY(error.serverText.startsWith(S("ab cd")));
    QVERIFY(error.serverText.size() <= 601);
}

void TestErrorMapper::oddErrorBodiesAreRead_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addRow("flat") << QByteArray("{\"Code\":\"c\",\"Message\":\"m\"}") << S("m") << S("c");
    QTest::addRow("capitals") << QByteArray("{\"error\":{\"CODE\":\"c\",\"Message\":\"m\"}}")
                              << S("m") << S("c");
    QTest::addRow("oauth") << QByteArray("{\"error\":\"c\",\"error_description\":\"m\"}") << S("m")
                           << S("c");
    QTest::addRow("details") << QByteArray(
                                    "{\"error\":{\"code\":\"\",\"message\":\"m\",\"details\":[]}}")
                             << S("m") << S("");
    QTest::addRow("plain") << QByteArray("no luck") << S("no luck") << S("");
    QTest::addRow("html") << QByteArray("<html><head><TITLE>Bad\nGateway</TITLE>")
                          << S("Bad Gateway") << S("");
    QTest::addRow("empty") << QByteArray() << S("") << S("");
}

void TestErrorMapper::oddErrorBodiesAreRead() {
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Error error = errorOf(answer(500, body));
    QCOMPARE(error.serverText, text);
    QCOMPARE(error.serverCode, code);
}

QTEST_GUILESS_MAIN(TestErrorMapper)
#include "tst_errormapper.moc"
