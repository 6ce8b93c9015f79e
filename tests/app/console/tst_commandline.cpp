// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commandline.h"

#include <QTest>

using Mode = CommandLine::Mode;

// What the program was asked for, and one plain sentence where that makes no sense.
class TestCommandLine final : public QObject {
    Q_OBJECT

private:
    static CommandLine parsed(const QString& arguments) {
        return CommandLine::parse(QStringList(QStringLiteral("scandeck")) +
                                  arguments.split(u' ', Qt::SkipEmptyParts));
    }
    // Complete, but for what `without` names.
    static CommandLine service(const QString& without = {}, const QString& more = {}) {
        QStringList arguments{QStringLiteral("scandeck"),
                              QStringLiteral("--api=https://api.example.org"),
                              QStringLiteral("--authority=https://login.example.org"),
                              QStringLiteral("--tenant=t1"),
                              QStringLiteral("--client=c1"),
                              QStringLiteral("--secret-file=/home/a file")};
        if (!without.isEmpty())
            arguments.removeIf([&](const QString& one) { return one.startsWith(without); });
        return CommandLine::parse(arguments + more.split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void withoutArgumentsTheLastConnectionIsOpened() {
        const CommandLine line = parsed({});
        QCOMPARE(line.mode, Mode::Console);
        QCOMPARE(line.mistake, QString());
        QVERIFY(!line.service);
    }

    void theDemonstrationTakesItsFigures() {
        const CommandLine plain = parsed(QStringLiteral("--demo"));
        QCOMPARE(plain.mode, Mode::Demo);
        QCOMPARE(plain.scans, 180);
        QCOMPARE(plain.agents, 12);
        QCOMPARE(plain.seed, 1U);
        const CommandLine line =
            parsed(QStringLiteral("--demo --scans 2000000 --agents 0 --seed=7"));
        QCOMPARE(line.mistake, QString());
        QCOMPARE(line.mode, Mode::Demo);
        QCOMPARE(line.scans, 2'000'000);
        QCOMPARE(line.agents, 0);
        QCOMPARE(line.seed, 7U);
    }

    void whatMakesNoSenseIsSaid_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("names"); // what the sentence must name
        QTest::newRow("unknown option") << "--demonstration"
                                        << "demonstration";
        QTest::newRow("stray word") << "demo"
                                    << "demo";
        QTest::newRow("no value") << "--demo --scans"
                                  << "scans";
        QTest::newRow("no number") << "--demo --scans many"
                                   << "--scans";
        QTest::newRow("half a number") << "--demo --agents 3x"
                                       << "--agents";
        QTest::newRow("below") << "--demo --scans -1"
                               << "--scans";
        QTest::newRow("above") << "--demo --scans 2000001"
                               << "2000000";
        QTest::newRow("too many agents") << "--demo --agents 10001"
                                         << "10000";
        QTest::newRow("beyond any number") << "--demo --seed 99999999999999999999"
                                           << "--seed";
        QTest::newRow("figures of nothing") << "--scans 5"
                                            << "--demo";
        QTest::newRow("seed of nothing") << "--seed 5"
                                         << "--demo";
        QTest::newRow("tour without a folder") << "--tour="
                                               << "--tour";
        QTest::newRow("a scope alone") << "--scope s"
                                       << "--api";
    }
    void whatMakesNoSenseIsSaid() {
        QFETCH(QString, arguments);
        QFETCH(QString, names);
        const CommandLine line = parsed(arguments);
        QVERIFY2(line.mistake.contains(names), qPrintable(line.mistake));
        QVERIFY(!line.mistake.contains(u'\n'));
    }

    void theTourTakesAFolder() {
        const CommandLine line = parsed(QStringLiteral("--tour out --tour-language de --scans 9"));
        QCOMPARE(line.mistake, QString());
        QCOMPARE(line.mode, Mode::Tour);
        QCOMPARE(line.tourFolder, QStringLiteral("out"));
        QCOMPARE(line.tourLanguage, QStringLiteral("de"));
        QCOMPARE(line.tourScale, 0);
        QVERIFY(!parsed(QStringLiteral("--tour out --tour-scale 3")).mistake.isEmpty());
        // Whoever says both wants the pictures.
        QCOMPARE(parsed(QStringLiteral("--demo --tour out")).mode, Mode::Tour);
    }

    void aConnectionIsTakenWhole() {
        const CommandLine line = service({}, QStringLiteral("--scope s/.default"));
        QCOMPARE(line.mistake, QString());
        QCOMPARE(line.mode, Mode::Console);
        QVERIFY(line.service);
        QCOMPARE(line.service->api, QUrl(QStringLiteral("https://api.example.org")));
        QCOMPARE(line.service->authority, QUrl(QStringLiteral("https://login.example.org")));
        QCOMPARE(line.service->tenant, QStringLiteral("t1"));
        QCOMPARE(line.service->client, QStringLiteral("c1"));
        QCOMPARE(line.service->secretFile, QStringLiteral("/home/a file"));
        QCOMPARE(line.service->scope, QStringLiteral("s/.default"));
        QCOMPARE(service().service->scope, QString());
    }

    void whatAConnectionLacksIsNamed_data() {
        QTest::addColumn<QString>("option");
        for (const char* name : {"--api", "--authority", "--tenant", "--client", "--secret-file"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatAConnectionLacksIsNamed() {
        QFETCH(QString, option);
        const CommandLine line = service(option);
        QVERIFY(!line.service);
        QVERIFY2(line.mistake.contains(option), qPrintable(line.mistake));
        // And nothing that is there.
        QCOMPARE(line.mistake.count(QStringLiteral("--")), 1);
        QVERIFY(!service(option, option + u'=').mistake.isEmpty());
    }

    void whatIsNoUrlOfAServiceIsRefused_data() {
        QTest::addColumn<QString>("url");
        for (const char* url : {"api.example.org", "https://", "ftp://api.example.org",
                                "httpx://api.example.org", "file:///etc/passwd", "https://a b/"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void whatIsNoUrlOfAServiceIsRefused() {
        QFETCH(QString, url);
        for (const char* option : {"--api=", "--authority="}) {
            const QStringList others{QStringLiteral("scandeck"),
                                     QStringLiteral("--api=https://api.example.org"),
                                     QStringLiteral("--authority=https://login.example.org"),
                                     QStringLiteral("--tenant=t1"),
                                     QStringLiteral("--client=c1"),
                                     QStringLiteral("--secret-file=f")};
            QStringList arguments = others;
            arguments.removeIf(
                [&](const QString& one) { return one.startsWith(QLatin1StringView(option)); });
            const CommandLine line =
                CommandLine::parse(arguments << QLatin1StringView(option) + url);
            QVERIFY2(!line.mistake.isEmpty(), option);
            QVERIFY(!line.service);
        }
    }

    void aConnectionBesideADemonstrationIsRefused() {
        for (const char* more : {"--demo", "--tour out"}) {
            const CommandLine line = service({}, QString::fromLatin1(more));
            QVERIFY2(line.mistake.contains(QStringLiteral("--demo")), more);
        }
    }

    void helpAndVersionNeedNothingElse() {
        QCOMPARE(parsed(QStringLiteral("--help")).mode, Mode::Help);
        QCOMPARE(parsed(QStringLiteral("--version")).mode, Mode::Version);
        QCOMPARE(parsed(QStringLiteral("--version --scans many")).mistake, QString());
        // Also with a mistake: whoever made one is shown the way.
        QVERIFY(!parsed(QStringLiteral("--nonsense")).help.isEmpty());
    }

    void theHelpNamesWhatAPersonMayGive() {
        const QString help = parsed(QStringLiteral("--help")).help;
        for (const char* name :
             {"--demo", "--scans <N>", "--agents <N>", "--seed <N>", "--api <URL>",
              "--authority <URL>", "--tenant <ID>", "--client <ID>", "--secret-file <PATH>",
              "--scope <S>", "--tour <DIR>", "--version", "--help"})
            QVERIFY2(help.contains(QLatin1StringView(name)), name);
        for (const char* name : {"--tour-scale", "--tour-language"})
            QVERIFY2(!help.contains(QLatin1StringView(name)), name);
        // A secret is given as a file: arguments are seen by everybody on the machine.
        QVERIFY(!help.contains(QStringLiteral("--secret ")));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
