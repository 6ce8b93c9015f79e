// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Every column that the list of agents can show.
enum class AgentColumn : quint8 {
    Health,
    Name,
    LastSeen,
    LastCommand,
    Version,
    ClientVersion,
    Scans,
    Active,
    Stopped,
    Failing,
    Overdue,
    Addresses,
    MachineId,
    Id,
    AppId,
};
inline constexpr int AgentColumnCount = int(AgentColumn::AppId) + 1;

[[nodiscard]] QString columnTitle(AgentColumn column);
// What a header does not say for itself, for its tool tip; mostly empty.
[[nodiscard]] QString columnHint(AgentColumn column);
[[nodiscard]] QString columnKey(AgentColumn column);
[[nodiscard]] bool isFigure(AgentColumn column);
// Shown as an age; the moment itself is told beside it.
[[nodiscard]] bool isTime(AgentColumn column);
[[nodiscard]] bool isShownAtFirst(AgentColumn column);
