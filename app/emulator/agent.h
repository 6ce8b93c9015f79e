// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace emulator {

constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max();

// One scanner. It reports by a grid of its own unless it is silent, so that where it stands at
// any time is computed, not simulated.
struct Agent {
    struct Silence {
        std::int64_t from = 0;
        std::int64_t to = endOfTime;
    };

    std::uint64_t seed = 0;
    std::string machineId;
    std::string id; // orgId_machineId
    std::string name;
    std::string applicationId;
    std::string version;
    std::string clientVersion; // empty: null
    bool wasEverSeen = true;
    std::vector<Silence> silences;

    [[nodiscard]] bool isAlive(std::int64_t at) const;
    // 0: never
    [[nodiscard]] std::int64_t lastSeen(std::int64_t now) const;
    [[nodiscard]] std::int64_t lastCommand(std::int64_t now) const;
    // The last moment up to `at` at which it was alive; at itself when it is.
    [[nodiscard]] std::int64_t aliveBefore(std::int64_t at) const;
};

// The members common to both places where the service shows it: a list of its own, where the
// name is computerDnsName, and inside a definition, where it is machineName.
void appendAgent(std::string& out, const Agent& agent, std::int64_t now, bool isInside);

} // namespace emulator
