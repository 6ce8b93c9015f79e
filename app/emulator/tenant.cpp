// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/tenant.h"

#include "app/emulator/generator.h"
#include "app/emulator/jsontext.h"
#include "app/emulator/seeded.h"

#include <algorithm>

namespace emulator {

Tenant::Tenant(std::uint64_t seed, int scans, int agents, std::int64_t start) {
    Generator generator(seed, scans, agents, start);
    m_orgId = generator.orgId();
    m_agents = generator.agents();
    m_numbers.reserve(static_cast<std::size_t>(std::max(scans, 0)));
    generator.eachDefinition([this](Definition&& definition) { add(std::move(definition)); });
}

Agent* Tenant::agent(std::string_view machineId) {
    const std::size_t index = agentIndex(machineId);
    return index < m_agents.size() ? &m_agents[index] : nullptr;
}

std::size_t Tenant::agentIndex(std::string_view machineId) const {
    const auto found = std::find_if(m_agents.begin(), m_agents.end(), [&](const Agent& agent) {
        return agent.machineId == machineId;
    });
    return static_cast<std::size_t>(found - m_agents.begin());
}

Definition* Tenant::find(const std::string& id) {
    const auto number = m_numbers.find(id);
    return number == m_numbers.end() ? nullptr : findNumber(number->second);
}

Definition* Tenant::findNumber(std::uint64_t number) {
    const auto found = m_definitions.find(number);
    return found == m_definitions.end() ? nullptr : &found->second;
}

Definition& Tenant::add(Definition definition) {
    definition.number = m_next++;
    if (definition.id.empty())
        definition.id = freshUuid();
    if (definition.seed == 0)
        definition.seed = textSeed(definition.id);
    m_anythingLags |= definition.hiddenLists > 0;
    m_numbers[definition.id] = definition.number;
    const std::uint64_t number = definition.number;
    return m_definitions.insert_or_assign(m_definitions.end(), number, std::move(definition))
        ->second;
}

bool Tenant::remove(const std::string& id) {
    const auto number = m_numbers.find(id);
    if (number == m_numbers.end())
        return false;
    m_definitions.erase(number->second);
    m_numbers.erase(number);
    return true;
}

void Tenant::schedule(Definition& definition, std::int64_t now) {
    Schedule schedule;
    schedule.from = now;
    schedule.anchor = now + minute;
    schedule.intervalHours = definition.intervalHours.value_or(0);
    schedule.agent = definition.agent;
    schedule.isActive = definition.isActive;
    definition.schedules.push_back(schedule);
}

void Tenant::change(Definition& definition, std::int64_t now,
                    const std::function<void(Definition&)>& change) const {
    const bool wasActive = definition.isActive;
    const auto interval = definition.intervalHours;
    const std::size_t agent = definition.agent;
    change(definition);
    if (definition.isActive == wasActive && definition.intervalHours == interval &&
        definition.agent == agent && !definition.schedules.empty())
        return;
    const auto last = latestRun(definition, m_agents, now);
    if (!definition.schedules.empty())
        definition.schedules.back().to = now;
    schedule(definition, now);
    // It keeps its rhythm: the next run comes an interval after the last, or soon when that is
    // over.
    if (last && definition.intervalHours.value_or(0) > 0) {
        Schedule& next = definition.schedules.back();
        next.anchor = std::max(next.anchor, last->start + next.intervalHours * hour);
    }
}

void Tenant::countList() {
    if (!m_anythingLags)
        return;
    m_anythingLags = false;
    for (auto& [number, definition] : m_definitions) {
        if (definition.hiddenLists > 0 && --definition.hiddenLists > 0)
            m_anythingLags = true;
    }
}

} // namespace emulator
