// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessionbench.h"

#include <QElapsedTimer>
#include <QTest>

// What the tests of a session have in common.

inline QString S(const char* text) {
    return QString::fromUtf8(text);
}

// As much as a test needs that counts scans.
inline Emulator::Options small() {
    Emulator::Options options;
    options.scans = 8;
    return options;
}

// Of all scans that `isWanted`, in the order of the reading.
inline QStringList idsOf(const Tenant& tenant, bool (*isWanted)(const ScanRow&) = nullptr) {
    const SnapshotPtr snapshot = tenant.state().snapshot;
    QStringList ids;
    for (const ScanRow& scan : snapshot->scans()) {
        if (!isWanted || isWanted(scan))
            ids << snapshot->string(scan.id);
    }
    return ids;
}

// Long enough for an answer on loopback that would prove the test wrong.
inline void aMoment() {
    QElapsedTimer moment;
    moment.start();
    QTRY_VERIFY(moment.elapsed() > 150);
}
