// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/runconnection.h"

#include "app/store/statepaths.h"
#include "models/connection/clouds.h"
#include "models/connection/connectiondraft.h"

Connection connectionForThisRun(const CommandLine::Service& service) {
    ConnectionDraft draft;
    Connection& connection = draft.connection;
    connection.name = service.api.host();
    connection.cloud = Cloud::Custom;
    connection.api = service.api;
    connection.authority = service.authority;
    connection.tenantId = service.tenant;
    connection.clientId = service.client;
    connection.scope = service.scope;
    // A host of the table brings its cloud, and with it the scope that belongs to it.
    for (const Cloud cloud : clouds()) {
        for (const Region& region : regions(cloud)) {
            if (region.host.compare(service.api.host(), Qt::CaseInsensitive) != 0)
                continue;
            apply(connection, cloud, region.key);
            connection.authority = service.authority;
            if (!service.scope.isEmpty())
                connection.scope = service.scope;
        }
    }
    if (connection.scope.isEmpty())
        connection.scope = service.api.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) +
                           QStringLiteral("/.default");
    connection = tidied(draft).connection;
    connection.id = tenantHash(connection);
    return connection;
}
