// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/definitionbody.h"

#include "app/emulator/authenticationbody.h"
#include "app/emulator/jsontext.h"
#include "app/emulator/targettext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace emulator {

namespace {

constexpr int longestInterval = 8760; // hours of a year

tl::unexpected<ApiError> wrongBody(const QString& text) {
    return refused(400, "InvalidRequestBody", text.toStdString());
}

std::string quotedFragment(const QString& text) {
    return "'" + text.left(200).toStdString() + "'";
}

} // namespace

Checked<QJsonObject> readObject(const std::string& body, std::string_view contentType) {
    if (contentType.substr(0, contentType.find(';')) != "application/json")
        return refused(415, "UnsupportedMediaType", "The content type must be application/json.");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body), &error);
    if (error.error != QJsonParseError::NoError)
        return wrongBody(QStringLiteral("The body is not valid JSON: %1 at byte %2.")
                             .arg(error.errorString())
                             .arg(error.offset));
    if (!document.isObject())
        return wrongBody(QStringLiteral("The body must be a JSON object."));
    return document.object();
}

Checked<std::vector<std::string>> readIds(const QJsonObject& body, const QString& member,
                                          int limit) {
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != member)
            return refused(400, "ODataError",
                           "The parameter " + quotedFragment(it.key()) +
                               " is not declared by this action.");
    }
    if (!body.value(member).isArray())
        return refused(400, "MissingRequiredParameter",
                       member.toStdString() + " must be a list of ids.");
    const QJsonArray list = body.value(member).toArray();
    if (list.isEmpty())
        return refused(400, "InvalidInput", member.toStdString() + " is empty.");
    if (limit > 0 && list.size() > limit)
        return refused(400, "MaximumBatchSizeExceeded",
                       "The maximum batch size was exceeded. Received: " +
                           std::to_string(list.size()) + ", allowed: " + std::to_string(limit));
    std::vector<std::string> ids;
    for (const auto& id : list) {
        if (!id.isString())
            return wrongBody(QStringLiteral("%1 holds what is no string.").arg(member));
        ids.push_back(id.toString().toStdString());
    }
    return ids;
}

Checked<std::string> DefinitionBodyReader::readWord(const QJsonValue& value, const QString& member,
                                                    const QString& enumType) const {
    if (!value.isString() || !m_declared.hasWord(enumType, value.toString()))
        return wrongBody(QStringLiteral("'%1' is not valid for %2. Possible values: %3")
                             .arg(value.toVariant().toString(), member,
                                  m_declared.words(enumType).join(QStringLiteral(", "))));
    return value.toString().toStdString();
}

Checked<std::size_t> DefinitionBodyReader::readAgent(const QJsonValue& value) const {
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!m_declared.hasProperty(QStringLiteral("AgentContract"), it.key()))
            return refused(400, "ODataError",
                           "The property " + quotedFragment(it.key()) +
                               " does not exist on type 'AgentContract'.");
    }
    const QString machineId = object.value(QLatin1StringView("machineId")).toString();
    if (machineId.isEmpty())
        return refused(400, "MissingRequiredParameter", "scannerAgent.machineId is required.");
    const std::size_t index = m_tenant.agentIndex(machineId.toStdString());
    if (index >= m_tenant.agents().size())
        return refused(400, "InvalidInput",
                       "No scanner with machine id " + quotedFragment(machineId) + " was found.");
    const Agent& agent = m_tenant.agents()[index];
    if (!agent.wasEverSeen || agent.lastSeen(m_now) < m_now - m_behaviour.retentionDays * day)
        return refused(400, "InvalidInput",
                       "The machine " + quotedFragment(machineId) +
                           " was not seen within the configured retention period.");
    return index;
}

// Each member on its own; what must be together is looked at later.
Checked<DefinitionBody> DefinitionBodyReader::readMembers(const QJsonObject& body) const {
    DefinitionBody result;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString& key = it.key();
        const QJsonValue value = it.value();
        if (!m_declared.hasProperty(QStringLiteral("DeviceAuthenticatedScanDefinition"), key) &&
            key != QLatin1StringView("@odata.type"))
            return refused(400, "ODataError",
                           "The property " + quotedFragment(key) +
                               " does not exist on type 'microsoft.windowsDefenderATP.api."
                               "DeviceAuthenticatedScanDefinition'.");
        if (key == QLatin1StringView("scanType")) {
            auto word = readWord(value, key, QStringLiteral("AuthScanType"));
            if (!word)
                return tl::unexpected(word.error());
            result.type = *word;
        } else if (key == QLatin1StringView("targetType")) {
            auto word = readWord(value, key, QStringLiteral("TargetType"));
            if (!word)
                return tl::unexpected(word.error());
            result.targetType = *word;
        } else if (key == QLatin1StringView("scanName") || key == QLatin1StringView("target")) {
            if (!value.isString() || value.toString().trimmed().isEmpty())
                return refused(400, "InvalidInput", key.toStdString() + " must not be empty.");
            (key == QLatin1StringView("target") ? result.target : result.name) =
                value.toString().toStdString();
        } else if (key == QLatin1StringView("isActive")) {
            if (!value.isBool())
                return wrongBody(QStringLiteral("isActive must be true or false."));
            result.isActive = value.toBool();
        } else if (key == QLatin1StringView("intervalInHours")) {
            const double hours = value.toDouble(-1);
            if (!value.isNull() && (!value.isDouble() || hours != std::floor(hours)))
                return wrongBody(QStringLiteral("intervalInHours must be a whole number."));
            if (!value.isNull() && (hours < 1 || hours > longestInterval))
                return refused(400, "InvalidInput", "intervalInHours must be between 1 and 8760.");
            result.hasInterval = true;
            if (!value.isNull())
                result.intervalHours = static_cast<int>(hours);
        } else if (key == QLatin1StringView("scannerAgent")) {
            auto agent = readAgent(value);
            if (!agent)
                return tl::unexpected(agent.error());
            result.agent = *agent;
        } else if (key == QLatin1StringView("scanAuthenticationParams")) {
            if (!value.isObject() && !value.isNull())
                return wrongBody(QStringLiteral("scanAuthenticationParams must be an object."));
            if (value.isObject())
                result.authentication = value.toObject();
        }
        // What else is declared is the service's own to set, and passed over.
    }
    return result;
}

namespace {

std::optional<ApiError> faultOfTargets(const std::string& target, const std::string& type) {
    std::string reason;
    const std::string bad = firstBadTarget(target, type, &reason);
    if (bad.empty())
        return std::nullopt;
    return ApiError{400, type == "Hostname" ? "InvalidInput" : "InvalidIpAddress",
                    "'" + bad.substr(0, 200) + "' " + reason + "."};
}

} // namespace

Checked<DefinitionBody> DefinitionBodyReader::readCreate(const QJsonObject& body) const {
    auto result = readMembers(body);
    if (!result)
        return result;
    const auto missing = [](const char* member) {
        return refused(400, "MissingRequiredParameter", std::string(member) + " is required.");
    };
    if (!result->type)
        return missing("scanType");
    if (!result->name)
        return missing("scanName");
    if (!result->isActive)
        return missing("isActive");
    if (!result->target)
        return missing("target");
    if (!result->intervalHours)
        return missing("intervalInHours");
    if (!result->agent)
        return missing("scannerAgent");
    if (!result->authentication)
        return missing("scanAuthenticationParams");
    if (!result->targetType)
        result->targetType = "Ip";
    if (auto fault = faultOfTargets(*result->target, *result->targetType))
        return tl::unexpected(*fault);
    if (auto fault = faultOfAuthentication(*result->authentication,
                                           QString::fromStdString(*result->type), m_declared))
        return tl::unexpected(*fault);
    return result;
}

Checked<DefinitionBody> DefinitionBodyReader::readUpdate(const QJsonObject& body,
                                                         const Definition& before) const {
    if (body.isEmpty())
        return wrongBody(QStringLiteral("The body names nothing to change."));
    if (m_behaviour.refusePartialPatch) {
        for (const char* member :
             {"scanName", "isActive", "target", "intervalInHours", "targetType"}) {
            if (!body.contains(QLatin1StringView(member)))
                return refused(400, "InvalidRequestBody", std::string(member) + " is required.");
        }
    }
    auto result = readMembers(body);
    if (!result)
        return result;
    if (result->type && *result->type != before.type)
        return refused(400, "InvalidInput", "The type of a scan cannot be changed.");
    if (result->target || result->targetType) {
        if (auto fault = faultOfTargets(result->target.value_or(before.target),
                                        result->targetType.value_or(before.targetType)))
            return tl::unexpected(*fault);
    }
    if (result->authentication) {
        if (m_behaviour.refuseCredentialsInPatch)
            return refused(400, "InvalidInput",
                           "The authentication parameters of a scan cannot be changed.");
        if (auto fault = faultOfAuthentication(*result->authentication,
                                               QString::fromStdString(before.type), m_declared))
            return tl::unexpected(*fault);
    }
    return result;
}

} // namespace emulator
