// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <utility>
#include <vector>

// What the plain server is asked besides what the console asks it: on a bare socket.
class PlainClient {
public:
    explicit PlainClient(quint16 port) : m_port(port) {}

    void use(int percent) const;
    void hold(bool isHeld) const;
    // When the last request for definitions was taken up, and when all of its answer was written.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> times() const;
    // The definitions into a buffer that grows as they come; the body alone, with `padding` bytes
    // of room behind it. Milliseconds from the request to the last byte.
    double readDefinitions(std::vector<char>* body, std::size_t padding) const;

private:
    [[nodiscard]] int ask(const QByteArray& path) const;
    [[nodiscard]] QByteArray small(const QByteArray& path) const;
    quint16 m_port;
};
