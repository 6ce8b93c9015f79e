// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/connection/tenantstate.h"
#include "models/health/agenthealth.h"
#include "models/scan/scandefinition.h"
#include "models/scan/scandraft.h"
#include "models/settings/usersettings.h"

#include <QString>

// Enums in the user's words: used by lists, accessibility and exports alike. Where the service
// used a word that we do not know, that word is shown in quotes, cleaned (`word`).

[[nodiscard]] QString statusText(ScanStatus status, const QString& word = {});
[[nodiscard]] QString scanTypeText(ScanType type, const QString& word = {});
[[nodiscard]] QString targetTypeText(TargetType type, const QString& word = {});
// "Active", "Inactive".
[[nodiscard]] QString activeText(bool isActive);
// "every 4 h", "once".
[[nodiscard]] QString everyText(std::optional<int> intervalHours);
// "SNMPv3 AuthPriv": DESIGN.md, choices in the scan editor.
[[nodiscard]] QString authMethodText(AuthMethod method);
// What a definition says of its authentication: "AuthPriv · Key Vault", empty when it says none.
[[nodiscard]] QString authenticationText(const AuthenticationInfo& info);
[[nodiscard]] QString agentHealthText(AgentHealth health);
[[nodiscard]] QString scheduleText(Schedule schedule);
[[nodiscard]] QString stepStateText(StepState state);
[[nodiscard]] QString changeKindText(ChangeKind kind);
// The deed with its count: "Delete 14 scans".
[[nodiscard]] QString changeTitle(ChangeKind kind, int count);
// A person or an application as the token names it. A bare id is cut to what can be read: the
// whole of it belongs in a tooltip or the details.
[[nodiscard]] QString whoText(const QString& who);
// "Connected as NAME", "Offline", "Sign-in refused"…
[[nodiscard]] QString linkText(Link link, const QString& who = {});
[[nodiscard]] QString themeText(Theme theme);
