// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/connection/tenantstate.h"
#include "models/scan/scansession.h"

#include <QList>
#include <QStringList>

#include <functional>

// A believable tenant without any service: the same each time. Twelve agents in several sites,
// scans that go well, fail for reasons met in the field, are late, or never ran.
namespace sample {

// When it was read; tests take it for "now", two minutes later.
Instant readAt();
Instant now();

TenantState tenant(qsizetype scans = 180);
// `edit` changes each definition before it is added.
SnapshotPtr snapshot(qsizetype scans = 180,
                     const std::function<void(ScanDefinition&, qsizetype)>& edit = {});
ScanDefinition scan(qsizetype number);
// Names as an attacker or an accident makes them.
QStringList hostileNames();
QList<ScanSession> sessions(const ScanDefinition& scan);
// One that runs, one half refused, one done.
QList<Change> changes();
Error refusedSignIn();
Error noNetwork();

} // namespace sample
