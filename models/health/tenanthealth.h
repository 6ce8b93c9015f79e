// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/agenthealth.h"
#include "models/settings/usersettings.h"
#include "models/snapshot/snapshot.h"
#include "models/stop.h"

#include <array>
#include <memory>
#include <vector>

// The limits of health that a person may set.
struct HealthLimits {
    int staleHours = 24;
    int lostHours = 7 * 24;
    int idleIntervals = 2;
    [[nodiscard]] static HealthLimits from(const UserSettings& settings) {
        return {settings.staleHours, settings.lostHours, settings.idleIntervals};
    }
    friend bool operator==(const HealthLimits&, const HealthLimits&) = default;
};

// How one agent is, and what depends on it.
struct AgentReport {
    AgentHealth health = AgentHealth::NeverSeen;
    bool isOldVersion = false; // older than the newest scanner version in this tenant
    int scans = 0;
    int active = 0;
    int overdue = 0;       // active and late
    int stopped = 0;       // active, on an agent that is not fresh: all of them or none
    int failing = 0;       // last status Fail
    quint64 addresses = 0; // configured in its active scans, as they add up; host names are 1 each
    friend bool operator==(const AgentReport&, const AgentReport&) = default;
};

// Counts over the whole tenant.
struct TenantTotals {
    int scans = 0;
    int active = 0;
    int failing = 0;
    int overdue = 0;
    int onUnfreshAgents = 0;     // active scans on agents that are not fresh
    std::array<int, 5> agents{}; // by AgentHealth
    int oldVersions = 0;
    [[nodiscard]] int agentsOf(AgentHealth health) const { return agents[size_t(health)]; }
    // What the rail's badge counts: agents that need a look.
    [[nodiscard]] int agentsNotFresh() const;
    friend bool operator==(const TenantTotals&, const TenantTotals&) = default;
};

// What follows from one reading, for the time of that reading (a weekend offline turns no agent
// red). Immutable, derived on a worker, shared between threads.
class TenantHealth {
public:
    // Precondition: snapshot is not null. After a stop nobody may use it.
    TenantHealth(SnapshotPtr snapshot, const HealthLimits& limits, const Stop& stop = {});

    [[nodiscard]] const SnapshotPtr& snapshot() const { return m_snapshot; }
    [[nodiscard]] const HealthLimits& limits() const { return m_limits; }
    [[nodiscard]] const TenantTotals& totals() const { return m_totals; }

    // By row of Snapshot::agents().
    [[nodiscard]] const AgentReport& agent(qsizetype row) const { return m_agents[size_t(row)]; }
    // -1 where the agents' list has none of this machine id.
    [[nodiscard]] qsizetype agentRow(const QString& machineId) const;

    // By row of Snapshot::scans().
    [[nodiscard]] Schedule schedule(qsizetype scan) const;
    [[nodiscard]] bool isOverdue(qsizetype scan) const { return schedule(scan) == Schedule::Late; }
    // Last run + interval; unknown where nothing can be foreseen (Once, NeverRan, Off).
    [[nodiscard]] Instant nextRun(qsizetype scan) const;
    // The scan's agent in Snapshot::agents(), -1: none named, or not in that list.
    [[nodiscard]] qsizetype agentOf(qsizetype scan) const;
    // Of the agent as listed, else as the definition names it; none where no scanner is named.
    [[nodiscard]] std::optional<AgentHealth> agentHealth(qsizetype scan) const;
    // Active, and its agent is not fresh.
    [[nodiscard]] bool isOnUnfreshAgent(qsizetype scan) const;
    // Addresses in the scan's targets as they add up, host names 1 each; saturates at 2^32-1.
    [[nodiscard]] quint32 addressCount(qsizetype scan) const { return m_addresses[size_t(scan)]; }

private:
    void mapScanners();
    void countScans(const Stop& stop);
    void judgeAgents(const Stop& stop);
    [[nodiscard]] AgentHealth judge(const ScanAgent& agent, int shortestInterval) const;

    SnapshotPtr m_snapshot;
    HealthLimits m_limits;
    TenantTotals m_totals;
    std::vector<AgentReport> m_agents;
    std::vector<qint32> m_scannerToAgent;     // by index into Snapshot::scanners()
    std::vector<AgentHealth> m_scannerHealth; // the same
    std::vector<quint32> m_addresses;         // by scan
};

using TenantHealthPtr = std::shared_ptr<const TenantHealth>;

// Below 50 ms for 100,000 definitions in a release build. Null after a stop.
[[nodiscard]] TenantHealthPtr deriveHealth(SnapshotPtr snapshot, const HealthLimits& limits,
                                           const Stop& stop = {});

// How far past its time a scan may be before it is late: a tenth of its interval, at least 15
// minutes and at most an hour. In milliseconds.
[[nodiscard]] qint64 lateTolerance(int intervalHours);
// Compares versions by their numeric parts: "7.10.0" is newer than "7.9". Text that is no version
// is older than any.
[[nodiscard]] int compareVersions(QStringView one, QStringView other);
