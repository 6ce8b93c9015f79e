// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/bodywriter.h"
#include "app/service/servicecalls.h"
#include "app/service/tenantreader.h"
#include "app/service/worker.h"

#include <memory>

// The operations behind ServiceClient. Every operation holds on to this object until it has
// ended, so that an answer of somebody else that comes after the client's end finds it alive.
class ServiceWork final : public std::enable_shared_from_this<ServiceWork> {
    Q_DECLARE_TR_FUNCTIONS(ServiceWork)

public:
    ServiceWork(Connection connection, ServiceClient::Needs needs, ServiceClient::Limits limits);

    // Stops what runs and waits for the worker: what waited for either has ended after this.
    void end();

    QCoro::Task<Result<SnapshotPtr>> readAll(Urgency urgency, DefenderClient::Progress progress,
                                             std::stop_token stop);
    QCoro::Task<Result<FirstPages>> firstPages(std::stop_token stop);
    void tellOfWrites(DefenderClient::OnItsWay told) { m_calls.tellOfWrites(std::move(told)); }
    QCoro::Task<Result<ServiceContract>> contract(std::stop_token stop);
    QCoro::Task<Result<WriteAnswer>> create(ScanDraft draft, std::stop_token stop);
    QCoro::Task<Result<WriteAnswer>> update(ScanDefinition fresh, ScanPatch patch,
                                            DefenderClient::BeforeWhole beforeWhole,
                                            std::stop_token stop);
    QCoro::Task<Result<WriteAnswer>> remove(QStringList ids, std::stop_token stop);
    QCoro::Task<Result<ScanAgent>> agent(QString machineId, std::stop_token stop);
    QCoro::Task<Result<QList<ScanSession>>> history(QString action, QString parameter,
                                                    QStringList ids, QString query, Urgency urgency,
                                                    std::stop_token stop);
    [[nodiscard]] int callsOfLastReading() const { return m_reader.callsOfLastReading(); }
    [[nodiscard]] DefenderClient::Waits waitsForQuota() const { return m_calls.waitsForQuota(); }

private:
    // The contract for a write, or why the write cannot be sent.
    QCoro::Task<Result<BodyWriter>> writer(Operation operation, std::stop_token stop);
    QCoro::Task<Result<ServiceContract>> readContractOnce(std::stop_token stop);
    QCoro::Task<Result<WriteAnswer>> sendWrite(ServiceCalls::Call call, std::stop_token stop);
    QCoro::Task<Result<WriteAnswer>> sendWhole(ServiceCalls::Call call, BodyWriter bodies,
                                               ScanDefinition fresh, ScanPatch patch,
                                               DefenderClient::BeforeWhole beforeWhole,
                                               std::stop_token stop);
    [[nodiscard]] QUrl actionUrl(const QString& action, const QString& query = {}) const;

    std::stop_source m_end;
    Worker m_worker;
    ServiceCalls m_calls;
    TenantReader m_reader;
    std::optional<ServiceContract> m_contract;
    // Who waits for another's reading of the contract.
    std::vector<std::shared_ptr<Wakeup>> m_contractWaiters;
    bool m_isReadingContract = false;
    bool m_refusesPartialPatch = false;
};
