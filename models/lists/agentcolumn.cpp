// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/agentcolumn.h"

#include <QCoreApplication>

namespace {

struct AgentColumns {
    Q_DECLARE_TR_FUNCTIONS(AgentColumns)
};

} // namespace

QString columnTitle(AgentColumn column) {
    switch (column) {
    case AgentColumn::Health: return AgentColumns::tr("Health");
    case AgentColumn::Name: return AgentColumns::tr("Agent");
    case AgentColumn::LastSeen: return AgentColumns::tr("Last seen");
    case AgentColumn::LastCommand: return AgentColumns::tr("Last command");
    case AgentColumn::Version: return AgentColumns::tr("Version");
    case AgentColumn::ClientVersion: return AgentColumns::tr("Defender version");
    case AgentColumn::Scans: return AgentColumns::tr("Scans");
    case AgentColumn::Active: return AgentColumns::tr("Active scans");
    //: Active scans that depend on an agent that is not fresh.
    case AgentColumn::Stopped: return AgentColumns::tr("Stopped");
    case AgentColumn::Failing: return AgentColumns::tr("Failing");
    case AgentColumn::Overdue: return AgentColumns::tr("Overdue");
    case AgentColumn::Addresses: return AgentColumns::tr("Addresses configured");
    case AgentColumn::MachineId: return AgentColumns::tr("Machine id");
    case AgentColumn::Id: return AgentColumns::tr("Agent id");
    case AgentColumn::AppId: return AgentColumns::tr("App id");
    }
    return {};
}

QString columnKey(AgentColumn column) {
    switch (column) {
    case AgentColumn::Health: return QStringLiteral("health");
    case AgentColumn::Name: return QStringLiteral("name");
    case AgentColumn::LastSeen: return QStringLiteral("lastSeen");
    case AgentColumn::LastCommand: return QStringLiteral("lastCommand");
    case AgentColumn::Version: return QStringLiteral("version");
    case AgentColumn::ClientVersion: return QStringLiteral("clientVersion");
    case AgentColumn::Scans: return QStringLiteral("scans");
    case AgentColumn::Active: return QStringLiteral("activeScans");
    case AgentColumn::Stopped: return QStringLiteral("stopped");
    case AgentColumn::Failing: return QStringLiteral("failing");
    case AgentColumn::Overdue: return QStringLiteral("overdue");
    case AgentColumn::Addresses: return QStringLiteral("addressesConfigured");
    case AgentColumn::MachineId: return QStringLiteral("machineId");
    case AgentColumn::Id: return QStringLiteral("id");
    case AgentColumn::AppId: return QStringLiteral("applicationId");
    }
    return {};
}

bool isFigure(AgentColumn column) {
    switch (column) {
    case AgentColumn::LastSeen:
    case AgentColumn::LastCommand:
    case AgentColumn::Scans:
    case AgentColumn::Active:
    case AgentColumn::Stopped:
    case AgentColumn::Failing:
    case AgentColumn::Overdue:
    case AgentColumn::Addresses: return true;
    case AgentColumn::Health:
    case AgentColumn::Name:
    case AgentColumn::Version:
    case AgentColumn::ClientVersion:
    case AgentColumn::MachineId:
    case AgentColumn::Id:
    case AgentColumn::AppId: break;
    }
    return false;
}

bool isTime(AgentColumn column) {
    return column == AgentColumn::LastSeen || column == AgentColumn::LastCommand;
}

bool isShownAtFirst(AgentColumn column) {
    switch (column) {
    case AgentColumn::Health:
    case AgentColumn::Name:
    case AgentColumn::LastSeen:
    case AgentColumn::Version:
    case AgentColumn::Scans:
    case AgentColumn::Stopped:
    case AgentColumn::Failing:
    case AgentColumn::Overdue:
    case AgentColumn::Addresses: return true;
    case AgentColumn::LastCommand:
    case AgentColumn::ClientVersion:
    case AgentColumn::Active:
    case AgentColumn::MachineId:
    case AgentColumn::Id:
    case AgentColumn::AppId: break;
    }
    return false;
}

QString columnHint(AgentColumn column) {
    switch (column) {
    case AgentColumn::Stopped:
        return AgentColumns::tr("Active scans on an agent that is not fresh.");
    case AgentColumn::Overdue: return AgentColumns::tr("Foreseen from interval and last run.");
    case AgentColumn::Failing: return AgentColumns::tr("Scans whose last run failed.");
    default: return {};
    }
}
