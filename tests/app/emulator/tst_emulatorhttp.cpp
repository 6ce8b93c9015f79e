// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "app/emulator/tlsidentity.h"
#include "tests/support/emulatorcaller.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

class TestEmulatorHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listensOnLoopbackOnly();
    void foreignHostIsRefused();
    void webPagesAreRefused();
    void unknownPathsAndMethods();
    void thereIsNoWayToReadOrDeleteOne();
    void connectionIsKept();
    void connectionIsClosedWhenAsked();
    void pipelinedRequestsAreAnsweredInOrder();
    void chunkedRequestIsRead();
    void continueIsAnswered();
    void tooLargeRequestsAreRefused_data();
    void tooLargeRequestsAreRefused();
    void nonsenseIsRefused();
    void slowRequestIsGivenUp();
    void abortedDownloadsDoNoHarm();
    void slowReaderGetsAll();
    void threeHundredConnectAtOnce();
    void stopsWithConnectionsOpen();
    void portInUseIsSaid();
    void encodedPathsMeanTheSame();
    void speaksTls();
    void tlsRefusesPlainText();
    void badCertificateIsSaid();

private:
    void restart(const Emulator::Options& options);
    QByteArray get(const QByteArray& path, const QByteArray& more = {}) const;
    // Sends it as it is, and reads until the answer ends or the connection does.
    QByteArray exchange(const QByteArray& text, int answers = 1) const;
    std::unique_ptr<QTcpSocket> connected() const;
    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<EmulatorCaller> m_caller;
};

namespace {

constexpr int patience = 10000;
const auto scansPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");

// One whole answer with a Content-Length at the start of `text`; its length, 0: not yet whole.
qsizetype answerLength(const QByteArray& text) {
    const qsizetype head = text.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const qsizetype at = text.indexOf("Content-Length: ");
    const qsizetype body =
        at < 0 || at > head ? 0 : text.mid(at + 16, text.indexOf('\r', at) - at - 16).toLongLong();
    return text.size() >= head + 4 + body ? head + 4 + body : 0;
}

} // namespace

void TestEmulatorHttp::restart(const Emulator::Options& options) {
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>(options);
    QVERIFY(m_emulator->start());
    m_caller = std::make_unique<EmulatorCaller>(*m_emulator);
    QVERIFY(m_caller->signIn());
}

void TestEmulatorHttp::init() {
    restart({});
}

std::unique_ptr<QTcpSocket> TestEmulatorHttp::connected() const {
    auto socket = std::make_unique<QTcpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHost(QStringLiteral("127.0.0.1"), quint16(m_emulator->api().port()));
    if (!socket->waitForConnected(patience))
        return nullptr;
    return socket;
}

QByteArray TestEmulatorHttp::get(const QByteArray& path, const QByteArray& more) const {
    return "GET " + path +
           " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_emulator->api().port()) +
           "\r\nAuthorization: Bearer " + m_caller->bearer + "\r\n" + more + "\r\n";
}

QByteArray TestEmulatorHttp::exchange(const QByteArray& text, int answers) const {
    const auto socket = connected();
    if (!socket)
        return {};
    socket->write(text);
    QByteArray all;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        qsizetype from = 0;
        int whole = 0;
        while (const qsizetype length = answerLength(all.mid(from))) {
            from += length;
            ++whole;
        }
        if (whole >= answers || !socket->waitForReadyRead(patience))
            break;
        all += socket->readAll();
    }
    return all + socket->readAll();
}

void TestEmulatorHttp::listensOnLoopbackOnly() {
    QCOMPARE(m_emulator->api().host(), QStringLiteral("127.0.0.1"));
    // Were it bound to all addresses, no second could listen on another of the loopback's.
    QTcpServer other;
    QVERIFY(
        other.listen(QHostAddress(QStringLiteral("127.0.0.2")), quint16(m_emulator->api().port())));
}

void TestEmulatorHttp::foreignHostIsRefused() {
    for (const char* host :
         {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"}) {
        QNetworkRequest request = m_caller->requestFor(scansPath);
        request.setRawHeader("Host", host);
        QCOMPARE(m_caller->sendRequest("GET", request).status, 421);
    }
    QNetworkRequest request = m_caller->requestFor(scansPath);
    request.setRawHeader("Host", "localhost:" + QByteArray::number(m_emulator->api().port()));
    QCOMPARE(m_caller->sendRequest("GET", request).status, 200);
    QVERIFY(exchange("GET /api/$metadata HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 421 "));
}

void TestEmulatorHttp::webPagesAreRefused() {
    QNetworkRequest request = m_caller->requestFor(scansPath);
    request.setRawHeader("Origin", m_emulator->api().toEncoded());
    QCOMPARE(m_caller->sendRequest("GET", request).status, 403);
}

void TestEmulatorHttp::unknownPathsAndMethods() {
    QCOMPARE(m_caller->get(QStringLiteral("Machines")).status, 404);
    QCOMPARE(m_caller->get(scansPath.toLower()).status, 404);
    QCOMPARE(m_caller->get(scansPath + QStringLiteral("/a/b")).status, 404);
    QCOMPARE(m_caller->send("PUT", scansPath, "{}").status, 405);
    QCOMPARE(m_caller->send("POST", QStringLiteral("DeviceAuthenticatedScanAgents"), "{}").status,
             405);
    QVERIFY(exchange(get("/")).startsWith("HTTP/1.1 404 "));
    QByteArray head = get("/api/$metadata", "Connection: close\r\n");
    head.replace(0, 3, "HEAD");
    QVERIFY(exchange(head).endsWith("\r\n\r\n"));
    QVERIFY(exchange(get("/faults")).startsWith("HTTP/1.1 404 "));
}

void TestEmulatorHttp::thereIsNoWayToReadOrDeleteOne() {
    const QString id =
        m_emulator->definitions().first().toObject()[QLatin1StringView("id")].toString();
    QCOMPARE(m_caller->get(scansPath + QLatin1Char('/') + id).status, 405);
    QCOMPARE(m_caller->send("DELETE", scansPath + QLatin1Char('/') + id).status, 405);
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorHttp::connectionIsKept() {
    const auto socket = connected();
    QVERIFY(socket);
    for (int i = 0; i < 3; ++i) {
        socket->write(get("/api/DeviceAuthenticatedScanAgents"));
        QByteArray answer;
        while (answerLength(answer) == 0) {
            QVERIFY(socket->waitForReadyRead(patience));
            answer += socket->readAll();
        }
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK"));
        QVERIFY(answer.contains("Connection: keep-alive"));
    }
}

void TestEmulatorHttp::connectionIsClosedWhenAsked() {
    const auto socket = connected();
    QVERIFY(socket);
    socket->write(get("/api/$metadata", "Connection: close\r\n"));
    QVERIFY(socket->waitForDisconnected(patience));
    QVERIFY(socket->readAll().contains("Connection: close"));
}

void TestEmulatorHttp::pipelinedRequestsAreAnsweredInOrder() {
    m_emulator->faults().add(Emulator::Fault::delay(QStringLiteral("metadata"), 1, 200));
    const QByteArray all = exchange(
        get("/api/$metadata") + get("/api/DeviceAuthenticatedScanAgents") + get("/api/nosuch"), 3);
    const qsizetype first = answerLength(all);
    QVERIFY(all.contains("<edmx:Edmx"));
    QVERIFY(all.indexOf("<edmx:Edmx") < first);
    QVERIFY(all.mid(first).contains("ams-scan-01"));
    QVERIFY(all.mid(first + answerLength(all.mid(first))).startsWith("HTTP/1.1 404"));
}

void TestEmulatorHttp::chunkedRequestIsRead() {
    const QByteArray body =
        QJsonDocument(networkScanBody(*m_emulator, QStringLiteral("Chunked"))).toJson();
    QByteArray text = get("/api/DeviceAuthenticatedScanDefinitions",
                          "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n");
    text.replace(0, 3, "POST");
    for (qsizetype i = 0; i < body.size(); i += 50) {
        const QByteArray part = body.mid(i, 50);
        text += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    QVERIFY(exchange(text + "0\r\n\r\n").startsWith("HTTP/1.1 200"));
    QCOMPARE(m_emulator->definitionCount(), 181);
}

void TestEmulatorHttp::continueIsAnswered() {
    const QByteArray body =
        QJsonDocument(networkScanBody(*m_emulator, QStringLiteral("Later"))).toJson();
    QByteArray text = get("/api/DeviceAuthenticatedScanDefinitions",
                          "Content-Type: application/json\r\nExpect: 100-continue\r\n"
                          "Content-Length: " +
                              QByteArray::number(body.size()) + "\r\n");
    text.replace(0, 3, "POST");
    const auto socket = connected();
    QVERIFY(socket);
    socket->write(text);
    QVERIFY(socket->waitForReadyRead(patience));
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 100 "));
    socket->write(body);
    QVERIFY(socket->waitForReadyRead(patience));
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 200 "));
}

void TestEmulatorHttp::tooLargeRequestsAreRefused_data() {
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("body") << QByteArray("Content-Length: 20000000\r\n")
                          << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("header") << "X-Long: " + QByteArray(100000, 'x') + "\r\n"
                            << QByteArray("HTTP/1.1 431 ");
    QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked\r\n\r\nffffffff\r\n")
                            << QByteArray("HTTP/1.1 413 ");
}

void TestEmulatorHttp::tooLargeRequestsAreRefused() {
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, start);
    QByteArray text = get("/api/DeviceAuthenticatedScanDefinitions", headers);
    text.replace(0, 3, "POST");
    const QByteArray answer = exchange(text);
    QVERIFY2(answer.startsWith(start), answer.left(200).constData());
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorHttp::nonsenseIsRefused() {
    for (const QByteArray& text :
         {QByteArray("hello\r\n\r\n"), QByteArray("GET\r\n\r\n"), QByteArray(64, '\0') + "\r\n\r\n",
          QByteArray("GET / HTTP/9.9\r\n\r\n"),
          QByteArray("\x16\x03\x01\x02\x00\x01\xfc\r\n\r\n")}) {
        const QByteArray answer = exchange(text);
        QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.left(100).constData());
    }
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorHttp::slowRequestIsGivenUp() {
    Emulator::Options options;
    options.clientTimeoutMs = 300;
    restart(options);
    const auto socket = connected();
    QVERIFY(socket);
    socket->write("GET /api/$meta");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(socket->waitForDisconnected(patience));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorHttp::abortedDownloadsDoNoHarm() {
    Emulator::Options options;
    options.scans = 20000;
    options.pageSize = 0;
    restart(options);
    for (int i = 0; i < 20; ++i) {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write(get("/api/DeviceAuthenticatedScanDefinitions"));
        QVERIFY(socket->waitForReadyRead(patience));
        socket->abort();
    }
    QCOMPARE(m_caller->get(scansPath).value().size(), 20000);
}

void TestEmulatorHttp::slowReaderGetsAll() {
    Emulator::Options options;
    options.scans = 20000;
    options.pageSize = 0;
    restart(options);
    const auto socket = connected();
    QVERIFY(socket);
    socket->setReadBufferSize(64 * 1024);
    socket->write(get("/api/DeviceAuthenticatedScanDefinitions"));
    QVERIFY(socket->waitForReadyRead(patience));
    // While it reads, others are served.
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    QByteArray all;
    while (answerLength(all) == 0 &&
           (socket->bytesAvailable() > 0 || socket->waitForReadyRead(patience)))
        all += socket->readAll();
    QCOMPARE(QJsonDocument::fromJson(all.mid(all.indexOf("\r\n\r\n") + 4))
                 .object()[QLatin1StringView("value")]
                 .toArray()
                 .size(),
             20000);
}

void TestEmulatorHttp::threeHundredConnectAtOnce() {
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int answered = 0;
    const QByteArray request = get("/api/DeviceAuthenticatedScanAgents");
    Emulator::Behaviour behaviour = m_emulator->behaviour();
    behaviour.quota = false;
    m_emulator->setBehaviour(behaviour);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 300; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        QTcpSocket* const raw = socket.get();
        connect(raw, &QTcpSocket::connected, raw, [raw, request] { raw->write(request); });
        connect(raw, &QTcpSocket::readyRead, raw, [raw, &answered] {
            if (raw->property("done").toBool())
                return;
            raw->setProperty("done", true);
            answered += raw->peek(12) == "HTTP/1.1 200" ? 1 : 0;
        });
        raw->connectToHost(QStringLiteral("127.0.0.1"), quint16(m_emulator->api().port()));
        sockets.push_back(std::move(socket));
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 300, 30000);
    // A short backlog drops some of them, and each then waits a second for its next try.
    qInfo("300 connections in %lld ms", timer.elapsed());
}

void TestEmulatorHttp::stopsWithConnectionsOpen() {
    const auto idle = connected();
    const auto half = connected();
    QVERIFY(idle && half);
    half->write("GET /api");
    half->flush();
    m_emulator->faults().add(Emulator::Fault::delay(QStringLiteral("metadata"), 1, 60000));
    const auto owed = connected();
    owed->write(get("/api/$metadata"));
    owed->flush();
    QTRY_COMPARE(m_emulator->count(QStringLiteral("metadata")), 1);
    QElapsedTimer timer;
    timer.start();
    m_emulator->stop();
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(idle->state() == QAbstractSocket::UnconnectedState ||
            idle->waitForDisconnected(patience));
    QVERIFY(m_emulator->start());
    QVERIFY(m_caller->signIn());
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorHttp::portInUseIsSaid() {
    Emulator::Options options;
    options.port = quint16(m_emulator->api().port());
    Emulator second(options);
    QString reason;
    QVERIFY(!second.start(&reason));
    QVERIFY(!reason.isEmpty());
    m_emulator->stop();
    QVERIFY(second.start(&reason));
    QCOMPARE(second.api().port(), int(options.port));
}

void TestEmulatorHttp::encodedPathsMeanTheSame() {
    QVERIFY(exchange(get("/api/%24metadata")).startsWith("HTTP/1.1 200"));
    const QString id =
        m_emulator->addDefinition({{QStringLiteral("id"), QStringLiteral("a b/c%")}});
    QByteArray text = get("/api/DeviceAuthenticatedScanDefinitions/a%20b%2Fc%25",
                          "Content-Type: application/json\r\nContent-Length: 18\r\n");
    text.replace(0, 3, "PATCH");
    QVERIFY(exchange(text + R"({"isActive":false})").startsWith("HTTP/1.1 200"));
    QCOMPARE(m_emulator->definition(id)[QLatin1StringView("isActive")].toBool(true), false);
}

void TestEmulatorHttp::speaksTls() {
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here");
    const emulator::TlsIdentity identity = emulator::makeTlsIdentity();
    Emulator::Options options;
    options.certificate = identity.certificate;
    options.key = identity.key;
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>(options);
    QVERIFY(m_emulator->start());
    QCOMPARE(m_emulator->api().scheme(), QStringLiteral("https"));
    EmulatorCaller distrusting(*m_emulator);
    QVERIFY(!distrusting.signIn());
    EmulatorCaller trusting(*m_emulator);
    trusting.tls.setCaCertificates(QSslCertificate::fromData(identity.certificate));
    QVERIFY(trusting.signIn());
    QCOMPARE(trusting.get(scansPath).value().size(), 180);
    m_emulator->faults().add(Emulator::Fault::garbage(QStringLiteral("listDefinitions"), 1,
                                                      Emulator::Fault::Kind::CutBody));
    QVERIFY(trusting.get(scansPath).error != QNetworkReply::NoError);
    m_emulator->faults().add(Emulator::Fault::cutBefore(QStringLiteral("listAgents")));
    m_emulator->setNetworkUp(false);
    QCOMPARE(trusting.get(scansPath).error, QNetworkReply::ConnectionRefusedError);
    m_emulator->setNetworkUp(true);
    QCOMPARE(trusting.get(scansPath).status, 200);
}

void TestEmulatorHttp::tlsRefusesPlainText() {
    const emulator::TlsIdentity identity = emulator::makeTlsIdentity();
    Emulator::Options options;
    options.certificate = identity.certificate;
    options.key = identity.key;
    Emulator tls(options);
    QVERIFY(tls.start());
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(tls.api().port()));
    QVERIFY(socket.waitForConnected(patience));
    socket.write("GET /api/$metadata HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState ||
            socket.waitForDisconnected(patience));
    QVERIFY(!socket.readAll().contains("HTTP/"));
    // Stops also while a handshake is under way.
    QTcpSocket silent;
    silent.setProxy(QNetworkProxy::NoProxy);
    silent.connectToHost(QStringLiteral("127.0.0.1"), quint16(tls.api().port()));
    QVERIFY(silent.waitForConnected(patience));
    tls.stop();
}

void TestEmulatorHttp::badCertificateIsSaid() {
    Emulator::Options options;
    options.certificate = "no certificate";
    options.key = "no key";
    Emulator emulator(options);
    QString reason;
    QVERIFY(!emulator.start(&reason));
    QVERIFY(reason.startsWith(QStringLiteral("certificate or key: ")));
}

QTEST_GUILESS_MAIN(TestEmulatorHttp)
#include "tst_emulatorhttp.moc"
