// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that includes Beast: 15 s to compile, so it holds nothing but HTTP.
#include "app/emulator/httpserver.h"

#include <utility> // Boost 1.74's asio misses it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <set>
#include <thread>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace emulator {

namespace {

constexpr std::uint32_t headerLimit = 32U * 1024U;
constexpr std::uint64_t bodyLimit = 16ULL * 1024U * 1024U;
// A backlog of 50 makes 300 connects take seconds.
constexpr int backlog = 1024;
constexpr std::chrono::minutes writeTimeout(5);

using Plain = beast::tcp_stream;
using Tls = beast::ssl_stream<beast::tcp_stream>;

std::string_view reason(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Payload Too Large";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    default: return "Answer";
    }
}

// Status line and headers by hand: Beast's own response type refuses the nonsense that faults
// ask for.
std::string headOf(const HttpAnswer& answer, bool keepAlive) {
    std::string head = "HTTP/1.1 ";
    head += std::to_string(answer.status);
    head += ' ';
    head += reason(answer.status);
    head += "\r\n";
    for (const auto& [name, value] : answer.headers) {
        head += name;
        head += ": ";
        head += value;
        head += "\r\n";
    }
    if (answer.chunked) {
        head += "Transfer-Encoding: chunked\r\n";
    } else if (answer.status != 204) {
        head += "Content-Length: ";
        head += std::to_string(answer.body.size());
        head += "\r\n";
    }
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

HttpRequest requestOf(http::request<http::string_body>&& message) {
    HttpRequest request;
    request.verb = std::string(message.method_string());
    request.target = std::string(message.target());
    for (const auto& field : message)
        request.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
    request.body = std::move(message.body());
    return request;
}

HttpAnswer refusal(const error_code& error) {
    HttpAnswer answer;
    answer.status = error == http::error::body_limit     ? 413
                    : error == http::error::header_limit ? 431
                                                         : 400;
    answer.headers.emplace_back("Content-Type", "text/plain");
    answer.body = error.message();
    return answer;
}

} // namespace

class HttpServer::Impl {
public:
    Impl(Settings settings, Handler handler)
        : m_settings(std::move(settings)), m_handler(std::move(handler)) {}
    ~Impl() { stop(); }

    std::string start();
    void stop();
    void setReachable(bool reachable);
    std::uint16_t port() const { return m_port; }

private:
    // What has to be closed from outside so that a connection's coroutine ends.
    struct Line {
        explicit Line(const asio::io_context::executor_type& executor) : delay(executor) {}
        asio::steady_timer delay;
        tcp::socket* socket = nullptr;
        bool isCut = false;
    };

    std::string listen();
    void closeAll();
    asio::awaitable<void> accept();
    asio::awaitable<void> servePlain(tcp::socket socket);
    asio::awaitable<void> serveTls(tcp::socket socket);
    template<class Stream>
    asio::awaitable<void> converse(Stream& stream, Line& line);
    template<class Stream>
    asio::awaitable<bool> send(Stream& stream, const HttpAnswer& answer, bool keepAlive);

    Settings m_settings;
    Handler m_handler;
    std::atomic<std::uint16_t> m_port{0};
    asio::io_context m_io{1};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> m_work;
    std::optional<asio::ssl::context> m_tls;
    std::optional<tcp::acceptor> m_acceptor;
    std::set<Line*> m_lines;
    std::thread m_thread;
};

std::string HttpServer::Impl::listen() {
    error_code error;
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(),
                                 m_port != 0 ? m_port.load() : m_settings.port);
    tcp::acceptor acceptor(m_io);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(backlog, error);
    if (error)
        return error.message();
    m_port = acceptor.local_endpoint().port();
    m_acceptor = std::move(acceptor);
    asio::co_spawn(m_io, accept(), asio::detached);
    return {};
}

std::string HttpServer::Impl::start() {
    if (!m_settings.certificate.empty()) {
        error_code error;
        m_tls.emplace(asio::ssl::context::tls_server);
        m_tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv3 |
                           asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
        m_tls->use_certificate_chain(asio::buffer(m_settings.certificate), error);
        if (!error)
            m_tls->use_private_key(asio::buffer(m_settings.key), asio::ssl::context::pem, error);
        if (error)
            return "certificate or key: " + error.message();
    }
    std::string fault = listen();
    if (!fault.empty())
        return fault;
    m_work.emplace(m_io.get_executor());
    m_thread = std::thread([this] { m_io.run(); });
    return {};
}

void HttpServer::Impl::stop() {
    if (!m_thread.joinable())
        return;
    // Close and let every coroutine run to its end, rather than stop the context: then nothing
    // of a connection outlives this call.
    asio::post(m_io, [this] {
        closeAll();
        m_work.reset();
    });
    m_thread.join();
    m_acceptor.reset();
}

void HttpServer::Impl::setReachable(bool reachable) {
    if (!m_thread.joinable())
        return;
    std::promise<void> done;
    asio::post(m_io, [this, reachable, &done] {
        if (!reachable) {
            closeAll();
        } else if (!m_acceptor || !m_acceptor->is_open()) {
            (void)listen();
        }
        done.set_value();
    });
    done.get_future().wait();
}

void HttpServer::Impl::closeAll() {
    error_code ignored;
    if (m_acceptor)
        m_acceptor->close(ignored);
    for (Line* line : m_lines) {
        line->isCut = true;
        line->delay.cancel(ignored);
        if (line->socket != nullptr)
            line->socket->close(ignored);
    }
}

asio::awaitable<void> HttpServer::Impl::accept() {
    error_code error;
    tcp::acceptor* const mine = &*m_acceptor;
    while (mine->is_open()) {
        tcp::socket socket =
            co_await mine->async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (error == asio::error::operation_aborted || !mine->is_open())
            co_return;
        if (error) {
            // Out of descriptors: without a pause this would spin.
            asio::steady_timer pause(m_io, std::chrono::milliseconds(20));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        socket.set_option(tcp::no_delay(true), error);
        if (m_tls)
            asio::co_spawn(m_io, serveTls(std::move(socket)), asio::detached);
        else
            asio::co_spawn(m_io, servePlain(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> HttpServer::Impl::servePlain(tcp::socket socket) {
    Plain stream(std::move(socket));
    Line line(m_io.get_executor());
    line.socket = &stream.socket();
    m_lines.insert(&line);
    co_await converse(stream, line);
    m_lines.erase(&line);
    error_code ignored;
    if (!line.isCut)
        stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> HttpServer::Impl::serveTls(tcp::socket socket) {
    Tls stream(std::move(socket), *m_tls);
    Line line(m_io.get_executor());
    line.socket = &beast::get_lowest_layer(stream).socket();
    m_lines.insert(&line);
    error_code error;
    beast::get_lowest_layer(stream).expires_after(
        std::chrono::milliseconds(m_settings.requestTimeoutMs));
    co_await stream.async_handshake(asio::ssl::stream_base::server,
                                    asio::redirect_error(asio::use_awaitable, error));
    if (!error) {
        co_await converse(stream, line);
        if (!line.isCut) {
            beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(2));
            co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, error));
        }
    }
    m_lines.erase(&line);
}

// Requests of one connection, one after the other: pipelined ones wait in the buffer, so that
// answers keep their order.
template<class Stream>
asio::awaitable<void> HttpServer::Impl::converse(Stream& stream, Line& line) {
    beast::flat_buffer buffer;
    auto& lowest = beast::get_lowest_layer(stream);
    error_code error;
    bool keepAlive = true;
    while (keepAlive && !line.isCut) {
        if (buffer.size() == 0) {
            lowest.expires_after(std::chrono::milliseconds(m_settings.idleTimeoutMs));
            const std::size_t first = co_await stream.async_read_some(
                buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
            if (error)
                co_return;
            buffer.commit(first);
        }
        lowest.expires_after(std::chrono::milliseconds(m_settings.requestTimeoutMs));
        http::request_parser<http::string_body> parser;
        parser.header_limit(headerLimit);
        parser.body_limit(bodyLimit);
        co_await http::async_read_header(stream, buffer, parser,
                                         asio::redirect_error(asio::use_awaitable, error));
        if (!error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await asio::async_write(stream, asio::buffer(goOn),
                                       asio::redirect_error(asio::use_awaitable, error));
        }
        if (!error) {
            co_await http::async_read(stream, buffer, parser,
                                      asio::redirect_error(asio::use_awaitable, error));
        }
        if (error && error.category() == http::make_error_code(http::error::bad_value).category() &&
            error != http::error::end_of_stream && error != http::error::partial_message) {
            co_await send(stream, refusal(error), false);
            co_return;
        }
        if (error)
            co_return;
        keepAlive = parser.get().keep_alive();
        const bool isHead = parser.get().method() == http::verb::head;
        HttpAnswer answer = m_handler(requestOf(parser.release()));
        if (isHead)
            answer.body.clear();
        if (answer.delayMs > 0) {
            lowest.expires_never();
            line.delay.expires_after(std::chrono::milliseconds(answer.delayMs));
            co_await line.delay.async_wait(asio::redirect_error(asio::use_awaitable, error));
        }
        if (line.isCut)
            co_return;
        if (answer.drop == HttpAnswer::Drop::Silently ||
            !co_await send(stream, answer, keepAlive)) {
            line.isCut = true;
            lowest.socket().close(error);
            co_return;
        }
    }
}

// False: the connection is of no more use.
template<class Stream>
asio::awaitable<bool> HttpServer::Impl::send(Stream& stream, const HttpAnswer& answer,
                                             bool keepAlive) {
    beast::get_lowest_layer(stream).expires_after(writeTimeout);
    std::string head = headOf(answer, keepAlive);
    std::string_view body = answer.body;
    const bool isWhole = answer.drop == HttpAnswer::Drop::No;
    if (!isWhole)
        body = body.substr(0, body.size() / 2);
    std::string_view tail;
    if (answer.chunked) {
        static constexpr std::string_view hex = "0123456789abcdef";
        std::string size;
        for (std::size_t rest = body.size(); rest != 0; rest /= 16)
            size.insert(size.begin(), hex[rest % 16]);
        if (!size.empty())
            head += size + "\r\n";
        tail = !isWhole ? "" : size.empty() ? "0\r\n\r\n" : "\r\n0\r\n\r\n";
    }
    const std::array<asio::const_buffer, 3> parts{asio::buffer(head), asio::buffer(body),
                                                  asio::buffer(tail)};
    error_code error;
    co_await asio::async_write(stream, parts, asio::redirect_error(asio::use_awaitable, error));
    co_return !error && isWhole;
}

HttpServer::HttpServer(Settings settings, Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(settings), std::move(handler))) {}
HttpServer::~HttpServer() = default;

std::string HttpServer::start() {
    return m_impl->start();
}
void HttpServer::stop() {
    m_impl->stop();
}
std::uint16_t HttpServer::port() const {
    return m_impl->port();
}
void HttpServer::setReachable(bool reachable) {
    m_impl->setReachable(reachable);
}

} // namespace emulator
