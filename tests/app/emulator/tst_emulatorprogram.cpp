// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/emulator/tlsidentity.h"
#include "tests/support/places.h"

#include <csignal>

// scandeck-emulator as a program of its own.
class TestEmulatorProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsOneLineAndEndsOnSignals_data();
    void printsOneLineAndEndsOnSignals();
    void saysHowItIsUsed();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void takesFaultsFromAFile();
    void takesACertificate();

private:
    static void start(QProcess& process, const QStringList& arguments);
    static QJsonObject firstLine(QProcess& process);
};

namespace {

constexpr int patience = 20000;

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestEmulatorProgram::start(QProcess& process, const QStringList& arguments) {
    process.start(places::programs() + QStringLiteral("/scandeck-emulator"), arguments);
    QVERIFY2(process.waitForStarted(patience), qPrintable(process.errorString()));
}

QJsonObject TestEmulatorProgram::firstLine(QProcess& process) {
    while (!process.canReadLine() && process.waitForReadyRead(patience)) {
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

void TestEmulatorProgram::printsOneLineAndEndsOnSignals_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void TestEmulatorProgram::printsOneLineAndEndsOnSignals() {
    QFETCH(const int, signal);
    QProcess process;
    start(process, {QStringLiteral("--scans"), QStringLiteral("5")});
    const QJsonObject line = firstLine(process);
    QCOMPARE(line.keys(), (QStringList{QStringLiteral("api"), QStringLiteral("authority"),
                                       QStringLiteral("client"), QStringLiteral("secret"),
                                       QStringLiteral("tenant")}));
    QVERIFY(
        line[QLatin1StringView("api")].toString().startsWith(QStringLiteral("http://127.0.0.1:")));
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestEmulatorProgram::saysHowItIsUsed() {
    QProcess help;
    start(help, {QStringLiteral("--help")});
    QVERIFY(help.waitForFinished(patience));
    const QByteArray text = help.readAllStandardOutput();
    for (const char* word :
         {"--port", "--scans", "--agents", "--seed", "--page-size", "--no-quota", "--faults",
          "--tls", "listDefinitions", "historyBySession", "cut-after", "foreign-next-link"})
        QVERIFY2(text.contains(word), word);
    QProcess version;
    start(version, {QStringLiteral("--version")});
    QVERIFY(version.waitForFinished(patience));
    QVERIFY(version.readAllStandardOutput().contains(SCANDECK_VERSION));
}

void TestEmulatorProgram::refusesWhatItDoesNotKnow_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{QStringLiteral("--nosuch")};
    QTest::newRow("argument") << QStringList{QStringLiteral("nosuch")};
    QTest::newRow("number") << QStringList{QStringLiteral("--scans"), QStringLiteral("many")};
    QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("65536")};
    QTest::newRow("faults") << QStringList{QStringLiteral("--faults"),
                                           QStringLiteral("/no/such/file")};
    QTest::newRow("key") << QStringList{QStringLiteral("--tls"), QStringLiteral("/no/such/file")};
}

void TestEmulatorProgram::refusesWhatItDoesNotKnow() {
    QFETCH(const QStringList, arguments);
    QProcess process;
    start(process, arguments);
    QVERIFY(process.waitForFinished(patience));
    QVERIFY(process.exitCode() != 0);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestEmulatorProgram::takesFaultsFromAFile() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("faults.json"));
    write(path, R"([{"operation":"token","do":"refuse","status":503,"code":"Busy"}])");
    QProcess process;
    start(process, {QStringLiteral("--faults"), path});
    const QJsonObject line = firstLine(process);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(line[QLatin1StringView("authority")].toString() +
                                 QStringLiteral("/x/oauth2/v2.0/token")));
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    const std::unique_ptr<QNetworkReply> reply(network.post(request, "a=b"));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(patience));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
    process.terminate();
    QVERIFY(process.waitForFinished(patience));

    write(path, "[{}]");
    QProcess bad;
    start(bad, {QStringLiteral("--faults"), path});
    QVERIFY(bad.waitForFinished(patience));
    QVERIFY(bad.readAllStandardError().contains("entry 1: "));
}

void TestEmulatorProgram::takesACertificate() {
    QTemporaryDir folder;
    const emulator::TlsIdentity identity = emulator::makeTlsIdentity();
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    write(certificate, identity.certificate);
    write(key, identity.key);
    QProcess process;
    start(process, {QStringLiteral("--tls"), certificate, key});
    QVERIFY(firstLine(process)[QLatin1StringView("api")].toString().startsWith(
        QStringLiteral("https://127.0.0.1:")));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
}

QTEST_GUILESS_MAIN(TestEmulatorProgram)
#include "tst_emulatorprogram.moc"
