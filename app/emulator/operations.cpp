// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/operations.h"

#include "app/emulator/contractdocument.h"
#include "app/emulator/definitionbody.h"
#include "app/emulator/definitionjson.h"
#include "app/emulator/jsontext.h"
#include "app/emulator/query.h"
#include "app/emulator/sessions.h"

#include <algorithm>

namespace emulator {

namespace {

constexpr std::int64_t mostSessions = 4096;      // what $top may ask for
constexpr std::int64_t historyKept = 30 * day;   // by the service
constexpr std::size_t sessionsADefinition = 800; // hourly for 30 days, and some

HttpAnswer json(std::string body) {
    HttpAnswer answer;
    answer.headers = {{"Content-Type",
                       "application/json; odata.metadata=minimal; odata.streaming=true; "
                       "charset=utf-8"},
                      {"OData-Version", "4.0"}};
    answer.body = std::move(body);
    return answer;
}

HttpAnswer errorOf(const ApiError& error, const Call& call) {
    return errorAnswer(error.status, error.code, error.message, call.correlationId);
}

} // namespace

HttpAnswer errorAnswer(int status, std::string_view code, std::string_view message,
                       std::string_view correlationId) {
    std::string body = R"({"error":{"code":)";
    appendQuoted(body, code);
    body += R"(,"message":)";
    appendQuoted(body, message);
    body += R"(,"target":)";
    appendQuoted(body, correlationId);
    body += "}}";
    HttpAnswer answer = json(std::move(body));
    answer.status = status;
    return answer;
}

std::string Operations::context(std::string_view what) const {
    std::string text = R"({"@odata.context":")";
    text += m_base;
    text += "/$metadata#";
    text += what;
    text += '"';
    return text;
}

HttpAnswer Operations::metadata() {
    HttpAnswer answer;
    answer.headers = {{"Content-Type", "application/xml"}, {"OData-Version", "4.0"}};
    answer.body = contractDocument();
    return answer;
}

HttpAnswer Operations::entity(const Call& call, const Definition& definition) const {
    std::string body = context("DeviceAuthenticatedScanDefinitions/$entity");
    std::string written;
    DefinitionWriter(m_tenant, call.now).append(written, definition);
    body += ',';
    body.append(written, 1);
    return json(std::move(body));
}

HttpAnswer Operations::listDefinitions(const Call& call) {
    const auto query = readQuery(call.request.query());
    if (!query)
        return errorOf(query.error(), call);
    const auto& all = m_tenant.definitions();
    const bool isFirstPage = query->after == 0;
    const auto page = static_cast<std::size_t>(std::max(call.behaviour.pageSize, 0));
    const auto most = static_cast<std::size_t>(query->top.value_or(std::int64_t{1} << 40U));
    const DefinitionWriter writer(m_tenant, call.now);

    std::string body = context("DeviceAuthenticatedScanDefinitions");
    body.reserve(body.size() + (page == 0 ? all.size() : std::min(page, all.size())) * 1100 + 400);
    body += R"(,"value":[)";
    std::size_t count = 0;
    std::int64_t toSkip = query->skip;
    std::uint64_t last = 0;
    bool goesOn = false;
    for (auto it = all.upper_bound(query->after); it != all.end() && count < most; ++it) {
        if (!Tenant::isListed(it->second, call.now) || toSkip-- > 0)
            continue;
        if (page != 0 && count == page) {
            goesOn = true;
            break;
        }
        if (count++ != 0)
            body += ',';
        writer.append(body, it->second);
        last = it->first;
    }
    body += ']';
    if (goesOn) {
        body += R"(,"@odata.nextLink":")";
        body += m_base;
        body += "/DeviceAuthenticatedScanDefinitions?$skiptoken=";
        body += skipToken(last);
        body += '"';
    }
    body += '}';
    if (isFirstPage)
        m_tenant.countList();
    if (count == 0 && isFirstPage && call.behaviour.emptyCollectionIs404)
        return errorAnswer(404, "ResourceNotFound", "No scan definitions were found.",
                           call.correlationId);
    return json(std::move(body));
}

HttpAnswer Operations::listAgents(const Call& call) const {
    if (const auto query = readQuery(call.request.query()); !query)
        return errorOf(query.error(), call);
    std::string body = context("DeviceAuthenticatedScanAgents");
    body += R"(,"value":[)";
    bool isFirst = true;
    for (const Agent& agent : m_tenant.agents()) {
        body += isFirst ? "{" : ",{";
        isFirst = false;
        appendAgent(body, agent, call.now, false);
        body += '}';
    }
    body += "]}";
    return json(std::move(body));
}

HttpAnswer Operations::agent(const Call& call, const std::string& machineId) const {
    const std::size_t index = m_tenant.agentIndex(machineId);
    if (index >= m_tenant.agents().size())
        return errorAnswer(404, "ResourceNotFound", "The scan agent was not found.",
                           call.correlationId);
    std::string body = context("DeviceAuthenticatedScanAgents/$entity");
    body += call.behaviour.agentComesAsCollection ? R"(,"value":[{)" : ",";
    appendAgent(body, m_tenant.agents()[index], call.now, false);
    body += call.behaviour.agentComesAsCollection ? "}]}" : "}";
    return json(std::move(body));
}

HttpAnswer Operations::create(const Call& call) {
    const auto object = readObject(call.request.body, call.request.header("content-type"));
    if (!object)
        return errorOf(object.error(), call);
    const auto body =
        DefinitionBodyReader(m_declared, m_tenant, call.behaviour, call.now).readCreate(*object);
    if (!body)
        return errorOf(body.error(), call);
    Definition definition;
    definition.type = *body->type;
    definition.name = *body->name;
    definition.isActive = *body->isActive;
    definition.target = *body->target;
    definition.targetType = *body->targetType;
    definition.intervalHours = body->intervalHours;
    definition.agent = *body->agent;
    definition.createdBy = call.caller;
    if (call.lagMs > 0)
        definition.hiddenUntil = call.now + call.lagMs;
    definition.hiddenLists = call.lagLists;
    Tenant::schedule(definition, call.now);
    const Definition& added = m_tenant.add(std::move(definition));
    m_sentAuthentication[QString::fromStdString(added.id)] = *body->authentication;
    return entity(call, added);
}

HttpAnswer Operations::update(const Call& call, const std::string& id) {
    Definition* const definition = m_tenant.find(id);
    if (definition == nullptr)
        return errorAnswer(404, "ResourceNotFound", "The scan definition was not found.",
                           call.correlationId);
    const auto object = readObject(call.request.body, call.request.header("content-type"));
    if (!object)
        return errorOf(object.error(), call);
    const auto body = DefinitionBodyReader(m_declared, m_tenant, call.behaviour, call.now)
                          .readUpdate(*object, *definition);
    if (!body)
        return errorOf(body.error(), call);
    m_tenant.change(*definition, call.now, [&](Definition& it) {
        it.name = body->name.value_or(it.name);
        it.isActive = body->isActive.value_or(it.isActive);
        it.target = body->target.value_or(it.target);
        it.targetType = body->targetType.value_or(it.targetType);
        if (body->hasInterval)
            it.intervalHours = body->intervalHours;
        if (body->agent && !call.behaviour.ignoreScannerChange)
            it.agent = *body->agent;
    });
    if (body->authentication) {
        m_sentAuthentication[QString::fromStdString(id)] = *body->authentication;
        definition->trouble = Trouble::None; // somebody did something about it
    }
    return entity(call, *definition);
}

HttpAnswer Operations::batchDelete(const Call& call) {
    const auto object = readObject(call.request.body, call.request.header("content-type"));
    if (!object)
        return errorOf(object.error(), call);
    const auto ids =
        readIds(*object, QStringLiteral("ScanDefinitionIds"), call.behaviour.batchLimit);
    if (!ids)
        return errorOf(ids.error(), call);
    if (call.behaviour.unknownIdRefusesBatch) {
        for (const std::string& id : *ids) {
            if (m_tenant.find(id) == nullptr)
                return errorAnswer(404, "ResourceNotFound",
                                   "The scan definition '" + id.substr(0, 100) + "' was not found.",
                                   call.correlationId);
        }
    }
    for (const std::string& id : *ids) {
        m_tenant.remove(id);
        m_sentAuthentication.remove(QString::fromStdString(id));
    }
    HttpAnswer answer;
    answer.status = call.behaviour.deleteAnswers200 ? 200 : 204;
    return answer;
}

HttpAnswer Operations::history(const Call& call, const std::string& sessions) const {
    if (sessions.empty() && call.behaviour.emptyCollectionIs404)
        return errorAnswer(404, "ResourceNotFound", "No scan history was found.",
                           call.correlationId);
    std::string body =
        context("Collection(microsoft.windowsDefenderATP.api.AuthScanHistoryContract)");
    body += R"(,"value":[)";
    body += sessions;
    body += "]}";
    return json(std::move(body));
}

HttpAnswer Operations::historyByDefinition(const Call& call) {
    const auto query = readQuery(call.request.query());
    if (!query)
        return errorOf(query.error(), call);
    if (query->top.value_or(0) > mostSessions)
        return errorAnswer(400, "ODataError",
                           "The limit of '4096' for Top query has been exceeded.",
                           call.correlationId);
    const auto object = readObject(call.request.body, call.request.header("content-type"));
    if (!object)
        return errorOf(object.error(), call);
    const auto ids =
        readIds(*object, QStringLiteral("ScanDefinitionIds"), call.behaviour.batchLimit);
    if (!ids)
        return errorOf(ids.error(), call);
    struct Found {
        const Definition* definition;
        Run run;
    };
    std::vector<Found> found;
    for (const std::string& id : *ids) {
        const Definition* const definition = m_tenant.find(id);
        if (definition == nullptr)
            continue; // asked for many, the service answers for those that it knows
        for (const Run& run : runsOf(*definition, m_tenant.agents(), call.now,
                                     call.now - historyKept, sessionsADefinition))
            found.push_back({definition, run});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.run.start > b.run.start; });
    std::string sessions;
    const auto from = std::min(static_cast<std::size_t>(query->skip), found.size());
    const auto count = static_cast<std::size_t>(query->top.value_or(mostSessions));
    for (std::size_t i = from; i < found.size() && i < from + count; ++i) {
        if (!sessions.empty())
            sessions += ',';
        const Definition& definition = *found[i].definition;
        const std::size_t agent = definition.schedules[found[i].run.schedule].agent;
        appendSession(sessions, definition, m_tenant.agents()[agent], m_tenant.orgId(),
                      found[i].run, false);
    }
    return history(call, sessions);
}

HttpAnswer Operations::historyBySession(const Call& call) {
    const auto object = readObject(call.request.body, call.request.header("content-type"));
    if (!object)
        return errorOf(object.error(), call);
    const auto ids = readIds(*object, QStringLiteral("SessionIds"), call.behaviour.batchLimit);
    if (!ids)
        return errorOf(ids.error(), call);
    std::string sessions;
    for (const std::string& id : *ids) {
        const auto key = sessionKey(id);
        const Definition* const definition = key ? m_tenant.findNumber(key->definition) : nullptr;
        const auto run = definition != nullptr
                             ? findRun(*definition, m_tenant.agents(), *key, call.now)
                             : std::nullopt;
        if (!run)
            continue;
        if (!sessions.empty())
            sessions += ',';
        const std::size_t agent = definition->schedules[run->schedule].agent;
        appendSession(sessions, *definition, m_tenant.agents()[agent], m_tenant.orgId(), *run,
                      true);
    }
    return history(call, sessions);
}

} // namespace emulator
