// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/httpmessage.h"

#include <functional>
#include <memory>
#include <string>

namespace emulator {

// HTTP/1.1 on 127.0.0.1, plain or TLS, in a thread of its own. Only its .cpp knows Beast, which
// takes long to compile. The handler is called in that thread, one request at a time.
class HttpServer {
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;

    struct Settings {
        std::uint16_t port = 0;
        std::string certificate; // PEM, with the key: TLS
        std::string key;
        int requestTimeoutMs = 30000; // for one whole request
        int idleTimeoutMs = 120000;   // between two
    };

    HttpServer(Settings settings, Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Empty: it listens. Else the reason why not.
    [[nodiscard]] std::string start();
    void stop();
    [[nodiscard]] std::uint16_t port() const;
    // Down: the listener and all connections are closed; returns when that is done.
    void setReachable(bool reachable);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace emulator
