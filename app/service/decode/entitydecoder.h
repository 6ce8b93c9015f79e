// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

#include <QByteArray>

#include <tl/expected.hpp>

// Answers that hold one entity: itself, or as a collection of one (D shows that for agents). The
// unexpected is a reason for people.
[[nodiscard]] tl::expected<ScanDefinition, QString> decodeDefinition(const QByteArray& body);
[[nodiscard]] tl::expected<ScanAgent, QString> decodeAgent(const QByteArray& body);
