// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scansession.h"

#include <QByteArray>

#include <tl/expected.hpp>

// The answers of the history actions, whose shape M does not declare: M's and D's members, a
// collection, a bare array, one session, or nothing at all (CONTRACT.md). The unexpected is a
// reason for people.
[[nodiscard]] tl::expected<QList<ScanSession>, QString> decodeSessions(const QByteArray& body);
