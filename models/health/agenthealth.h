// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// How a scanner agent is, worst first: lists sort by it.
enum class AgentHealth : quint8 {
    Lost,      // not seen for longer than UserSettings::lostHours
    NeverSeen, // it registered and never reported
    Stale,     // not seen for longer than UserSettings::staleHours
    Idle,      // seen, but its last command is older than UserSettings::idleIntervals times the
               // shortest interval of its active scans
    Fresh,
};

// What is foreseen of a scan's next run from interval and last run; the service names none.
enum class Schedule : quint8 {
    Late,     // active, and more than the tolerance past its time
    Due,      // active, its time is to come
    NeverRan, // active, no last run to reckon from
    Once,     // it does not repeat
    Off,      // not active
};
