// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"
#include "app/service/defenderclient.h"

#include <QSet>

// A tenant in memory behind the client's interface, for what a real server can hardly be made to
// do at the right moment. Answers come at once.
class FakeClient final : public DefenderClient {
public:
    // Strikes one write, in order: `apply` tells whether the service did it all the same.
    struct Fault {
        Error error;
        bool apply = false;
    };

    explicit FakeClient(Clock& clock) : m_clock(clock) {}

    QList<ScanDefinition> scans;
    QList<Fault> faults;     // of the next writes
    QList<Error> readFaults; // of the next readings, in the order in which they are asked for
    QList<std::chrono::milliseconds> readTimes; // that they take; none: they come at once
    QSet<QString> invisible;                    // exist, and readings lack them
    QSet<QString> ghosts;                       // deleted, and readings show them still
    int callsPerReading = 2;
    int batchLimit = 0; // 0: any
    bool tellsBatchLimit = true;
    bool ignoresScanner = false;
    bool refusesPartial = false; // and is sent the whole scan
    QString createdBy = QStringLiteral("me");
    std::function<void(const QString& operation)> beforeWrite;

    int reads = 0;
    QList<ScanDraft> created;
    QList<ScanPatch> patches;
    QList<ScanDefinition> patched; // the scan as read that each was sent from
    QList<QStringList> removed;    // ids of each call, refused ones too

    void add(const QString& id, bool active = true);
    [[nodiscard]] int indexOf(const QString& id) const;
    [[nodiscard]] static Error lost();
    [[nodiscard]] static Error refusal(Error::Kind kind, int status);

    QCoro::Task<Result<SnapshotPtr>> readAll(Urgency urgency, Progress progress,
                                             std::stop_token stop) override;
    int callsOfLastReading() const override { return callsPerReading; }
    void tellOfWrites(OnItsWay told) override { m_onItsWay = std::move(told); }
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

    int historyCalls = 0;
    QList<ScanSession> history; // of every scan, as the service orders it; empty: one without times
    QList<int> historySkips;    // of each call
    std::function<void()> duringHistory; // while sessions are asked for
    QList<QStringList> sessionsAsked;

private:
    [[nodiscard]] std::optional<Fault> strike(const QString& operation);
    Clock& m_clock;
    OnItsWay m_onItsWay;
    int m_nextId = 1;
};
