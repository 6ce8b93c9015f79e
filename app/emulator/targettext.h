// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the service makes of a definition's `target`. On purpose not the console's own code: the
// emulator judges that.
namespace emulator {

// The first entry that `targetType` ("Ip", "Hostname", "Combined") does not allow, in its own
// words; empty where all are right. `whatIsWrong` says why.
[[nodiscard]] std::string firstBadTarget(std::string_view target, std::string_view targetType,
                                         std::string* whatIsWrong);

// The single addresses and host names meant, at most `limit` of them.
[[nodiscard]] std::vector<std::string> expandTargets(std::string_view target, std::size_t limit);
// How many there are, at most `limit`.
[[nodiscard]] std::size_t countTargets(std::string_view target, std::size_t limit);

} // namespace emulator
