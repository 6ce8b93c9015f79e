// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

// 127.0.0.0/8 or ::1 as a literal address. A name is not: whoever answers for it may change.
[[nodiscard]] bool isLoopback(const QString& host);
// https to anywhere, http to literal loopback, and no name or password within the address.
[[nodiscard]] bool mayBeCalled(const QUrl& url);
// Same scheme, host and port, the scheme's own port filled in.
[[nodiscard]] bool hasSameOrigin(const QUrl& one, const QUrl& other);
