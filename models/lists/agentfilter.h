// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/agenthealth.h"

#include <QList>
#include <QString>

// Which agents are shown. An empty list or unset flag does not narrow.
struct AgentFilter {
    QString text; // words that must all be found, as in ScanFilter
    QList<AgentHealth> healths;
    bool oldVersion = false;
    friend bool operator==(const AgentFilter&, const AgentFilter&) = default;
};
