// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changerunner.h"
#include "app/service/networktransport.h"
#include "app/service/ratebudget.h"
#include "app/service/serviceclient.h"
#include "app/session/reader.h"
#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/keptdefinitions.h"
#include "app/store/serialworker.h"
#include "tests/support/emulatortokens.h"
#include "tests/support/manualclock.h"
#include "tests/support/patience.h"

#include <QTemporaryDir>

// Everything that changes work with, nothing of it faked: the real client on real sockets, the
// whole service, a real journal on a real disk. Only the time is the test's.
struct ServiceBench {
    explicit ServiceBench(Emulator::Options options,
                          Emulator::Client client = Emulator::Client::ReadWrite);
    ~ServiceBench();

    [[nodiscard]] ChangeRunner::Parts parts();
    [[nodiscard]] Change recorded();
    // A reading for the window, as the console makes it.
    SnapshotPtr read();
    [[nodiscard]] ScanDefinition scan(const QString& id) const;
    [[nodiscard]] QStringList ids(qsizetype count) const;
    [[nodiscard]] ScanDraft draft(const QString& name) const;
    // Ends with the task; waits of the product end as soon as the service has nothing to do.
    template<class T>
    [[nodiscard]] T wait(QCoro::Task<T> task) {
        std::optional<T> result;
        std::move(task).then([&result](T got) { result = std::move(got); });
        if (!patience::until(clock, emulator, [&] { return result.has_value(); }))
            qFatal("the task does not end");
        return std::move(*result);
    }

    ManualClock clock;
    QTemporaryDir folder;
    Emulator emulator;
    NetworkTransport transport;
    RateBudget budget;
    std::unique_ptr<EmulatorTokens> tokens;
    std::unique_ptr<ServiceClient> client;
    SerialWorker disk;
    Database database;
    Journal journal;
    KeptDefinitions kept;
    std::unique_ptr<Reader> reader;
};

// The draft that leaves a scan as it is.
[[nodiscard]] ScanDraft draftOf(const ScanDefinition& scan);
