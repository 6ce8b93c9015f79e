// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

// The answers of the service for a tenant of the emulator's generator, in one page each.
namespace bodies {

[[nodiscard]] int agentsFor(int rows);
// Of each hundred definitions `percent` are another reading's: a third of them gone, a third
// changed, a third new.
[[nodiscard]] std::string definitions(int rows, int percent, std::int64_t now);
[[nodiscard]] std::string agents(int rows, std::int64_t now);

} // namespace bodies
