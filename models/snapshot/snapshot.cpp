// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshot.h"

#include <functional>

ScanDefinition Snapshot::definition(qsizetype row) const {
    const ScanRow& from = scan(row);
    ScanDefinition to;
    to.id = string(from.id);
    to.type = from.type;
    to.typeWord = string(from.typeWord);
    to.name = string(from.name);
    to.isActive = from.isActive;
    to.target = string(from.target);
    to.targetType = from.targetType;
    to.targetTypeWord = string(from.targetTypeWord);
    if (from.intervalHours != ScanRow::NoInterval)
        to.intervalHours = from.intervalHours;
    to.createdBy = string(from.createdBy);
    to.orgId = string(from.orgId);
    to.scanner = m_scanners[from.scanner];
    const ScanExtra& extra = m_extras[from.extra];
    to.authentication = extra.authentication;
    to.advancedActiveConfiguration = extra.advancedActiveConfiguration;
    to.unknown = extra.unknown;
    to.status = from.status;
    to.statusWord = string(from.statusWord);
    to.failureReason = string(from.failureReason);
    to.lastRun = from.lastRun;
    to.isTroubleshootMode = from.isTroubleshootMode;
    return to;
}

qsizetype Snapshot::rowOf(std::string_view id) const {
    if (m_buckets.empty())
        return -1;
    const size_t mask = m_buckets.size() - 1;
    for (size_t at = std::hash<std::string_view>{}(id)&mask; m_buckets[at] != 0;
         at = (at + 1) & mask) {
        const quint32 row = m_buckets[at] - 1;
        if (text(m_scans[row].id) == id)
            return row;
    }
    return -1;
}

qsizetype Snapshot::rowOf(const QString& id) const {
    const QByteArray utf8 = id.toUtf8();
    return rowOf(std::string_view(utf8.constData(), size_t(utf8.size())));
}

const ScanAgent* Snapshot::agentByMachineId(const QString& machineId) const {
    const qsizetype row = agentRow(machineId);
    return row < 0 ? nullptr : &m_agents[row];
}

size_t Snapshot::bytes() const {
    return m_pool.capacity() + m_scans.capacity() * sizeof(ScanRow) +
           m_scanners.capacity() * sizeof(ScanAgent) + m_extras.capacity() * sizeof(ScanExtra) +
           m_buckets.capacity() * sizeof(quint32);
}
