// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/sortkeys.h"

#include "models/lists/scancells.h"
#include "models/lists/textranks.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <limits>
#include <unordered_map>

namespace {

constexpr quint64 Last = std::numeric_limits<quint64>::max();

// Signed figures in the order of unsigned ones.
quint64 key(qint64 value) {
    return quint64(value) ^ (quint64(1) << 63);
}

quint64 key(Instant when) {
    return when.isKnown() ? key(when.ms) : Last;
}

// What needs a look comes first.
quint64 severity(ScanStatus status) {
    switch (status) {
    case ScanStatus::Fail: return 0;
    case ScanStatus::Partial: return 1;
    case ScanStatus::Other: return 2;
    case ScanStatus::Never: return 3;
    case ScanStatus::Success: break;
    }
    return 4;
}

class Keys {
public:
    Keys(const Snapshot& snapshot, const TenantHealth& health, const QLocale& locale,
         const Stop& stop)
        : m_snapshot(snapshot), m_health(health), m_locale(locale), m_stop(stop) {}

    std::vector<quint64> of(ScanColumn column) {
        switch (column) {
        case ScanColumn::Check: return figures([](quint32, const ScanRow&) { return 0; });
        case ScanColumn::Status:
            return figures([](quint32, const ScanRow& scan) { return severity(scan.status); });
        case ScanColumn::Name: return ownTexts(&ScanRow::name);
        case ScanColumn::Type:
            return repeated([](const ScanRow& scan) { return place(scan.typeWord, scan.type); },
                            [this](const ScanRow& scan) {
                                return scanTypeText(scan.type, string(scan.typeWord));
                            });
        case ScanColumn::Targets: return ownTexts(&ScanRow::target);
        case ScanColumn::Addresses:
            return figures([this](quint32 row, const ScanRow&) {
                return quint64(m_health.addressCount(row));
            });
        case ScanColumn::Agent: return agentTexts(&ScanAgent::name);
        case ScanColumn::Every:
            return figures([](quint32, const ScanRow& scan) {
                return scan.intervalHours == ScanRow::NoInterval ? Last : key(scan.intervalHours);
            });
        case ScanColumn::LastRun:
            return figures([](quint32, const ScanRow& scan) { return key(scan.lastRun.ms); });
        case ScanColumn::NextRun:
            return figures(
                [this](quint32 row, const ScanRow&) { return key(m_health.nextRun(row)); });
        case ScanColumn::Active:
            return figures([](quint32, const ScanRow& scan) { return scan.isActive ? 0 : 1; });
        case ScanColumn::FailureReason: return sharedTexts(&ScanRow::failureReason);
        case ScanColumn::TargetType:
            return repeated(
                [](const ScanRow& scan) { return place(scan.targetTypeWord, scan.targetType); },
                [this](const ScanRow& scan) {
                    return targetTypeText(scan.targetType, string(scan.targetTypeWord));
                });
        case ScanColumn::Authentication:
            return repeated([](const ScanRow& scan) { return quint64(scan.extra); },
                            [this](const ScanRow& scan) {
                                const auto& info = m_snapshot.extras()[scan.extra].authentication;
                                return info ? authenticationText(*info) : QString();
                            });
        case ScanColumn::CreatedBy: return sharedTexts(&ScanRow::createdBy);
        case ScanColumn::AgentHealth:
            return figures([this](quint32 row, const ScanRow&) {
                const auto health = m_health.agentHealth(row);
                return health ? quint64(*health) : Last;
            });
        case ScanColumn::AgentLastSeen: return agentTimes(&ScanAgent::lastSeen);
        case ScanColumn::AgentLastCommand: return agentTimes(&ScanAgent::lastCommand);
        case ScanColumn::AgentVersion: return agentVersions(&ScanAgent::scannerVersion);
        case ScanColumn::AgentClientVersion: return agentVersions(&ScanAgent::clientVersion);
        case ScanColumn::AgentAppId: return agentTexts(&ScanAgent::applicationId);
        case ScanColumn::AgentMachineId: return agentTexts(&ScanAgent::machineId);
        case ScanColumn::AgentId: return agentTexts(&ScanAgent::id);
        case ScanColumn::OrgId: return sharedTexts(&ScanRow::orgId);
        case ScanColumn::Id: return ids();
        case ScanColumn::TroubleshootMode:
            return figures(
                [](quint32, const ScanRow& scan) { return scan.isTroubleshootMode ? 0 : 1; });
        }
        return {};
    }

private:
    [[nodiscard]] QString string(TextRef ref) const { return m_snapshot.string(ref); }

    static quint64 place(TextRef ref) { return quint64(ref.offset) << 32 | ref.length; }
    template<class Enum>
    static quint64 place(TextRef word, Enum value) {
        // A word is stored once, so the member adds nothing but where there is no word.
        return word.isEmpty() ? quint64(value) : place(word) | quint64(1) << 63;
    }

    template<class Figure>
    std::vector<quint64> figures(const Figure& figure) {
        std::vector<quint64> keys;
        keys.reserve(size_t(m_snapshot.scanCount()));
        for (quint32 row = 0; row < quint32(m_snapshot.scanCount()); ++row)
            keys.push_back(quint64(figure(row, m_snapshot.scan(row))));
        return keys;
    }

    std::vector<quint64> ownTexts(TextRef ScanRow::*member) {
        std::vector<QString> texts;
        texts.reserve(size_t(m_snapshot.scanCount()));
        for (const ScanRow& scan : m_snapshot.scans())
            texts.push_back(plain(string(scan.*member)));
        const std::vector<quint32> ranks = collatedRanks(texts, m_locale, m_stop);
        return {ranks.begin(), ranks.end()};
    }

    // Texts that repeat are compared once each: `placeOf` tells them apart.
    template<class PlaceOf, class TextOf>
    std::vector<quint64> repeated(const PlaceOf& placeOf, const TextOf& textOf) {
        std::unordered_map<quint64, quint32> seen;
        std::vector<QString> texts;
        std::vector<quint64> keys = figures([&](quint32, const ScanRow& scan) {
            const auto [at, isNew] = seen.try_emplace(placeOf(scan), quint32(texts.size()));
            if (isNew)
                texts.push_back(plain(textOf(scan)));
            return at->second;
        });
        const std::vector<quint32> ranks = collatedRanks(texts, m_locale, m_stop);
        if (ranks.size() != texts.size())
            return {};
        for (quint64& key : keys)
            key = ranks[key];
        return keys;
    }

    std::vector<quint64> sharedTexts(TextRef ScanRow::*member) {
        return repeated([member](const ScanRow& scan) { return place(scan.*member); },
                        [this, member](const ScanRow& scan) { return string(scan.*member); });
    }

    // Every agent that definitions name, as the cells show it.
    [[nodiscard]] std::vector<const ScanAgent*> shownAgents() const {
        std::vector<const ScanAgent*> shown;
        for (const ScanAgent& scanner : m_snapshot.scanners()) {
            const ScanAgent* listed = scanner.machineId.isEmpty()
                                          ? nullptr
                                          : m_snapshot.agentByMachineId(scanner.machineId);
            shown.push_back(listed ? listed : &scanner);
        }
        return shown;
    }

    template<class Rank>
    std::vector<quint64> agentRanks(QString ScanAgent::*member, const Rank& rank) {
        std::vector<QString> texts;
        for (const ScanAgent* agent : shownAgents())
            texts.push_back(plain(agent->*member));
        const std::vector<quint32> ranks = rank(texts);
        if (ranks.size() != texts.size())
            return {};
        return figures([&](quint32, const ScanRow& scan) { return ranks[scan.scanner]; });
    }

    std::vector<quint64> agentTexts(QString ScanAgent::*member) {
        return agentRanks(member, [this](const std::vector<QString>& texts) {
            return collatedRanks(texts, m_locale, m_stop);
        });
    }

    std::vector<quint64> agentVersions(QString ScanAgent::*member) {
        return agentRanks(member, versionRanks);
    }

    std::vector<quint64> agentTimes(Instant ScanAgent::*member) {
        const std::vector<const ScanAgent*> agents = shownAgents();
        return figures(
            [&](quint32, const ScanRow& scan) { return key(agents[scan.scanner]->*member); });
    }

    std::vector<quint64> ids() {
        std::vector<std::string_view> texts;
        texts.reserve(size_t(m_snapshot.scanCount()));
        for (const ScanRow& scan : m_snapshot.scans())
            texts.push_back(m_snapshot.text(scan.id));
        const std::vector<quint32> ranks = byteRanks(texts);
        return {ranks.begin(), ranks.end()};
    }

    const Snapshot& m_snapshot;
    const TenantHealth& m_health;
    const QLocale& m_locale;
    const Stop& m_stop;
};

} // namespace

std::vector<quint64> sortKeys(const Snapshot& snapshot, const TenantHealth& health,
                              ScanColumn column, const QLocale& locale, const Stop& stop) {
    return Keys(snapshot, health, locale, stop).of(column);
}
