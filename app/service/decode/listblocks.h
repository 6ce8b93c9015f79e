// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <simdjson.h>

#include <array>

// Cuts a long list, {"value":[{…},{…},…], …}, into shorter ones that are read one after the other:
// the parser's index of a whole list is half as long as the list itself, and has left the
// processor's caches before it is used. It cuts where one entry seems to end and the next to
// begin; that may as well be inside an entry. Such a block is no whole list: it cannot be read, or
// has something behind its "value". Then joinRest(), and all that is left is one block, which is
// right whatever it holds.
class ListBlocks {
public:
    static constexpr qsizetype LengthOfOne = qsizetype(1) << 20;

    // Writes into the body, and needs it for as long as a block is used.
    explicit ListBlocks(QByteArray& body);

    // The first one is there from the beginning.
    void next();
    // Everything from the present block on is one.
    void joinRest();
    [[nodiscard]] bool isLast() const { return m_end == m_body.size(); }
    [[nodiscard]] simdjson::padded_string_view text() const;

private:
    void cut();
    void mend();

    QByteArray& m_body;
    qsizetype m_begin = 0; // of what is read, with the head that was put before it
    qsizetype m_end = 0;   // behind the closing that was put there
    qsizetype m_next = 0;  // the next entry's brace
    std::array<char, 2> m_cut{};
};
