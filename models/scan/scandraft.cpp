// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scandraft.h"

#include "models/targets/targetlist.h"

ScanPatch difference(const ScanDefinition& before, const ScanDraft& after) {
    ScanPatch patch;
    if (after.name != before.name)
        patch.name = after.name;
    if (after.isActive != before.isActive)
        patch.isActive = after.isActive;
    // The form hands back the canonical spelling: that alone is no change.
    if (!sameTargets(after.target, before.target) || after.targetType != before.targetType) {
        patch.target = after.target;
        patch.targetType = after.targetType;
    }
    if (after.intervalHours && after.intervalHours != before.intervalHours)
        patch.intervalHours = after.intervalHours;
    if (after.machineId != before.scanner.machineId)
        patch.machineId = after.machineId;
    patch.credentials = after.credentials;
    return patch;
}
