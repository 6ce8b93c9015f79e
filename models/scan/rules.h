// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/scan/authmethods.h"
#include "models/targets/targetlist.h"

// The interval a form offers, in hours. The service names no range; what it does with 0 is not
// known.
inline constexpr int LeastInterval = 1;
inline constexpr int MostInterval = 8'760;
// Addresses that answer, which one scanner handles (CONTRACT.md, Limits).
inline constexpr int ScannerCapacity = 1'500;

// What the rules look at besides the draft. Everything may be missing.
struct ScanRuleContext {
    ServiceContract contract;
    SnapshotPtr snapshot;   // for names that are taken and for the scanner
    TenantHealthPtr health; // for the scanner's health and capacity
    // Empty: a new scan. Else the one that is edited: its type is fixed, and credentials without
    // `draft.credentials` are left alone.
    std::optional<ScanDefinition> before;
};

// Something about one field of the form.
struct ScanFault {
    ScanField field = ScanField::Name;
    QString text; // a whole sentence, translated
    friend bool operator==(const ScanFault&, const ScanFault&) = default;
};

// What keeps a draft from being saved, in the order of the form's fields. `targets` is the parsed
// text of the targets' field. The rules are CONTRACT.md's.
[[nodiscard]] QList<ScanFault> faults(const ScanDraft& draft, const TargetList& targets,
                                      const ScanRuleContext& context);
// What a person should know and may ignore.
[[nodiscard]] QList<ScanFault> warnings(const ScanDraft& draft, const TargetList& targets,
                                        const ScanRuleContext& context);
