// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"
#include "app/service/defenderclient.h"

#include <QHash>
#include <QObject>

#include <deque>

// The sessions of scans, read on request and kept until the scan ran again. Never more than
// twenty calls a minute: who walks down the list gets the row on which they came to rest, and
// nobody waits for another's. Where the
// newest session failed and came without its targets, these are read as well. A service that
// answers the oldest first is asked for the rest: what counts are the newest.
class HistoryReader final : public QObject {
    Q_OBJECT

public:
    static constexpr int CallsPerMinute = 20;
    static constexpr int MostSessions = 100;

    HistoryReader(DefenderClient& client, Clock& clock, QObject* parent = nullptr);
    ~HistoryReader() override;

    // Takes the place of a request that still waits, of the same one who asks: they are told
    // apart by `by`, and not looked at. `lastRun` as the reading shows it.
    void request(const QString& scanId, Instant lastRun, const void* by = nullptr);
    void close();

Q_SIGNALS:
    void arrived(const QString& scanId, const QList<ScanSession>& sessions);
    void failed(const QString& scanId, const Error& error);

private:
    struct Kept {
        Instant lastRun;
        QList<ScanSession> sessions;
        QString failure;  // the session whose targets are still to be read; empty: none
        int nextSkip = 0; // newer ones are to be read from there; 0: none
        [[nodiscard]] bool isWhole() const { return failure.isEmpty() && nextSkip == 0; }
    };
    struct Wanted {
        const void* by;
        QString scanId;
        Instant lastRun;
    };
    [[nodiscard]] QCoro::Task<> work();
    void wantNoMore(const void* by);
    [[nodiscard]] QCoro::Task<> readSessions(QString scanId, Instant lastRun);
    [[nodiscard]] QCoro::Task<> readNewer(QString scanId, int skip);
    [[nodiscard]] QCoro::Task<> readFailure(QString scanId, QString sessionId);
    [[nodiscard]] std::chrono::milliseconds untilNextCall();

    DefenderClient& m_client;
    Clock& m_clock;
    QHash<QString, Kept> m_kept;
    std::deque<qint64> m_calls;  // of the last minute
    std::deque<Wanted> m_wanted; // one of each who asks
    bool m_isWorking = false;
    std::stop_source m_stop;
};
