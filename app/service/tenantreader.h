// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/decode/collectiondecoder.h"
#include "app/service/servicecalls.h"

class Worker;

// Reads the two lists to their ends. What did not arrive whole, or goes round in circles, is an
// error and never a snapshot.
class TenantReader {
    Q_DECLARE_TR_FUNCTIONS(TenantReader)

public:
    TenantReader(ServiceCalls& calls, Worker& worker) : m_calls(calls), m_worker(worker) {}

    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>>
    readAll(Urgency urgency, DefenderClient::Progress progress, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<FirstPages>> firstPages(std::stop_token stop);
    [[nodiscard]] int callsOfLastReading() const { return m_callsOfLastReading; }
    // We are about to delete so many: the next list may be that much shorter.
    void deleting(qsizetype scans) { m_deleted += scans; }

private:
    struct Reading;
    enum class List : quint8 { Scans, Agents };
    // Whether the list is there: a 404 of the service's own is told apart from a list.
    enum class Presence : quint8 { Read, Absent };

    [[nodiscard]] QCoro::Task<Result<Presence>> readList(std::shared_ptr<Reading> reading,
                                                         List list,
                                                         DefenderClient::Progress progress,
                                                         std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<CollectionDecoder::Page>>
    readPage(std::shared_ptr<Reading> reading, List list, QUrl url, std::stop_token stop);
    [[nodiscard]] std::optional<Error> guard(Reading& reading, List list,
                                             const CollectionDecoder::Page& page, QUrl& next) const;
    // Whether the list of scans may have ended too early. It is believed when it says the same a
    // minute after it was doubted first.
    [[nodiscard]] std::optional<Error> doubt(const Reading& reading);
    [[nodiscard]] Error odd(List list, const QString& why) const;
    [[nodiscard]] QUrl firstUrl(List list) const;

    ServiceCalls& m_calls;
    Worker& m_worker;
    // Shared with the jobs of the worker, one at a time.
    std::shared_ptr<CollectionDecoder> m_decoder = std::make_shared<CollectionDecoder>();
    int m_callsOfLastReading = 0;
    bool m_hasSeenScans = false;
    // Of the last whole reading.
    qsizetype m_scans = 0;
    qsizetype m_rowsOfPage = 0; // that was not the last; 0: it had only one
    qint64 m_deleted = 0;
    qint64 m_deletedBefore = 0; // when it began
    Instant m_doubtSince;
};
