// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/networktransport.h"
#include "app/service/ratebudget.h"
#include "app/service/serviceclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/places.h"
#include "tests/support/stubserver.h"
#include "tests/support/stubtokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

// The client on a server that answers word for word, and the words.
namespace clientrig {

inline QByteArray scan(const QByteArray& id) {
    return "{\"id\":\"" + id + "\",\"scanType\":\"Network\",\"scanName\":\"n " + id + "\"}";
}

inline QByteArray page(const QList<QByteArray>& rows, const QByteArray& more = {}) {
    return "{\"value\":[" + rows.join(',') + ']' + (more.isEmpty() ? "" : ',' + more) + '}';
}

inline QByteArray next(const QByteArray& url) {
    return "\"@odata.nextLink\":\"" + url + '"';
}

inline bool isScans(const StubServer::Request& request) {
    return request.verb == "GET" &&
           request.target.startsWith("/api/DeviceAuthenticatedScanDefinitions");
}

inline StubServer::Reply none() {
    return StubServer::Reply::json(404, "{\"error\":{\"code\":\"NotFound\",\"message\":\"no\"}}");
}

// The client with everything it needs, on real sockets and on time that stands until it is moved.
struct Rig {
    explicit Rig(StubServer::Handler handler, ServiceClient::Limits limits = {})
        : server(std::move(handler)), budget(QStringLiteral("k"), clock, nullptr) {
        connection.api = server.url();
        client = std::make_unique<ServiceClient>(
            connection, ServiceClient::Needs{transport, tokens, budget, clock, [] { return 0.5; }},
            limits);
    }
    // Runs to its end, moving the clock whenever all that happens is a sleep.
    template<class T>
    T wait(QCoro::Task<T> task) {
        std::optional<T> result;
        std::move(task).then([&result](T got) { result = std::move(got); });
        for (int turn = 0; turn < 20'000 && !result; ++turn) {
            QTest::qWait(1);
            if (turn % 20 == 19)
                clock.advanceToNext();
        }
        if (!result)
            qFatal("the call does not end");
        return *result;
    }
    Result<SnapshotPtr> readAll() { return wait(client->readAll(Urgency::Person, {}, {})); }
    [[nodiscard]] int count(const QByteArray& verb, const QByteArray& part) const {
        int found = 0;
        for (const auto& request : server.requests())
            found += request.verb == verb && request.target.contains(part);
        return found;
    }

    ManualClock clock;
    StubServer server;
    NetworkTransport transport;
    StubTokens tokens;
    RateBudget budget;
    Connection connection;
    std::unique_ptr<ServiceClient> client;
};

inline ScanDraft draft() {
    ScanDraft draft;
    draft.name = QStringLiteral("n");
    draft.target = QStringLiteral("10.0.0.1");
    draft.machineId = QStringLiteral("m1");
    Credentials credentials;
    credentials.communityString = QStringLiteral("verySecretCommunity");
    draft.credentials = credentials;
    return draft;
}

inline QJsonObject object(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

} // namespace clientrig
