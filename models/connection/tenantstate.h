// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/budget.h"
#include "models/connection/connection.h"
#include "models/connection/permissions.h"
#include "models/problem/error.h"
#include "models/scan/servicecontract.h"
#include "models/snapshot/snapshot.h"

// How a tenant stands with its service.
enum class Link : quint8 { Idle, Connecting, Connected, Offline, SignInRefused, Failed };

// All that a window shows of its tenant besides the running changes. A value: handed to the
// window as a whole whenever a part of it changed.
struct TenantState {
    Connection connection;
    Link link = Link::Idle;
    TokenClaims claims;
    BudgetFigures budget;
    ServiceContract contract;
    SnapshotPtr snapshot;    // the last complete reading, null before the first
    bool isFromDisk = false; // the snapshot was kept by an earlier start
    // A reading under way.
    bool isReading = false;
    Instant readingSince;
    qsizetype scansSoFar = 0;
    int pagesSoFar = 0;
    // The quota is used up: the reading under way, or the change that runs, goes on then. Unknown
    // or in the past: nothing waits.
    Instant readingWaitsUntil;
    Instant changeWaitsUntil;
    // What last went wrong, until settled; the old data stays.
    std::optional<Error> problem;
    Instant problemSince;
    Instant nextTry; // of the next reading by itself, unknown: none planned
    // Empty: changes are possible. Else the reason, translated, for tooltips.
    QString whyNoChange;
};
