// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/definition.h"
#include "app/emulator/sitenames.h"

#include <functional>
#include <string>
#include <vector>

namespace emulator {

// Composes the sample tenant: as many agents and scans as asked for, each following from the
// seed alone, all times relative to the start.
class Generator {
public:
    Generator(std::uint64_t seed, int scans, int agents, std::int64_t start);

    [[nodiscard]] std::string orgId() const;
    [[nodiscard]] const std::vector<Agent>& agents() const { return m_agents; }
    void eachDefinition(const std::function<void(Definition&&)>& take) const;

private:
    // Where the agent stands among its like, and what is left to give to it.
    struct Place {
        const SampleAgent* sample = nullptr;
        std::size_t agent = 0;
        int scans = 0;
        bool isAsDrawn = false; // the sample's own number of scans, hence its addresses too
    };

    [[nodiscard]] Agent composeAgent(std::size_t index) const;
    [[nodiscard]] std::vector<Place> places() const;
    void scansOf(const Place& place, const std::function<void(Definition&&)>& take) const;
    [[nodiscard]] Definition fromSample(const SampleScan& sample, std::size_t agent,
                                        std::uint64_t seed) const;
    [[nodiscard]] Definition invented(const Place& place, int index, int addresses,
                                      std::uint64_t seed) const;
    void settle(Definition& definition) const;

    std::uint64_t m_seed;
    int m_scans;
    std::int64_t m_start;
    std::vector<Agent> m_agents;
};

} // namespace emulator
