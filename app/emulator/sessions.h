// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/runs.h"

namespace emulator {

// What is said of a run: written as the history operations write it. As seen in the field the
// shape differs from definition to definition: some have times and no counts (as D shows them),
// some counts and no times (as M declares them), most have both.
void appendSession(std::string& out, const Definition& definition, const Agent& agent,
                   const std::string& orgId, const Run& run, bool withTargets);

// latestScan of a definition.
void appendLatestScan(std::string& out, const Definition& definition, const Run* run);

} // namespace emulator
