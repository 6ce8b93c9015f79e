// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QByteArray>

// A snapshot as bytes, and back. Pure, for a worker. Hostile bytes give null and never more
// memory than they are long, a few times over.
namespace SnapshotCodec {

// Bumped with every change of what is written.
inline constexpr quint32 version = 2;

[[nodiscard]] QByteArray encode(const Snapshot& snapshot);
[[nodiscard]] SnapshotPtr decode(const QByteArray& bytes);

} // namespace SnapshotCodec
