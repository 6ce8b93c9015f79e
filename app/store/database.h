// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/serialworker.h"
#include "models/problem/error.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QSqlDatabase>

// The SQLite file of journal, audit and budget: WAL, synchronous FULL, one thread that alone
// uses the connection. Outlives what was handed to it; its end waits for it.
class Database {
public:
    enum class Mode : quint8 { ReadWrite, ReadOnly };

    // Begins to open the file; what is asked meanwhile waits for it.
    Database(QString path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    struct Opening {
        QString movedAside; // where a damaged file went, empty as a rule
    };
    // How opening went. Makes file and tables where needed; a damaged file is moved aside and a
    // new one made. After an error jobs that read answer with it, and those that write try to
    // open once more.
    [[nodiscard]] QCoro::Task<Result<Opening>> opened();
    [[nodiscard]] Mode mode() const { return m_mode; }
    // Differs in every start; changes of other runs that never ended were cut off.
    [[nodiscard]] const QString& run() const { return m_run; }

    // Runs `job(QSqlDatabase&) -> Result<T>` on the database's thread, within a transaction that
    // is committed, and synced, when the job has a value, and rolled back otherwise. QFuture.
    template<class Job>
    [[nodiscard]] auto write(Job job) {
        using Answer = std::invoke_result_t<Job, QSqlDatabase&>;
        return m_worker.run([this, job = std::move(job)]() mutable -> Answer {
            if (auto ready = begin(); !ready)
                return tl::unexpected(ready.error());
            Answer answer = job(m_database);
            if (!answer) {
                rollBack();
                return answer;
            }
            if (auto done = commit(); !done)
                return tl::unexpected(done.error());
            return answer;
        });
    }
    // The same for reading, without a transaction.
    template<class Job>
    [[nodiscard]] auto read(Job job) {
        using Answer = std::invoke_result_t<Job, QSqlDatabase&>;
        return m_worker.run([this, job = std::move(job)]() mutable -> Answer {
            if (!m_opening)
                return tl::unexpected(m_opening.error());
            return job(m_database);
        });
    }

private:
    [[nodiscard]] Result<Opening> openHere();
    // Opens, checks and brings the tables up to date. Sets isDamaged for a file that is none.
    [[nodiscard]] Result<void> prepare(bool& isDamaged);
    [[nodiscard]] Result<void> makeTables();
    [[nodiscard]] Result<void> run(const QString& statement);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();
    void closeHere();

    const QString m_path;
    const Mode m_mode;
    const QString m_run;
    const QString m_name; // of the QSqlDatabase
    // The rest belongs to the worker's thread.
    Result<Opening> m_opening;
    QSqlDatabase m_database;
    SerialWorker m_worker; // last, so that it ends first
};
