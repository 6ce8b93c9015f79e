// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QByteArray>

// The authority's refusal ({"error", "error_description", "error_codes", "correlation_id"}) as an
// Error: its own first sentence, the AADSTS code, and what to do about the codes that people
// meet. `secret` is struck out of the text should the authority repeat it.
[[nodiscard]] Error authorityError(int httpStatus, const QByteArray& body, const QString& secret);
