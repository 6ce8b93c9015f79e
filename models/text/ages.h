// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QString>
#include <QVariant>

// Times as the console words them (LOOK.md, Words). `now` is the time of the reading where the
// time comes from one. An unknown instant is "–" everywhere.

// "just now", "47 min ago", "3 h ago" up to 48 h, then "19 d ago"; "in 3 h" for a time to come.
[[nodiscard]] QString ageText(Instant when, Instant now);
// "in 3 h", "in 20 min", "now".
[[nodiscard]] QString inText(Instant when, Instant now);
// "27 h late": how long `due` is past at `now`.
[[nodiscard]] QString lateText(Instant due, Instant now);
// "47 min", "3 h", "19 d": the bare span.
[[nodiscard]] QString spanText(qint64 milliseconds);
// How long something took: "0.4 s", "12 s", "3 min 20 s".
// How long something is still waited for: "40 s", "5 min", never less than what is left.
[[nodiscard]] QString waitText(qint64 milliseconds);
[[nodiscard]] QString tookText(qint64 milliseconds);
// In the user's zone: "24/11/2026 09:58".
[[nodiscard]] QString localText(Instant when);
// For tooltips: "24/11/2026 09:58 CET · 08:58 UTC".
[[nodiscard]] QString absoluteText(Instant when);
// The same for the raw value of a cell, milliseconds since 1970 UTC; invalid for an invalid one.
[[nodiscard]] QVariant momentText(const QVariant& milliseconds);
