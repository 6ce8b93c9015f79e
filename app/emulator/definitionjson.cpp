// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/definitionjson.h"

#include "app/emulator/jsontext.h"
#include "app/emulator/sessions.h"

namespace emulator {

DefinitionWriter::DefinitionWriter(const Tenant& tenant, std::int64_t now)
    : m_tenant(tenant), m_now(now) {
    for (const Agent& agent : tenant.agents()) {
        std::string text = R"(,"scannerAgent":{)";
        appendAgent(text, agent, now, true);
        text += '}';
        m_agents.push_back(std::move(text));
    }
    appendQuoted(m_orgId, tenant.orgId());
}

void DefinitionWriter::append(std::string& out, const Definition& definition) const {
    out += R"({"id":)";
    appendQuoted(out, definition.id);
    out += R"(,"scanType":)";
    appendQuoted(out, definition.type);
    out += R"(,"scanName":)";
    appendQuoted(out, definition.name);
    out += definition.isActive ? R"(,"isActive":true,"target":)" : R"(,"isActive":false,"target":)";
    appendQuoted(out, definition.target);
    out += R"(,"orgId":)";
    out += m_orgId;
    out += R"(,"intervalInHours":)";
    if (definition.intervalHours)
        appendNumber(out, *definition.intervalHours);
    else
        out += "null";
    out += R"(,"createdBy":)";
    appendQuoted(out, definition.createdBy);
    out += R"(,"targetType":)";
    appendQuoted(out, definition.targetType);
    out += definition.isTroubleshootMode ? R"(,"isTroubleshootMode":true)"
                                         : R"(,"isTroubleshootMode":false)";
    out += R"(,"scanAuthenticationParams":)";
    out += definition.authentication.empty() ? std::string_view("null") : definition.authentication;
    out += R"(,"advancedActiveConfiguration":)";
    out += definition.advancedConfiguration.empty() ? std::string_view("null")
                                                    : definition.advancedConfiguration;
    if (definition.agent < m_agents.size())
        out += m_agents[definition.agent];
    else
        out += R"(,"scannerAgent":null)";
    out += R"(,"latestScan":)";
    if (definition.latestScan.empty()) {
        const auto run = latestRun(definition, m_tenant.agents(), m_now);
        appendLatestScan(out, definition, run ? &*run : nullptr);
    } else {
        out += definition.latestScan;
    }
    for (const auto& [name, value] : definition.moreMembers) {
        out += ',';
        appendQuoted(out, name);
        out += ':';
        out += value;
    }
    out += '}';
}

} // namespace emulator
