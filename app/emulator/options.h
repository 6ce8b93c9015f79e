// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace emulator {

// What of the service's behaviour can be chosen, also while it runs: mostly what CONTRACT.md does
// not know of the real service, so that a client can be shown to be right for each answer.
struct Behaviour {
    int pageSize = 1000; // definitions a page, 0: all in one
    bool quota = true;
    int callsPerMinute = 100;
    int callsPerHour = 1500;
    int batchLimit = 100; // ids that BatchDelete and the histories take, 0: any number
    int tokenSeconds = 3599;
    int retentionDays = 180; // a scanner not seen for longer is refused

    bool refusePartialPatch = false;       // 400 unless S's five members are there
    bool refuseCredentialsInPatch = false; // 400
    bool ignoreScannerChange = false;      // 200, and the scanner stays
    bool unknownIdRefusesBatch = false;    // 404 and nothing is deleted; else it is passed over
    bool deleteAnswers200 = false;         // with an empty body; else 204
    bool emptyCollectionIs404 = false;
    bool agentComesAsCollection = false; // of one, as D shows it
    bool secretsExpired = false;         // AADSTS7000222
};

struct Options : Behaviour {
    quint16 port = 0; // 0: any free one
    int scans = 180;
    int agents = 12;
    quint64 seed = 1;
    // PEM, both or none: with them it speaks TLS only.
    QByteArray certificate;
    QByteArray key;
    // Milliseconds since 1970. Empty: the system's clock. Called from any thread.
    std::function<qint64()> now;
    int clientTimeoutMs = 30000; // for one whole request to arrive
};

} // namespace emulator
