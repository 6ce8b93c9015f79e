// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

#include <QJsonObject>

// The whole definition with the service's own names, as far as a definition of ours holds it:
// without any secret. Unknown members are at the top, as they came.
[[nodiscard]] QJsonObject toJson(const ScanDefinition& definition);
