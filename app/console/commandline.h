// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

// What was asked for on the command line (DESIGN.md, Command line).
struct CommandLine {
    enum class Mode : quint8 { Console, Demo, Tour, Version, Help };
    // A connection for this run only.
    struct Service {
        QUrl api;
        QUrl authority;
        QString tenant;
        QString client;
        QString secretFile;
        QString scope; // empty: the one that belongs to the API's host
    };

    Mode mode = Mode::Console;
    int scans = 180;
    int agents = 12;
    quint64 seed = 1;
    std::optional<Service> service;
    QString tourFolder;
    int tourScale = 0; // 0: all rounds, each in a process of its own
    QString tourLanguage = QStringLiteral("en");
    QString help;

    // One plain sentence where the arguments make no sense.
    QString mistake;
    [[nodiscard]] static CommandLine parse(const QStringList& arguments);
};
