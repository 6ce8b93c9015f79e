// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keptbudget.h"

#include "app/store/database.h"
#include "app/store/sqlerror.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcStore, "scandeck.store")

constexpr qint64 hour = 60 * 60 * 1000;

QString hashed(const QString& key) {
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(40));
}

} // namespace

KeptBudget::KeptBudget(Database& database, Instant now)
    : m_database(database), m_kept(database.read([now](QSqlDatabase& sql) -> Result<Calls> {
          // A clock that was set back must not leave calls in the future that never end.
          Sql::Statement select(
              sql, QStringLiteral("SELECT tenant, at FROM call WHERE at > ? AND at <= ?"));
          if (auto done = select.run({now.ms - hour, now.ms}); !done)
              return tl::unexpected(done.error());
          Calls calls;
          while (select.next())
              calls[select.value(0).toString()].append(Instant{select.value(1).toLongLong()});
          return calls;
      })) {}

QCoro::Task<Result<void>> KeptBudget::ready() {
    auto kept = m_kept;
    const Result<Calls> calls = co_await kept;
    if (!calls)
        co_return tl::unexpected(calls.error());
    co_return Result<void>{};
}

QList<Instant> KeptBudget::load(const QString& key) {
    const Result<Calls> calls = m_kept.result();
    return calls ? calls->value(hashed(key)) : QList<Instant>();
}

void KeptBudget::record(const QString& key, Instant call) {
    if (m_database.mode() == Database::Mode::ReadOnly)
        return; // the console that holds the lock counts
    auto written = m_database.write([tenant = hashed(key),
                                     call](QSqlDatabase& sql) -> Result<void> {
        Sql::Statement insert(sql, QStringLiteral("INSERT INTO call (tenant, at) VALUES (?, ?)"));
        Sql::Statement prune(sql, QStringLiteral("DELETE FROM call WHERE at <= ?"));
        auto done = prune.run({call.ms - hour});
        if (done)
            done = insert.run({tenant, call.ms});
        if (!done)
            qCWarning(lcStore) << "a call could not be counted on disk:" << done.error().serverText;
        return done;
    });
    Q_UNUSED(written)
}
