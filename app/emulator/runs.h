// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/definition.h"

#include <optional>
#include <vector>

namespace emulator {

// One run of a scan that is over.
struct Run {
    std::int64_t start = 0;
    std::size_t schedule = 0; // index
    std::int64_t number = 0;  // within it, negative before its anchor
};

enum class Outcome : std::uint8_t { Success, Partial, Failure };

[[nodiscard]] std::optional<Run> latestRun(const Definition& definition,
                                           const std::vector<Agent>& agents, std::int64_t now);
// Newest first, those that began at `since` or later, at most `limit`.
[[nodiscard]] std::vector<Run> runsOf(const Definition& definition,
                                      const std::vector<Agent>& agents, std::int64_t now,
                                      std::int64_t since, std::size_t limit);
[[nodiscard]] Outcome outcomeOf(const Definition& definition, const Run& run);
// A number that stands for this run and no other: what else is to be known of it follows from it.
[[nodiscard]] std::uint64_t seedOf(const Definition& definition, const Run& run);

// Session ids carry what they stand for, so that none has to be kept.
[[nodiscard]] std::string sessionId(const Definition& definition, const Run& run);
struct SessionKey {
    std::uint64_t definition = 0; // its number
    std::size_t schedule = 0;
    std::int64_t run = 0;
};
[[nodiscard]] std::optional<SessionKey> sessionKey(std::string_view id);
// The run meant, if it took place.
[[nodiscard]] std::optional<Run> findRun(const Definition& definition,
                                         const std::vector<Agent>& agents, const SessionKey& key,
                                         std::int64_t now);

} // namespace emulator
