// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

// One line of the tenant switcher: a connection and how it stands.
struct TenantEntry {
    Connection connection;
    Link link = Link::Idle;
    friend bool operator==(const TenantEntry&, const TenantEntry&) = default;
};
