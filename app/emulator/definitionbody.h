// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/apierror.h"
#include "app/emulator/declared.h"
#include "app/emulator/definition.h"
#include "app/emulator/options.h"
#include "app/emulator/tenant.h"

#include <QJsonObject>

#include <optional>

namespace emulator {

// A body as it came, or why it is refused: wrong type of content, JSON that is not strict, no
// object.
[[nodiscard]] Checked<QJsonObject> readObject(const std::string& body,
                                              std::string_view contentType);
// The ids in a body that holds nothing but `member`.
[[nodiscard]] Checked<std::vector<std::string>> readIds(const QJsonObject& body,
                                                        const QString& member, int limit);

// What a create or an update asks for, checked as strictly as the service does.
struct DefinitionBody {
    std::optional<std::string> type;
    std::optional<std::string> name;
    std::optional<bool> isActive;
    std::optional<std::string> target;
    std::optional<std::string> targetType;
    bool hasInterval = false;
    std::optional<int> intervalHours;
    std::optional<std::size_t> agent;
    std::optional<QJsonObject> authentication;
};

class DefinitionBodyReader {
public:
    DefinitionBodyReader(const Declared& declared, const Tenant& tenant, const Behaviour& behaviour,
                         std::int64_t now)
        : m_declared(declared), m_tenant(tenant), m_behaviour(behaviour), m_now(now) {}

    [[nodiscard]] Checked<DefinitionBody> readCreate(const QJsonObject& body) const;
    [[nodiscard]] Checked<DefinitionBody> readUpdate(const QJsonObject& body,
                                                     const Definition& before) const;

private:
    [[nodiscard]] Checked<DefinitionBody> readMembers(const QJsonObject& body) const;
    [[nodiscard]] Checked<std::string> readWord(const QJsonValue& value, const QString& member,
                                                const QString& enumType) const;
    [[nodiscard]] Checked<std::size_t> readAgent(const QJsonValue& value) const;

    const Declared& m_declared;
    const Tenant& m_tenant;
    const Behaviour& m_behaviour;
    std::int64_t m_now;
};

} // namespace emulator
