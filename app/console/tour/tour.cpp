// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tour.h"

#include "app/console/tour/tourscenes.h"
#include "ui/common/actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr int longestForOneRound = 280'000;

// German texts are the longest that the console has; what a theme does is seen in the others.
struct Round {
    int scale;
    const char* language;
};
constexpr Round rounds[]{{1, "en"}, {2, "en"}, {1, "de"}};

QString suffixOf(int scale, const QString& language) {
    QString suffix;
    if (language != u"en")
        suffix += QLatin1Char('-') + language;
    if (scale != 1)
        suffix += QStringLiteral("-%1pct").arg(scale * 100);
    return suffix;
}

void say(const QString& text) {
    std::fprintf(stderr, "scandeck: %s\n", qUtf8Printable(text));
}

// A screen of 1280 by 800 points.
bool writeScreen(const QString& path, int scale) {
    QFile file(path);
    const QString screen = QStringLiteral(R"({"screens": [{"name": "tour", "x": 0, "y": 0, )"
                                          R"("width": %1, "height": %2, "logicalDpi": 96, )"
                                          R"("logicalBaseDpi": 96, "dpr": 1}]})")
                               .arg(1280 * scale)
                               .arg(800 * scale);
    return file.open(QIODevice::WriteOnly) && file.write(screen.toUtf8()) > 0 && file.flush();
}

QProcessEnvironment environmentFor(const QString& screen, int scale) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                       QStringLiteral("offscreen:configfile=") + screen);
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale));
    // The same pictures wherever they are made.
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char* name : {"LANGUAGE", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS",
                             "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_ENABLE_HIGHDPI_SCALING"})
        environment.remove(QLatin1StringView(name));
    return environment;
}

// What one process says: "> SCENE" when it begins one, and at last how many pictures it wrote.
struct Said {
    QString scene;
    int pictures = 0;
};

Said read(const QByteArray& output) {
    Said said;
    for (const QByteArray& line : output.split('\n')) {
        if (line.startsWith("> "))
            said.scene = QString::fromUtf8(line.mid(2));
        else if (!line.isEmpty())
            said.pictures = line.toInt();
    }
    return said;
}

// False: it did not show all that there is.
bool runRound(const QString& screenFile, const Round& round, int* pictures) {
    if (!writeScreen(screenFile, round.scale)) {
        say(QStringLiteral("%1 cannot be written").arg(screenFile));
        return false;
    }
    QProcess process;
    process.setProcessEnvironment(environmentFor(screenFile, round.scale));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    arguments << QStringLiteral("--tour-scale") << QString::number(round.scale)
              << QStringLiteral("--tour-language") << QLatin1StringView(round.language);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    const bool hasEnded = process.waitForFinished(longestForOneRound);
    const QString suffix = suffixOf(round.scale, QLatin1StringView(round.language));
    const Said said = read(process.readAllStandardOutput());
    if (!hasEnded) {
        process.kill();
        process.waitForFinished();
        say(QStringLiteral("the tour hangs at %1%2").arg(said.scene, suffix));
        return false;
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        say(QStringLiteral("the tour broke off at %1%2").arg(said.scene, suffix));
        return false;
    }
    *pictures += said.pictures;
    return process.exitCode() == 0;
}

int runAll(int argc, char** argv, const CommandLine& line) {
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    if (!folder.isValid() || !QDir().mkpath(line.tourFolder)) {
        say(QStringLiteral("%1 cannot be made").arg(line.tourFolder));
        return 1;
    }
    int pictures = 0;
    bool isWhole = true;
    for (const Round& round : rounds) {
        const QString screen = folder.filePath(QStringLiteral("screen-%1.json").arg(round.scale));
        isWhole = runRound(screen, round, &pictures) && isWhole;
    }
    std::printf("%d pictures written to %s\n", pictures, qUtf8Printable(line.tourFolder));
    return isWhole ? 0 : 1;
}

// One round, in the process that has its screen.
class OneRound final {
public:
    OneRound(Console& console, TourClock& clock, const CommandLine& line)
        : m_console(console),
          m_stage(console, clock, line.tourFolder, suffixOf(line.tourScale, line.tourLanguage),
                  line.tourLanguage == u"en") {}

    QCoro::Task<> run() {
        const TourScenes::Report report = co_await m_scenes.run([](const QString& name) {
            std::printf("> %s\n", qUtf8Printable(name));
            std::fflush(stdout);
        });
        for (const QString& failure : report.failures)
            say(QStringLiteral("the tour cannot show ") + failure);
        m_status = report.failures.isEmpty() ? 0 : 1;
        std::printf("%d\n", m_stage.pictures());
        m_console.link().window().actions()->quit->trigger();
    }
    [[nodiscard]] int status() const { return m_status; }

private:
    Console& m_console;
    TourStage m_stage;
    TourScenes m_scenes{m_stage};
    int m_status = 1;
};

int runOneRound(int argc, char** argv, const CommandLine& line) {
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0);
    TourClock clock;
    Console console(app, line, &clock);
    if (const QString whyNot = console.start(); !whyNot.isEmpty()) {
        say(whyNot);
        return 1;
    }
    UserSettings settings = console.session().settings();
    settings.language = line.tourLanguage;
    if (const auto kept = console.session().setSettings(settings); !kept) {
        say(kept.error().what);
        return 1;
    }
    OneRound tour(console, clock, line);
    (void)tour.run();
    const int status = QApplication::exec();
    return status != 0 ? status : tour.status();
}

} // namespace

int runTour(int argc, char** argv, const CommandLine& line) {
    return line.tourScale == 0 ? runAll(argc, argv, line) : runOneRound(argc, argv, line);
}
