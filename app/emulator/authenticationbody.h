// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/apierror.h"
#include "app/emulator/declared.h"

#include <QJsonObject>

#include <optional>

namespace emulator {

// Why scanAuthenticationParams of a scan of `scanType` is refused, none where it is right
// (CONTRACT.md, Scan authentication).
[[nodiscard]] std::optional<ApiError>
faultOfAuthentication(const QJsonObject& params, const QString& scanType, const Declared& declared);

} // namespace emulator
