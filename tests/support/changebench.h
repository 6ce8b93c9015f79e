// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changerunner.h"
#include "app/session/reader.h"
#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/keptdefinitions.h"
#include "app/store/serialworker.h"
#include "tests/support/fakeclient.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

// A runner on a tenant in memory, with a real journal and real files in a folder of its own.
struct ChangeBench {
    explicit ChangeBench(Database::Mode mode = Database::Mode::ReadWrite);
    ~ChangeBench();

    [[nodiscard]] ChangeRunner::Parts parts();
    // What the journal holds of the newest change.
    [[nodiscard]] Change recorded();
    // The states of all steps in the journal right now, read over a connection of its own: what
    // another process would find after a crash at this very moment.
    [[nodiscard]] QList<int> statesOnDisk() const;
    // A draft of a scan that the tenant does not have.
    [[nodiscard]] static ScanDraft draft(const QString& name);
    [[nodiscard]] QStringList keptFiles() const;

    QTemporaryDir folder;
    ManualClock clock;
    FakeClient client{clock};
    SerialWorker disk;
    Database database;
    Journal journal{database};
    KeptDefinitions kept;
    Reader reader{client, clock};
    QString whyNoChange;
};

// Lets a minute pass, and the reading after it end.
void aMinuteLater(ChangeBench& bench, ChangeRunner& runner);
