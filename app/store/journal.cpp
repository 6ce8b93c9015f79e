// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/database.h"
#include "app/store/diskerror.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcJournal, "scandeck.store.journal")

QVariant toColumn(Instant time) {
    return time.isKnown() ? QVariant(time.ms) : QVariant(QMetaType(QMetaType::LongLong));
}

Instant toInstant(const QVariant& column) {
    return column.isNull() ? Instant{} : Instant{column.toLongLong()};
}

// A null QString would be NULL to SQLite.
QString text(const QString& value) {
    return value.isNull() ? QStringLiteral("") : value;
}

// What another version or a damaged page may hold must not become an enum value that is none.
template<class Enum>
Enum toEnum(const QVariant& column, Enum last, Enum otherwise) {
    const int value = column.toInt();
    return value >= 0 && value <= int(last) ? Enum(value) : otherwise;
}

Error lostRecord() {
    return diskError(
        QCoreApplication::translate("Store", "A change could not be recorded."),
        QCoreApplication::translate("Store", "Its record is no longer in the journal."),
        QCoreApplication::translate("Store", "Start the console again."), QString());
}

enum class Detail : quint8 { Whole, WithoutDefinitions };

// The name that an edit gave the scan; empty: it kept its own.
QString newNameIn(const QByteArray& after, const QString& name) {
    const QString sent =
        QJsonDocument::fromJson(after).object().value(QLatin1StringView("scanName")).toString();
    return sent == name ? QString() : sent;
}

Result<QList<ChangeStep>> stepsOf(QSqlDatabase& database, qint64 change, ChangeKind kind,
                                  Detail detail) {
    // An edit is one step, and what was sent of it tells a title; of others it can be megabytes.
    const bool isEdit = kind == ChangeKind::Edit;
    Sql::Statement select(
        database, QStringLiteral("SELECT id, scanId, scanName, state, sentAt, answeredAt, "
                                 "httpStatus, correlationId, answer%1 FROM step WHERE change = ? "
                                 "ORDER BY id")
                      .arg(detail == Detail::Whole ? QStringLiteral(", after, before")
                           : isEdit                ? QStringLiteral(", after")
                                                   : QString()));
    if (auto done = select.run({change}); !done)
        return tl::unexpected(done.error());
    QList<ChangeStep> steps;
    while (select.next()) {
        ChangeStep step;
        step.id = select.value(0).toLongLong();
        step.scanId = select.value(1).toString();
        step.scanName = select.value(2).toString();
        step.state = toEnum(select.value(3), StepState::Skipped, StepState::Unknown);
        step.sentAt = toInstant(select.value(4));
        step.answeredAt = toInstant(select.value(5));
        step.httpStatus = select.value(6).toInt();
        step.correlationId = select.value(7).toString();
        step.answer = select.value(8).toString();
        if (detail == Detail::Whole) {
            step.after = select.value(9).toByteArray();
            step.before = select.value(10).toByteArray();
        }
        if (isEdit)
            step.newName = newNameIn(select.value(9).toByteArray(), step.scanName);
        steps << step;
    }
    return steps;
}

// `where` ends the statement: condition, order and limit.
Result<QList<Change>> select(QSqlDatabase& database, const QString& where,
                             const QVariantList& values, Detail detail) {
    Sql::Statement statement(
        database,
        QStringLiteral("SELECT id, kind, tenantName, who, startedAt, endedAt FROM change ") +
            where);
    if (auto done = statement.run(values); !done)
        return tl::unexpected(done.error());
    QList<Change> changes;
    while (statement.next()) {
        Change change;
        change.id = statement.value(0).toLongLong();
        change.kind = toEnum(statement.value(1), ChangeKind::Other, ChangeKind::Other);
        change.tenantName = statement.value(2).toString();
        change.who = statement.value(3).toString();
        change.startedAt = toInstant(statement.value(4));
        change.endedAt = toInstant(statement.value(5));
        auto steps = stepsOf(database, change.id, change.kind, detail);
        if (!steps)
            return tl::unexpected(steps.error());
        change.steps = *steps;
        change.isWhole = detail == Detail::Whole;
        changes << change;
    }
    return changes;
}

Result<Change> insert(QSqlDatabase& database, const QString& run, const QString& tenant,
                      Change change) {
    Sql::Statement head(database,
                        QStringLiteral("INSERT INTO change (run, tenant, kind, tenantName, who, "
                                       "startedAt, endedAt) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (auto done =
            head.run({run, tenant, int(change.kind), text(change.tenantName), text(change.who),
                      toColumn(change.startedAt), toColumn(change.endedAt)});
        !done)
        return tl::unexpected(done.error());
    change.id = head.newId();
    Sql::Statement row(
        database,
        QStringLiteral("INSERT INTO step (change, scanId, scanName, before, after, state, sentAt, "
                       "answeredAt, httpStatus, correlationId, answer) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (ChangeStep& step : change.steps) {
        if (auto done =
                row.run({change.id, text(step.scanId), text(step.scanName), step.before, step.after,
                         int(step.state), toColumn(step.sentAt), toColumn(step.answeredAt),
                         step.httpStatus, text(step.correlationId), text(step.answer)});
            !done)
            return tl::unexpected(done.error());
        step.id = row.newId();
    }
    return change;
}

Result<void> updateSteps(QSqlDatabase& database, const QList<ChangeStep>& steps) {
    Sql::Statement update(
        database, QStringLiteral("UPDATE step SET state = ?, scanId = ?, answeredAt = ?, "
                                 "httpStatus = ?, correlationId = ?, answer = ? WHERE id = ?"));
    for (const ChangeStep& step : steps) {
        if (auto done =
                update.run({int(step.state), text(step.scanId), toColumn(step.answeredAt),
                            step.httpStatus, text(step.correlationId), text(step.answer), step.id});
            !done)
            return done;
        if (update.changed() != 1)
            return tl::unexpected(lostRecord());
    }
    return {};
}

// `where` names changes; those of them that have ended go, with their steps.
Result<void> removeEnded(QSqlDatabase& database, const QString& where, const QVariantList& values) {
    const QString ended = QStringLiteral("endedAt IS NOT NULL AND (%1)").arg(where);
    Sql::Statement steps(
        database,
        QStringLiteral("DELETE FROM step WHERE change IN (SELECT id FROM change WHERE %1)")
            .arg(ended));
    Sql::Statement changes(database, QStringLiteral("DELETE FROM change WHERE ") + ended);
    Result<void> done = steps.run(values);
    if (done)
        done = changes.run(values);
    if (done && changes.changed() > 0)
        qCInfo(lcJournal) << changes.changed() << "changes were removed from the record.";
    if (!done)
        qCWarning(lcJournal) << "Changes could not be removed from the record:"
                             << done.error().serverText;
    return done;
}

} // namespace

void Journal::removeOld(Instant now) {
    if (m_database.mode() == Database::Mode::ReadOnly)
        return; // the console that holds the lock does it
    constexpr qint64 day = qint64(24) * 60 * 60 * 1000;
    auto removed = m_database.write([before = now.ms - KeptForDays * day](QSqlDatabase& database) {
        // The id of the first that is not among the newest so many.
        const QString beyond = QStringLiteral(
            "id <= COALESCE((SELECT id FROM change ORDER BY id DESC LIMIT 1 OFFSET ?), 0)");
        return removeEnded(database, QStringLiteral("(endedAt < ? AND %1) OR %1").arg(beyond),
                           {before, KeptAlways, KeptAtMost});
    });
    Q_UNUSED(removed)
}

void Journal::removeOf(const QStringList& tenantHashes) {
    if (m_database.mode() == Database::Mode::ReadOnly || tenantHashes.isEmpty())
        return;
    auto removed = m_database.write([tenantHashes](QSqlDatabase& database) {
        const QStringList marks(tenantHashes.size(), QStringLiteral("?"));
        return removeEnded(database, QStringLiteral("tenant IN (%1)").arg(marks.join(u',')),
                           QVariantList(tenantHashes.cbegin(), tenantHashes.cend()));
    });
    Q_UNUSED(removed)
}

// In all of these the lambda is not within the co_await: g++ 12 destroys such a temporary twice.

QCoro::Task<Result<Change>> Journal::begin(QString tenantHash, Change change) {
    auto answer =
        m_database.write([run = m_database.run(), tenantHash, change](QSqlDatabase& database) {
            return insert(database, run, tenantHash, change);
        });
    co_return co_await answer;
}

QCoro::Task<Result<void>> Journal::markSending(QList<qint64> stepIds, Instant now) {
    auto answer = m_database.write([stepIds, now](QSqlDatabase& database) -> Result<void> {
        Sql::Statement update(database,
                              QStringLiteral("UPDATE step SET state = ?, sentAt = ? WHERE id = ?"));
        for (const qint64 id : stepIds) {
            if (auto done = update.run({int(StepState::Sending), toColumn(now), id}); !done)
                return done;
            if (update.changed() != 1)
                return tl::unexpected(lostRecord());
        }
        return {};
    });
    co_return co_await answer;
}

QCoro::Task<Result<void>> Journal::markSendingAs(qint64 stepId, QByteArray after, Instant now) {
    auto answer = m_database.write([stepId, after, now](QSqlDatabase& database) -> Result<void> {
        Sql::Statement update(
            database,
            QStringLiteral("UPDATE step SET state = ?, after = ?, sentAt = ? WHERE id = ?"));
        if (auto done = update.run({int(StepState::Sending), after, toColumn(now), stepId}); !done)
            return done;
        if (update.changed() != 1)
            return tl::unexpected(lostRecord());
        return {};
    });
    co_return co_await answer;
}

QCoro::Task<Result<void>> Journal::record(QList<ChangeStep> steps) {
    auto answer =
        m_database.write([steps](QSqlDatabase& database) { return updateSteps(database, steps); });
    co_return co_await answer;
}

QCoro::Task<Result<void>> Journal::end(qint64 changeId, Instant now) {
    auto answer = m_database.write([changeId, now](QSqlDatabase& database) -> Result<void> {
        Sql::Statement update(database,
                              QStringLiteral("UPDATE change SET endedAt = ? WHERE id = ?"));
        if (auto done = update.run({toColumn(now), changeId}); !done)
            return done;
        if (update.changed() != 1)
            return tl::unexpected(lostRecord());
        return {};
    });
    co_return co_await answer;
}

QCoro::Task<Result<QList<Change>>> Journal::changes(QString tenantHash, int limit, qint64 before) {
    return changesOf(QStringList(1, tenantHash), limit, before);
}

QCoro::Task<Result<QList<Change>>> Journal::changesOf(QStringList tenantHashes, int limit,
                                                      qint64 before) {
    auto answer = m_database.read([tenantHashes, limit, before](QSqlDatabase& database) {
        const QStringList marks(tenantHashes.size(), QStringLiteral("?"));
        QVariantList values(tenantHashes.cbegin(), tenantHashes.cend());
        values << tenantHashes.first() << before << before << limit;
        // What another one left open is read back there, and does not run here.
        return select(database,
                      QStringLiteral("WHERE tenant IN (%1) AND (tenant = ? OR endedAt IS NOT NULL) "
                                     "AND (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?")
                          .arg(marks.join(u',')),
                      values, Detail::WithoutDefinitions);
    });
    co_return co_await answer;
}

QCoro::Task<Result<Change>> Journal::change(qint64 id) {
    auto answer = m_database.read([id](QSqlDatabase& database) -> Result<Change> {
        auto found = select(database, QStringLiteral("WHERE id = ?"), {id}, Detail::Whole);
        if (!found)
            return tl::unexpected(found.error());
        if (found->isEmpty())
            return tl::unexpected(lostRecord());
        return found->constFirst();
    });
    co_return co_await answer;
}

QCoro::Task<Result<QList<Journal::Unfinished>>> Journal::unfinished(QString tenantHash) {
    using Found = Result<QList<Unfinished>>;
    auto answer = m_database.read([run = m_database.run(), tenantHash](QSqlDatabase& database) {
        QList<Unfinished> found;
        for (const LeftOpenBy by : {LeftOpenBy::EarlierRun, LeftOpenBy::EarlierTenant}) {
            const QString sameRun = by == LeftOpenBy::EarlierRun ? QStringLiteral("run <> ?")
                                                                 : QStringLiteral("run = ?");
            const auto changes =
                select(database,
                       QStringLiteral("WHERE tenant = ? AND endedAt IS NULL AND %1 ORDER BY id")
                           .arg(sameRun),
                       {tenantHash, run}, Detail::Whole);
            if (!changes)
                return Found(tl::unexpected(changes.error()));
            for (const Change& change : *changes)
                found << Unfinished{change, by};
        }
        return Found(found);
    });
    co_return co_await answer;
}

Journal::Claim Journal::claim(qint64 changeId) {
    if (m_claimed->contains(changeId))
        return nullptr;
    m_claimed->insert(changeId);
    return {m_claimed.get(),
            [claimed = m_claimed, changeId](const void*) { claimed->remove(changeId); }};
}
