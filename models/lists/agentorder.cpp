// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/agentorder.h"

#include "models/lists/fold.h"
#include "models/lists/textranks.h"
#include "models/text/membertext.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <algorithm>
#include <limits>

namespace {

template<class Value>
std::vector<qint64> valuesOf(const TenantHealth& health, const Value& value) {
    std::vector<qint64> values;
    const QList<ScanAgent>& agents = health.snapshot()->agents();
    for (qsizetype row = 0; row < agents.size(); ++row)
        values.push_back(qint64(value(agents[row], health.agent(row))));
    return values;
}

std::vector<qint64> ranksOf(const TenantHealth& health, QString ScanAgent::*member,
                            bool isVersion = false) {
    std::vector<QString> texts;
    for (const ScanAgent& agent : health.snapshot()->agents())
        texts.push_back(plain(agent.*member));
    const std::vector<quint32> ranks =
        isVersion ? versionRanks(texts) : collatedRanks(texts, QLocale(), {});
    return {ranks.begin(), ranks.end()};
}

std::vector<qint64> keysOf(const TenantHealth& health, AgentColumn column) {
    using Agent = const ScanAgent&;
    using Report = const AgentReport&;
    switch (column) {
    case AgentColumn::Health:
        return valuesOf(health, [](Agent, Report report) { return report.health; });
    case AgentColumn::Name: return ranksOf(health, &ScanAgent::name);
    // Never is longest ago.
    case AgentColumn::LastSeen:
        return valuesOf(health, [](Agent agent, Report) { return agent.lastSeen.ms; });
    case AgentColumn::LastCommand:
        return valuesOf(health, [](Agent agent, Report) { return agent.lastCommand.ms; });
    case AgentColumn::Version: return ranksOf(health, &ScanAgent::scannerVersion, true);
    case AgentColumn::ClientVersion: return ranksOf(health, &ScanAgent::clientVersion, true);
    case AgentColumn::Scans:
        return valuesOf(health, [](Agent, Report report) { return report.scans; });
    case AgentColumn::Active:
        return valuesOf(health, [](Agent, Report report) { return report.active; });
    case AgentColumn::Stopped:
        return valuesOf(health, [](Agent, Report report) { return report.stopped; });
    case AgentColumn::Failing:
        return valuesOf(health, [](Agent, Report report) { return report.failing; });
    case AgentColumn::Overdue:
        return valuesOf(health, [](Agent, Report report) { return report.overdue; });
    case AgentColumn::Addresses:
        return valuesOf(health, [](Agent, Report report) {
            return std::min(report.addresses, quint64(std::numeric_limits<qint64>::max()));
        });
    case AgentColumn::MachineId: return ranksOf(health, &ScanAgent::machineId);
    case AgentColumn::Id: return ranksOf(health, &ScanAgent::id);
    case AgentColumn::AppId: return ranksOf(health, &ScanAgent::applicationId);
    }
    return {};
}

bool isShown(const TenantHealth& health, qsizetype row, const AgentFilter& filter,
             const std::vector<std::string>& words) {
    const AgentReport& report = health.agent(row);
    if ((!filter.healths.isEmpty() && !filter.healths.contains(report.health)) ||
        (filter.oldVersion && !report.isOldVersion))
        return false;
    if (words.empty())
        return true;
    const ScanAgent& agent = health.snapshot()->agents()[row];
    std::string text;
    QStringList parts = memberTexts(agent.unknown);
    parts << agent.name << agent.machineId << agent.id << agent.applicationId
          << agent.scannerVersion << agent.clientVersion << agentHealthText(report.health);
    for (const QString& part : parts) {
        const QByteArray utf8 = part.toUtf8();
        appendFolded(text, {utf8.constData(), size_t(utf8.size())});
        text += '\n';
    }
    return std::ranges::all_of(
        words, [&text](const std::string& word) { return text.find(word) != text.npos; });
}

} // namespace

std::vector<quint32> agentOrder(const TenantHealth& health, const AgentFilter& filter,
                                AgentColumn column, Qt::SortOrder order) {
    const std::vector<std::string> words = foldedWords(filter.text);
    std::vector<quint32> rows;
    for (quint32 row = 0; row < quint32(health.snapshot()->agents().size()); ++row) {
        if (isShown(health, row, filter, words))
            rows.push_back(row);
    }
    const std::vector<qint64> keys = keysOf(health, column);
    const std::vector<qint64> names = keysOf(health, AgentColumn::Name);
    const QList<ScanAgent>& agents = health.snapshot()->agents();
    std::ranges::stable_sort(rows, [&](quint32 one, quint32 other) {
        if (keys[one] != keys[other])
            return (keys[one] < keys[other]) == (order == Qt::AscendingOrder);
        if (names[one] != names[other])
            return names[one] < names[other];
        return agents[one].machineId < agents[other].machineId;
    });
    return rows;
}
