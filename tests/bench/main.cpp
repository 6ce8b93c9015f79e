// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchapplication.h"
#include "tests/bench/measure.h"
#include "tests/bench/plainserver.h"
#include "ui/look/look.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSysInfo>
#include <QThread>

#include <cmath>
#include <cstdio>
#include <optional>

// scandeck-bench [--rows N…] [--runs N] [--json FILE] [--check]
//
// What the console costs with so many definitions, next to what the machine takes for the same
// bytes. Each number is measured in a process of its own, on a service in another one. With
// --check it fails where ten times the definitions cost more than they should.

namespace {

struct Arguments {
    QList<int> rows{1'000, 10'000, 100'000, 1'000'000};
    int runs = 5;
    QString json;
    bool isCheck = false;
};

std::optional<Arguments> read(const QStringList& words) {
    Arguments arguments;
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (words[at] == u"--rows") {
            arguments.rows.clear();
            while (at + 1 < words.size() && words[at + 1].toInt() > 0)
                arguments.rows << words[++at].toInt();
        } else if (words[at] == u"--runs" && at + 1 < words.size()) {
            arguments.runs = words[++at].toInt();
        } else if (words[at] == u"--json" && at + 1 < words.size()) {
            arguments.json = words[++at];
        } else if (words[at] == u"--check") {
            arguments.isCheck = true;
        } else {
            return std::nullopt;
        }
    }
    if (arguments.rows.isEmpty() || arguments.runs < 1)
        return std::nullopt;
    return arguments;
}

std::optional<Figures> measureApart(const QString& self, int rows, int runs) {
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(self, {QStringLiteral("--serve"), QString::number(rows)});
    if (!server.waitForStarted() || !server.waitForReadyRead(600'000))
        return std::nullopt;
    const QByteArray port = server.readLine().trimmed();
    QProcess one;
    one.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    one.start(self, {QStringLiteral("--one"), QString::number(rows), QString::number(runs),
                     QString::fromLatin1(port)});
    const bool isDone =
        one.waitForFinished(-1) && one.exitStatus() == QProcess::NormalExit && one.exitCode() == 0;
    server.closeWriteChannel();
    if (!server.waitForFinished(10'000))
        server.kill();
    if (!isDone)
        return std::nullopt;
    return Figures::fromJson(QJsonDocument::fromJson(one.readAllStandardOutput()).array());
}

// Thrice n log n: the caches hold the few and not the many. Below some milliseconds a figure is
// one of painting and scheduling.
bool growsAsItShould(const Figures& few, const Figures& many) {
    constexpr double least = 4;
    const double n = few.rows();
    const double m = many.rows();
    if (m <= n)
        return true;
    const double bound = 3 * m * std::log2(m) / (n * std::log2(n));
    bool isRight = true;
    for (const Figures::Figure& figure : many.all()) {
        const Figures::Figure* before = few.find(figure.name);
        if (!before || figure.unit != u"ms" || figure.name.startsWith(u"limit."))
            continue;
        const double ratio = figure.least / std::max(before->least, least);
        if (ratio > bound) {
            std::fprintf(stderr, "%s grows too fast: %.1f times the cost, at most %.1f\n",
                         qPrintable(figure.name), ratio, bound);
            isRight = false;
        }
    }
    return isRight;
}

QString machine() {
    QFile file(QStringLiteral("/proc/cpuinfo"));
    QString model = QSysInfo::currentCpuArchitecture();
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                model = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QStringLiteral("%1, %2 cores, Qt %3")
        .arg(model, QString::number(QThread::idealThreadCount()), QLatin1StringView(qVersion()));
}

int runBench(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const std::optional<Arguments> arguments = read(QCoreApplication::arguments());
    if (!arguments) {
        std::fprintf(stderr, "scandeck-bench [--rows N…] [--runs N] [--json FILE] [--check]\n");
        return 2;
    }
    std::printf("%s; runs of %d\n", qUtf8Printable(machine()), arguments->runs);
    std::printf("ratio: to what the bound is stated in; 1 is the bound in milliseconds itself\n");
    QJsonArray json;
    std::optional<Figures> before;
    bool isRight = true;
    for (const int rows : arguments->rows) {
        const std::optional<Figures> figures =
            measureApart(QCoreApplication::applicationFilePath(), rows, arguments->runs);
        if (!figures) {
            std::fprintf(stderr, "the bench of %d definitions failed\n", rows);
            return 1;
        }
        std::printf("%s", qUtf8Printable(figures->table()));
        std::fflush(stdout);
        for (const QJsonValue& value : figures->toJson(false))
            json.append(value);
        if (before)
            isRight = growsAsItShould(*before, *figures) && isRight;
        before = figures;
    }
    if (!arguments->json.isEmpty()) {
        QFile file(arguments->json);
        const QByteArray text = QJsonDocument(json).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()) {
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(arguments->json),
                         qUtf8Printable(file.errorString()));
            return 1;
        }
    }
    return isRight || !arguments->isCheck ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "--serve" && argc == 3)
        return runPlainServer(std::atoi(argv[2]));
    const bool isStart = mode == "--start" && argc == 5;
    if (!isStart && !(mode == "--one" && argc == 5))
        return runBench(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("ScanDeck"));
    BenchApplication app(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Look look(app);
    look.setTheme(Theme::Light);
    if (isStart)
        return runStart(QString::fromLocal8Bit(argv[2]), QByteArray::fromHex(argv[3]),
                        std::atoi(argv[4]));
    const Figures figures = measure(std::atoi(argv[2]), std::atoi(argv[3]),
                                    quint16(std::atoi(argv[4])), QString::fromLocal8Bit(argv[0]));
    std::printf("%s", QJsonDocument(figures.toJson(true)).toJson().constData());
    return 0;
}
