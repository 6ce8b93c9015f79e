// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

// The client secret of --secret-file: a regular file of this user that nobody else may read
// (mode 0600), at most 4 KiB. One line break at its end is not part of it.
[[nodiscard]] Result<QString> readSecretFile(const QString& path);
