// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/api.h"

#include "app/emulator/garbage.h"
#include "app/emulator/query.h"
#include "app/emulator/seeded.h"

namespace emulator {

namespace {

constexpr std::string_view definitionsName = "DeviceAuthenticatedScanDefinitions";
constexpr std::string_view agentsName = "DeviceAuthenticatedScanAgents";

// The permission that an operation needs; a person's has another name than an application's.
QString permissionFor(bool isWrite, bool isPerson) {
    if (isPerson)
        return isWrite ? QStringLiteral("Machine.ReadWrite") : QStringLiteral("Machine.Read");
    return isWrite ? QStringLiteral("Machine.ReadWrite.All") : QStringLiteral("Machine.Read.All");
}

} // namespace

void Api::setOrigin(const std::string& origin) {
    m_origin = origin;
    m_operations.setBase(origin + "/api");
    m_directory.setResource(QString::fromStdString(origin));
}

// DNS rebinding: a page in a browser may reach loopback under a name of its own, and shows it
// here.
bool Api::isOwnHost(std::string_view host) const {
    const std::string port = m_origin.substr(m_origin.rfind(':'));
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

Api::Route Api::routeOf(const HttpRequest& request) {
    const auto path = pathSegments(request.path());
    Route route;
    std::string method = "GET";
    if (path.size() == 4 && path[1] == "oauth2" && path[2] == "v2.0" && path[3] == "token") {
        route = {"token", path[0], false, false};
        method = "POST";
    } else if (path.size() < 2 || path.size() > 3 || path[0] != "api") {
        return route;
    } else if (path.size() == 2 && path[1] == "$metadata") {
        route = {"metadata", {}, false, false};
    } else if (path.size() == 2 && path[1] == agentsName) {
        route = {"listAgents", {}, false, false};
    } else if (path.size() == 3 && path[1] == agentsName) {
        route = {"agent", path[2], false, false};
    } else if (path.size() == 2 && path[1] == definitionsName) {
        const bool isPost = request.verb == "POST";
        route = {isPost ? "create" : "listDefinitions", {}, isPost, false};
        method = isPost ? "POST" : "GET";
    } else if (path[1] == definitionsName && path[2] == "BatchDelete") {
        route = {"batchDelete", {}, true, false};
        method = "POST";
    } else if (path[1] == definitionsName && path[2] == "GetScanHistoryByScanDefinitionId") {
        route = {"historyByDefinition", {}, false, false};
        method = "POST";
    } else if (path[1] == definitionsName && path[2] == "GetScanHistoryBySessionId") {
        route = {"historyBySession", {}, false, false};
        method = "POST";
    } else if (path[1] == definitionsName) {
        route = {"update", path[2], true, false};
        method = "PATCH";
    }
    route.isWrongMethod = request.verb != method;
    return route;
}

HttpAnswer Api::handle(const HttpRequest& request, std::int64_t now, const Behaviour& behaviour,
                       std::string* operation, std::string* correlationId) {
    *correlationId = freshUuid();
    if (!isOwnHost(request.header("host")))
        return errorAnswer(421, "BadRequest", "This service does not answer for that host.",
                           *correlationId);
    if (!request.header("origin").empty())
        return errorAnswer(403, "Forbidden", "This service does not answer to web pages.",
                           *correlationId);
    const Route route = routeOf(request);
    if (route.operation.empty())
        return errorAnswer(404, "NotFound", "There is no such resource.", *correlationId);
    if (route.isWrongMethod)
        return errorAnswer(405, "BadRequest", "The resource does not support this method.",
                           *correlationId);
    *operation = route.operation;

    Call call{request, now, behaviour, *correlationId, {}};
    const auto faults = m_faults.strike(QString::fromStdString(route.operation));
    int delay = 0;
    for (const Fault& fault : faults) {
        if (fault.act == Fault::Do::Delay)
            delay += fault.ms;
        if (fault.act == Fault::Do::Lag) {
            call.lagMs = fault.ms;
            call.lagLists = fault.reads;
        }
    }
    HttpAnswer answer;
    for (const Fault& fault : faults) {
        if (fault.act == Fault::Do::CutBefore)
            answer.drop = HttpAnswer::Drop::Silently;
        if (fault.act == Fault::Do::Refuse) {
            answer = errorAnswer(fault.status, fault.code.toStdString(),
                                 fault.message.toStdString(), *correlationId);
            if (fault.retryAfter > 0)
                answer.headers.emplace_back("Retry-After", std::to_string(fault.retryAfter));
        }
        if (fault.act == Fault::Do::CutBefore || fault.act == Fault::Do::Refuse) {
            answer.delayMs = delay;
            return answer;
        }
    }
    answer = route.operation == "token"
                 ? m_directory.token(request, QString::fromStdString(route.argument), now,
                                     behaviour.tokenSeconds, behaviour.secretsExpired)
                 : admitted(route, call);
    for (const Fault& fault : faults) {
        if (fault.act == Fault::Do::CutAfter)
            answer.drop = HttpAnswer::Drop::Silently;
        if (fault.act == Fault::Do::Garbage)
            spoil(answer, fault, m_origin + request.target);
    }
    answer.delayMs = delay;
    return answer;
}

HttpAnswer Api::admitted(const Route& route, Call& call) {
    const Caller caller = m_directory.check(call.request.header("authorization"), call.now);
    if (caller.status != 200) {
        HttpAnswer answer =
            errorAnswer(caller.status, caller.code, caller.message, call.correlationId);
        if (caller.status == 401)
            answer.headers.emplace_back("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return answer;
    }
    if (call.behaviour.quota) {
        const auto verdict =
            m_quota.count(caller.applicationId.toStdString(), call.now,
                          call.behaviour.callsPerMinute, call.behaviour.callsPerHour);
        if (verdict.retryAfter > 0) {
            HttpAnswer answer =
                errorAnswer(429, "TooManyRequests", verdict.message, call.correlationId);
            answer.headers.emplace_back("Retry-After", std::to_string(verdict.retryAfter));
            return answer;
        }
    }
    const QString needed = permissionFor(route.isWrite, caller.isPerson);
    // Any good token may read what the service declares.
    if (route.operation != "metadata" && !caller.permissions.contains(needed)) {
        const char* const kind = caller.isPerson ? "delegated scopes" : "application roles";
        const char* const known = caller.isPerson ? "scopes" : "roles";
        return errorAnswer(403, "Forbidden",
                           std::string("Missing ") + kind + ". API required " + known + ": " +
                               needed.toStdString() + ", " + kind + ": " +
                               caller.permissions.join(QStringLiteral(", ")).toStdString() + ".",
                           call.correlationId);
    }
    call.caller = caller.isPerson ? "a.meier@contoso.com" : caller.applicationId.toStdString();
    return run(route, call);
}

HttpAnswer Api::run(const Route& route, const Call& call) {
    const std::string& operation = route.operation;
    HttpAnswer answer = operation == "listDefinitions" ? m_operations.listDefinitions(call)
                        : operation == "listAgents"    ? m_operations.listAgents(call)
                        : operation == "agent"         ? m_operations.agent(call, route.argument)
                        : operation == "create"        ? m_operations.create(call)
                        : operation == "update"        ? m_operations.update(call, route.argument)
                        : operation == "batchDelete"   ? m_operations.batchDelete(call)
                        : operation == "historyByDefinition"
                            ? m_operations.historyByDefinition(call)
                        : operation == "historyBySession" ? m_operations.historyBySession(call)
                                                          : Operations::metadata();
    return answer;
}

} // namespace emulator
