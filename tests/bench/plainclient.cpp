// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plainclient.h"

#include <QList>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string_view>

int PlainClient::ask(const QByteArray& path) const {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(m_port);
    if (connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        qFatal("the server does not answer");
    const QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
        qFatal("the server does not listen");
    return socket;
}

namespace {

// The bytes of the whole answer once its head is there, else 0.
std::size_t wholeSize(std::string_view text, std::size_t* headSize) {
    const std::size_t end = text.find("\r\n\r\n");
    const std::size_t at = text.find("Content-Length: ");
    if (end == std::string_view::npos || at == std::string_view::npos)
        return 0;
    *headSize = end + 4;
    return *headSize + std::strtoull(text.data() + at + 16, nullptr, 10);
}

} // namespace

QByteArray PlainClient::small(const QByteArray& path) const {
    const int socket = ask(path);
    QByteArray text;
    std::size_t head = 0;
    std::size_t whole = 0;
    char bytes[4096];
    while (whole == 0 || std::size_t(text.size()) < whole) {
        const ssize_t count = read(socket, bytes, sizeof bytes);
        if (count <= 0)
            qFatal("the server ended");
        text.append(bytes, count);
        whole = wholeSize({text.constData(), std::size_t(text.size())}, &head);
    }
    close(socket);
    return text.mid(qsizetype(head));
}

void PlainClient::use(int percent) const {
    (void)small("/use/" + QByteArray::number(percent));
}

void PlainClient::hold(bool isHeld) const {
    (void)small(isHeld ? "/hold/1" : "/hold/0");
}

std::pair<std::int64_t, std::int64_t> PlainClient::times() const {
    const QList<QByteArray> parts = small("/times").split(' ');
    return {parts.value(0).toLongLong(), parts.value(1).toLongLong()};
}

double PlainClient::readDefinitions(std::vector<char>* body, std::size_t padding) const {
    const auto begin = std::chrono::steady_clock::now();
    const int socket = ask("/api/DeviceAuthenticatedScanDefinitions");
    std::size_t room = 64 * 1024;
    std::size_t size = 0;
    std::size_t head = 0;
    std::size_t whole = 0;
    auto* bytes = static_cast<char*>(std::malloc(room));
    while (whole == 0 || size < whole) {
        if (room - size < 32 * 1024) {
            room *= 2;
            bytes = static_cast<char*>(std::realloc(bytes, room));
        }
        const ssize_t count = read(socket, bytes + size, room - size);
        if (count <= 0)
            qFatal("the server ended");
        size += std::size_t(count);
        if (whole == 0)
            whole = wholeSize({bytes, size}, &head);
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    close(socket);
    if (body) {
        body->resize(size - head + padding);
        std::memcpy(body->data(), bytes + head, size - head);
        std::memset(body->data() + size - head, 0, padding);
    }
    std::free(bytes);
    return took.count();
}
