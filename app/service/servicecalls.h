// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/errormapper.h"
#include "app/service/serviceclient.h"
#include "app/service/transport.h"
#include "models/connection/permissions.h"

#include <optional>
#include <stop_token>

// One call after the other of one connection: a place in the budget, a token, the exchange, and
// what may be repeated repeated. Whatever it returns has arrived whole with a status of 2xx, or
// is an error.
class ServiceCalls {
public:
    struct Call {
        Operation operation = Operation::ReadScans;
        HttpRequest::Verb verb = HttpRequest::Verb::Get;
        QUrl url;
        QByteArray body;
        QByteArray accept = "application/json";
        Urgency urgency = Urgency::Person;
        QStringList secrets; // in the body
        // How often it is sent at most; not set: as Limits has it.
        std::optional<int> tries;
        // takePlace() was awaited for it: it leaves as soon as it is told to.
        bool hasPlace = false;
        // Of a write: what cuts it off when it is on its way; stopping only keeps it from being
        // sent.
        std::optional<std::stop_token> cutOff;
    };
    struct Answered {
        HttpAnswer http;
        ErrorMapper::About about; // for errors of reading it
    };

    ServiceCalls(Connection connection, ServiceClient::Needs needs, ServiceClient::Limits limits);

    [[nodiscard]] QCoro::Task<Result<Answered>> send(Call call, std::stop_token stop);
    // Waits until the budget lets a call leave, for one whose body must not wait once it is made.
    // False after a stop.
    [[nodiscard]] QCoro::Task<bool> takePlace(Operation operation, Urgency urgency,
                                              std::stop_token stop);

    // See DefenderClient.
    void tellOfWrites(DefenderClient::OnItsWay told) { m_onItsWay = std::move(told); }

    // https://host/api/ + path, which is already percent-encoded.
    [[nodiscard]] QUrl url(const QString& path) const;
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    [[nodiscard]] const ServiceClient::Limits& limits() const { return m_limits; }
    [[nodiscard]] Clock& clock() const { return m_needs.clock; }
    // As the last token named it.
    [[nodiscard]] const TokenClaims& claims() const { return m_claims; }
    [[nodiscard]] DefenderClient::Waits waitsForQuota() const;

private:
    enum class Next : quint8 { GiveUp, AtOnce, AfterPause };
    struct Attempts {
        int sent = 0;
        int throttled = 0;
        bool isTokenRenewed = false;
    };
    [[nodiscard]] Next afterFailure(const Call& call, const Error& error, Attempts& attempts) const;
    void tell(const Call& call, bool isOnItsWay) const;
    [[nodiscard]] std::chrono::milliseconds pause(int sent) const;

    Connection m_connection;
    ServiceClient::Needs m_needs;
    ServiceClient::Limits m_limits;
    TokenClaims m_claims;
    DefenderClient::OnItsWay m_onItsWay;
};
