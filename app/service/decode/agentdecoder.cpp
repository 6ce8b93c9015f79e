// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/agentdecoder.h"

#include "app/service/decode/timestamp.h"

bool AgentDecoder::decode(simdjson::ondemand::object object, ScanAgent& to) {
    using json::isName;
    using json::Read;
    m_unknown.clear();
    for (auto item : object) {
        json::Field field;
        if (std::move(item).get(field) != simdjson::SUCCESS) {
            m_fault = "JSON";
            return false;
        }
        const std::string_view key = json::rawKey(field);
        json::Value& value = field.value();
        QString* text = nullptr;
        Instant* time = nullptr;
        if (isName(key, "id"))
            text = &to.id;
        else if (isName(key, "machineid"))
            text = &to.machineId;
        else if (isName(key, "computerdnsname") || isName(key, "machinename"))
            text = &to.name;
        else if (isName(key, "lastseen"))
            time = &to.lastSeen;
        else if (isName(key, "lastcommandexecutiontimestamp"))
            time = &to.lastCommand;
        else if (isName(key, "assignedapplicationid"))
            text = &to.applicationId;
        else if (isName(key, "scannersoftwareversion"))
            text = &to.scannerVersion;
        else if (isName(key, "mdeclientversion"))
            text = &to.clientVersion;

        std::string_view read;
        if (text || time) {
            const Read outcome = json::text(value, read);
            if (outcome == Read::Wrong) {
                m_fault = key;
                return false;
            }
            if (outcome == Read::Null)
                continue;
            if (text)
                *text = QString::fromUtf8(read.data(), qsizetype(read.size()));
            else
                *time = instantFrom(read);
        } else if (!json::raw(value, read) ||
                   !(key.starts_with('@') ? m_unknown.check(read) : m_unknown.add(key, read))) {
            m_fault = key;
            return false;
        }
    }
    to.unknown = m_unknown.take();
    return true;
}
