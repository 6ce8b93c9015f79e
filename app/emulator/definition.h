// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/agent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace emulator {

// Why a scan goes wrong, as people meet it.
enum class Trouble : std::uint8_t {
    None,
    Partial, // some targets do not answer now and then
    SnmpTimeout,
    WrongCommunity,
    WrongSnmpUser,
    HostUnreachable,
    AccessDenied,
    RpcUnavailable,
    GmsaUnknown,
    SshRefused,
};

// A stretch of time in which a definition was scheduled in one way. Its runs are computed from
// this and the clock; a change closes one and opens the next, so that history stays as it was.
struct Schedule {
    std::int64_t from = 0;
    std::int64_t to = endOfTime;
    std::int64_t anchor = 0; // of run 0
    int intervalHours = 4;   // 0: once
    std::size_t agent = 0;   // index into the tenant's
    bool isActive = true;
};

struct Definition {
    std::uint64_t number = 0; // order of creation, never used again
    std::uint64_t seed = 0;
    std::string id;
    std::string type = "Network";
    std::string name;
    std::string target;
    std::string targetType = "Ip";
    std::string createdBy;
    std::optional<int> intervalHours = 4;
    std::size_t agent = 0;
    bool isActive = true;
    bool isTroubleshootMode = false;
    std::vector<Schedule> schedules;

    Trouble trouble = Trouble::None;
    // Runs of the first schedule from failFrom on fail; run calmRun went as `trouble` says, so
    // that the tenant looks at its start as it was composed.
    std::int64_t failFrom = 0;
    std::int64_t calmRun = 0;

    // A new object can be missing from lists for a while.
    std::int64_t hiddenUntil = 0;
    int hiddenLists = 0;

    // Raw JSON set behind the client's back, else empty.
    std::string latestScan;
    std::string authentication;
    std::string advancedConfiguration;
    // Members that the contract does not name, and their raw JSON.
    std::vector<std::pair<std::string, std::string>> moreMembers;
};

} // namespace emulator
