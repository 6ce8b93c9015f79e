// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/agent.h"

#include "app/emulator/jsontext.h"
#include "app/emulator/seeded.h"

#include <algorithm>

namespace emulator {

bool Agent::isAlive(std::int64_t at) const {
    return wasEverSeen && std::none_of(silences.begin(), silences.end(), [at](const Silence& s) {
               return at >= s.from && at < s.to;
           });
}

std::int64_t Agent::aliveBefore(std::int64_t at) const {
    for (const Silence& silence : silences) {
        if (at >= silence.from && at < silence.to)
            return silence.from - 1;
    }
    return at;
}

std::int64_t Agent::lastSeen(std::int64_t now) const {
    if (!wasEverSeen)
        return 0;
    const std::int64_t until = aliveBefore(now);
    if (until != now)
        return until;
    const std::int64_t period = 4 * minute + static_cast<std::int64_t>(chance(seed, 1, 9)) * minute;
    const auto phase = static_cast<std::int64_t>(chance(seed, 2, 13 * minute));
    return now - (now + phase) % period;
}

std::int64_t Agent::lastCommand(std::int64_t now) const {
    if (!wasEverSeen)
        return 0;
    return lastSeen(now) - static_cast<std::int64_t>(20 + chance(seed, 3, 400)) * second;
}

void appendAgent(std::string& out, const Agent& agent, std::int64_t now, bool isInside) {
    out += R"("id":)";
    appendQuoted(out, agent.id);
    out += R"(,"machineId":)";
    appendQuoted(out, agent.machineId);
    out += isInside ? R"(,"machineName":)" : R"(,"computerDnsName":)";
    appendQuoted(out, agent.name);
    out += R"(,"lastSeen":)";
    if (agent.wasEverSeen)
        appendTime(out, agent.lastSeen(now), static_cast<int>(chance(agent.seed, 4, 10000)));
    else
        appendNever(out);
    out += R"(,"assignedApplicationId":)";
    appendQuotedOrNull(out, agent.applicationId);
    out += R"(,"scannerSoftwareVersion":)";
    appendQuotedOrNull(out, agent.version);
    out += R"(,"lastCommandExecutionTimestamp":)";
    if (agent.wasEverSeen)
        appendTime(out, agent.lastCommand(now));
    else
        appendNever(out);
    out += R"(,"mdeClientVersion":)";
    appendQuotedOrNull(out, agent.clientVersion);
}

} // namespace emulator
