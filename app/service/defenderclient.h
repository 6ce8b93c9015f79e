// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/urgency.h"
#include "models/problem/error.h"
#include "models/scan/scandraft.h"
#include "models/scan/scansession.h"
#include "models/scan/servicecontract.h"
#include "models/snapshot/snapshot.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

// An answer to a write: what the service returned, and what the record of it needs.
struct WriteAnswer {
    std::optional<ScanDefinition> definition; // as returned; none for a delete or an empty body
    int httpStatus = 0;
    QString correlationId; // of the request or the answer's headers, maybe empty
};

// The operations of CONTRACT.md on one connection. Lives on the GUI thread, decodes on workers.
// Every task ends, also when stopped (Error::Kind::Cancelled). GETs are retried with backoff,
// writes are sent once: where the answer was lost, Error::outcomeUnknown is set. Stopping a write
// keeps it from being sent; once it is on its way its answer is waited for.
class DefenderClient {
public:
    DefenderClient() = default;
    virtual ~DefenderClient() = default;
    DefenderClient(const DefenderClient&) = delete;
    DefenderClient& operator=(const DefenderClient&) = delete;

    // scansSoFar and page, from the GUI thread.
    using Progress = std::function<void(qsizetype scansSoFar, int page)>;

    // All definitions and all agents, or an error: never a part. `pages` of the last such
    // reading tell what the next will cost.
    [[nodiscard]] virtual QCoro::Task<Result<SnapshotPtr>>
    readAll(Urgency urgency, Progress progress, std::stop_token stop) = 0;
    [[nodiscard]] virtual int callsOfLastReading() const = 0;
    // Until when a reading, or a write, waits for its place in the quota; unknown: it does not.
    struct Waits {
        Instant reading;
        Instant write;
    };
    [[nodiscard]] virtual Waits waitsForQuota() const { return {}; }

    // Who waits for a write wants to know whether it can still be taken back. Called with true as
    // one leaves, and with false when the service did not look at it and it waits to be sent
    // again.
    using OnItsWay = std::function<void(bool)>;
    virtual void tellOfWrites(OnItsWay told) = 0;

    [[nodiscard]] virtual QCoro::Task<Result<ServiceContract>> contract(std::stop_token stop) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<WriteAnswer>> create(ScanDraft draft,
                                                                  std::stop_token stop) = 0;
    // `fresh` is the definition as read: where the service refuses a partial body with 400, S's
    // five members are sent too. They are taken from what `beforeWhole` gives, which has read the
    // scan again where `fresh` is too old for that, and recorded what is about to be sent. Its
    // error is then the answer, and nothing of the kind is sent. Empty: from `fresh`.
    using BeforeWhole = std::function<QCoro::Task<Result<ScanDefinition>>()>;
    [[nodiscard]] virtual QCoro::Task<Result<WriteAnswer>> update(ScanDefinition fresh,
                                                                  ScanPatch patch,
                                                                  BeforeWhole beforeWhole,
                                                                  std::stop_token stop) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<WriteAnswer>> remove(QStringList ids,
                                                                  std::stop_token stop) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<ScanAgent>> agent(QString machineId,
                                                               std::stop_token stop) = 0;
    // top <= 4096; the service's order.
    [[nodiscard]] virtual QCoro::Task<Result<QList<ScanSession>>>
    historyOfScans(QStringList ids, int top, int skip, Urgency urgency, std::stop_token stop) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<QList<ScanSession>>>
    historyOfSessions(QStringList sessionIds, Urgency urgency, std::stop_token stop) = 0;
};
