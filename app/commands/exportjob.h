// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/settings/usersettings.h"
#include "models/snapshot/snapshot.h"
#include "ui/common/exportchoice.h"
#include "ui/common/exportrequest.h"

// What a worker needs to write an export: values only.
struct ExportJob {
    SnapshotPtr snapshot;
    UserSettings settings;
    ExportRequest request;
    ExportChoice choice;
};

// How many rows were written. Any thread.
[[nodiscard]] Result<qsizetype> runExport(const ExportJob& job);
