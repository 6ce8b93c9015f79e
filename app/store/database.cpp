// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/diskerror.h"
#include "app/store/privatefile.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QUuid>
#include <QVariant>

namespace {

// Bumped with every change of the tables; a newer file than this is left alone.
constexpr int schemaVersion = 1;

// Times are milliseconds since 1970 UTC, NULL is unknown.
const QStringList& tables() {
    static const QStringList all{
        QStringLiteral("CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "run TEXT NOT NULL, tenant TEXT NOT NULL, kind INTEGER NOT NULL, "
                       "tenantName TEXT NOT NULL, who TEXT NOT NULL, startedAt INTEGER, "
                       "endedAt INTEGER)"),
        QStringLiteral("CREATE INDEX changeByTenant ON change (tenant, id)"),
        QStringLiteral("CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                       "change INTEGER NOT NULL REFERENCES change (id), scanId TEXT NOT NULL, "
                       "scanName TEXT NOT NULL, before BLOB, after BLOB, state INTEGER NOT NULL, "
                       "sentAt INTEGER, answeredAt INTEGER, httpStatus INTEGER NOT NULL, "
                       "correlationId TEXT NOT NULL, answer TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX stepByChange ON step (change, id)"),
        QStringLiteral("CREATE TABLE call (tenant TEXT NOT NULL, at INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX callByTenant ON call (tenant, at)"),
    };
    return all;
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QString randomName() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Database::Database(QString path, Mode mode)
    : m_path(std::move(path)),
      m_mode(mode),
      m_run(randomName()),
      m_name(QStringLiteral("journal-") + m_run) {
    auto begun = m_worker.run([this] {
        m_opening = openHere();
        return true;
    });
    Q_UNUSED(begun)
}

Database::~Database() {
    auto ended = m_worker.run([this] {
        closeHere();
        return true;
    });
    Q_UNUSED(ended)
}

QCoro::Task<Result<Database::Opening>> Database::opened() {
    auto answer = m_worker.run([this] { return m_opening; });
    co_return co_await answer; // apart: g++ 12 destroys a lambda within a co_await twice
}

Result<Database::Opening> Database::openHere() {
    Opening opening;
    bool isDamaged = false;
    Result<void> ready = prepare(isDamaged);
    if (!ready && isDamaged && m_mode == Mode::ReadWrite) {
        closeHere();
        opening.movedAside = PrivateFile::moveAside(m_path);
        if (opening.movedAside.isEmpty())
            return tl::unexpected(ready.error());
        // They belong to the damaged file and would spoil the new one.
        for (const QString& ending : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            if (QFile::exists(m_path + ending) &&
                !QFile::rename(m_path + ending, opening.movedAside + ending))
                return tl::unexpected(ready.error());
        }
        ready = prepare(isDamaged);
    }
    if (!ready) {
        closeHere();
        return tl::unexpected(ready.error());
    }
    return opening;
}

Result<void> Database::prepare(bool& isDamaged) {
    isDamaged = false;
    if (m_mode == Mode::ReadWrite && !QFile::exists(m_path)) {
        if (auto made = PrivateFile::makeFolder(QFileInfo(m_path).absolutePath()); !made)
            return made;
        // SQLite gives its other files the mode of this one.
        QFile file(m_path);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return tl::unexpected(
                diskError(Texts::tr("The journal on this computer could not be made."), m_path,
                          file.errorString()));
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_path);
    if (m_mode == Mode::ReadOnly)
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        return tl::unexpected(Sql::error(m_database.lastError(), m_path));

    QSqlQuery query(m_database);
    // The first statement that reads: an open file need not be a database.
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next()) {
        isDamaged = Sql::isDamage(query.lastError());
        return tl::unexpected(Sql::error(query.lastError(), m_path));
    }
    if (query.value(0).toString() != u"ok") {
        isDamaged = true;
        return tl::unexpected(
            diskError(Texts::tr("The journal on this computer could not be used."),
                      Texts::tr("The file %1 is damaged.").arg(m_path), QString(),
                      query.value(0).toString()));
    }
    query.finish();
    if (m_mode == Mode::ReadWrite) {
        for (const QString& statement :
             {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
              QStringLiteral("PRAGMA foreign_keys=ON")}) {
            if (auto done = run(statement); !done)
                return done;
        }
    }
    return makeTables();
}

Result<void> Database::makeTables() {
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return tl::unexpected(Sql::error(query.lastError(), m_path));
    const int version = query.value(0).toInt();
    query.finish();
    if (version == schemaVersion)
        return {};
    if (version > schemaVersion)
        return tl::unexpected(diskError(
            Texts::tr("The journal on this computer could not be used."),
            Texts::tr("The file %1 was made by a newer version of this console.").arg(m_path),
            Texts::tr("Start that version."), QString()));
    if (m_mode == Mode::ReadOnly)
        return tl::unexpected(
            diskError(Texts::tr("The journal on this computer could not be used."),
                      Texts::tr("There is none yet."), QString(), QString()));
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    for (const QString& statement : tables()) {
        if (auto done = run(statement); !done) {
            rollBack();
            return done;
        }
    }
    if (auto done = run(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion)); !done) {
        rollBack();
        return done;
    }
    if (auto done = commit(); !done)
        return done;
    // The file itself is new as well.
    return PrivateFile::syncFolder(QFileInfo(m_path).absolutePath(),
                                   Texts::tr("The journal on this computer could not be made."));
}

Result<void> Database::run(const QString& statement) {
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return {};
    return tl::unexpected(Sql::error(query.lastError(), m_path));
}

Result<void> Database::begin() {
    if (m_mode == Mode::ReadOnly) {
        Error error;
        error.kind = Error::Kind::ReadOnly;
        error.what = Texts::tr("Nothing can be changed from this window.");
        error.why = Texts::tr("Another console of yours is running and keeps the journal.");
        error.advice = Texts::tr("Use that one, or end it and start again.");
        return tl::unexpected(error);
    }
    // The disk may have room by now: who asks again must not have to start again.
    if (!m_opening)
        m_opening = openHere();
    if (!m_opening)
        return tl::unexpected(m_opening.error());
    // IMMEDIATE: a transaction that begins with reading fails at once when it comes to write.
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

Result<void> Database::commit() {
    // Not QSqlDatabase::commit(): after a full disk it fails without any code or text.
    auto done = run(QStringLiteral("COMMIT"));
    if (!done)
        rollBack();
    return done;
}

void Database::rollBack() {
    // Fails where SQLite has rolled back by itself: that is as good.
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

void Database::closeHere() {
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}
