// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/decode/jsonmember.h"
#include "app/service/decode/unknownmembers.h"
#include "models/scan/scandefinition.h"

// One scan agent, as an entity or inside a definition, in every spelling of CONTRACT.md.
class AgentDecoder {
public:
    // False: no such object; fault() says why.
    [[nodiscard]] bool decode(simdjson::ondemand::object object, ScanAgent& to);
    // Static text, untranslated: the name of the member that is wrong.
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    UnknownMembers m_unknown;
    std::string m_fault;
};
