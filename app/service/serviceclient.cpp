// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/serviceclient.h"

#include "app/service/servicework.h"

#include <algorithm>

ServiceClient::ServiceClient(Connection connection, Needs needs)
    : ServiceClient(std::move(connection), std::move(needs), Limits{}) {}

ServiceClient::ServiceClient(Connection connection, Needs needs, Limits limits)
    : m_work(std::make_shared<ServiceWork>(std::move(connection), std::move(needs), limits)) {}

ServiceClient::~ServiceClient() {
    m_work->end();
}

QCoro::Task<Result<SnapshotPtr>> ServiceClient::readAll(Urgency urgency, Progress progress,
                                                        std::stop_token stop) {
    return m_work->readAll(urgency, std::move(progress), std::move(stop));
}

int ServiceClient::callsOfLastReading() const {
    return m_work->callsOfLastReading();
}

DefenderClient::Waits ServiceClient::waitsForQuota() const {
    return m_work->waitsForQuota();
}

void ServiceClient::tellOfWrites(OnItsWay told) {
    m_work->tellOfWrites(std::move(told));
}

QCoro::Task<Result<ServiceContract>> ServiceClient::contract(std::stop_token stop) {
    return m_work->contract(std::move(stop));
}

QCoro::Task<Result<WriteAnswer>> ServiceClient::create(ScanDraft draft, std::stop_token stop) {
    return m_work->create(std::move(draft), std::move(stop));
}

QCoro::Task<Result<WriteAnswer>> ServiceClient::update(ScanDefinition fresh, ScanPatch patch,
                                                       BeforeWhole beforeWhole,
                                                       std::stop_token stop) {
    return m_work->update(std::move(fresh), std::move(patch), std::move(beforeWhole),
                          std::move(stop));
}

QCoro::Task<Result<WriteAnswer>> ServiceClient::remove(QStringList ids, std::stop_token stop) {
    return m_work->remove(std::move(ids), std::move(stop));
}

QCoro::Task<Result<ScanAgent>> ServiceClient::agent(QString machineId, std::stop_token stop) {
    return m_work->agent(std::move(machineId), std::move(stop));
}

QCoro::Task<Result<QList<ScanSession>>> ServiceClient::historyOfScans(QStringList ids, int top,
                                                                      int skip, Urgency urgency,
                                                                      std::stop_token stop) {
    constexpr int MostAtOnce = 4096; // CONTRACT.md, Operations
    const QString query = QStringLiteral("$top=%1&$skip=%2")
                              .arg(std::clamp(top, 1, MostAtOnce))
                              .arg(std::max(0, skip));
    return m_work->history(QStringLiteral("GetScanHistoryByScanDefinitionId"),
                           QStringLiteral("ScanDefinitionIds"), std::move(ids), query, urgency,
                           std::move(stop));
}

QCoro::Task<Result<QList<ScanSession>>>
ServiceClient::historyOfSessions(QStringList sessionIds, Urgency urgency, std::stop_token stop) {
    return m_work->history(QStringLiteral("GetScanHistoryBySessionId"),
                           QStringLiteral("SessionIds"), std::move(sessionIds), {}, urgency,
                           std::move(stop));
}

QCoro::Task<Result<FirstPages>> ServiceClient::firstPages(std::stop_token stop) {
    return m_work->firstPages(std::move(stop));
}
