// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QByteArray>

#include <optional>

// Files and folders of our own: folders 0700, files and their temporaries 0600, a file replaced
// as a whole or not at all. All block; call them where that is allowed.
namespace PrivateFile {

// Makes it with what is missing above it, or takes others' rights away.
[[nodiscard]] Result<void> makeFolder(const QString& folder);
// Returns when the content is synced. `what` is the sentence of the error.
[[nodiscard]] Result<void> write(const QString& path, const QByteArray& content,
                                 const QString& what);
// Nothing where there is no such file. Over `limit` bytes is an error.
[[nodiscard]] Result<std::optional<QByteArray>> read(const QString& path, qint64 limit,
                                                     const QString& what);
// The new name beside the old one, empty when it could not be renamed.
[[nodiscard]] QString moveAside(const QString& path);
// So that a new or renamed file in it survives a power cut. Where the platform has no such
// call it does nothing.
[[nodiscard]] Result<void> syncFolder(const QString& folder, const QString& what);

} // namespace PrivateFile
