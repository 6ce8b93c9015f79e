// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/generator.h"

#include "app/emulator/jsontext.h"
#include "app/emulator/runs.h"
#include "app/emulator/seeded.h"
#include "app/emulator/targettext.h"

#include <algorithm>
#include <bit>

namespace emulator {

namespace {

constexpr int blocksOfSite = 4096 - 256; // of 16 addresses, in 10.x.16.0 to 10.x.255.255

std::string addressText(int octet, std::uint64_t rest) {
    std::string text = "10.";
    text += std::to_string((octet + static_cast<int>(rest >> 16U)) % 256);
    text += '.';
    text += std::to_string((rest >> 8U) & 255U);
    text += '.';
    text += std::to_string(rest & 255U);
    return text;
}

std::string lowered(std::string_view code) {
    std::string text(code);
    for (char& c : text)
        c = static_cast<char>(c | 0x20);
    return text;
}

} // namespace

Generator::Generator(std::uint64_t seed, int scans, int agents, std::int64_t start)
    : m_seed(mixed(seed, 1)), m_scans(std::max(scans, 0)), m_start(start) {
    for (int i = 0; i < std::max(agents, 1); ++i)
        m_agents.push_back(composeAgent(static_cast<std::size_t>(i)));
}

std::string Generator::orgId() const {
    return uuidFrom(m_seed);
}

Agent Generator::composeAgent(std::size_t index) const {
    const auto samples = sampleAgents();
    const SampleAgent& sample = samples[index % samples.size()];
    const std::size_t round = index / samples.size();
    Agent agent;
    agent.seed = mixed(m_seed, 1000 + index);
    appendHex(agent.machineId, mixed(agent.seed, 21), 16);
    appendHex(agent.machineId, mixed(agent.seed, 22), 16);
    appendHex(agent.machineId, mixed(agent.seed, 23), 8);
    if (index == 2) // the one that the documents' requests name (S)
        agent.machineId = "eb663a27ae9d032f61bc268a79eedf14c4b90f77";
    agent.id = orgId() + "_" + agent.machineId;
    agent.name = sample.name;
    if (round > 0)
        agent.name = lowered(sample.code) + "-scan-" + std::to_string(10 * round + index % 10);
    // Two by two they share an application, as S shows.
    agent.applicationId = uuidFrom(mixed(m_seed, 5000 + index / 2));
    agent.version = sample.version;
    agent.clientVersion = index % 5 == 3 ? "" : index % 3 == 0 ? "10.8760.25926" : "10.8750.22631";
    std::int64_t silent = sample.silentHours;
    if (round > 0 && silent < 0) {
        silent = 0;
        agent.version = "7.6.0.18";
    }
    agent.wasEverSeen = silent >= 0;
    if (silent > 0)
        agent.silences.push_back({m_start - silent * hour, endOfTime});
    return agent;
}

// The sample's proportions, whatever the numbers: the largest get what rounding leaves.
std::vector<Generator::Place> Generator::places() const {
    const auto samples = sampleAgents();
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < m_agents.size(); ++i)
        weights += samples[i % samples.size()].scans;
    std::vector<Place> all;
    int left = m_scans;
    for (std::size_t i = 0; i < m_agents.size(); ++i) {
        Place place;
        place.sample = &samples[i % samples.size()];
        place.agent = i;
        place.scans = static_cast<int>(std::int64_t{m_scans} * place.sample->scans / weights);
        left -= place.scans;
        all.push_back(place);
    }
    for (std::size_t i = 0; left > 0; i = (i + 1) % all.size(), --left)
        ++all[i].scans;
    for (Place& place : all)
        place.isAsDrawn = place.agent < samples.size() && place.scans == place.sample->scans;
    return all;
}

void Generator::eachDefinition(const std::function<void(Definition&&)>& take) const {
    for (const Place& place : places())
        scansOf(place, take);
}

void Generator::scansOf(const Place& place, const std::function<void(Definition&&)>& take) const {
    const SampleAgent& sample = *place.sample;
    const auto curated =
        place.agent < sampleAgents().size() ? sample.curated : std::span<const SampleScan>{};
    int addresses = sample.addresses;
    int failing = sample.failing;
    for (int i = 0; i < place.scans; ++i) {
        const std::uint64_t seed = mixed(mixed(m_seed, 100000 + place.agent), std::uint64_t(i));
        const int left = place.scans - i;
        if (std::size_t(i) < curated.size()) {
            const SampleScan& scan = curated[std::size_t(i)];
            addresses -= int(countTargets(scan.target, 4096));
            failing -= scan.trouble != Trouble::None && scan.trouble != Trouble::Partial ? 1 : 0;
            take(fromSample(scan, place.agent, seed));
            continue;
        }
        static constexpr int sizes[] = {16, 16, 16, 16, 16, 14, 14, 14, 3, 1};
        int size = sizes[chance(seed, 30, std::size(sizes))];
        if (place.isAsDrawn) {
            // Nets come in powers of two; the last scan takes what is left.
            const int mean = std::max(1, addresses / left);
            const int wanted = std::max(1, mean * int(1 + chance(seed, 31, 3)) / 2);
            size = left == 1 ? std::max(1, addresses) : int(std::bit_floor(unsigned(wanted)));
            addresses -= size;
        }
        Definition definition = invented(place, i, size, seed);
        const bool fails = place.isAsDrawn ? left <= failing : chance(seed, 32, 16) == 0;
        if (fails) {
            static constexpr Trouble troubles[] = {Trouble::SnmpTimeout, Trouble::HostUnreachable,
                                                   Trouble::WrongCommunity, Trouble::WrongSnmpUser};
            definition.trouble = troubles[chance(seed, 33, 4)];
        } else if (chance(seed, 34, 20) == 0) {
            definition.trouble = Trouble::Partial;
        }
        settle(definition);
        take(std::move(definition));
    }
}

Definition Generator::fromSample(const SampleScan& sample, std::size_t agent,
                                 std::uint64_t seed) const {
    Definition definition;
    definition.seed = seed;
    definition.agent = agent;
    definition.name = sample.name;
    definition.target = sample.target;
    definition.type = sample.type;
    definition.targetType = sample.targetType;
    definition.trouble = sample.trouble;
    definition.isActive = sample.isActive;
    definition.intervalHours =
        sample.intervalHours > 0 ? std::optional(sample.intervalHours) : std::nullopt;
    if (sample.type == "AdvancedActive") {
        definition.advancedConfiguration =
            R"({"addresses":["10.70.60.0/26"],"siteId":"sin-plant","scanIdentifier":"ot-01",)"
            R"("maxConcurrentScans":4,"portCheckTimeout":1.5,"singleScanTimeout":300,)"
            R"("disabledScanners":["bacnet"],"enabledEndpoints":["modbus","s7"],)"
            R"("exportHMI":false,"externalAddress":false,"enableTCPPortScan":true,)"
            R"("exportSuccessfullOnlyAddresses":true,"zone":"Asia/Singapore","force":false,)"
            R"("safe":true})";
    }
    settle(definition);
    return definition;
}

Definition Generator::invented(const Place& place, int index, int addresses,
                               std::uint64_t seed) const {
    const auto things = sampleThings();
    const SampleAgent& sample = *place.sample;
    Definition definition;
    definition.seed = seed;
    definition.agent = place.agent;

    // By the drawn tenant's dozen, names read as a person would give them; beyond, sites have
    // branches. The two agents of a site begin at different things.
    const std::size_t start = std::size_t(sample.secondOctet % 10) * 11;
    std::string thing(things[(start + std::size_t(index)) % things.size()]);
    const int round = 1 + (index + int(start % things.size())) / int(things.size());
    if (const auto mark = thing.find('%'); mark != std::string::npos)
        thing.replace(mark, 1, std::to_string(place.scans > 40 ? round : index % 9 + 4));
    if (place.scans > 40 && index % 2 == 1) {
        definition.name = sample.city;
        definition.name += " branch " + std::to_string(1 + index % 397) + " " + thing;
    } else {
        definition.name = sample.code;
        definition.name += ' ';
        definition.name += thing;
    }

    const int octet = sample.secondOctet + int(place.agent / sampleAgents().size()) * 2;
    std::uint64_t first = 4096 + std::uint64_t(index) * 16;
    if (place.isAsDrawn) {
        first = std::uint64_t(100 + index) << 8U;
    } else {
        first = (std::uint64_t(index / blocksOfSite) << 16U) + 4096 +
                std::uint64_t(index % blocksOfSite) * 16;
    }
    const auto size = std::uint64_t(addresses);
    const bool asRange = place.isAsDrawn && size < 128 && chance(seed, 41, 5) == 0;
    if (std::has_single_bit(size) && size > 4 && !asRange) {
        definition.target =
            addressText(octet, first) + "/" + std::to_string(32 - std::countr_zero(size));
    } else if (size > 4 || chance(seed, 42, 2) == 0) {
        definition.target = addressText(octet, first + 1);
        if (size > 1)
            definition.target += "-" + addressText(octet, first + size);
    } else {
        for (std::uint64_t i = 1; i <= size; ++i)
            definition.target += (i > 1 ? "," : "") + addressText(octet, first + i);
    }
    static constexpr int intervals[] = {4, 4, 4, 2, 6, 8, 12, 12, 24, 24, 4, 1, 168};
    definition.intervalHours = intervals[chance(seed, 43, std::size(intervals))];
    definition.isActive = chance(seed, 44, 14) != 0;
    return definition;
}

// Gives it a past: when it was made, by whom, when it ran, and that it goes now as it should.
void Generator::settle(Definition& definition) const {
    const std::uint64_t seed = definition.seed;
    const auto people = samplePeople();
    definition.id = uuidFrom(mixed(seed, 51));
    if (definition.name == "AMS Windows servers") // the one that the documents' PATCH names (S)
        definition.id = "289224fb-1686-472c-9751-5555960854ca";
    definition.createdBy = people[chance(seed, 52, people.size())];

    const int interval = definition.intervalHours.value_or(0);
    Schedule schedule;
    schedule.from = m_start - std::int64_t(35 + chance(seed, 53, 700)) * day;
    schedule.intervalHours = interval;
    schedule.agent = definition.agent;
    // The last due run is over by now: a run takes up to three minutes and begins up to a minute
    // and a half late.
    const std::int64_t span = interval > 0 ? interval * hour : 20 * day;
    schedule.anchor =
        m_start - 6 * minute - std::int64_t(chance(seed, 54, std::uint64_t(span - 7 * minute)));
    definition.schedules.push_back(schedule);
    if (!definition.isActive) {
        definition.schedules[0].to = m_start - std::int64_t(1 + chance(seed, 55, 60)) * day;
        Schedule idle = schedule;
        idle.from = definition.schedules[0].to;
        idle.isActive = false;
        definition.schedules.push_back(idle);
    }
    const auto last = latestRun(definition, m_agents, m_start);
    definition.calmRun = last ? last->number : 0;
    definition.failFrom = definition.calmRun - std::int64_t(chance(seed, 56, 5));
}

} // namespace emulator
