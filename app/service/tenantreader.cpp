// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/tenantreader.h"

#include "app/service/clock.h"
#include "app/service/decode/definitiondecoder.h"
#include "app/service/loopback.h"
#include "app/service/worker.h"

#include <QSet>

namespace {

// Fewer scans than these are gone at one blow often enough.
constexpr qsizetype ManyScans = 20;
constexpr qint64 DoubtMs = 60'000; // DESIGN.md: absent counts after two readings a minute apart

} // namespace

// One reading under way. Touched by the worker's jobs and, between them, by the caller's thread.
struct TenantReader::Reading {
    SnapshotBuilder builder;
    DefinitionDecoder definitions{builder};
    CollectionDecoder::Seen seenScans;
    CollectionDecoder::Seen seenAgents;
    Urgency urgency = Urgency::Person;
    int calls = 0;
    qint64 bytes = 0;

    // Of the list that is being read.
    QSet<QString> links;
    int pages = 0;
    int emptyPages = 0;
    qsizetype distinct = 0;
    std::optional<qint64> count;
    qsizetype rowsOfPage = 0; // of the first page, where there are more
    qsizetype rowsOfLastPage = 0;

    void startList() {
        links.clear();
        pages = 0;
        emptyPages = 0;
        distinct = 0;
        count.reset();
        rowsOfPage = 0;
        rowsOfLastPage = 0;
    }
};

QUrl TenantReader::firstUrl(List list) const {
    return m_calls.url(list == List::Scans ? QStringLiteral("DeviceAuthenticatedScanDefinitions")
                                           : QStringLiteral("DeviceAuthenticatedScanAgents"));
}

Error TenantReader::odd(List list, const QString& why) const {
    Error error;
    error.kind = Error::Kind::Garbage;
    error.what =
        ErrorMapper::whatFailed(list == List::Scans ? Operation::ReadScans : Operation::ReadAgents);
    error.why = why;
    error.advice = tr("Try again. Until a reading arrives whole, the last one stays.");
    return error;
}

QCoro::Task<Result<SnapshotPtr>>
TenantReader::readAll(Urgency urgency, DefenderClient::Progress progress, std::stop_token stop) {
    // What the service knew when we began to ask: a reading is never younger than it says.
    const Instant began = m_calls.clock().now();
    auto reading = std::make_shared<Reading>();
    reading->urgency = urgency;
    const qint64 deletedBefore = m_deleted;
    const Result<Presence> scans = co_await readList(reading, List::Scans, progress, stop);
    if (!scans)
        co_return tl::unexpected(scans.error());
    if (const std::optional<Error> error = doubt(*reading))
        co_return tl::unexpected(*error);
    const qsizetype rowsOfPage = reading->rowsOfPage;
    const Result<Presence> agents = co_await readList(reading, List::Agents, progress, stop);
    if (!agents)
        co_return tl::unexpected(agents.error());
    // A collection with nothing in it may come as 404 (CONTRACT.md). One list that is there
    // proves host, path and sign-in, so the other may be believed to be empty. Two that are not
    // there look like a wrong host, and scans that were there a while ago do not vanish by a 404.
    if (*scans == Presence::Absent && (*agents == Presence::Absent || m_hasSeenScans))
        co_return tl::unexpected(odd(
            List::Scans, tr("The service says that the list does not exist (404). An empty list "
                            "would look otherwise.")));

    const int calls = reading->calls;
    const QString who = m_calls.claims().who;
    const QString host = m_calls.connection().api.host();
    auto finish = [reading, began, who, host, decoder = m_decoder] {
        decoder->rest();
        return reading->builder.finish(began, who, host);
    };
    SnapshotPtr snapshot = co_await m_worker.run(std::move(finish));
    if (stop.stop_requested())
        co_return tl::unexpected(ErrorMapper::cancelled(Operation::ReadScans));
    m_callsOfLastReading = calls;
    m_scans = snapshot->scanCount();
    m_rowsOfPage = rowsOfPage;
    m_deletedBefore = deletedBefore;
    m_doubtSince = {};
    m_hasSeenScans = m_hasSeenScans || snapshot->scanCount() > 0;
    co_return snapshot;
}

QCoro::Task<Result<TenantReader::Presence>>
TenantReader::readList(std::shared_ptr<Reading> reading, List list,
                       DefenderClient::Progress progress, std::stop_token stop) {
    reading->startList();
    QUrl url = firstUrl(list);
    reading->links.insert(url.toString(QUrl::FullyEncoded));
    while (!url.isEmpty()) {
        const Result<CollectionDecoder::Page> page = co_await readPage(reading, list, url, stop);
        if (!page) {
            const Error& error = page.error();
            // Only the service's own word, and only for the first page.
            if (reading->pages == 0 && error.kind == Error::Kind::NotFound &&
                error.serverCode.compare(u"ResourceNotFound", Qt::CaseInsensitive) == 0)
                co_return Presence::Absent;
            co_return tl::unexpected(error);
        }
        ++reading->pages;
        if (const std::optional<Error> error = guard(*reading, list, *page, url))
            co_return tl::unexpected(*error);
        if (progress && list == List::Scans)
            progress(reading->distinct, reading->pages);
    }
    if (reading->count && *reading->count > reading->distinct) {
        co_return tl::unexpected(odd(
            list, tr("The service speaks of %1 entries and sent %2.")
                      .arg(QString::number(*reading->count), QString::number(reading->distinct))));
    }
    co_return Presence::Read;
}

// On sister collections the link to the next page was seen to vanish, and a total to be capped
// silently (CONTRACT.md, Operations). Where the service counts nothing, that can only be told from
// the reading before.
std::optional<Error> TenantReader::doubt(const Reading& reading) {
    const qsizetype expected = m_scans - qsizetype(m_deleted - m_deletedBefore);
    const qsizetype page = reading.rowsOfPage > 0 ? reading.rowsOfPage : m_rowsOfPage;
    const bool endsWithAFullPage =
        page > 0 && reading.rowsOfLastPage == page && reading.distinct < expected;
    const bool isHalfGone = expected >= ManyScans && reading.distinct * 2 < expected;
    if (reading.count || (!endsWithAFullPage && !isHalfGone)) {
        m_doubtSince = {}; // also where the rest of this reading fails
        return {};
    }
    const qint64 now = m_calls.clock().now().ms;
    if (!m_doubtSince.isKnown() || now < m_doubtSince.ms)
        m_doubtSince = Instant{now};
    const qint64 left = m_doubtSince.ms + DoubtMs - now;
    if (left <= 0)
        return {};
    Error error = odd(List::Scans,
                      tr("The list ended after %1 scans; the reading before had %2. Lists of this "
                         "kind were seen to end too early.")
                          .arg(QString::number(reading.distinct), QString::number(m_scans)));
    error.advice = tr("Nothing is to be done: it is read again in a minute, and if it says the "
                      "same then, it counts. Until then the last one stays.");
    error.retryAfter = std::chrono::seconds(left / 1000 + 1);
    return error;
}

// Where the list goes on, or why it must not. `next` is empty after the last page.
std::optional<Error> TenantReader::guard(Reading& reading, List list,
                                         const CollectionDecoder::Page& page, QUrl& next) const {
    reading.distinct += page.newRows;
    reading.rowsOfLastPage = page.rows;
    if (page.count)
        reading.count = page.count;
    const QUrl from = next;
    next = QUrl();
    if (page.nextLink.isEmpty())
        return {};
    // On sister collections links were seen to loop (CONTRACT.md, Operations).
    if (page.rows > 0 && page.newRows == 0)
        return odd(list,
                   tr("The list repeats itself: page %1 holds nothing new.").arg(reading.pages));
    if (reading.pages == 1)
        reading.rowsOfPage = page.rows;
    reading.emptyPages = page.rows == 0 ? reading.emptyPages + 1 : 0;
    if (reading.emptyPages > m_calls.limits().maxEmptyPages)
        return odd(list, tr("The list goes on and on with empty pages."));
    if (reading.pages >= m_calls.limits().maxPages)
        return odd(list, tr("The list has more than %1 pages.").arg(m_calls.limits().maxPages));

    QUrl link(page.nextLink, QUrl::StrictMode);
    if (link.isRelative())
        link = from.resolved(link);
    link.setFragment({});
    ErrorMapper::About about;
    about.operation = list == List::Scans ? Operation::ReadScans : Operation::ReadAgents;
    about.host = m_calls.connection().api.host();
    if (!mayBeCalled(link) || !hasSameOrigin(link, m_calls.connection().api))
        return ErrorMapper::foreignLink(about, page.nextLink);
    const QString key = link.toString(QUrl::FullyEncoded);
    if (reading.links.contains(key))
        return odd(list, tr("The list goes round in circles: a link to the next page came twice."));
    reading.links.insert(key);
    next = link;
    return {};
}

QCoro::Task<Result<CollectionDecoder::Page>>
TenantReader::readPage(std::shared_ptr<Reading> reading, List list, QUrl url,
                       std::stop_token stop) {
    // Qt takes a body that was cut off behind a gateway for whole (PROBE: truncated gzip and
    // chunks): what cannot be read is asked for once more.
    constexpr int Tries = 2;
    for (int attempt = 1;; ++attempt) {
        ServiceCalls::Call call;
        call.operation = list == List::Scans ? Operation::ReadScans : Operation::ReadAgents;
        call.url = url;
        call.urgency = reading->urgency;
        ++reading->calls;
        Result<ServiceCalls::Answered> answered = co_await m_calls.send(call, stop);
        if (!answered)
            co_return tl::unexpected(answered.error());

        reading->bytes += answered->http.body.size();
        if (reading->bytes > m_calls.limits().maxBytesOfReading) {
            answered->http.fault = HttpFault::TooLarge;
            co_return tl::unexpected(*ErrorMapper::errorOf(answered->http, answered->about));
        }
        // The body moves to the worker and is freed there. Its head stays, for the error.
        const QByteArray head = answered->http.body.left(4096);
        auto body = std::make_shared<QByteArray>(std::move(answered->http.body));
        // Named, not a temporary: g++ 12 destroys captures of a temporary in co_await twice.
        auto decode = [reading, list, body, stop, decoder = m_decoder] {
            return list == List::Scans
                       ? decoder->definitions(std::move(*body), reading->definitions,
                                              reading->seenScans, stop)
                       : decoder->agents(std::move(*body), reading->builder, reading->seenAgents);
        };
        const auto decoded = co_await m_worker.run(std::move(decode));
        if (stop.stop_requested())
            co_return tl::unexpected(ErrorMapper::cancelled(call.operation));
        if (decoded)
            co_return *decoded;
        (list == List::Scans ? reading->seenScans : reading->seenAgents).dropPage();
        if (attempt >= Tries) {
            answered->http.body = head;
            co_return tl::unexpected(
                ErrorMapper::garbage(answered->http, answered->about, decoded.error()));
        }
    }
}

QCoro::Task<Result<FirstPages>> TenantReader::firstPages(std::stop_token stop) {
    auto reading = std::make_shared<Reading>();
    FirstPages pages;
    const auto scans = co_await readPage(reading, List::Scans, firstUrl(List::Scans), stop);
    if (scans) {
        pages.scans = scans->rows;
        pages.hasMoreScans = !scans->nextLink.isEmpty();
    } else if (scans.error().kind != Error::Kind::NotFound) {
        co_return tl::unexpected(scans.error());
    }
    const auto agents = co_await readPage(reading, List::Agents, firstUrl(List::Agents), stop);
    if (agents)
        pages.agents = agents->rows;
    else if (!scans || agents.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(agents.error());
    co_return pages;
}
