// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/agentcells.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <QCoreApplication>

namespace {

struct AgentCells {
    Q_DECLARE_TR_FUNCTIONS(AgentCells)
};

QString dash() {
    return QStringLiteral("–");
}

QString orDash(const QString& text) {
    const QString shown = plain(text);
    return shown.isEmpty() ? dash() : shown;
}

// None is no news: it stays quiet.
QString trouble(int count) {
    return count == 0 ? dash() : figure(count);
}

QVariant time(Instant when) {
    return when.isKnown() ? QVariant(when.ms) : QVariant();
}

} // namespace

QString agentText(const TenantHealth& health, qsizetype row, AgentColumn column) {
    const ScanAgent& agent = health.snapshot()->agents()[row];
    const AgentReport& report = health.agent(row);
    const Instant readAt = health.snapshot()->readAt();
    switch (column) {
    case AgentColumn::Health: return agentHealthText(report.health);
    case AgentColumn::Name: {
        const QString name = plain(agent.name);
        //: In place of an agent's name that is empty.
        return name.isEmpty() ? AgentCells::tr("(no name)") : name;
    }
    case AgentColumn::LastSeen: return ageText(agent.lastSeen, readAt);
    case AgentColumn::LastCommand: return ageText(agent.lastCommand, readAt);
    case AgentColumn::Version: return orDash(agent.scannerVersion);
    case AgentColumn::ClientVersion: return orDash(agent.clientVersion);
    case AgentColumn::Scans: return figure(report.scans);
    case AgentColumn::Active: return figure(report.active);
    case AgentColumn::Stopped: return trouble(report.stopped);
    case AgentColumn::Failing: return trouble(report.failing);
    case AgentColumn::Overdue: return trouble(report.overdue);
    case AgentColumn::Addresses: return bigFigure(report.addresses);
    case AgentColumn::MachineId: return orDash(agent.machineId);
    case AgentColumn::Id: return orDash(agent.id);
    case AgentColumn::AppId: return orDash(agent.applicationId);
    }
    return {};
}

QString agentAccessibleText(const TenantHealth& health, qsizetype row, AgentColumn column) {
    const QString shown = agentText(health, row, column);
    if (column == AgentColumn::Version && health.agent(row).isOldVersion)
        return AgentCells::tr("%1, old version").arg(shown);
    if (column == AgentColumn::LastSeen && shown == dash())
        return AgentCells::tr("Never seen");
    return shown == dash() ? AgentCells::tr("None") : shown;
}

QVariant agentRaw(const TenantHealth& health, qsizetype row, AgentColumn column) {
    const ScanAgent& agent = health.snapshot()->agents()[row];
    const AgentReport& report = health.agent(row);
    switch (column) {
    case AgentColumn::Health: return agentHealthText(report.health);
    case AgentColumn::Name: return agent.name;
    case AgentColumn::LastSeen: return time(agent.lastSeen);
    case AgentColumn::LastCommand: return time(agent.lastCommand);
    case AgentColumn::Version: return agent.scannerVersion;
    case AgentColumn::ClientVersion: return agent.clientVersion;
    case AgentColumn::Scans: return report.scans;
    case AgentColumn::Active: return report.active;
    case AgentColumn::Stopped: return report.stopped;
    case AgentColumn::Failing: return report.failing;
    case AgentColumn::Overdue: return report.overdue;
    case AgentColumn::Addresses: return report.addresses;
    case AgentColumn::MachineId: return agent.machineId;
    case AgentColumn::Id: return agent.id;
    case AgentColumn::AppId: return agent.applicationId;
    }
    return {};
}
