// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/tenanthealth.h"

#include "models/targets/targetcount.h"

#include <algorithm>
#include <limits>

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr size_t RowsBetweenLooks = 4'096;
constexpr int NoInterval = std::numeric_limits<int>::max();

} // namespace

int TenantTotals::agentsNotFresh() const {
    int sum = 0;
    for (const int count : agents)
        sum += count;
    return sum - agentsOf(AgentHealth::Fresh);
}

qint64 lateTolerance(int intervalHours) {
    return std::clamp(intervalHours * Hour / 10, 15 * Minute, Hour);
}

int compareVersions(QStringView one, QStringView other) {
    qsizetype a = 0;
    qsizetype b = 0;
    // Reads one numeric part; -1 at the end or where it is no number. Parts beyond 18 digits are
    // no versions but hostile text: they stop growing.
    const auto part = [](QStringView text, qsizetype& at) {
        qint64 value = -1;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9') {
            value = std::min<qint64>(std::max<qint64>(value, 0) * 10 + text[at].unicode() - u'0',
                                     1'000'000'000'000'000'000 / 10);
            ++at;
        }
        if (at < text.size() && text[at] == u'.')
            ++at;
        else
            at = text.size();
        return value;
    };
    while (a < one.size() || b < other.size()) {
        const bool isFirst = a == 0 && b == 0;
        const qint64 left = part(one, a);
        const qint64 right = part(other, b);
        // "7.9" and "7.9.0" are the same version, text without a number is older than any.
        const qint64 missing = isFirst ? -1 : 0;
        if (std::max(left, missing) != std::max(right, missing))
            return left < right ? -1 : 1;
    }
    return 0;
}

TenantHealthPtr deriveHealth(SnapshotPtr snapshot, const HealthLimits& limits, const Stop& stop) {
    auto health = std::make_shared<const TenantHealth>(std::move(snapshot), limits, stop);
    return stop && stop() ? nullptr : health;
}

TenantHealth::TenantHealth(SnapshotPtr snapshot, const HealthLimits& limits, const Stop& stop)
    : m_snapshot(std::move(snapshot)), m_limits(limits) {
    mapScanners();
    countScans(stop);
    if (!stop || !stop())
        judgeAgents(stop);
}

void TenantHealth::mapScanners() {
    m_agents.resize(size_t(m_snapshot->agents().size()));
    m_scannerToAgent.reserve(m_snapshot->scanners().size());
    for (const ScanAgent& scanner : m_snapshot->scanners())
        m_scannerToAgent.push_back(qint32(m_snapshot->agentRow(scanner.machineId)));
}

void TenantHealth::countScans(const Stop& stop) {
    // Shortest interval of the active scans, by scanner as the definitions name it.
    std::vector<int> shortest(m_snapshot->scanners().size(), NoInterval);
    std::vector<int> shortestOfAgent(m_agents.size(), NoInterval);
    m_addresses.reserve(size_t(m_snapshot->scanCount()));
    for (const ScanRow& scan : m_snapshot->scans()) {
        if (m_addresses.size() % RowsBetweenLooks == 0 && stop && stop())
            return;
        const quint64 addresses = countTargets(m_snapshot->text(scan.target));
        m_addresses.push_back(
            quint32(std::min<quint64>(addresses, std::numeric_limits<quint32>::max())));
        const bool repeats = scan.isActive && scan.intervalHours > 0;
        const qint32 agent = m_scannerToAgent[scan.scanner];
        if (repeats) {
            int& least = agent < 0 ? shortest[scan.scanner] : shortestOfAgent[size_t(agent)];
            least = std::min(least, scan.intervalHours);
        }
        if (agent < 0 || !scan.isActive)
            continue;
        quint64& sum = m_agents[size_t(agent)].addresses;
        sum = addresses > std::numeric_limits<quint64>::max() - sum
                  ? std::numeric_limits<quint64>::max()
                  : sum + addresses;
    }
    for (size_t row = 0; row < m_agents.size(); ++row)
        m_agents[row].health = judge(m_snapshot->agents()[qsizetype(row)], shortestOfAgent[row]);
    m_scannerHealth.reserve(m_scannerToAgent.size());
    for (size_t i = 0; i < m_scannerToAgent.size(); ++i) {
        const qint32 agent = m_scannerToAgent[i];
        m_scannerHealth.push_back(agent >= 0 ? m_agents[size_t(agent)].health
                                             : judge(m_snapshot->scanners()[i], shortest[i]));
    }
}

void TenantHealth::judgeAgents(const Stop& stop) {
    for (qsizetype row = 0; row < m_snapshot->scanCount(); ++row) {
        if (size_t(row) % RowsBetweenLooks == 0 && stop && stop())
            return;
        const ScanRow& scan = m_snapshot->scan(row);
        const bool isFailing = scan.status == ScanStatus::Fail;
        const bool isLate = isOverdue(row);
        const bool isStopped = isOnUnfreshAgent(row);
        m_totals.scans += 1;
        m_totals.active += scan.isActive ? 1 : 0;
        m_totals.failing += isFailing ? 1 : 0;
        m_totals.overdue += isLate ? 1 : 0;
        m_totals.onUnfreshAgents += isStopped ? 1 : 0;
        const qint32 agent = m_scannerToAgent[scan.scanner];
        if (agent < 0)
            continue;
        AgentReport& report = m_agents[size_t(agent)];
        report.scans += 1;
        report.active += scan.isActive ? 1 : 0;
        report.failing += isFailing ? 1 : 0;
        report.overdue += isLate ? 1 : 0;
        report.stopped += isStopped ? 1 : 0;
    }
    QString newest;
    for (const ScanAgent& agent : m_snapshot->agents()) {
        if (compareVersions(newest, agent.scannerVersion) < 0)
            newest = agent.scannerVersion;
    }
    for (size_t row = 0; row < m_agents.size(); ++row) {
        AgentReport& report = m_agents[row];
        const QString& version = m_snapshot->agents()[qsizetype(row)].scannerVersion;
        // One that names no version is not known to be old.
        report.isOldVersion =
            compareVersions(QStringView(), version) < 0 && compareVersions(version, newest) < 0;
        m_totals.agents[size_t(report.health)] += 1;
        m_totals.oldVersions += report.isOldVersion ? 1 : 0;
    }
}

AgentHealth TenantHealth::judge(const ScanAgent& agent, int shortestInterval) const {
    if (!agent.lastSeen.isKnown())
        return AgentHealth::NeverSeen;
    if (!m_snapshot->readAt().isKnown())
        return AgentHealth::Fresh;
    const qint64 readAt = m_snapshot->readAt().ms;
    const qint64 unseen = readAt - agent.lastSeen.ms;
    if (unseen > m_limits.lostHours * Hour)
        return AgentHealth::Lost;
    if (unseen > m_limits.staleHours * Hour)
        return AgentHealth::Stale;
    // No last command at all says nothing: it may just have registered.
    if (agent.lastCommand.isKnown() && shortestInterval != NoInterval &&
        readAt - agent.lastCommand.ms > m_limits.idleIntervals * Hour * shortestInterval)
        return AgentHealth::Idle;
    return AgentHealth::Fresh;
}

qsizetype TenantHealth::agentRow(const QString& machineId) const {
    return m_snapshot->agentRow(machineId);
}

Schedule TenantHealth::schedule(qsizetype scan) const {
    const ScanRow& row = m_snapshot->scan(scan);
    if (!row.isActive)
        return Schedule::Off;
    // What the service does with an interval of 0 is not known (CONTRACT.md): nothing is foreseen.
    if (row.intervalHours <= 0)
        return Schedule::Once;
    if (!row.lastRun.isKnown())
        return Schedule::NeverRan;
    const Instant next = nextRun(scan);
    return m_snapshot->readAt().ms > next.ms + lateTolerance(row.intervalHours) ? Schedule::Late
                                                                                : Schedule::Due;
}

Instant TenantHealth::nextRun(qsizetype scan) const {
    const ScanRow& row = m_snapshot->scan(scan);
    if (!row.isActive || row.intervalHours <= 0 || !row.lastRun.isKnown())
        return {};
    return Instant{row.lastRun.ms + row.intervalHours * Hour};
}

qsizetype TenantHealth::agentOf(qsizetype scan) const {
    return m_scannerToAgent[m_snapshot->scan(scan).scanner];
}

std::optional<AgentHealth> TenantHealth::agentHealth(qsizetype scan) const {
    const quint32 scanner = m_snapshot->scan(scan).scanner;
    if (scanner == 0)
        return std::nullopt;
    return m_scannerHealth[scanner];
}

bool TenantHealth::isOnUnfreshAgent(qsizetype scan) const {
    const ScanRow& row = m_snapshot->scan(scan);
    return row.isActive && row.scanner != 0 && m_scannerHealth[row.scanner] != AgentHealth::Fresh;
}
