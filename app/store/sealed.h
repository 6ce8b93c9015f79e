// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

// Bytes that only the holder of a key can read or change (libsodium, XChaCha20-Poly1305). Pure.
namespace Sealed {

inline constexpr qsizetype keyBytes = 32;

[[nodiscard]] QByteArray newKey();
// `label` is not hidden and cannot be changed either. Empty when the key is none.
[[nodiscard]] QByteArray seal(const QByteArray& plain, const QByteArray& label,
                              const QByteArray& key);
// Nothing when key, label or a single bit is not the one it was sealed with.
[[nodiscard]] std::optional<QByteArray> open(QByteArrayView sealed, const QByteArray& label,
                                             const QByteArray& key);

} // namespace Sealed
