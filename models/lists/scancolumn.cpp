// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scancolumn.h"

#include <QCoreApplication>

namespace {

struct ScanColumns {
    Q_DECLARE_TR_FUNCTIONS(ScanColumns)
};

} // namespace

QString columnTitle(ScanColumn column) {
    switch (column) {
    case ScanColumn::Check: return ScanColumns::tr("Selected");
    case ScanColumn::Status: return ScanColumns::tr("Status");
    case ScanColumn::Name: return ScanColumns::tr("Name");
    case ScanColumn::Type: return ScanColumns::tr("Type");
    case ScanColumn::Targets: return ScanColumns::tr("Targets");
    case ScanColumn::Addresses: return ScanColumns::tr("Addresses");
    case ScanColumn::Agent: return ScanColumns::tr("Agent");
    //: Header of the column with the interval of a scan: "4 h", "once".
    case ScanColumn::Every: return ScanColumns::tr("Every");
    case ScanColumn::LastRun: return ScanColumns::tr("Last run");
    case ScanColumn::NextRun: return ScanColumns::tr("Next run");
    case ScanColumn::Active: return ScanColumns::tr("Active");
    case ScanColumn::FailureReason: return ScanColumns::tr("Failure reason");
    case ScanColumn::TargetType: return ScanColumns::tr("Target type");
    case ScanColumn::Authentication: return ScanColumns::tr("Authentication");
    case ScanColumn::CreatedBy: return ScanColumns::tr("Created by");
    case ScanColumn::AgentHealth: return ScanColumns::tr("Agent health");
    case ScanColumn::AgentLastSeen: return ScanColumns::tr("Agent last seen");
    case ScanColumn::AgentLastCommand: return ScanColumns::tr("Agent last command");
    case ScanColumn::AgentVersion: return ScanColumns::tr("Agent version");
    case ScanColumn::AgentClientVersion: return ScanColumns::tr("Defender version");
    case ScanColumn::AgentAppId: return ScanColumns::tr("Agent app id");
    case ScanColumn::AgentMachineId: return ScanColumns::tr("Agent machine id");
    case ScanColumn::AgentId: return ScanColumns::tr("Agent id");
    case ScanColumn::OrgId: return ScanColumns::tr("Org id");
    case ScanColumn::Id: return ScanColumns::tr("Scan id");
    case ScanColumn::TroubleshootMode: return ScanColumns::tr("Troubleshooting");
    }
    return {};
}

QString columnKey(ScanColumn column) {
    switch (column) {
    case ScanColumn::Check: return QStringLiteral("check");
    case ScanColumn::Status: return QStringLiteral("status");
    case ScanColumn::Name: return QStringLiteral("name");
    case ScanColumn::Type: return QStringLiteral("type");
    case ScanColumn::Targets: return QStringLiteral("targets");
    case ScanColumn::Addresses: return QStringLiteral("addresses");
    case ScanColumn::Agent: return QStringLiteral("agent");
    case ScanColumn::Every: return QStringLiteral("intervalInHours");
    case ScanColumn::LastRun: return QStringLiteral("lastRun");
    case ScanColumn::NextRun: return QStringLiteral("nextRunForeseen");
    case ScanColumn::Active: return QStringLiteral("active");
    case ScanColumn::FailureReason: return QStringLiteral("failureReason");
    case ScanColumn::TargetType: return QStringLiteral("targetType");
    case ScanColumn::Authentication: return QStringLiteral("authentication");
    case ScanColumn::CreatedBy: return QStringLiteral("createdBy");
    case ScanColumn::AgentHealth: return QStringLiteral("agentHealth");
    case ScanColumn::AgentLastSeen: return QStringLiteral("agentLastSeen");
    case ScanColumn::AgentLastCommand: return QStringLiteral("agentLastCommand");
    case ScanColumn::AgentVersion: return QStringLiteral("agentVersion");
    case ScanColumn::AgentClientVersion: return QStringLiteral("agentClientVersion");
    case ScanColumn::AgentAppId: return QStringLiteral("agentApplicationId");
    case ScanColumn::AgentMachineId: return QStringLiteral("agentMachineId");
    case ScanColumn::AgentId: return QStringLiteral("agentId");
    case ScanColumn::OrgId: return QStringLiteral("orgId");
    case ScanColumn::Id: return QStringLiteral("id");
    case ScanColumn::TroubleshootMode: return QStringLiteral("troubleshootMode");
    }
    return {};
}

bool isFigure(ScanColumn column) {
    switch (column) {
    case ScanColumn::Addresses:
    case ScanColumn::Every:
    case ScanColumn::LastRun:
    case ScanColumn::NextRun:
    case ScanColumn::AgentLastSeen:
    case ScanColumn::AgentLastCommand: return true;
    case ScanColumn::Check:
    case ScanColumn::Status:
    case ScanColumn::Name:
    case ScanColumn::Type:
    case ScanColumn::Targets:
    case ScanColumn::Agent:
    case ScanColumn::Active:
    case ScanColumn::FailureReason:
    case ScanColumn::TargetType:
    case ScanColumn::Authentication:
    case ScanColumn::CreatedBy:
    case ScanColumn::AgentHealth:
    case ScanColumn::AgentVersion:
    case ScanColumn::AgentClientVersion:
    case ScanColumn::AgentAppId:
    case ScanColumn::AgentMachineId:
    case ScanColumn::AgentId:
    case ScanColumn::OrgId:
    case ScanColumn::Id:
    case ScanColumn::TroubleshootMode: break;
    }
    return false;
}

bool isTime(ScanColumn column) {
    return column == ScanColumn::LastRun || column == ScanColumn::NextRun ||
           column == ScanColumn::AgentLastSeen || column == ScanColumn::AgentLastCommand;
}

bool isShownAtFirst(ScanColumn column) {
    // What a glance over the health of scans needs; the rest waits in the column chooser.
    return column <= ScanColumn::Active && column != ScanColumn::Addresses;
}

QString columnHint(ScanColumn column) {
    if (column == ScanColumn::NextRun)
        return ScanColumns::tr(
            "Foreseen from interval and last run. The service names no next run.");
    if (column == ScanColumn::Addresses)
        return ScanColumns::tr("As many as the targets name, whether they answer or not.");
    return {};
}
