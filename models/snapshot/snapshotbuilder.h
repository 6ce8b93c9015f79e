// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <unordered_map>

// Fills a snapshot row by row, on any one thread, and gives it away when all of it has arrived.
class SnapshotBuilder {
public:
    SnapshotBuilder();
    // Text that is worth sharing (creators, words, versions): stored once.
    [[nodiscard]] TextRef intern(std::string_view text);
    // Text that is nearly always different (ids, names, targets).
    [[nodiscard]] TextRef append(std::string_view text);
    // The index of a scanner as a definition names it; equal ones share one.
    [[nodiscard]] quint32 scanner(const ScanAgent& agent);
    // 0 for an empty one.
    [[nodiscard]] quint32 extra(const ScanExtra& extra);

    // About as many rows and bytes of their texts are to come: room for them, before the first.
    void expect(qsizetype scans, qsizetype textBytes);
    // A row whose references came from this builder. A list that shifts while it is paged can
    // bring a definition twice: the later one stays.
    void addScan(const ScanRow& row);
    void addScan(const ScanDefinition& definition);
    // An agent brought twice (same machineId) stays once, the later one.
    void addAgent(const ScanAgent& agent);

    [[nodiscard]] qsizetype scanCount() const { return qsizetype(m_snapshot->m_scans.size()); }
    [[nodiscard]] SnapshotPtr finish(Instant readAt, const QString& readBy, const QString& host);

private:
    void indexScans();
    std::shared_ptr<Snapshot> m_snapshot;
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, TextRef, TextHash, std::equal_to<>> m_interned;
    std::unordered_map<std::string, quint32> m_scannerIndex;
};
