// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

// Scans that look like one another: same name, same targets, same scanner. The service has no
// idempotency key, so this is how a create whose answer was lost is found again.
namespace Twins {

// Rows of `snapshot`, in its order.
[[nodiscard]] QList<qsizetype> rows(const Snapshot& snapshot, const QString& name,
                                    const QString& target, const QString& machineId);
[[nodiscard]] QStringList ids(const Snapshot& snapshot, const QString& name, const QString& target,
                              const QString& machineId);

} // namespace Twins
