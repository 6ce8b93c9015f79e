// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servicework.h"

#include "app/service/contractreader.h"
#include "app/service/correlation.h"
#include "app/service/decode/entitydecoder.h"
#include "app/service/decode/sessiondecoder.h"
#include "app/service/servererror.h"
#include "app/service/stoplink.h"

namespace {

QString scans() {
    return QStringLiteral("DeviceAuthenticatedScanDefinitions");
}

QString encoded(const QString& id) {
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

// A 4xx that tells that the service keeps no $metadata for us, not that the call went wrong.
bool saysThereIsNone(const Error& error) {
    const int status = error.httpStatus;
    return error.kind != Error::Kind::Garbage && status >= 400 && status < 500 && status != 401 &&
           status != 407 && status != 408 && status != 429;
}

} // namespace

ServiceWork::ServiceWork(Connection connection, ServiceClient::Needs needs,
                         ServiceClient::Limits limits)
    : m_calls(std::move(connection), std::move(needs), limits), m_reader(m_calls, m_worker) {}

void ServiceWork::end() {
    m_end.request_stop();
    m_worker.finish();
}

QUrl ServiceWork::actionUrl(const QString& action, const QString& query) const {
    return m_calls.url(scans() + u'/' + action + (query.isEmpty() ? QString() : u'?' + query));
}

QCoro::Task<Result<SnapshotPtr>>
ServiceWork::readAll(Urgency urgency, DefenderClient::Progress progress, std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    co_return co_await m_reader.readAll(urgency, progress, link.token());
}

QCoro::Task<Result<FirstPages>> ServiceWork::firstPages(std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    co_return co_await m_reader.firstPages(link.token());
}

QCoro::Task<Result<ServiceContract>> ServiceWork::contract(std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    co_return co_await readContractOnce(link.token());
}

// However many ask, one reads. If that one fails or is stopped, the next tries.
QCoro::Task<Result<ServiceContract>> ServiceWork::readContractOnce(std::stop_token stop) {
    while (m_isReadingContract && !m_contract) {
        const auto wakeup = std::make_shared<Wakeup>();
        m_contractWaiters.push_back(wakeup);
        const std::stop_callback onStop(stop, [wakeup] { wakeup->wake(); });
        co_await wakeup->wait();
        if (stop.stop_requested())
            co_return tl::unexpected(ErrorMapper::cancelled(Operation::ReadContract));
    }
    if (m_contract)
        co_return Result<ServiceContract>(*m_contract);

    m_isReadingContract = true;
    ServiceCalls::Call call;
    call.operation = Operation::ReadContract;
    call.url = m_calls.url(QStringLiteral("$metadata"));
    call.accept = "application/xml";
    const auto answered = co_await m_calls.send(call, stop);
    m_isReadingContract = false;
    std::optional<Error> error;
    if (!answered) {
        if (saysThereIsNone(answered.error()))
            m_contract.emplace();
        else
            error = answered.error();
    } else if (auto read = readContract(answered->http.body)) {
        m_contract = std::move(*read);
    } else {
        error = ErrorMapper::garbage(answered->http, answered->about,
                                     tr("The answer is not the description of a service."));
    }
    // Taken out first: whoever finds no contract reads it himself and lets the others wait again.
    for (const auto& waiter : std::exchange(m_contractWaiters, {}))
        waiter->wake();
    if (error)
        co_return tl::unexpected(*error);
    // A copy by name: QCoro 0.8 moves from whatever co_return is given, lvalues too.
    co_return Result<ServiceContract>(*m_contract);
}

QCoro::Task<Result<BodyWriter>> ServiceWork::writer(Operation operation, std::stop_token stop) {
    Result<ServiceContract> contract = co_await readContractOnce(stop);
    // A description that is ill keeps nobody from working: S's spelling is what the service takes
    // where it takes any, and it is asked for the description again with the next write.
    const bool isIll = !contract && (contract.error().kind == Error::Kind::Garbage ||
                                     contract.error().kind == Error::Kind::Server);
    if (isIll)
        co_return BodyWriter(ServiceContract());
    if (!contract) {
        // Nothing of the write has been sent.
        Error error = contract.error();
        error.what = ErrorMapper::whatFailed(operation);
        co_return tl::unexpected(error);
    }
    co_return BodyWriter(std::move(*contract));
}

QCoro::Task<Result<WriteAnswer>> ServiceWork::sendWrite(ServiceCalls::Call call,
                                                        std::stop_token stop) {
    call.cutOff = m_end.get_token();
    const auto answered = co_await m_calls.send(call, stop);
    if (!answered)
        co_return tl::unexpected(answered.error());
    WriteAnswer written;
    written.httpStatus = answered->http.status;
    written.correlationId = correlationId(answered->http);
    const QByteArray& body = answered->http.body;
    if (call.operation == Operation::Delete) {
        // No body is promised and any may come; a web page is none of the service's.
        if (ServerError::from(answered->http, {}).isHtml)
            co_return tl::unexpected(ErrorMapper::garbage(answered->http, answered->about, {}));
        co_return written;
    }
    if (body.trimmed().isEmpty())
        co_return written;
    const auto definition = decodeDefinition(body);
    if (!definition)
        co_return tl::unexpected(
            ErrorMapper::garbage(answered->http, answered->about, definition.error()));
    written.definition = *definition;
    co_return written;
}

QCoro::Task<Result<WriteAnswer>> ServiceWork::create(ScanDraft draft, std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    const Result<BodyWriter> bodies = co_await writer(Operation::Create, link.token());
    if (!bodies)
        co_return tl::unexpected(bodies.error());
    const Result<QByteArray> body = bodies->create(draft);
    if (!body)
        co_return tl::unexpected(body.error());
    ServiceCalls::Call call;
    call.operation = Operation::Create;
    call.verb = HttpRequest::Verb::Post;
    call.url = m_calls.url(scans());
    call.body = *body;
    call.secrets = BodyWriter::secretsOf(draft.credentials);
    co_return co_await sendWrite(call, link.token());
}

QCoro::Task<Result<WriteAnswer>> ServiceWork::sendWhole(ServiceCalls::Call call, BodyWriter bodies,
                                                        ScanDefinition fresh, ScanPatch patch,
                                                        DefenderClient::BeforeWhole beforeWhole,
                                                        std::stop_token stop) {
    if (beforeWhole) {
        // First the place: a scan that was looked at and then waits for an hour of the quota is
        // sent as it was.
        call.hasPlace = co_await m_calls.takePlace(call.operation, call.urgency, stop);
        if (!call.hasPlace)
            co_return tl::unexpected(ErrorMapper::cancelled(call.operation));
        auto looking = beforeWhole();
        const Result<ScanDefinition> now = co_await looking;
        if (!now)
            co_return tl::unexpected(now.error());
        fresh = *now;
    }
    const Result<QByteArray> body = bodies.fullPatch(fresh, patch);
    if (!body)
        co_return tl::unexpected(body.error());
    call.body = *body;
    // Where it is told to come again later, the scan must be looked at once more before that.
    call.tries = 1;
    co_return co_await sendWrite(std::move(call), stop);
}

QCoro::Task<Result<WriteAnswer>> ServiceWork::update(ScanDefinition fresh, ScanPatch patch,
                                                     DefenderClient::BeforeWhole beforeWhole,
                                                     std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    const Result<BodyWriter> bodies = co_await writer(Operation::Update, link.token());
    if (!bodies)
        co_return tl::unexpected(bodies.error());
    const Result<QByteArray> partial = bodies->patch(patch);
    const Result<QByteArray> full = bodies->fullPatch(fresh, patch);
    if (!partial)
        co_return tl::unexpected(partial.error());
    if (fresh.id.isEmpty() || patch.isEmpty()) {
        Error error;
        error.what = ErrorMapper::whatFailed(Operation::Update);
        error.why = tr("There is nothing to change.");
        co_return tl::unexpected(error);
    }
    ServiceCalls::Call call;
    call.operation = Operation::Update;
    call.verb = HttpRequest::Verb::Patch;
    call.url = m_calls.url(scans() + u'/' + encoded(fresh.id));
    call.secrets = BodyWriter::secretsOf(patch.credentials);
    const bool mayBeFull = full.has_value() && *full != *partial;
    if (m_refusesPartialPatch && mayBeFull)
        co_return co_await sendWhole(call, *bodies, fresh, patch, beforeWhole, link.token());
    call.body = *partial;
    Result<WriteAnswer> written = co_await sendWrite(call, link.token());
    // A 400 applied nothing. Where it may be the missing members that it complains of, S's own
    // body is sent; where it names a fault in what was sent, that would only say it again.
    if (!written && written.error().httpStatus == 400 && mayBeFull &&
        written.error().serverCode.compare(u"InvalidIpAddress", Qt::CaseInsensitive) != 0 &&
        !link.token().stop_requested()) {
        written = co_await sendWhole(call, *bodies, fresh, patch, beforeWhole, link.token());
        if (written)
            m_refusesPartialPatch = true;
    }
    co_return written;
}

QCoro::Task<Result<WriteAnswer>> ServiceWork::remove(QStringList ids, std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    const Result<BodyWriter> bodies = co_await writer(Operation::Delete, link.token());
    if (!bodies)
        co_return tl::unexpected(bodies.error());
    const QString action = QStringLiteral("BatchDelete");
    ServiceCalls::Call call;
    call.operation = Operation::Delete;
    call.verb = HttpRequest::Verb::Post;
    call.url = actionUrl(action);
    call.body = bodies->ids(action, QStringLiteral("ScanDefinitionIds"), ids);
    // Before it is answered: a reading meanwhile may miss them already.
    m_reader.deleting(ids.size());
    const Result<WriteAnswer> written = co_await sendWrite(call, link.token());
    if (!written && !written.error().outcomeUnknown && written.error().kind != Error::Kind::Server)
        m_reader.deleting(-ids.size());
    co_return Result<WriteAnswer>(written);
}

QCoro::Task<Result<ScanAgent>> ServiceWork::agent(QString machineId, std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    ServiceCalls::Call call;
    call.operation = Operation::ReadAgent;
    call.url = m_calls.url(QStringLiteral("DeviceAuthenticatedScanAgents/") + encoded(machineId));
    const auto answered = co_await m_calls.send(call, link.token());
    if (!answered)
        co_return tl::unexpected(answered.error());
    const auto agent = decodeAgent(answered->http.body);
    if (!agent)
        co_return tl::unexpected(
            ErrorMapper::garbage(answered->http, answered->about, agent.error()));
    co_return *agent;
}

QCoro::Task<Result<QList<ScanSession>>> ServiceWork::history(QString action, QString parameter,
                                                             QStringList ids, QString query,
                                                             Urgency urgency,
                                                             std::stop_token stop) {
    const auto self = shared_from_this();
    const StopLink link(stop, m_end.get_token());
    // The contract spells the parameter; without it S's and M's spelling is good enough to read.
    const Result<ServiceContract> contract = co_await readContractOnce(link.token());
    const BodyWriter bodies(contract ? *contract : ServiceContract());
    ServiceCalls::Call call;
    call.operation = Operation::ReadHistory; // a read, though it is posted: it may be repeated
    call.verb = HttpRequest::Verb::Post;
    call.url = actionUrl(action, query);
    call.body = bodies.ids(action, parameter, ids);
    call.urgency = urgency;
    call.tries =
        1; // read by the way, so many a minute at most: the next rest on the row asks again
    const auto answered = co_await m_calls.send(call, link.token());
    if (!answered) {
        // A scan that never ran may be answered by 404 (CONTRACT.md, Operations); a page of some
        // gateway is Garbage, not NotFound.
        if (answered.error().kind == Error::Kind::NotFound)
            co_return QList<ScanSession>();
        co_return tl::unexpected(answered.error());
    }
    auto decode = [body = answered->http.body] { return decodeSessions(body); };
    const auto sessions = co_await m_worker.run(std::move(decode));
    if (!sessions)
        co_return tl::unexpected(
            ErrorMapper::garbage(answered->http, answered->about, sessions.error()));
    co_return *sessions;
}
