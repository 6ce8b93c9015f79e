// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reader.h"

#include "app/service/stoplink.h"

#include <QPointer>

#include <algorithm>
#include <utility>

Reader::Reader(DefenderClient& client, Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock) {}

void Reader::offerFromDisk(const SnapshotPtr& snapshot) {
    if (m_latest || !snapshot)
        return;
    m_latest = snapshot;
    m_isFromDisk = true;
    Q_EMIT progressed();
}

void Reader::close() {
    m_isClosed = true;
    m_life.request_stop();
}

QCoro::Task<Result<SnapshotPtr>> Reader::readAgain(Urgency urgency, std::stop_token stop) {
    const QPointer<Reader> self(this);
    if (m_isClosed) {
        Error closed;
        closed.kind = Error::Kind::Cancelled;
        co_return tl::unexpected(closed);
    }
    const quint64 number = ++m_asked;
    ++m_underWay;
    m_since = m_clock.now();
    m_scansSoFar = 0;
    m_pagesSoFar = 0;
    Q_EMIT progressed();

    const DefenderClient::Progress progress = [self, number](qsizetype scans, int page) {
        if (!self || number != self->m_asked)
            return;
        self->m_scansSoFar = scans;
        self->m_pagesSoFar = page;
        Q_EMIT self->progressed();
    };
    const StopLink link(stop, m_life.get_token());
    Result<SnapshotPtr> reading = co_await m_client.readAll(urgency, progress, link.token());
    if (!self)
        co_return reading;

    --m_underWay;
    if (reading && number > m_newest) {
        m_newest = number;
        m_withheld.reset();
        m_latest = *reading;
        m_calls = m_client.callsOfLastReading();
        m_isFromDisk = false;
        Q_EMIT arrived(m_latest);
        co_return reading;
    }
    if (!reading && reading.error().kind != Error::Kind::Cancelled &&
        number > std::max(m_newest, m_newestFailed)) {
        m_newestFailed = number;
        m_withheld = reading.error();
    }
    if (m_withheld && !m_isClosed && (m_newestFailed == m_asked || m_underWay == 0)) {
        const Error error = *std::exchange(m_withheld, std::nullopt);
        Q_EMIT failed(error);
    } else {
        Q_EMIT progressed();
    }
    co_return reading;
}
