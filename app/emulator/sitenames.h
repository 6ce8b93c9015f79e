// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/definition.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

// What the sample tenant is composed of: a firm with eight sites and a lab.
namespace emulator {

struct SampleScan {
    std::string_view name;
    std::string_view target;
    int intervalHours = 4; // 0: once
    Trouble trouble = Trouble::None;
    std::string_view type = "Network";
    std::string_view targetType = "Ip";
    bool isActive = true;
};

struct SampleAgent {
    std::string_view code; // of the site, in capitals
    std::string_view city;
    std::string_view name;
    std::string_view version;
    int secondOctet = 0; // of its networks: 10.x.0.0/16
    int scans = 0;       // of the 180
    int addresses = 0;   // that those have together
    int failing = 0;
    std::int64_t silentHours = 0; // before the start; -1: never seen
    std::span<const SampleScan> curated;
};

[[nodiscard]] std::span<const SampleAgent> sampleAgents();

// Names of what networks hold, "%" for a running number.
[[nodiscard]] std::span<const std::string_view> sampleThings();
[[nodiscard]] std::span<const std::string_view> samplePeople();

} // namespace emulator
