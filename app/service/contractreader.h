// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/servicecontract.h"

#include <QByteArray>

#include <optional>

// Reads the service's $metadata (EDMX, CSDL XML 4.0): property names with those inherited, enum
// members, actions. None: it is no EDMX at all. `isDeclared` is false where it declares no
// scan definitions, for then it says nothing about how to spell them.
[[nodiscard]] std::optional<ServiceContract> readContract(const QByteArray& edmx);
