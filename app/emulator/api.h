// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/directory.h"
#include "app/emulator/faults.h"
#include "app/emulator/operations.h"
#include "app/emulator/quota.h"

namespace emulator {

// From a request to its answer: what it asks for, who asks and whether that is allowed, the
// quota, the faults. One request at a time.
class Api {
public:
    Api(Operations& operations, Directory& directory, Quota& quota, Faults& faults)
        : m_operations(operations), m_directory(directory), m_quota(quota), m_faults(faults) {}

    // "http://127.0.0.1:8080"; known once it listens.
    void setOrigin(const std::string& origin);
    [[nodiscard]] HttpAnswer handle(const HttpRequest& request, std::int64_t now,
                                    const Behaviour& behaviour, std::string* operation,
                                    std::string* correlationId);

private:
    struct Route {
        std::string operation; // empty: there is no such path
        std::string argument;  // id, machineId, tenant
        bool isWrite = false;
        bool isWrongMethod = false;
    };
    [[nodiscard]] static Route routeOf(const HttpRequest& request);
    [[nodiscard]] bool isOwnHost(std::string_view host) const;
    [[nodiscard]] HttpAnswer admitted(const Route& route, Call& call);
    [[nodiscard]] HttpAnswer run(const Route& route, const Call& call);

    Operations& m_operations;
    Directory& m_directory;
    Quota& m_quota;
    Faults& m_faults;
    std::string m_origin;
};

} // namespace emulator
