// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/tenant.h"

namespace emulator {

// Writes definitions as the service shows them at one moment. Scanners repeat, so each is written
// once and copied.
class DefinitionWriter {
public:
    DefinitionWriter(const Tenant& tenant, std::int64_t now);
    void append(std::string& out, const Definition& definition) const;

private:
    const Tenant& m_tenant;
    std::int64_t m_now;
    std::vector<std::string> m_agents;
    std::string m_orgId; // quoted
};

} // namespace emulator
