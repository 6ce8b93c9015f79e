// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/garbage.h"

#include "app/emulator/jsontext.h"

namespace emulator {

namespace {

constexpr std::string_view gatewayPage =
    "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Blocked by the web "
    "gateway</h1><p>Category: unknown. Ask your help desk.</p>"
    "<script>alert('gateway')</script></body></html>";

void becomePage(HttpAnswer& answer, int status) {
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html"}};
    answer.body = gatewayPage;
}

void setNextLink(HttpAnswer& answer, const std::string& link) {
    const auto own = answer.body.find(",\"@odata.nextLink\"");
    answer.body.erase(own != std::string::npos ? own : answer.body.rfind('}'));
    answer.body += ",\"@odata.nextLink\":";
    appendQuoted(answer.body, link);
    answer.body += '}';
}

void keepArray(HttpAnswer& answer) {
    static constexpr std::string_view value = "\"value\":";
    const auto from = answer.body.find(value);
    const auto to = answer.body.rfind(']');
    if (from != std::string::npos && to != std::string::npos)
        answer.body = answer.body.substr(from + value.size(), to + 1 - from - value.size());
}

} // namespace

void spoil(HttpAnswer& answer, const Fault& fault, const std::string& url) {
    switch (fault.kind) {
    case Fault::Kind::Html: becomePage(answer, 200); return;
    case Fault::Kind::HtmlError: becomePage(answer, 502); return;
    case Fault::Kind::MalformedJson:
        answer.body = answer.body.empty() ? "{," : answer.body.substr(0, answer.body.size() - 1);
        answer.body += ",}";
        return;
    case Fault::Kind::CutBody:
    case Fault::Kind::CutChunked:
        if (answer.body.empty()) {
            answer.status = 200;
            answer.body = R"({"value":[]})";
        }
        answer.chunked = fault.kind == Fault::Kind::CutChunked;
        answer.drop = HttpAnswer::Drop::InTheBody;
        return;
    case Fault::Kind::EmptyBody:
        answer.status = 200;
        answer.body.clear();
        return;
    case Fault::Kind::NoContent:
        answer.status = 204;
        answer.body.clear();
        return;
    case Fault::Kind::BareArray: keepArray(answer); return;
    case Fault::Kind::WrongShape: answer.body = R"({"value":{}})"; return;
    case Fault::Kind::ForeignNextLink:
        setNextLink(answer, fault.elsewhere.toStdString() +
                                "/api/DeviceAuthenticatedScanDefinitions?$skiptoken=00");
        return;
    case Fault::Kind::LoopingNextLink: setNextLink(answer, url); return;
    case Fault::Kind::Redirect:
        answer.status = 302;
        answer.headers = {{"Location", fault.elsewhere.toStdString() + "/api/elsewhere"}};
        answer.body.clear();
        return;
    }
}

} // namespace emulator
