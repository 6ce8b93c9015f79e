// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/tenant.h"

#include <QJsonObject>

namespace emulator {

// Sets members of a definition without the service's checks: what somebody else, the service
// itself or a fault in it may do. latestScan, scanAuthenticationParams and members that the
// contract does not name are shown from then on as given.
void setMembers(Definition& definition, const QJsonObject& members, const Tenant& tenant);

} // namespace emulator
