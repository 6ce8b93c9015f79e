// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandraft.h"
#include "models/snapshot/snapshot.h"

#include <QList>
#include <QString>

// One field of a scan that was changed on either side.
struct ConflictField {
    QString name;
    QString before;
    QString mine;
    QString theirs;
    bool isMine = false;   // I changed it
    bool isTheirs = false; // they changed it
    [[nodiscard]] bool isBoth() const { return isMine && isTheirs && mine != theirs; }
};

// The fields that differ between the scan as it was opened, the draft, and the scan as the
// service holds it now. `snapshot` names the scanners; it may be null.
[[nodiscard]] QList<ConflictField> conflictFields(const ScanDefinition& before,
                                                  const ScanDraft& mine,
                                                  const ScanDefinition& theirs,
                                                  const SnapshotPtr& snapshot);
// `mine` with what only they changed.
[[nodiscard]] ScanDraft merged(const ScanDefinition& before, ScanDraft mine,
                               const ScanDefinition& theirs);
