// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/declared.h"
#include "app/emulator/httpmessage.h"
#include "app/emulator/options.h"
#include "app/emulator/tenant.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace emulator {

// One call whose token is good and allows it.
struct Call {
    const HttpRequest& request;
    std::int64_t now;
    const Behaviour& behaviour;
    std::string correlationId;
    std::string caller; // who it is recorded for
    // What this call creates is missing from lists for so long.
    int lagMs = 0;
    int lagLists = 0;
};

// The operations of CONTRACT.md on a tenant.
class Operations {
public:
    explicit Operations(Tenant& tenant) : m_tenant(tenant) {}
    void setBase(const std::string& base) { m_base = base; }

    [[nodiscard]] HttpAnswer listDefinitions(const Call& call);
    [[nodiscard]] HttpAnswer listAgents(const Call& call) const;
    [[nodiscard]] HttpAnswer agent(const Call& call, const std::string& machineId) const;
    [[nodiscard]] HttpAnswer create(const Call& call);
    [[nodiscard]] HttpAnswer update(const Call& call, const std::string& id);
    [[nodiscard]] HttpAnswer batchDelete(const Call& call);
    [[nodiscard]] HttpAnswer historyByDefinition(const Call& call);
    [[nodiscard]] HttpAnswer historyBySession(const Call& call);
    [[nodiscard]] static HttpAnswer metadata();

    [[nodiscard]] const QHash<QString, QJsonObject>& sentAuthentication() const {
        return m_sentAuthentication;
    }

private:
    [[nodiscard]] std::string context(std::string_view what) const;
    [[nodiscard]] HttpAnswer entity(const Call& call, const Definition& definition) const;
    // Sessions, already written, as a collection.
    [[nodiscard]] HttpAnswer history(const Call& call, const std::string& sessions) const;

    Tenant& m_tenant;
    Declared m_declared;
    std::string m_base; // "http://127.0.0.1:8080/api"
    QHash<QString, QJsonObject> m_sentAuthentication;
};

[[nodiscard]] HttpAnswer errorAnswer(int status, std::string_view code, std::string_view message,
                                     std::string_view correlationId);

} // namespace emulator
