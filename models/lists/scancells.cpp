// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scancells.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <limits>

namespace {

struct ScanCells {
    Q_DECLARE_TR_FUNCTIONS(ScanCells)
};

QString dash() {
    return QStringLiteral("–");
}

QString orDash(const QString& text) {
    return text.isEmpty() ? dash() : text;
}

QVariant time(Instant when) {
    return when.isKnown() ? QVariant(when.ms) : QVariant();
}

// One row with all that its cells need.
class Row {
public:
    Row(const Snapshot& snapshot, const TenantHealth* health, quint32 row)
        : m_snapshot(snapshot), m_health(health), m_row(row), m_scan(snapshot.scan(row)) {}

    [[nodiscard]] QString text(ScanColumn column) const {
        switch (column) {
        case ScanColumn::Check: return {};
        case ScanColumn::Status: return statusText(m_scan.status, string(m_scan.statusWord));
        case ScanColumn::Name: {
            const QString name = plain(string(m_scan.name));
            //: In place of a scan's name that is empty.
            return name.isEmpty() ? ScanCells::tr("(no name)") : name;
        }
        case ScanColumn::Type: return scanTypeText(m_scan.type, string(m_scan.typeWord));
        case ScanColumn::Targets: return targets();
        case ScanColumn::Addresses: return m_health ? addresses() : dash();
        case ScanColumn::Agent: return orDash(plain(agent().name));
        case ScanColumn::Every: return everyText(interval());
        case ScanColumn::LastRun: return ageText(m_scan.lastRun, m_snapshot.readAt());
        case ScanColumn::NextRun: return nextRun();
        case ScanColumn::Active: return activeText(m_scan.isActive);
        case ScanColumn::FailureReason: return orDash(plain(string(m_scan.failureReason)));
        case ScanColumn::TargetType:
            return targetTypeText(m_scan.targetType, string(m_scan.targetTypeWord));
        case ScanColumn::Authentication: return orDash(authentication());
        case ScanColumn::CreatedBy: return orDash(plain(string(m_scan.createdBy)));
        case ScanColumn::AgentHealth: return agentHealth();
        case ScanColumn::AgentLastSeen: return ageText(agent().lastSeen, m_snapshot.readAt());
        case ScanColumn::AgentLastCommand: return ageText(agent().lastCommand, m_snapshot.readAt());
        case ScanColumn::AgentVersion: return orDash(plain(agent().scannerVersion));
        case ScanColumn::AgentClientVersion: return orDash(plain(agent().clientVersion));
        case ScanColumn::AgentAppId: return orDash(plain(agent().applicationId));
        case ScanColumn::AgentMachineId: return orDash(plain(agent().machineId));
        case ScanColumn::AgentId: return orDash(plain(agent().id));
        case ScanColumn::OrgId: return orDash(plain(string(m_scan.orgId)));
        case ScanColumn::Id: return orDash(plain(string(m_scan.id)));
        case ScanColumn::TroubleshootMode:
            return m_scan.isTroubleshootMode ? ScanCells::tr("On") : ScanCells::tr("Off");
        }
        return {};
    }

    [[nodiscard]] QString accessibleText(ScanColumn column) const {
        const QString shown = text(column);
        if (column == ScanColumn::Status && !m_scan.failureReason.isEmpty())
            return ScanCells::tr("%1, %2").arg(shown, plain(string(m_scan.failureReason)));
        if (column == ScanColumn::Targets)
            return plain(string(m_scan.target));
        if (column == ScanColumn::Agent && m_health && m_health->agentHealth(m_row))
            return ScanCells::tr("%1, %2").arg(shown, agentHealth());
        if (column == ScanColumn::LastRun && !m_scan.lastRun.isKnown())
            return ScanCells::tr("Never ran");
        if (column == ScanColumn::Authentication && shown == dash())
            return ScanCells::tr("Not told");
        if (column == ScanColumn::NextRun && shown == dash())
            return ScanCells::tr("Not foreseen");
        return shown == dash() ? ScanCells::tr("None") : shown;
    }

    [[nodiscard]] QVariant raw(ScanColumn column) const {
        switch (column) {
        case ScanColumn::Check: return {};
        case ScanColumn::Status: return string(m_scan.statusWord);
        case ScanColumn::Name: return string(m_scan.name);
        case ScanColumn::Type: return string(m_scan.typeWord);
        case ScanColumn::Targets: return string(m_scan.target);
        case ScanColumn::Addresses:
            return m_health ? QVariant(qint64(m_health->addressCount(m_row))) : QVariant();
        case ScanColumn::Agent: return agent().name;
        case ScanColumn::Every: return interval() ? QVariant(*interval()) : QVariant();
        case ScanColumn::LastRun: return time(m_scan.lastRun);
        case ScanColumn::NextRun: return m_health ? time(m_health->nextRun(m_row)) : QVariant();
        case ScanColumn::Active: return m_scan.isActive;
        case ScanColumn::FailureReason: return string(m_scan.failureReason);
        case ScanColumn::TargetType: return string(m_scan.targetTypeWord);
        case ScanColumn::Authentication: return authentication();
        case ScanColumn::CreatedBy: return string(m_scan.createdBy);
        case ScanColumn::AgentHealth: return m_scan.scanner == 0 ? QString() : agentHealth();
        case ScanColumn::AgentLastSeen: return time(agent().lastSeen);
        case ScanColumn::AgentLastCommand: return time(agent().lastCommand);
        case ScanColumn::AgentVersion: return agent().scannerVersion;
        case ScanColumn::AgentClientVersion: return agent().clientVersion;
        case ScanColumn::AgentAppId: return agent().applicationId;
        case ScanColumn::AgentMachineId: return agent().machineId;
        case ScanColumn::AgentId: return agent().id;
        case ScanColumn::OrgId: return string(m_scan.orgId);
        case ScanColumn::Id: return string(m_scan.id);
        case ScanColumn::TroubleshootMode: return m_scan.isTroubleshootMode;
        }
        return {};
    }

private:
    [[nodiscard]] QString string(TextRef ref) const { return m_snapshot.string(ref); }
    [[nodiscard]] const ScanAgent& agent() const {
        return agentOfScan(m_snapshot, m_health, m_row);
    }

    [[nodiscard]] std::optional<int> interval() const {
        return m_scan.intervalHours == ScanRow::NoInterval ? std::nullopt
                                                           : std::optional(m_scan.intervalHours);
    }

    // The first target and how many more: "10.20.4.0/27 +2". Only the first is made a QString:
    // a list of targets may have 1,500.
    [[nodiscard]] QString targets() const {
        const std::string_view all = m_snapshot.text(m_scan.target);
        const std::string_view first = all.substr(0, all.find(','));
        const QString text = plain(QString::fromUtf8(first.data(), qsizetype(first.size())));
        const qsizetype more = std::count(all.begin(), all.end(), ',');
        if (more == 0)
            return orDash(text);
        //: First target of a scan and how many more it has: "10.20.4.0/27 +2".
        return ScanCells::tr("%1 +%2").arg(text, figure(more));
    }

    [[nodiscard]] QString addresses() const {
        const quint32 count = m_health->addressCount(m_row);
        return count == std::numeric_limits<quint32>::max()
                   ? ScanCells::tr("more than %1").arg(figure(count))
                   : figure(count);
    }

    [[nodiscard]] QString nextRun() const {
        if (!m_health)
            return dash();
        const Instant next = m_health->nextRun(m_row);
        switch (m_health->schedule(m_row)) {
        case Schedule::Late: return lateText(next, m_snapshot.readAt());
        case Schedule::Due: return inText(next, m_snapshot.readAt());
        case Schedule::Off: return scheduleText(Schedule::Off);
        case Schedule::NeverRan:
        case Schedule::Once: break;
        }
        return dash();
    }

    [[nodiscard]] QString authentication() const {
        const auto& info = m_snapshot.extras()[m_scan.extra].authentication;
        return info ? authenticationText(*info) : QString();
    }

    [[nodiscard]] QString agentHealth() const {
        const auto health = m_health ? m_health->agentHealth(m_row) : std::nullopt;
        return health ? agentHealthText(*health) : dash();
    }

    const Snapshot& m_snapshot;
    const TenantHealth* m_health;
    quint32 m_row;
    const ScanRow& m_scan;
};

} // namespace

const ScanAgent& agentOfScan(const Snapshot& snapshot, const TenantHealth* health, quint32 row) {
    const qsizetype listed = health ? health->agentOf(row) : -1;
    return listed >= 0 ? snapshot.agents()[listed]
                       : snapshot.scanners()[snapshot.scan(row).scanner];
}

QString scanText(const Snapshot& snapshot, const TenantHealth* health, quint32 row,
                 ScanColumn column) {
    return Row(snapshot, health, row).text(column);
}

QString scanAccessibleText(const Snapshot& snapshot, const TenantHealth* health, quint32 row,
                           ScanColumn column) {
    return Row(snapshot, health, row).accessibleText(column);
}

QVariant scanRaw(const Snapshot& snapshot, const TenantHealth* health, quint32 row,
                 ScanColumn column) {
    return Row(snapshot, health, row).raw(column);
}
