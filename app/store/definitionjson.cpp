// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/definitionjson.h"

#include <QJsonDocument>

namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QJsonValue timeValue(Instant time) {
    return time.isKnown() ? QJsonValue(time.toDateTime().toUTC().toString(Qt::ISODateWithMs))
                          : QJsonValue(QJsonValue::Null);
}

QJsonObject scannerJson(const ScanAgent& agent) {
    QJsonObject json = QJsonDocument::fromJson(agent.unknown).object();
    const auto put = [&](const char* name, const QString& text) {
        if (!text.isEmpty())
            json[key(name)] = text;
    };
    put("id", agent.id);
    put("machineId", agent.machineId);
    put("machineName", agent.name);
    put("assignedApplicationId", agent.applicationId);
    put("scannerSoftwareVersion", agent.scannerVersion);
    put("mdeClientVersion", agent.clientVersion);
    if (agent.lastSeen.isKnown())
        json[key("lastSeen")] = timeValue(agent.lastSeen);
    if (agent.lastCommand.isKnown())
        json[key("lastCommandExecutionTimestamp")] = timeValue(agent.lastCommand);
    return json;
}

QJsonObject authenticationJson(const AuthenticationInfo& info) {
    QJsonObject json;
    const auto put = [&](const char* name, const QString& text) {
        if (!text.isEmpty())
            json[key(name)] = text;
    };
    put("@odata.type", info.odataType);
    put("type", info.type);
    put("username", info.userName);
    put("domain", info.domain);
    put("keyVaultUri", info.keyVaultUrl);
    put("keyVaultSecretName", info.keyVaultSecretName);
    if (info.groupManaged)
        json[key("isGmsaUser")] = true;
    return json;
}

QString wordOr(const QString& word, const QString& ours) {
    return word.isEmpty() ? ours : word;
}

} // namespace

QJsonObject toJson(const ScanDefinition& definition) {
    QJsonObject json = QJsonDocument::fromJson(definition.unknown).object();
    json[key("id")] = definition.id;
    json[key("scanType")] = wordOr(definition.typeWord, wordOf(definition.type));
    json[key("scanName")] = definition.name;
    json[key("isActive")] = definition.isActive;
    json[key("target")] = definition.target;
    json[key("targetType")] = wordOr(definition.targetTypeWord, wordOf(definition.targetType));
    json[key("intervalInHours")] = definition.intervalHours ? QJsonValue(*definition.intervalHours)
                                                            : QJsonValue(QJsonValue::Null);
    json[key("createdBy")] = definition.createdBy;
    json[key("orgId")] = definition.orgId;
    json[key("isTroubleshootMode")] = definition.isTroubleshootMode;
    json[key("scannerAgent")] = scannerJson(definition.scanner);
    json[key("scanAuthenticationParams")] =
        definition.authentication ? QJsonValue(authenticationJson(*definition.authentication))
                                  : QJsonValue(QJsonValue::Null);
    const QString status = wordOr(definition.statusWord, wordOf(definition.status));
    QJsonObject latest;
    latest[key("status")] = status.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(status);
    latest[key("failureReason")] = definition.failureReason;
    latest[key("executionDateTime")] = timeValue(definition.lastRun);
    json[key("latestScan")] = latest;
    if (!definition.advancedActiveConfiguration.isEmpty())
        json[key("advancedActiveConfiguration")] =
            QJsonDocument::fromJson(definition.advancedActiveConfiguration).object();
    return json;
}
