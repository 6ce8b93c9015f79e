// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

enum class Theme : quint8 { System, Light, Dark };

// What a person set for all tenants. Stored by app/store, shown by the settings dialog.
struct UserSettings {
    Theme theme = Theme::System;
    QString language;       // "en", "de"; empty follows the system
    int refreshMinutes = 5; // 0 is off; 5, 15, 60
    int staleHours = 24;    // an agent not seen for longer is stale (Microsoft's advice)
    int lostHours = 7 * 24; // and for longer than this, lost
    // One that is seen is idle when its last command is older than so many of the shortest
    // interval of its active scans.
    int idleIntervals = 2;
    bool tallRows = false;     // 36 instead of 28
    int keepSnapshotDays = 30; // 0: keep nothing on disk
    friend bool operator==(const UserSettings&, const UserSettings&) = default;
};
