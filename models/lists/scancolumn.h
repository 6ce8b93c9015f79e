// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Every column that the list of scans can show: the seeds' fields and what is derived from them.
enum class ScanColumn : quint8 {
    Check, // the selection, painted by the view
    Status,
    Name,
    Type,
    Targets,
    Addresses, // how many, as configured
    Agent,
    Every,
    LastRun,
    NextRun,
    Active,
    FailureReason,
    TargetType,
    Authentication,
    CreatedBy,
    AgentHealth,
    AgentLastSeen,
    AgentLastCommand,
    AgentVersion,
    AgentClientVersion,
    AgentAppId,
    AgentMachineId,
    AgentId,
    OrgId,
    Id,
    TroubleshootMode,
};
inline constexpr int ScanColumnCount = int(ScanColumn::TroubleshootMode) + 1;

// The header, translated; of Check what a screen reader says ("Selected").
[[nodiscard]] QString columnTitle(ScanColumn column);
// What a header does not say for itself, for its tool tip; mostly empty.
[[nodiscard]] QString columnHint(ScanColumn column);
// A word that stays the same for ever, for what is remembered on disk and for JSON: "lastRun".
[[nodiscard]] QString columnKey(ScanColumn column);
// Figures and times are right-aligned.
[[nodiscard]] bool isFigure(ScanColumn column);
// Shown as an age or a span; the moment itself is told beside it.
[[nodiscard]] bool isTime(ScanColumn column);
// The sensible set that is shown at first.
[[nodiscard]] bool isShownAtFirst(ScanColumn column);
