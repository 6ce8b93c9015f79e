// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/decode/agentdecoder.h"
#include "models/snapshot/snapshotbuilder.h"

#include <unordered_map>
#include <vector>

// Definitions into the rows of one snapshot, for one reading: what repeats (words, creators,
// scanners) is looked up in what this reading has brought so far. No QString is made for a row.
class DefinitionDecoder {
public:
    explicit DefinitionDecoder(SnapshotBuilder& builder) : m_builder(builder) {}

    // An answer of so many bytes follows.
    void expect(qsizetype bytes);
    // False: no such object; fault() names the member that is wrong.
    [[nodiscard]] bool decode(simdjson::ondemand::object object);
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    // Of the last row; views into the pool would move.
    [[nodiscard]] size_t lastIdHash() const { return m_idHash; }

private:
    enum class Member : quint8;
    template<class Enum>
    struct KnownWord {
        std::string word;
        TextRef ref;
        Enum value;
    };
    struct SharedText {
        std::string last;
        TextRef ref;
    };
    [[nodiscard]] static Member memberOf(std::string_view key);
    [[nodiscard]] bool decodeMember(Member member, std::string_view key, json::Value& value,
                                    ScanRow& row, ScanExtra& extra);
    [[nodiscard]] bool ownText(json::Value& value, TextRef& to);
    [[nodiscard]] bool sharedText(json::Value& value, SharedText& cache, TextRef& to);
    template<class Enum>
    [[nodiscard]] bool word(json::Value& value, std::vector<KnownWord<Enum>>& known,
                            Enum (*read)(QStringView), TextRef& ref, Enum& to);
    [[nodiscard]] bool scanner(json::Value& value, ScanRow& row);
    [[nodiscard]] bool latestScan(json::Value& value, ScanRow& row);
    [[nodiscard]] bool authentication(json::Value& value, ScanExtra& extra);
    [[nodiscard]] bool advanced(json::Value& value, ScanExtra& extra);
    [[nodiscard]] quint32 placed(const ScanExtra& extra);

    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    SnapshotBuilder& m_builder;
    UnknownMembers m_unknown;
    UnknownMembers m_latestUnknown;
    SharedText m_createdBy;
    SharedText m_orgId;
    SharedText m_failure;
    std::vector<KnownWord<ScanType>> m_types;
    std::vector<KnownWord<TargetType>> m_targetTypes;
    std::vector<KnownWord<ScanStatus>> m_statuses;
    // The scanner's JSON as it stands in the row: equal text is an equal scanner.
    std::unordered_map<std::string, quint32, TextHash, std::equal_to<>> m_scanners;
    std::unordered_map<std::string, quint32> m_sharedUnknown;
    simdjson::ondemand::parser m_scannerParser;
    AgentDecoder m_agents;
    size_t m_idHash = 0;
    std::string m_fault;
};
