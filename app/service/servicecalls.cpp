// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servicecalls.h"

#include "app/service/clock.h"
#include "app/service/loopback.h"
#include "app/service/ratebudget.h"
#include "app/service/tokensource.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr int MostThrottled = 4;
constexpr std::chrono::milliseconds FirstPause = 500ms;
constexpr std::chrono::milliseconds LongestPause = 20s;
// Whoever is told to come again later than this is told so, instead of being left waiting.
constexpr std::chrono::seconds LongestTold = 60s;

QuotaUse::For useOf(Operation operation) {
    if (operation == Operation::ReadScans || operation == Operation::ReadAgents)
        return QuotaUse::For::Reading;
    return isWrite(operation) ? QuotaUse::For::Write : QuotaUse::For::Other;
}

} // namespace

ServiceCalls::ServiceCalls(Connection connection, ServiceClient::Needs needs,
                           ServiceClient::Limits limits)
    : m_connection(std::move(connection)), m_needs(std::move(needs)), m_limits(limits) {}

QUrl ServiceCalls::url(const QString& path) const {
    QUrl base = m_connection.api;
    base.setPath({});
    base.setQuery(QString());
    base.setFragment({});
    return QUrl(base.toString(QUrl::FullyEncoded) + QStringLiteral("/api/") + path);
}

DefenderClient::Waits ServiceCalls::waitsForQuota() const {
    return {m_needs.budget.waitOf({this, QuotaUse::For::Reading}),
            m_needs.budget.waitOf({this, QuotaUse::For::Write})};
}

QCoro::Task<bool> ServiceCalls::takePlace(Operation operation, Urgency urgency,
                                          std::stop_token stop) {
    co_return co_await m_needs.budget.acquire(urgency, stop, {this, useOf(operation)});
}

QCoro::Task<Result<ServiceCalls::Answered>> ServiceCalls::send(Call call, std::stop_token stop) {
    ErrorMapper::About about;
    about.operation = call.operation;
    about.host = m_connection.api.host();
    const auto stopped = [operation = call.operation] {
        return tl::unexpected(ErrorMapper::cancelled(operation));
    };
    // The token is for this origin. Every address that reaches this point was made from it or
    // compared with it; this is the last door.
    if (!hasSameOrigin(call.url, m_connection.api))
        co_return tl::unexpected(ErrorMapper::foreignLink(about, call.url.toString()));

    Attempts attempts;
    for (;;) {
        // First the place, then the token: while one waits for a place a token may expire.
        if (!std::exchange(call.hasPlace, false)) {
            if (!co_await takePlace(call.operation, call.urgency, stop))
                co_return stopped();
        }
        const Result<Token> token = co_await m_needs.tokens.token(call.urgency, stop);
        if (stop.stop_requested())
            co_return stopped();
        if (!token)
            co_return tl::unexpected(token.error());
        m_claims = token->claims;
        about.isPerson = token->claims.isPerson;
        about.secrets = call.secrets;
        about.secrets << QString::fromLatin1(token->value);

        HttpRequest request;
        request.verb = call.verb;
        request.url = call.url;
        request.headers = {{"Authorization", "Bearer " + token->value}, {"Accept", call.accept}};
        if (call.verb != HttpRequest::Verb::Get)
            request.headers.emplaceBack("Content-Type", "application/json");
        request.body = call.body;
        request.maxBytes = m_limits.maxBytes;
        tell(call, true);
        HttpAnswer answer = co_await m_needs.transport.send(request, call.cutOff.value_or(stop));
        ++attempts.sent;

        std::optional<Error> error = ErrorMapper::errorOf(answer, about);
        if (!error)
            co_return Answered{std::move(answer), about};
        if (error->kind == Error::Kind::Cancelled || stop.stop_requested())
            co_return tl::unexpected(*error);
        if (error->kind == Error::Kind::Unauthorized)
            m_needs.tokens.forget(token->value);
        if (error->kind == Error::Kind::Unauthorized || error->kind == Error::Kind::Throttled)
            tell(call, false);
        if (error->kind == Error::Kind::Throttled)
            m_needs.budget.refused(error->retryAfter, error->serverText);
        else if (error->kind == Error::Kind::Server && error->retryAfter)
            m_needs.budget.unavailable(*error->retryAfter);

        switch (afterFailure(call, *error, attempts)) {
        case Next::GiveUp: co_return tl::unexpected(*error);
        case Next::AtOnce: break;
        case Next::AfterPause:
            co_await m_needs.clock.sleep(pause(attempts.sent), stop);
            if (stop.stop_requested())
                co_return stopped();
            break;
        }
    }
}

void ServiceCalls::tell(const Call& call, bool isOnItsWay) const {
    if (m_onItsWay && isWrite(call.operation))
        m_onItsWay(isOnItsWay);
}

ServiceCalls::Next ServiceCalls::afterFailure(const Call& call, const Error& error,
                                              Attempts& attempts) const {
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        // The token is judged before the request is looked at: nothing was applied, so a write
        // may be sent once more with a new one.
        return std::exchange(attempts.isTokenRenewed, true) ? Next::GiveUp : Next::AtOnce;
    case Error::Kind::Throttled:
        // A 429 is a refusal: nothing was applied, a write too may be sent again. The wait is the
        // budget's, which was told.
        return ++attempts.throttled >= call.tries.value_or(MostThrottled) ? Next::GiveUp
                                                                          : Next::AtOnce;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Server: break;
    case Error::Kind::Garbage:
        // A body that does not decompress, cut off behind a gateway's back.
        if (error.httpStatus >= 200 && error.httpStatus < 300)
            break;
        return Next::GiveUp;
    default: return Next::GiveUp;
    }
    // Writes are sent once: whether this one was applied may not be known. Nobody but its caller
    // may decide to send it again, after reading.
    if (isWrite(call.operation) || error.httpStatus == 501)
        return Next::GiveUp;
    if (error.retryAfter.value_or(0s) > LongestTold)
        return Next::GiveUp;
    return attempts.sent >= call.tries.value_or(m_limits.tries) ? Next::GiveUp : Next::AfterPause;
}

// Exponential with full jitter: many consoles that lost the service together do not come back
// together. A Retry-After of a 503 is the budget's, which was told.
std::chrono::milliseconds ServiceCalls::pause(int sent) const {
    const auto ceiling = std::min(LongestPause, FirstPause * (1 << std::clamp(sent, 1, 10)));
    const auto jittered =
        std::chrono::milliseconds(qint64(m_needs.random() * double(ceiling.count())));
    return std::max(jittered, std::chrono::milliseconds(1ms));
}
