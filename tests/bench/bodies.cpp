// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bodies.h"

#include "app/emulator/definitionjson.h"
#include "app/emulator/generator.h"

#include <algorithm>

using namespace emulator;

namespace {

constexpr std::uint64_t seed = 1;

std::string listOf(const std::string& what) {
    return R"({"@odata.context":"http://127.0.0.1/api/$metadata#)" + what + R"(","value":[)";
}

} // namespace

int bodies::agentsFor(int rows) {
    // As many as a tenant may have (CONTRACT.md, Limits).
    return std::clamp(rows / 250, 12, 40);
}

std::string bodies::definitions(int rows, int percent, std::int64_t now) {
    const int agents = agentsFor(rows);
    // For its agents alone.
    const Tenant tenant(seed, 0, agents, now);
    const DefinitionWriter writer(tenant, now);
    const Generator generator(seed, rows, agents, now);
    std::string text = listOf("DeviceAuthenticatedScanDefinitions");
    text.reserve(std::size_t(rows) * 950 + 4096);
    std::uint32_t number = 0;
    bool isFirst = true;
    const auto write = [&](const Definition& definition) {
        if (!isFirst)
            text += ',';
        isFirst = false;
        writer.append(text, definition);
    };
    generator.eachDefinition([&](Definition&& definition) {
        // Spread over the list, the same each time.
        const std::uint32_t place = ++number * 2'654'435'761U >> 16U;
        const bool isOther = int(place % 100) < percent;
        const std::uint32_t kind = place / 100 % 3;
        if (isOther && kind == 0)
            return;
        if (isOther && kind == 1) {
            definition.name += " (moved)";
            definition.isActive = !definition.isActive;
        }
        write(definition);
        if (isOther && kind == 2) {
            definition.id.replace(0, 8, "0b0b0b0b");
            definition.name += " (new)";
            write(definition);
        }
    });
    text += "]}";
    return text;
}

std::string bodies::agents(int rows, std::int64_t now) {
    const Tenant tenant(seed, 0, agentsFor(rows), now);
    std::string text = listOf("DeviceAuthenticatedScanAgents");
    bool isFirst = true;
    for (const Agent& agent : tenant.agents()) {
        text += isFirst ? "{" : ",{";
        isFirst = false;
        appendAgent(text, agent, now, false);
        text += '}';
    }
    text += "]}";
    return text;
}
