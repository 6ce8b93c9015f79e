// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commandline.h"
#include "app/console/console.h"
#include "app/console/hardening.h"
#include "app/console/tour/tour.h"
#include "app/console/watchedapplication.h"

#include <cstdio>

namespace {

void name() {
    QCoreApplication::setApplicationName(QStringLiteral("ScanDeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCANDECK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("scandeck"));
}

// Arguments that need no window, and mistakes: answered before Qt looks for a display.
std::optional<int> answerOnTerminal(const CommandLine& line) {
    if (!line.mistake.isEmpty()) {
        std::fprintf(stderr, "scandeck: %s\n", qUtf8Printable(line.mistake));
        return 2;
    }
    if (line.mode == CommandLine::Mode::Version) {
        std::printf("ScanDeck %s\n", SCANDECK_VERSION);
        return 0;
    }
    if (line.mode == CommandLine::Mode::Help) {
        std::printf("%s", qUtf8Printable(line.help));
        return 0;
    }
    return std::nullopt;
}

int runConsole(int argc, char** argv, const CommandLine& line) {
    WatchedApplication app(argc, argv);
    Console console(app, line);
    if (const QString whyNot = console.start(); !whyNot.isEmpty()) {
        std::fprintf(stderr, "scandeck: %s\n", qUtf8Printable(whyNot));
        return 1;
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    hardenProcess();
    name();
    CommandLine line;
    {
        int count = argc;
        const QCoreApplication terminal(count, argv);
        line = CommandLine::parse(QCoreApplication::arguments());
    }
    if (const std::optional<int> status = answerOnTerminal(line))
        return *status;
    return line.mode == CommandLine::Mode::Tour ? runTour(argc, argv, line)
                                                : runConsole(argc, argv, line);
}
