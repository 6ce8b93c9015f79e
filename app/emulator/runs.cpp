// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/runs.h"

#include "app/emulator/jsontext.h"
#include "app/emulator/seeded.h"

#include <algorithm>
#include <charconv>

namespace emulator {

namespace {

constexpr std::uint64_t idKey = 0x5ca9dec4a11ce5edULL;
constexpr std::int64_t runOffset = 1 << 23;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

std::uint64_t runSeed(const Definition& definition, std::size_t schedule, std::int64_t number) {
    return mixed(mixed(definition.seed, schedule), static_cast<std::uint64_t>(number));
}

std::int64_t startOf(const Definition& definition, std::size_t index, std::int64_t number) {
    const Schedule& schedule = definition.schedules[index];
    // Not to the second when it is due.
    const auto late =
        static_cast<std::int64_t>(chance(runSeed(definition, index, number), 1, 90 * second));
    return schedule.anchor + number * schedule.intervalHours * hour + late;
}

std::int64_t durationOf(const Definition& definition, std::size_t index, std::int64_t number) {
    return 20 * second +
           static_cast<std::int64_t>(chance(runSeed(definition, index, number), 2, 160 * second));
}

// The newest run of one schedule that took place and is over, up to number `upTo`.
std::optional<Run> newestIn(const Definition& definition, std::size_t index,
                            const std::vector<Agent>& agents, std::int64_t now, std::int64_t upTo) {
    const Schedule& schedule = definition.schedules[index];
    if (!schedule.isActive || schedule.agent >= agents.size())
        return std::nullopt;
    const Agent& agent = agents[schedule.agent];
    if (!agent.wasEverSeen)
        return std::nullopt;
    const std::int64_t until = std::min(now, schedule.to);
    if (schedule.intervalHours <= 0) {
        const std::int64_t start = startOf(definition, index, 0);
        const bool tookPlace = upTo >= 0 && start >= schedule.from && start < schedule.to &&
                               start + durationOf(definition, index, 0) <= now &&
                               agent.isAlive(start);
        return tookPlace ? std::optional(Run{start, index, 0}) : std::nullopt;
    }
    const std::int64_t step = schedule.intervalHours * hour;
    std::int64_t number = std::min(upTo, floorDiv(until - schedule.anchor, step));
    while (true) {
        const std::int64_t start = startOf(definition, index, number);
        if (start < schedule.from)
            return std::nullopt;
        if (start >= schedule.to || start + durationOf(definition, index, number) > now) {
            --number;
            continue;
        }
        const std::int64_t alive = agent.aliveBefore(start);
        if (alive == start)
            return Run{start, index, number};
        number = std::min(number - 1, floorDiv(alive - schedule.anchor, step));
    }
}

} // namespace

std::optional<Run> latestRun(const Definition& definition, const std::vector<Agent>& agents,
                             std::int64_t now) {
    for (std::size_t index = definition.schedules.size(); index-- > 0;) {
        if (auto run = newestIn(definition, index, agents, now, runOffset - 1))
            return run;
    }
    return std::nullopt;
}

std::vector<Run> runsOf(const Definition& definition, const std::vector<Agent>& agents,
                        std::int64_t now, std::int64_t since, std::size_t limit) {
    std::vector<Run> runs;
    for (std::size_t index = definition.schedules.size(); index-- > 0;) {
        std::int64_t upTo = runOffset - 1;
        while (runs.size() < limit) {
            const auto run = newestIn(definition, index, agents, now, upTo);
            if (!run || run->start < since)
                break;
            runs.push_back(*run);
            upTo = run->number - 1;
        }
    }
    return runs;
}

Outcome outcomeOf(const Definition& definition, const Run& run) {
    const std::uint64_t luck = chance(seedOf(definition, run), 3, 100);
    const bool isFirst = run.schedule == 0;
    if (definition.trouble == Trouble::None || definition.trouble == Trouble::Partial) {
        const bool isPartial = definition.trouble == Trouble::Partial;
        if (isFirst && run.number == definition.calmRun)
            return isPartial ? Outcome::Partial : Outcome::Success;
        if (luck < 2)
            return Outcome::Failure;
        return luck < (isPartial ? 40U : 6U) ? Outcome::Partial : Outcome::Success;
    }
    if (isFirst && run.number < definition.failFrom)
        return luck < 6 ? Outcome::Partial : Outcome::Success;
    // Once it fails it mostly stays so, until somebody does something about it.
    return run.number <= definition.calmRun || luck < 90 ? Outcome::Failure : Outcome::Partial;
}

std::uint64_t seedOf(const Definition& definition, const Run& run) {
    return runSeed(definition, run.schedule, run.number);
}

std::string sessionId(const Definition& definition, const Run& run) {
    const std::uint64_t key = definition.number << 32U | (run.schedule & 255U) << 24U |
                              static_cast<std::uint64_t>(run.number + runOffset);
    return uuidText(mixed(key ^ idKey), mixed(key, 77));
}

std::optional<SessionKey> sessionKey(std::string_view id) {
    std::string hex;
    for (const char c : id) {
        if (c != '-')
            hex += c;
    }
    if (hex.size() != 32)
        return std::nullopt;
    std::uint64_t high = 0;
    const auto end = std::from_chars(hex.data(), hex.data() + 16, high, 16);
    if (end.ec != std::errc() || end.ptr != hex.data() + 16)
        return std::nullopt;
    const std::uint64_t key = unmixed(high) ^ idKey;
    if (uuidText(high, mixed(key, 77)) != id)
        return std::nullopt;
    return SessionKey{key >> 32U, static_cast<std::size_t>((key >> 24U) & 255U),
                      static_cast<std::int64_t>(key & 0xffffffU) - runOffset};
}

std::optional<Run> findRun(const Definition& definition, const std::vector<Agent>& agents,
                           const SessionKey& key, std::int64_t now) {
    if (key.schedule >= definition.schedules.size())
        return std::nullopt;
    const auto run = newestIn(definition, key.schedule, agents, now, key.run);
    return run && run->number == key.run ? run : std::nullopt;
}

} // namespace emulator
