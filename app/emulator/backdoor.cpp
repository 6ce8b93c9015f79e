// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/backdoor.h"

#include "app/emulator/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace emulator {

namespace {

// A value as JSON text; QJsonDocument takes only arrays and objects.
std::string rawText(const QJsonValue& value) {
    const std::string list =
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
    return list.substr(1, list.size() - 2);
}

} // namespace

void setMembers(Definition& definition, const QJsonObject& members, const Tenant& tenant) {
    for (auto it = members.begin(); it != members.end(); ++it) {
        const std::string key = it.key().toStdString();
        const QJsonValue value = it.value();
        const std::string text = value.toString().toStdString();
        if (key == "id")
            definition.id = text;
        else if (key == "scanType")
            definition.type = text;
        else if (key == "scanName")
            definition.name = text;
        else if (key == "isActive")
            definition.isActive = value.toBool();
        else if (key == "target")
            definition.target = text;
        else if (key == "targetType")
            definition.targetType = text;
        else if (key == "createdBy")
            definition.createdBy = text;
        else if (key == "isTroubleshootMode")
            definition.isTroubleshootMode = value.toBool();
        else if (key == "intervalInHours")
            definition.intervalHours = value.isNull() ? std::nullopt : std::optional(value.toInt());
        else if (key == "scannerAgent")
            definition.agent = tenant.agentIndex(
                value.toObject().value(QLatin1StringView("machineId")).toString().toStdString());
        else if (key == "latestScan")
            definition.latestScan = rawText(value);
        else if (key == "scanAuthenticationParams")
            definition.authentication = rawText(value);
        else if (key == "advancedActiveConfiguration")
            definition.advancedConfiguration = rawText(value);
        else if (key != "orgId") {
            std::erase_if(definition.moreMembers,
                          [&key](const auto& member) { return member.first == key; });
            definition.moreMembers.emplace_back(key, rawText(value));
        }
    }
}

} // namespace emulator
