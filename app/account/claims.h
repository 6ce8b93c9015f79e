// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/permissions.h"

#include <QByteArray>

// What a JWT names, for display only: its signature is not looked at. A token that is none, or
// absurd, is opaque (isReadable false).
[[nodiscard]] TokenClaims claimsOf(const QByteArray& token);
