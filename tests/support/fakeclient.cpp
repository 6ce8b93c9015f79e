// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclient.h"

#include "models/snapshot/snapshotbuilder.h"

void FakeClient::add(const QString& id, bool active) {
    ScanDefinition scan;
    scan.id = id;
    scan.type = ScanType::Network;
    scan.typeWord = QStringLiteral("Network");
    scan.name = QStringLiteral("Scan %1").arg(id);
    scan.isActive = active;
    scan.target = QStringLiteral("10.0.0.1");
    scan.targetTypeWord = QStringLiteral("Ip");
    scan.intervalHours = 4;
    scan.createdBy = createdBy;
    scan.scanner.machineId = QStringLiteral("m1");
    scans << scan;
}

int FakeClient::indexOf(const QString& id) const {
    for (int index = 0; index < scans.size(); ++index) {
        if (scans[index].id == id)
            return index;
    }
    return -1;
}

Error FakeClient::lost() {
    Error error;
    error.kind = Error::Kind::Network;
    error.why = QStringLiteral("The connection was cut.");
    error.outcomeUnknown = true;
    return error;
}

Error FakeClient::refusal(Error::Kind kind, int status) {
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.why = QStringLiteral("The service refused.");
    return error;
}

std::optional<FakeClient::Fault> FakeClient::strike(const QString& operation) {
    if (m_onItsWay)
        m_onItsWay(true);
    if (beforeWrite)
        beforeWrite(operation);
    if (faults.isEmpty())
        return std::nullopt;
    return faults.takeFirst();
}

QCoro::Task<Result<SnapshotPtr>> FakeClient::readAll(Urgency, Progress, std::stop_token stop) {
    ++reads;
    const Instant began = m_clock.now(); // a reading is never younger than it says
    std::optional<Error> fault;
    if (!readFaults.isEmpty())
        fault = readFaults.takeFirst();
    if (!readTimes.isEmpty()) {
        co_await m_clock.sleep(readTimes.takeFirst(), stop);
        if (stop.stop_requested()) {
            fault = Error();
            fault->kind = Error::Kind::Cancelled;
        }
    }
    if (fault)
        co_return tl::unexpected(*fault);
    SnapshotBuilder builder;
    for (const ScanDefinition& scan : scans) {
        if (!invisible.contains(scan.id))
            builder.addScan(scan);
    }
    for (const QString& id : ghosts) {
        ScanDefinition ghost;
        ghost.id = id;
        builder.addScan(ghost);
    }
    co_return builder.finish(began, QStringLiteral("me"), QStringLiteral("host"));
}

QCoro::Task<Result<ServiceContract>> FakeClient::contract(std::stop_token) {
    co_return ServiceContract();
}

QCoro::Task<Result<WriteAnswer>> FakeClient::create(ScanDraft draft, std::stop_token) {
    created << draft;
    const std::optional<Fault> fault = strike(QStringLiteral("create"));
    WriteAnswer answer;
    if (!fault || fault->apply) {
        add(QStringLiteral("new-%1").arg(m_nextId++), draft.isActive);
        ScanDefinition& scan = scans.last();
        scan.name = draft.name;
        scan.target = draft.target;
        scan.scanner.machineId = draft.machineId;
        scan.intervalHours = draft.intervalHours;
        answer.definition = scan;
        answer.httpStatus = 200;
    }
    if (fault)
        co_return tl::unexpected(fault->error);
    co_return answer;
}

QCoro::Task<Result<WriteAnswer>> FakeClient::update(ScanDefinition fresh, ScanPatch patch,
                                                    BeforeWhole beforeWhole, std::stop_token) {
    if (refusesPartial) {
        auto looking = beforeWhole();
        const Result<ScanDefinition> now = co_await looking;
        if (!now)
            co_return tl::unexpected(now.error());
        fresh = *now;
    }
    patches << patch;
    patched << fresh;
    const std::optional<Fault> fault = strike(QStringLiteral("update"));
    const int index = indexOf(fresh.id);
    if (index < 0)
        co_return tl::unexpected(refusal(Error::Kind::NotFound, 404));
    if (!fault || fault->apply) {
        ScanDefinition& scan = scans[index];
        scan.name = patch.name.value_or(scan.name);
        scan.isActive = patch.isActive.value_or(scan.isActive);
        scan.target = patch.target.value_or(scan.target);
        if (patch.intervalHours)
            scan.intervalHours = patch.intervalHours;
        if (patch.machineId && !ignoresScanner)
            scan.scanner.machineId = *patch.machineId;
    }
    if (fault)
        co_return tl::unexpected(fault->error);
    WriteAnswer answer;
    answer.definition = scans[index];
    answer.httpStatus = 200;
    co_return answer;
}

QCoro::Task<Result<WriteAnswer>> FakeClient::remove(QStringList ids, std::stop_token) {
    removed << ids;
    const std::optional<Fault> fault = strike(QStringLiteral("batchDelete"));
    if (batchLimit > 0 && ids.size() > batchLimit) {
        Error error = refusal(Error::Kind::BatchTooLarge, 400);
        if (tellsBatchLimit)
            error.allowedBatch = batchLimit;
        co_return tl::unexpected(error);
    }
    if (!fault || fault->apply) {
        for (const QString& id : ids) {
            if (const int index = indexOf(id); index >= 0)
                scans.removeAt(index);
        }
    }
    if (fault)
        co_return tl::unexpected(fault->error);
    WriteAnswer answer;
    answer.httpStatus = 204;
    co_return answer;
}

QCoro::Task<Result<ScanAgent>> FakeClient::agent(QString, std::stop_token) {
    co_return ScanAgent();
}

QCoro::Task<Result<QList<ScanSession>>>
FakeClient::historyOfScans(QStringList ids, int top, int skip, Urgency, std::stop_token) {
    ++historyCalls;
    historySkips << skip;
    if (const auto hook = duringHistory) // which may set another one
        hook();
    if (!history.isEmpty()) {
        const QList<ScanSession> part = history.mid(skip, top);
        co_return part;
    }
    ScanSession session;
    session.scanDefinitionId = ids.first();
    co_return QList<ScanSession>(1, session);
}

QCoro::Task<Result<QList<ScanSession>>> FakeClient::historyOfSessions(QStringList ids, Urgency,
                                                                      std::stop_token) {
    sessionsAsked << ids;
    co_return QList<ScanSession>();
}
