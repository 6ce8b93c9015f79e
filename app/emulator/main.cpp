// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace {

struct Arguments {
    Emulator::Options options;
    QByteArray faults;
};

void fail(const QString& text) {
    std::fprintf(stderr, "scandeck-emulator: %s\n", qUtf8Printable(text));
}

bool readFile(const QString& path, QByteArray* content) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(QStringLiteral("%1: %2").arg(path, file.errorString()));
        return false;
    }
    *content = file.readAll();
    return true;
}

bool readNumber(const QCommandLineParser& parser, const QString& name, quint64 most,
                quint64* number) {
    if (!parser.isSet(name))
        return true;
    bool isNumber = false;
    *number = parser.value(name).toULongLong(&isNumber);
    if (!isNumber || *number > most) {
        fail(QStringLiteral("--%1 takes a number from 0 to %2").arg(name).arg(most));
        return false;
    }
    return true;
}

QString description() {
    return QStringLiteral(
               "A stand-in for Microsoft Defender for Endpoint's authenticated scans, on a "
               "loopback\n"
               "port. When it listens it prints one line of JSON: api, authority, tenant, client "
               "and\n"
               "secret. The scope of its tokens is the api's URL and \"/.default\".\n\n"
               "--faults FILE: a JSON list of {\"operation\", \"nth\" (1; 0: always), \"times\" "
               "(1), "
               "\"do\"}.\n"
               "  operation: %1\n"
               "  do: refuse (status, code, message, retryAfter), delay (ms), cut-before, "
               "cut-after,\n"
               "      lag (ms or reads: what is created is missing from lists), garbage (kind)\n"
               "  kind: %2")
        .arg(Emulator::Faults::operations().join(QStringLiteral(", ")),
             Emulator::Faults::kinds().join(QStringLiteral(", ")));
}

// Ends the program itself for --help and --version.
bool readArguments(QCoreApplication& program, Arguments* arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    const auto number = [](const char* name, const char* text, const char* fallback) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text),
                                  QStringLiteral("N"), QString::fromLatin1(fallback));
    };
    parser.addOption(number("port", "Port to listen on; 0: any free one.", "0"));
    parser.addOption(number("scans", "Scan definitions in the tenant.", "180"));
    parser.addOption(number("agents", "Scanner agents in the tenant.", "12"));
    parser.addOption(number("seed", "The same seed makes the same tenant.", "1"));
    parser.addOption(number("page-size", "Definitions a page; 0: all in one.", "1000"));
    parser.addOption({QStringLiteral("no-quota"), QStringLiteral("Do not count calls.")});
    parser.addOption({QStringLiteral("faults"), QStringLiteral("Misbehave as FILE says."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("tls"),
                      QStringLiteral("Speak TLS: two PEM files, CERT and then KEY."),
                      QStringLiteral("CERT KEY")});
    parser.addPositionalArgument(QStringLiteral("KEY"), QStringLiteral("With --tls only."),
                                 QStringLiteral("[KEY]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(program);

    Emulator::Options& options = arguments->options;
    quint64 port = 0;
    quint64 scans = 180;
    quint64 agents = 12;
    quint64 pageSize = 1000;
    if (!readNumber(parser, QStringLiteral("port"), 65535, &port) ||
        !readNumber(parser, QStringLiteral("scans"), 5'000'000, &scans) ||
        !readNumber(parser, QStringLiteral("agents"), 1000, &agents) ||
        !readNumber(parser, QStringLiteral("seed"), std::numeric_limits<quint64>::max(),
                    &options.seed) ||
        !readNumber(parser, QStringLiteral("page-size"), 5'000'000, &pageSize))
        return false;
    options.port = quint16(port);
    options.scans = int(scans);
    options.agents = int(agents);
    options.pageSize = int(pageSize);
    options.quota = !parser.isSet(QStringLiteral("no-quota"));

    const bool hasTls = parser.isSet(QStringLiteral("tls"));
    const QStringList rest = parser.positionalArguments();
    if (rest.size() != (hasTls ? 1 : 0)) {
        fail(hasTls ? QStringLiteral("--tls takes two files, a certificate and its key")
                    : QStringLiteral("unexpected argument: %1").arg(rest.first()));
        return false;
    }
    if (hasTls && (!readFile(parser.value(QStringLiteral("tls")), &options.certificate) ||
                   !readFile(rest.first(), &options.key)))
        return false;
    return !parser.isSet(QStringLiteral("faults")) ||
           readFile(parser.value(QStringLiteral("faults")), &arguments->faults);
}

#ifdef Q_OS_UNIX
sigset_t endSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

// Before any thread starts, so that all of them leave the signals to waitForSignal().
void blockSignals() {
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForSignal() {
    const sigset_t signals = endSignals();
    int signal = 0;
    sigwait(&signals, &signal);
}
#else
std::atomic<bool> isToEnd{false};

void blockSignals() {
    std::signal(SIGINT, [](int) { isToEnd = true; });
    std::signal(SIGTERM, [](int) { isToEnd = true; });
}

void waitForSignal() {
    while (!isToEnd)
        QThread::msleep(100);
}
#endif

} // namespace

int main(int argc, char** argv) {
    blockSignals();
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scandeck-emulator"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCANDECK_VERSION));

    Arguments arguments;
    if (!readArguments(program, &arguments))
        return 2;
    Emulator emulator(arguments.options);
    QString reason;
    if (!arguments.faults.isEmpty() && !emulator.faults().addFromJson(arguments.faults, &reason)) {
        fail(QStringLiteral("--faults: %1").arg(reason));
        return 2;
    }
    if (!emulator.start(&reason)) {
        fail(QStringLiteral("cannot listen: %1").arg(reason));
        return 1;
    }
    const QJsonObject line{
        {QStringLiteral("api"), emulator.api().toString()},
        {QStringLiteral("authority"), emulator.authority().toString()},
        {QStringLiteral("tenant"), emulator.tenantId()},
        {QStringLiteral("client"), emulator.clientId()},
        {QStringLiteral("secret"), emulator.clientSecret()},
    };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);

    waitForSignal();
    emulator.stop();
    return 0;
}
