// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/errormapper.h"

#include "app/service/redact.h"
#include "app/service/servererror.h"

#include <QRegularExpression>
#include <QUrl>

QString ErrorMapper::whatFailed(Operation operation) {
    switch (operation) {
    case Operation::ReadScans: return tr("The scan definitions could not be read.");
    case Operation::ReadAgents: return tr("The scan agents could not be read.");
    case Operation::ReadAgent: return tr("The scan agent could not be read.");
    case Operation::ReadContract:
        return tr("What the service offers ($metadata) could not be read.");
    case Operation::ReadHistory: return tr("The history of the scan could not be read.");
    case Operation::Create: return tr("The scan could not be created.");
    case Operation::Update: return tr("The scan could not be changed.");
    case Operation::Delete: return tr("The scans could not be deleted.");
    }
    return {};
}

Error ErrorMapper::cancelled(Operation operation) {
    Error error;
    error.kind = Error::Kind::Cancelled;
    error.what = whatFailed(operation);
    error.why = tr("It was stopped.");
    return error;
}

std::optional<Error> ErrorMapper::errorOf(const HttpAnswer& answer, const About& about) {
    const bool isWhole = answer.fault == HttpFault::None;
    if (isWhole && answer.status >= 200 && answer.status < 300)
        return {};
    Error error;
    error.what = whatFailed(about.operation);
    error.httpStatus = answer.status;
    const ServerError server = ServerError::from(answer, about.secrets);
    error.serverCode = server.code;
    error.serverText = server.text;
    error.correlationId = server.correlationId;
    error.retryAfter = server.retryAfter;
    if (isWhole)
        describeStatus(answer, server, about, error);
    else
        describeFault(answer, about, error);
    // A gateway's 5xx says nothing about what happened behind it, and a redirect may lead to what
    // was made (RFC 9110, 303).
    if (isWrite(about.operation)) {
        const bool isRefusal = answer.status >= 400 && answer.status < 500;
        error.outcomeUnknown = isWhole ? !isRefusal : answer.wasSent;
    }
    return error;
}

Error ErrorMapper::garbage(const HttpAnswer& answer, const About& about, const QString& reason) {
    Error error;
    error.kind = Error::Kind::Garbage;
    error.what = whatFailed(about.operation);
    error.httpStatus = answer.status;
    const ServerError server = ServerError::from(answer, about.secrets);
    error.correlationId = server.correlationId;
    if (server.isHtml) {
        error.why = tr("A web page came instead of data.");
        error.advice = tr("A proxy or a sign-in page of the network may stand in between. Open a "
                          "web page in the browser, then try again.");
        error.serverText = server.text;
    } else {
        error.why = reason;
        error.advice = tr("Try again. If it stays so, give the correlation id to Microsoft's "
                          "support.");
    }
    error.outcomeUnknown = isWrite(about.operation);
    return error;
}

Error ErrorMapper::foreignLink(const About& about, const QString& link) {
    Error error;
    error.kind = Error::Kind::ForeignHost;
    error.what = whatFailed(about.operation);
    error.why =
        tr("The list goes on at another address, and the sign-in is for %1 only.").arg(about.host);
    error.advice = tr("Check the host of this connection. If it is right, report this to "
                      "Microsoft's support.");
    error.serverText =
        cleanServerText(redact(QUrl(link).toDisplayString(QUrl::RemoveQuery), about.secrets));
    return error;
}

void ErrorMapper::describeFault(const HttpAnswer& answer, const About& about, Error& error) {
    using Kind = Error::Kind;
    // The network's own words ("Unknown error") are none of the service's, and say no more than
    // ours; what a certificate says does.
    if (answer.fault == HttpFault::Tls || answer.fault == HttpFault::Proxy)
        error.serverText = cleanServerText(redact(answer.text, about.secrets));
    switch (answer.fault) {
    case HttpFault::NotAllowed:
        error.kind = Kind::Network;
        error.why = tr("The address is not https. Without encryption the console talks to this "
                       "machine only.");
        error.advice = tr("Correct the address of the connection.");
        return;
    case HttpFault::NoNetwork:
        error.kind = Kind::Network;
        error.why = tr("This computer is connected to no network.");
        error.advice = tr("Check the cable or the wireless network.");
        return;
    case HttpFault::HostNotFound:
        error.kind = Kind::Network;
        error.why = tr("The name %1 was not found.").arg(about.host);
        error.advice = tr("Check the network, and the host of this connection.");
        return;
    case HttpFault::Refused:
        error.kind = Kind::Network;
        error.why = tr("%1 does not accept the connection.").arg(about.host);
        error.advice = tr("Check the network, and the host of this connection.");
        return;
    case HttpFault::ConnectTimeout:
        error.kind = Kind::Timeout;
        error.why = tr("No connection to %1 came about in time.").arg(about.host);
        error.advice = tr("Check the network, the proxy and the firewall.");
        return;
    case HttpFault::Silence:
        error.kind = Kind::Timeout;
        error.why = tr("Nothing was heard from %1 for too long.").arg(about.host);
        error.advice = tr("Try again in a while.");
        return;
    case HttpFault::Cancelled:
        error.kind = Kind::Cancelled;
        error.why = tr("It was stopped.");
        return;
    case HttpFault::Tls:
        error.kind = Kind::Tls;
        error.why = tr("The certificate of %1 is not trusted.").arg(about.host);
        error.advice = tr("If your network inspects encrypted traffic, its certificate authority "
                          "must be trusted by this machine. Else somebody may be listening.");
        return;
    case HttpFault::Proxy:
        error.kind = Kind::Network;
        error.why = tr("The proxy does not let the connection through.");
        error.advice = tr("Check the proxy's address and its sign-in in the system's settings.");
        return;
    case HttpFault::TooLarge:
        error.kind = Kind::Garbage;
        error.why = tr("The answer is larger than anything this console can hold.");
        return;
    case HttpFault::Garbled:
        error.kind = Kind::Garbage;
        error.why = tr("The answer is damaged.");
        error.advice = tr("Try again. A proxy in between may be at fault.");
        return;
    case HttpFault::Lost:
    case HttpFault::Other:
    case HttpFault::None: break;
    }
    error.kind = Kind::Network;
    error.why =
        tr("The connection to %1 broke before the whole answer had arrived.").arg(about.host);
    error.advice = tr("Check the network, and try again.");
}

void ErrorMapper::describeStatus(const HttpAnswer& answer, const ServerError& server,
                                 const About& about, Error& error) {
    using Kind = Error::Kind;
    const int status = answer.status;
    if (status >= 300 && status < 400) {
        error.kind = Kind::ForeignHost;
        error.why = tr("The answer sends to another address, and the sign-in is for %1 only.")
                        .arg(about.host);
        error.advice = tr("A sign-in page of the network may stand in between. Open a web page in "
                          "the browser, then try again.");
        const QUrl location(QString::fromUtf8(answer.header("Location")));
        error.serverText =
            cleanServerText(redact(location.toDisplayString(QUrl::RemoveQuery), about.secrets));
        return;
    }
    if (status == 407) {
        error.kind = Kind::Network;
        error.why = tr("The proxy wants a sign-in.");
        error.advice = tr("Check the proxy's address and its sign-in in the system's settings.");
        return;
    }
    if (server.isHtml && status != 429) {
        error.kind = status >= 500 ? Kind::Server : Kind::Garbage;
        error.why = tr("A web page came instead of the service's answer: a proxy or gateway stands "
                       "in between.");
        error.advice = tr("Check the proxy and the host of this connection.");
        return;
    }
    if (status == 401)
        return describeUnauthorized(server, error);
    if (status == 403)
        return describeForbidden(server, about, error);
    if (status == 429) {
        error.kind = Kind::Throttled;
        error.why = tr("The service's limit of calls is used up. Everybody who signs in with this "
                       "application shares it.");
        error.advice = tr("The console goes on by itself as soon as the service allows it.");
        return;
    }
    if (status >= 500) {
        error.kind = Kind::Server;
        error.why = tr("The service has a problem of its own.");
        error.advice = tr("Try again in a while. If it stays so, give the correlation id to "
                          "Microsoft's support.");
        return;
    }
    if (status >= 400)
        return describeRefused(server, about, error);
    error.kind = Kind::Garbage;
    error.why = tr("The answer is none that the service is known to give.");
}

void ErrorMapper::describeUnauthorized(const ServerError& server, Error& error) {
    static const QRegularExpression licence(
        QStringLiteral("no\\s+tvm\\s+licen[sc]e|account\\s+mode\\s+is\\s+inactive|licen[sc]e"),
        QRegularExpression::CaseInsensitiveOption);
    if (licence.match(server.text).hasMatch()) {
        error.kind = Error::Kind::Licence;
        error.why = tr("The tenant has no active licence for this.");
        error.advice = tr("Authenticated scans need Microsoft Defender Vulnerability Management. "
                          "After a first activation it can take hours.");
        return;
    }
    error.kind = Error::Kind::Unauthorized;
    error.why = tr("The service does not accept the sign-in.");
    error.advice =
        tr("Test the connection. If the sign-in works there, check that tenant and cloud "
           "of the connection belong together.");
}

void ErrorMapper::describeForbidden(const ServerError& server, const About& about, Error& error) {
    error.kind = Error::Kind::Forbidden;
    const bool writes = isWrite(about.operation);
    if (server.code.compare(u"DisabledFeature", Qt::CaseInsensitive) == 0) {
        error.why = tr("The tenant has this feature switched off.");
        error.advice = tr("Authenticated scans must be switched on in the Defender portal.");
        return;
    }
    if (server.text.contains(u"audience", Qt::CaseInsensitive)) {
        error.why = tr("The sign-in is for another resource than this service.");
        error.advice = tr("The scope of the connection does not fit its cloud: it must name the "
                          "service's own resource, whatever the host.");
        return;
    }
    const QString permission =
        writes ? QStringLiteral("Machine.ReadWrite.All") : QStringLiteral("Machine.Read.All");
    if (server.text.contains(u"Missing application roles", Qt::CaseInsensitive)) {
        error.why = tr("The application lacks the permission %1.").arg(permission);
        error.advice =
            tr("Grant it in Entra ID under \"WindowsDefenderATP\", with an administrator's "
               "consent, and sign in again.");
        return;
    }
    if (about.isPerson) {
        error.why = writes ? tr("You may not change scans in this tenant.")
                           : tr("You may not read scans in this tenant.");
        error.advice =
            writes ? tr("The application needs the permission Machine.ReadWrite, and you need a "
                        "role with \"ManageSecurity\" in the Defender portal.")
                   : tr("The application needs the permission Machine.Read, and you need a role "
                        "with \"ViewData\" or \"TvmViewData\" in the Defender portal.");
        return;
    }
    error.why = tr("The service does not allow this to the application.");
    error.advice = tr("It needs the permission %1, with an administrator's consent. A new "
                      "permission can take hours to work.")
                       .arg(permission);
}

void ErrorMapper::describeRefused(const ServerError& server, const About& about, Error& error) {
    using Kind = Error::Kind;
    const auto isCode = [&server](QStringView code) {
        return server.code.compare(code, Qt::CaseInsensitive) == 0;
    };
    if (isCode(u"MaximumBatchSizeExceeded") || error.httpStatus == 413) {
        error.kind = Kind::BatchTooLarge;
        static const QRegularExpression allowed(QStringLiteral(R"(allowed:?\s*(\d{1,6}))"),
                                                QRegularExpression::CaseInsensitiveOption);
        if (const auto match = allowed.match(server.text);
            match.hasMatch() && match.captured(1).toInt() > 0)
            error.allowedBatch = match.captured(1).toInt();
        error.why = tr("The service takes fewer at once.");
        error.advice = tr("They have to go in smaller groups.");
        return;
    }
    if (error.httpStatus == 404) {
        error.kind = Kind::NotFound;
        switch (about.operation) {
        case Operation::Update:
        case Operation::Delete:
            error.why = tr("The service does not know the scan (any more).");
            error.advice = tr("Refresh the list. A scan made a moment ago, or through another "
                              "host, can be missing for a while.");
            return;
        case Operation::Create:
            error.why = tr("The service does not know the scanner.");
            error.advice =
                tr("Choose a scanner that was seen within the tenant's retention period.");
            return;
        default:
            error.why = tr("%1 does not offer this.").arg(about.host);
            error.advice =
                tr("Check cloud, region and host of this connection. Where the service is "
                   "a preview, the tenant may not have it yet.");
            return;
        }
    }
    error.kind = Kind::Refused;
    if (isCode(u"InvalidIpAddress")) {
        error.why = tr("The service takes one of the targets for no valid address.");
        error.advice = tr("Correct the targets.");
    } else if (isCode(u"ClientVersionNotSupported")) {
        error.why = tr("The service does not support this version of the console any more.");
        error.advice = tr("Install a newer version.");
    } else if (server.text.contains(u"retention", Qt::CaseInsensitive) ||
               server.text.contains(u"last seen", Qt::CaseInsensitive)) {
        error.why = tr("The scanner was not seen within the tenant's retention period.");
        error.advice = tr("Choose another scanner, or bring this one back online first.");
    } else {
        error.why = tr("The service does not accept the request.");
        error.advice = tr("Its own words below say what it does not like.");
    }
}
