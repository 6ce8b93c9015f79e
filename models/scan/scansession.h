// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

#include <QList>

// One target of a session. All text comes from scanned devices: hostile.
struct SessionTarget {
    QString ip;
    QString hostName;
    QString description;
    QString errorMessage;
    ScanStatus status = ScanStatus::Never;
    QString statusWord;
    QString duration; // "00:00:12", as it came
    friend bool operator==(const SessionTarget&, const SessionTarget&) = default;
};

// One run of a scan. Some answers have times and no counts, some counts and no times
// (CONTRACT.md, Scan session): each is optional and shown only where it came.
struct ScanSession {
    QString sessionId;
    QString scanDefinitionId;
    QString scannerId;
    QString orgId;
    Instant lastScanned;
    std::optional<int> targetCount;
    std::optional<int> successCount;
    ScanStatus status = ScanStatus::Never;
    QString statusWord;
    QString errorMessage;
    QList<SessionTarget> targets;
    friend bool operator==(const ScanSession&, const ScanSession&) = default;
};
