// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/definition.h"
#include "app/emulator/runs.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace emulator {

// What the tenant holds. Definitions are kept in the order in which they came, and nothing in
// here runs: what happened up to a moment is computed when somebody asks. Not thread-safe.
class Tenant {
public:
    // Composes the sample tenant. The same four make the same tenant.
    Tenant(std::uint64_t seed, int scans, int agents, std::int64_t start);

    [[nodiscard]] const std::string& orgId() const { return m_orgId; }
    [[nodiscard]] const std::vector<Agent>& agents() const { return m_agents; }
    [[nodiscard]] Agent* agent(std::string_view machineId);
    [[nodiscard]] std::size_t agentIndex(std::string_view machineId) const; // size(): unknown

    [[nodiscard]] const std::map<std::uint64_t, Definition>& definitions() const {
        return m_definitions;
    }
    [[nodiscard]] Definition* find(const std::string& id);
    [[nodiscard]] Definition* findNumber(std::uint64_t number);
    // Gives it its number, and an id and a seed where it has none.
    Definition& add(Definition definition);
    bool remove(const std::string& id);

    // Applies `change` and, where it touches when the scan runs, begins a new schedule.
    void change(Definition& definition, std::int64_t now,
                const std::function<void(Definition&)>& change) const;
    // A new definition runs for the first time soon.
    static void schedule(Definition& definition, std::int64_t now);

    // A whole list was read from its start: what lags gets nearer.
    void countList();
    [[nodiscard]] static bool isListed(const Definition& definition, std::int64_t now) {
        return definition.hiddenLists <= 0 && definition.hiddenUntil <= now;
    }

private:
    std::string m_orgId;
    std::vector<Agent> m_agents;
    std::map<std::uint64_t, Definition> m_definitions;
    std::unordered_map<std::string, std::uint64_t> m_numbers;
    std::uint64_t m_next = 1;
    bool m_anythingLags = false;
};

} // namespace emulator
