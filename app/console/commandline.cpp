// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QCommandLineOption option(const char* name, const QString& what, const QString& value = {}) {
    return {QString::fromLatin1(name), what, value};
}

// For the program's own use: not in the help.
QCommandLineOption hiddenOption(const char* name, const QString& value) {
    QCommandLineOption hidden = option(name, {}, value);
    hidden.setFlags(QCommandLineOption::HiddenFromHelp);
    return hidden;
}

void addOptions(QCommandLineParser& parser) {
    parser.addOptions({
        option("demo", Words::tr("Opens the console on a service inside this program.")),
        option("scans", Words::tr("Scan definitions of the demonstration."), QStringLiteral("N")),
        option("agents", Words::tr("Scanner agents of the demonstration."), QStringLiteral("N")),
        option("seed", Words::tr("The demonstration's seed."), QStringLiteral("N")),
        option("api", Words::tr("A service for this run only."), QStringLiteral("URL")),
        option("authority", Words::tr("Its sign-in authority, without the tenant."),
               QStringLiteral("URL")),
        option("tenant", Words::tr("Its tenant."), QStringLiteral("ID")),
        option("client", Words::tr("The application to sign in as."), QStringLiteral("ID")),
        option("secret-file", Words::tr("A file of yours, mode 0600, with the client secret."),
               QStringLiteral("PATH")),
        option("scope", Words::tr("The token's scope, where it is not the host's own."),
               QStringLiteral("S")),
        option("tour", Words::tr("Renders every page and dialog to DIR and ends."),
               QStringLiteral("DIR")),
        hiddenOption("tour-scale", QStringLiteral("N")),
        hiddenOption("tour-language", QStringLiteral("L")),
        option("version", Words::tr("Prints the version.")),
        option("help", Words::tr("Prints this text.")),
    });
}

bool readNumber(const QCommandLineParser& parser, const char* name, int least, int most,
                int* number, QString* mistake) {
    const QString key = QString::fromLatin1(name);
    if (!parser.isSet(key))
        return true;
    bool isNumber = false;
    const int value = parser.value(key).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        *mistake = Words::tr("--%1 wants a number from %2 to %3.")
                       .arg(key, QString::number(least), QString::number(most));
        return false;
    }
    *number = value;
    return true;
}

QString readService(const QCommandLineParser& parser, CommandLine* line) {
    const QStringList needed{QStringLiteral("api"), QStringLiteral("authority"),
                             QStringLiteral("tenant"), QStringLiteral("client"),
                             QStringLiteral("secret-file")};
    QStringList missing;
    bool isAny = parser.isSet(QStringLiteral("scope"));
    for (const QString& name : needed) {
        isAny = isAny || parser.isSet(name);
        if (parser.value(name).isEmpty())
            missing << QStringLiteral("--") + name;
    }
    if (!isAny)
        return {};
    if (!missing.isEmpty())
        return Words::tr("A connection also needs %1.").arg(missing.join(QStringLiteral(", ")));
    CommandLine::Service service;
    service.api = QUrl(parser.value(needed[0]), QUrl::StrictMode);
    service.authority = QUrl(parser.value(needed[1]), QUrl::StrictMode);
    service.tenant = parser.value(needed[2]);
    service.client = parser.value(needed[3]);
    service.secretFile = parser.value(needed[4]);
    service.scope = parser.value(QStringLiteral("scope"));
    for (const QUrl& url : {service.api, service.authority}) {
        const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
        if (!url.isValid() || url.host().isEmpty() || !isWeb)
            return Words::tr("“%1” is no URL of a service.").arg(url.toString());
    }
    line->service = service;
    return {};
}

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments) {
    CommandLine line;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("A console for the authenticated scans of Microsoft Defender for Endpoint."));
    addOptions(parser);
    const bool isKnown = parser.parse(arguments);
    line.help = parser.helpText();
    if (!isKnown) {
        line.mistake = parser.errorText();
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        line.mistake =
            Words::tr("“%1” is not understood.").arg(parser.positionalArguments().constFirst());
        return line;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        line.mode = Mode::Help;
        return line;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        line.mode = Mode::Version;
        return line;
    }
    int seed = 1;
    if (!readNumber(parser, "scans", 0, 2'000'000, &line.scans, &line.mistake) ||
        !readNumber(parser, "agents", 0, 10'000, &line.agents, &line.mistake) ||
        !readNumber(parser, "seed", 0, std::numeric_limits<int>::max(), &seed, &line.mistake) ||
        !readNumber(parser, "tour-scale", 1, 2, &line.tourScale, &line.mistake))
        return line;
    line.seed = quint64(seed);
    line.mistake = readService(parser, &line);
    if (!line.mistake.isEmpty())
        return line;
    if (parser.isSet(QStringLiteral("demo")))
        line.mode = Mode::Demo;
    if (parser.isSet(QStringLiteral("tour"))) {
        line.mode = Mode::Tour;
        line.tourFolder = parser.value(QStringLiteral("tour"));
        if (parser.isSet(QStringLiteral("tour-language")))
            line.tourLanguage = parser.value(QStringLiteral("tour-language"));
        if (line.tourFolder.isEmpty())
            line.mistake = Words::tr("--tour wants a folder.");
    }
    if (line.service && line.mode != Mode::Console)
        line.mistake = Words::tr("--demo and --tour bring their own service.");
    const bool wantsFigures = parser.isSet(QStringLiteral("scans")) ||
                              parser.isSet(QStringLiteral("agents")) ||
                              parser.isSet(QStringLiteral("seed"));
    if (wantsFigures && line.mode == Mode::Console)
        line.mistake = Words::tr("--scans, --agents and --seed belong to --demo.");
    return line;
}
