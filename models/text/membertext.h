// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

// What a person can read in members that the contract does not name, kept as a JSON object: their
// names, their texts and figures, at any depth. What is no JSON is one text as it stands.
[[nodiscard]] QStringList memberTexts(const QByteArray& json);
// The same to be read, a line each: "zone: DMZ", "limits.hosts: 5". Plain text that is cut where it
// is absurdly long. What is no JSON stands there as it came.
[[nodiscard]] QString memberLines(const QByteArray& json);
