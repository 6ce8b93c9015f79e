// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

// An Error::Kind::Disk about `path`, with why and what to do as far as the disk tells: full,
// read-only, no permission. `what` is a translated sentence, `systemText` the system's own words.
[[nodiscard]] Error diskError(const QString& what, const QString& path,
                              const QString& systemText = {});
// Same kind, the reason being known.
[[nodiscard]] Error diskError(const QString& what, const QString& why, const QString& advice,
                              const QString& systemText);
