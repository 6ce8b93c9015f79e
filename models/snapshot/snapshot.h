// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QUtf8StringView>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// A piece of the snapshot's text pool: UTF-8, no terminator.
struct TextRef {
    quint32 offset = 0;
    quint32 length = 0;
    [[nodiscard]] bool isEmpty() const { return length == 0; }
    friend bool operator==(const TextRef&, const TextRef&) = default;
};

// One scan definition as the snapshot holds it: figures and references, about 100 bytes.
struct ScanRow {
    TextRef id, name, target, createdBy, orgId, failureReason, typeWord, targetTypeWord, statusWord;
    Instant lastRun;
    qint32 intervalHours = NoInterval;
    quint32 scanner = 0; // index into Snapshot::scanners(); 0 is "none named"
    quint32 extra = 0;   // index into Snapshot::extras(); 0 is "nothing more"
    ScanType type = ScanType::Other;
    TargetType targetType = TargetType::Ip;
    ScanStatus status = ScanStatus::Never;
    bool isActive = false;
    bool isTroubleshootMode = false;
    static constexpr qint32 NoInterval = std::numeric_limits<qint32>::min();
    friend bool operator==(const ScanRow&, const ScanRow&) = default;
};

// What few definitions carry.
struct ScanExtra {
    std::optional<AuthenticationInfo> authentication;
    QByteArray advancedActiveConfiguration;
    QByteArray unknown;
    friend bool operator==(const ScanExtra&, const ScanExtra&) = default;
};

// One complete reading of a tenant: immutable, shared between threads, replaced as a whole.
// Rows are in the service's order. A reading that did not arrive whole never becomes one.
class Snapshot {
public:
    [[nodiscard]] qsizetype scanCount() const { return static_cast<qsizetype>(m_scans.size()); }
    // Precondition: 0 <= row < scanCount().
    [[nodiscard]] const ScanRow& scan(qsizetype row) const { return m_scans[size_t(row)]; }
    [[nodiscard]] const std::vector<ScanRow>& scans() const { return m_scans; }
    [[nodiscard]] std::string_view text(TextRef ref) const {
        return std::string_view(m_pool).substr(ref.offset, ref.length);
    }
    [[nodiscard]] QString string(TextRef ref) const {
        return QString::fromUtf8(m_pool.data() + ref.offset, qsizetype(ref.length));
    }
    // The whole definition as a value, for forms and details.
    [[nodiscard]] ScanDefinition definition(qsizetype row) const;
    // -1 when no definition has this id.
    [[nodiscard]] qsizetype rowOf(std::string_view id) const;
    [[nodiscard]] qsizetype rowOf(const QString& id) const;

    // Scanners as the definitions name them, each distinct one once; [0] is empty.
    [[nodiscard]] const std::vector<ScanAgent>& scanners() const { return m_scanners; }
    [[nodiscard]] const std::vector<ScanExtra>& extras() const { return m_extras; }

    // The agents' own list, in the service's order.
    [[nodiscard]] const QList<ScanAgent>& agents() const { return m_agents; }
    // Joined by machineId; nullptr when the agents' list does not hold it.
    [[nodiscard]] const ScanAgent* agentByMachineId(const QString& machineId) const;
    // In agents(); -1 where it holds none of this id.
    [[nodiscard]] qsizetype agentRow(const QString& machineId) const {
        return m_agentRows.value(machineId, -1);
    }

    [[nodiscard]] Instant readAt() const { return m_readAt; }
    [[nodiscard]] const QString& readBy() const { return m_readBy; }
    [[nodiscard]] const QString& host() const { return m_host; }
    // Bytes held, for the bench and the log.
    [[nodiscard]] size_t bytes() const;

private:
    friend class SnapshotBuilder;
    std::string m_pool;
    std::vector<ScanRow> m_scans;
    std::vector<ScanAgent> m_scanners;
    std::vector<ScanExtra> m_extras;
    std::vector<quint32> m_buckets; // open addressing by id; row + 1, 0 is free
    QList<ScanAgent> m_agents;
    QHash<QString, qsizetype> m_agentRows; // by machine id
    Instant m_readAt;
    QString m_readBy;
    QString m_host;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;
