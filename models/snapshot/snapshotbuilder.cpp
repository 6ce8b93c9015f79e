// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshotbuilder.h"

#include <algorithm>
#include <bit>

namespace {

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), size_t(bytes.size())};
}

// All members in one string: cheap to compare, and two scanners that differ in one member
// differ in it.
std::string fingerprint(const ScanAgent& agent) {
    QString all;
    for (const QString& part : {agent.id, agent.machineId, agent.name, agent.applicationId,
                                agent.scannerVersion, agent.clientVersion}) {
        all += QString::number(part.size()) + u':' + part;
    }
    all += QString::number(agent.lastSeen.ms) + u':' + QString::number(agent.lastCommand.ms);
    return (all.toUtf8() + agent.unknown).toStdString();
}

} // namespace

SnapshotBuilder::SnapshotBuilder() : m_snapshot(std::make_shared<Snapshot>()) {
    m_snapshot->m_scanners.emplace_back();
    m_snapshot->m_extras.emplace_back();
}

TextRef SnapshotBuilder::append(std::string_view text) {
    std::string& pool = m_snapshot->m_pool;
    const TextRef ref{quint32(pool.size()), quint32(text.size())};
    pool.append(text);
    return text.empty() ? TextRef{} : ref;
}

TextRef SnapshotBuilder::intern(std::string_view text) {
    if (text.empty())
        return {};
    if (const auto known = m_interned.find(text); known != m_interned.end())
        return known->second;
    const TextRef ref = append(text);
    m_interned.emplace(text, ref);
    return ref;
}

quint32 SnapshotBuilder::scanner(const ScanAgent& agent) {
    if (agent == ScanAgent{})
        return 0;
    const auto [at, isNew] = m_scannerIndex.try_emplace(fingerprint(agent));
    if (isNew) {
        at->second = quint32(m_snapshot->m_scanners.size());
        m_snapshot->m_scanners.push_back(agent);
    }
    return at->second;
}

quint32 SnapshotBuilder::extra(const ScanExtra& extra) {
    if (extra == ScanExtra{})
        return 0;
    m_snapshot->m_extras.push_back(extra);
    return quint32(m_snapshot->m_extras.size() - 1);
}

void SnapshotBuilder::expect(qsizetype scans, qsizetype textBytes) {
    // Once: room made bit by bit for each page would be copied as often.
    if (!m_snapshot->m_scans.empty())
        return;
    m_snapshot->m_scans.reserve(size_t(scans));
    m_snapshot->m_pool.reserve(m_snapshot->m_pool.size() + size_t(textBytes));
}

void SnapshotBuilder::addScan(const ScanRow& row) {
    m_snapshot->m_scans.push_back(row);
}

void SnapshotBuilder::addScan(const ScanDefinition& definition) {
    ScanRow row;
    const auto own = [this](const QString& text) { return append(view(text.toUtf8())); };
    const auto shared = [this](const QString& text) { return intern(view(text.toUtf8())); };
    row.id = own(definition.id);
    row.name = own(definition.name);
    row.target = own(definition.target);
    row.createdBy = shared(definition.createdBy);
    row.orgId = shared(definition.orgId);
    row.failureReason = shared(definition.failureReason);
    row.typeWord = shared(definition.typeWord);
    row.targetTypeWord = shared(definition.targetTypeWord);
    row.statusWord = shared(definition.statusWord);
    row.lastRun = definition.lastRun;
    row.intervalHours = definition.intervalHours.value_or(ScanRow::NoInterval);
    row.scanner = scanner(definition.scanner);
    row.extra = extra(
        {definition.authentication, definition.advancedActiveConfiguration, definition.unknown});
    row.type = definition.type;
    row.targetType = definition.targetType;
    row.status = definition.status;
    row.isActive = definition.isActive;
    row.isTroubleshootMode = definition.isTroubleshootMode;
    addScan(row);
}

void SnapshotBuilder::addAgent(const ScanAgent& agent) {
    auto& agents = m_snapshot->m_agents;
    auto& rows = m_snapshot->m_agentRows;
    if (const auto same = rows.constFind(agent.machineId); same != rows.constEnd()) {
        agents[*same] = agent;
        return;
    }
    if (!agent.machineId.isEmpty())
        rows.insert(agent.machineId, agents.size());
    agents.append(agent);
}

void SnapshotBuilder::indexScans() {
    Snapshot& snapshot = *m_snapshot;
    const size_t wanted = std::bit_ceil(std::max<size_t>(16, snapshot.m_scans.size() * 2));
    snapshot.m_buckets.assign(wanted, 0);
    const size_t mask = wanted - 1;
    size_t kept = 0;
    for (size_t from = 0; from < snapshot.m_scans.size(); ++from) {
        const std::string_view id = snapshot.text(snapshot.m_scans[from].id);
        size_t at = std::hash<std::string_view>{}(id)&mask;
        while (snapshot.m_buckets[at] != 0 &&
               snapshot.text(snapshot.m_scans[snapshot.m_buckets[at] - 1].id) != id)
            at = (at + 1) & mask;
        if (snapshot.m_buckets[at] != 0) {
            snapshot.m_scans[snapshot.m_buckets[at] - 1] = snapshot.m_scans[from];
            continue;
        }
        snapshot.m_scans[kept] = snapshot.m_scans[from];
        snapshot.m_buckets[at] = quint32(++kept);
    }
    snapshot.m_scans.resize(kept);
}

SnapshotPtr SnapshotBuilder::finish(Instant readAt, const QString& readBy, const QString& host) {
    indexScans();
    m_snapshot->m_pool.shrink_to_fit();
    m_snapshot->m_scans.shrink_to_fit();
    m_snapshot->m_readAt = readAt;
    m_snapshot->m_readBy = readBy;
    m_snapshot->m_host = host;
    m_interned.clear();
    m_scannerIndex.clear();
    return std::exchange(m_snapshot, nullptr);
}
