// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/defenderclient.h"
#include "models/connection/connection.h"

#include <functional>
#include <memory>

class Clock;
class RateBudget;
class ServiceWork;
class TokenSource;
class Transport;

// What the first page of each list told, for the connection test.
struct FirstPages {
    qsizetype scans = 0;
    bool hasMoreScans = false;
    qsizetype agents = 0;
};

// The operations over HTTP. All that is handed in outlives it; going, it ends every call that
// runs, each with Cancelled, before the destructor returns.
class ServiceClient final : public DefenderClient {
public:
    struct Needs {
        Transport& transport;
        TokenSource& tokens;
        RateBudget& budget;
        Clock& clock;
        // Evenly spread in [0, 1): the jitter of repeats.
        std::function<double()> random;
    };
    struct Limits {
        int tries = 4;                     // of what may be repeated, the first included
        int maxPages = 2000;               // of one list
        int maxEmptyPages = 3;             // in a row
        qint64 maxBytes = qint64(1) << 30; // of one page
        // Of all pages of a reading. With one page more it stays below what a TextRef can point at.
        qint64 maxBytesOfReading = qint64(1) << 31;
    };
    ServiceClient(Connection connection, Needs needs);
    ServiceClient(Connection connection, Needs needs, Limits limits);
    ~ServiceClient() override;

    QCoro::Task<Result<SnapshotPtr>> readAll(Urgency urgency, Progress progress,
                                             std::stop_token stop) override;
    int callsOfLastReading() const override;
    Waits waitsForQuota() const override;
    void tellOfWrites(OnItsWay told) override;
    QCoro::Task<Result<ServiceContract>> contract(std::stop_token stop) override;
    QCoro::Task<Result<WriteAnswer>> create(ScanDraft draft, std::stop_token stop) override;
    QCoro::Task<Result<WriteAnswer>> update(ScanDefinition fresh, ScanPatch patch,
                                            BeforeWhole beforeWhole, std::stop_token stop) override;
    QCoro::Task<Result<WriteAnswer>> remove(QStringList ids, std::stop_token stop) override;
    QCoro::Task<Result<ScanAgent>> agent(QString machineId, std::stop_token stop) override;
    QCoro::Task<Result<QList<ScanSession>>> historyOfScans(QStringList ids, int top, int skip,
                                                           Urgency urgency,
                                                           std::stop_token stop) override;
    QCoro::Task<Result<QList<ScanSession>>>
    historyOfSessions(QStringList sessionIds, Urgency urgency, std::stop_token stop) override;

    // One page of the definitions and one of the agents: what a connection test tries.
    [[nodiscard]] QCoro::Task<Result<FirstPages>> firstPages(std::stop_token stop);

private:
    std::shared_ptr<ServiceWork> m_work;
};
