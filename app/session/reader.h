// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/readings.h"
#include "app/service/clock.h"

#include <QObject>

#include <optional>

// Reads whole lists of one tenant and publishes them. Readings are numbered: the newest that was
// asked for wins, whichever answer comes last. Lives on the GUI thread; goes after the client,
// whose end ends every reading under way.
class Reader final : public QObject, public Readings {
    Q_OBJECT

public:
    Reader(DefenderClient& client, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] SnapshotPtr latest() const override { return m_latest; }
    [[nodiscard]] int callsOfOne() const override { return m_calls; }
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> readAgain(Urgency urgency,
                                                             std::stop_token stop) override;

    // What an earlier start kept; ignored once something was read.
    void offerFromDisk(const SnapshotPtr& snapshot);
    // From now on every reading is Cancelled, those under way too, whoever asked for them.
    void close();

    [[nodiscard]] bool isReading() const { return m_underWay > 0; }
    [[nodiscard]] Instant readingSince() const { return m_since; }
    [[nodiscard]] qsizetype scansSoFar() const { return m_scansSoFar; }
    [[nodiscard]] int pagesSoFar() const { return m_pagesSoFar; }
    [[nodiscard]] bool isFromDisk() const { return m_isFromDisk; }

Q_SIGNALS:
    void progressed();
    void arrived(const SnapshotPtr& snapshot);
    // Of the newest that was not stopped: a reading that is taken back tells nothing, and what an
    // older one came to counts again.
    void failed(const Error& error);

private:
    DefenderClient& m_client;
    Clock& m_clock;
    SnapshotPtr m_latest;
    int m_calls = 0;
    quint64 m_asked = 0;
    quint64 m_newest = 0; // that arrived
    // The newest that failed, and why, as long as a newer one may still speak for it.
    quint64 m_newestFailed = 0;
    std::optional<Error> m_withheld;
    int m_underWay = 0;
    Instant m_since;
    qsizetype m_scansSoFar = 0;
    int m_pagesSoFar = 0;
    bool m_isFromDisk = false;
    bool m_isClosed = false;
    std::stop_source m_life;
};
