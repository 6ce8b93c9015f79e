// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QSqlDatabase>

#include "app/store/serialworker.h"

// The SQLite file of journal, audit and budget: WAL, synchronous FULL, one thread that alone
// uses the connection. Outlives what was handed to it; its end waits for it.
class Database {
public:
    enum class Mode : quint8 { ReadWrite, ReadOnly };

    // Nothing is opened yet; open() is the first job.
    Database(QString path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Makes the file and its tables where needed. A damaged file is moved aside, a new one made,
    // and the new one's neighbour named in movedAside(). On an error every job answers with it.
    [[nodiscard]] QCoro::Task<Result<void>> open();
    // Where a damaged file went, empty as a rule. For a notice to the person.
    [[nodiscard]] const QString& movedAside() const { return m_movedAside; }
    // Differs in every start; changes of other runs that never ended were cut off.
    [[nodiscard]] const QString& run() const { return m_run; }

    // Runs `job(QSqlDatabase&) -> Result<T>` on the database's thread, within a transaction that
    // is committed, and synced, when the job has a value, and rolled back otherwise.
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
            if (m_openError)
                return tl::unexpected(*m_openError);
            return job(m_database);
        });
    }

private:
    [[nodiscard]] Result<void> openHere();
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();
    void closeHere();

    const QString m_path;
    const Mode m_mode;
    const QString m_run;
    QString m_name; // of the QSqlDatabase
    QString m_movedAside;
    std::optional<Error> m_openError;
    QSqlDatabase m_database;
    SerialWorker m_worker; // last: ends first
};
