// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plainserver.h"

#include "tests/bench/bodies.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <thread>

namespace {

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

std::string answer(const char* status, const std::string& body) {
    std::string text = "HTTP/1.1 ";
    text += status;
    text += "\r\nContent-Type: application/json\r\nContent-Length: ";
    text += std::to_string(body.size());
    text += "\r\n\r\n";
    text += body;
    return text;
}

class Server {
public:
    explicit Server(int rows) {
        const std::int64_t now = std::chrono::duration_cast<std::chrono::milliseconds>(
                                     std::chrono::system_clock::now().time_since_epoch())
                                     .count();
        for (const int percent : {0, 1, 50})
            m_definitions[percent] = answer("200 OK", bodies::definitions(rows, percent, now));
        m_agents = answer("200 OK", bodies::agents(rows, now));
    }

    // Until the connection is closed.
    void serve(int socket) {
        const int yes = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        std::string waiting;
        while (true) {
            const std::size_t end = waiting.find("\r\n\r\n");
            if (end == std::string::npos) {
                char bytes[4096];
                const ssize_t count = read(socket, bytes, sizeof bytes);
                if (count <= 0)
                    break;
                waiting.append(bytes, std::size_t(count));
                continue;
            }
            const std::string head = waiting.substr(0, end);
            waiting.erase(0, end + 4);
            if (!takeBody(socket, head, waiting) || !reply(socket, head))
                break;
        }
        close(socket);
    }

private:
    static bool takeBody(int socket, const std::string& head, std::string& waiting) {
        std::size_t at = head.find("ontent-");
        std::size_t length = 0;
        for (; at != std::string::npos; at = head.find("ontent-", at + 1)) {
            const std::string_view rest = std::string_view(head).substr(at + 7);
            if (rest.starts_with("Length: ") || rest.starts_with("length: "))
                length = std::stoul(head.substr(at + 15));
        }
        while (waiting.size() < length) {
            char bytes[4096];
            const ssize_t count = read(socket, bytes, sizeof bytes);
            if (count <= 0)
                return false;
            waiting.append(bytes, std::size_t(count));
        }
        waiting.erase(0, length);
        return true;
    }

    static bool send(int socket, const std::string& text) {
        std::size_t sent = 0;
        while (sent < text.size()) {
            const ssize_t count =
                ::send(socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            sent += std::size_t(count);
        }
        return true;
    }

    bool reply(int socket, const std::string& head) {
        const std::string line = head.substr(0, head.find('\r'));
        const auto has = [&line](const char* what) { return line.find(what) != std::string::npos; };
        if (has("GET /api/DeviceAuthenticatedScanDefinitions ")) {
            m_isHeld.wait(true);
            m_asked = steadyNow();
            const bool isSent = send(socket, m_definitions.at(m_percent));
            m_sent = steadyNow();
            return isSent;
        }
        if (has("GET /api/DeviceAuthenticatedScanAgents "))
            return send(socket, m_agents);
        if (has("/token"))
            return send(socket, answer("200 OK", R"({"token_type":"Bearer","expires_in":3599,)"
                                                 R"("access_token":"bench"})"));
        if (has("/use/")) {
            const int percent = std::stoi(line.substr(line.find("/use/") + 5));
            m_percent = m_definitions.contains(percent) ? percent : 0;
            return send(socket, answer("200 OK", "{}"));
        }
        if (has("/hold/")) {
            m_isHeld = has("/hold/1");
            m_isHeld.notify_all();
            return send(socket, answer("200 OK", "{}"));
        }
        if (has("/times"))
            return send(socket,
                        answer("200 OK", std::to_string(m_asked) + ' ' + std::to_string(m_sent)));
        return send(socket, answer("404 Not Found", "{}"));
    }

    std::map<int, std::string> m_definitions; // whole answers, by percent
    std::string m_agents;
    std::atomic<bool> m_isHeld = false;
    std::atomic<int> m_percent = 0;
    std::atomic<std::int64_t> m_asked = 0;
    std::atomic<std::int64_t> m_sent = 0;
};

} // namespace

int runPlainServer(int rows) {
    Server server(rows);
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        listen(listener, 64) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    std::thread([&server, listener] {
        while (true) {
            const int socket = accept(listener, nullptr, nullptr);
            if (socket >= 0)
                std::thread([&server, socket] { server.serve(socket); }).detach();
        }
    }).detach();
    char byte = 0;
    while (read(STDIN_FILENO, &byte, 1) > 0) {
    }
    _exit(0); // the threads wait for sockets
}
