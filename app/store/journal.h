// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/leftopenby.h"
#include "models/change/change.h"

#include <QCoroTask>
#include <QSet>

#include <memory>

class Database;

// Every write of this console on disk, before it is sent and after it was answered: no record, no
// write. Kept per tenantHash(). Each task resumes when the record is synced to the disk, or with
// an Error (Kind::Disk, Kind::ReadOnly); the work is done on the database's thread. Nothing here
// takes a secret: before and after come without.
class Journal {
public:
    explicit Journal(Database& database) : m_database(database) {}

    // Records the change with its steps and gives it back with the journal's ids in it.
    [[nodiscard]] QCoro::Task<Result<Change>> begin(QString tenantHash, Change change);
    // Await this before the request leaves.
    [[nodiscard]] QCoro::Task<Result<void>> markSending(QList<qint64> stepIds, Instant now);
    // The same where something else is sent than was recorded at first.
    [[nodiscard]] QCoro::Task<Result<void>> markSendingAs(qint64 stepId, QByteArray after,
                                                          Instant now);
    // What became of steps: state, scanId, answeredAt, httpStatus, correlationId and answer.
    [[nodiscard]] QCoro::Task<Result<void>> record(QList<ChangeStep> steps);
    [[nodiscard]] QCoro::Task<Result<void>> end(qint64 changeId, Instant now);

    // Newest first, those with an id below `before` (0: from the newest on). Steps come without
    // before and after, which can be megabytes: change() has them.
    [[nodiscard]] QCoro::Task<Result<QList<Change>>> changes(QString tenantHash, int limit,
                                                             qint64 before = 0);
    // Of several, the first of which is the one that changes are made in now: of the others only
    // what has ended.
    [[nodiscard]] QCoro::Task<Result<QList<Change>>> changesOf(QStringList tenantHashes, int limit,
                                                               qint64 before = 0);
    [[nodiscard]] QCoro::Task<Result<Change>> change(qint64 id);
    // Changes that have not ended, whole, oldest first.
    struct Unfinished {
        Change change;
        LeftOpenBy by = LeftOpenBy::EarlierRun;
    };
    [[nodiscard]] QCoro::Task<Result<QList<Unfinished>>> unfinished(QString tenantHash);
    // Whoever works on a change that is on record holds its claim, and nobody else works on it
    // meanwhile. Null: another one does. GUI thread.
    using Claim = std::shared_ptr<const void>;
    [[nodiscard]] Claim claim(qint64 changeId);

    // What ended is forgotten after a while: after KeptForDays unless it is among the newest
    // KeptAlways (a clock that is wrong must not empty the journal), and at the latest when
    // KeptAtMost newer ones are there. What has not ended stays. Not waited for: a failure is
    // logged, and the next start tries again.
    static constexpr int KeptForDays = 400;
    static constexpr int KeptAlways = 1000;
    static constexpr int KeptAtMost = 20'000;
    void removeOld(Instant now);
    // All that ended of these tenants. Not waited for either.
    void removeOf(const QStringList& tenantHashes);

private:
    Database& m_database;
    std::shared_ptr<QSet<qint64>> m_claimed = std::make_shared<QSet<qint64>>();
};
