// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/listblocks.h"

#include <algorithm>
#include <string_view>

namespace {

constexpr std::string_view Head = "{\"value\":[";
constexpr std::string_view Tail = "]}";

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the entry ended that seems to be followed by one whose brace is at `brace`, or 0.
qsizetype endBefore(const char* text, qsizetype brace) {
    qsizetype at = brace;
    const auto back = [&](char wanted) {
        while (at > 0 && isBlank(text[at - 1]))
            --at;
        return at > 0 && text[--at] == wanted;
    };
    return back(',') && back('}') ? at + 1 : 0;
}

} // namespace

ListBlocks::ListBlocks(QByteArray& body) : m_body(body) {
    // Room behind the text; nothing is copied where the transport already left it.
    body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    cut();
}

void ListBlocks::next() {
    mend();
    m_begin = m_next - qsizetype(Head.size());
    std::ranges::copy(Head, m_body.data() + m_begin);
    cut();
}

void ListBlocks::joinRest() {
    mend();
    m_end = m_body.size();
}

simdjson::padded_string_view ListBlocks::text() const {
    return simdjson::padded_string_view(m_body.constData() + m_begin, size_t(m_end - m_begin),
                                        size_t(m_body.capacity() - m_begin));
}

void ListBlocks::cut() {
    const char* text = m_body.constData();
    m_end = m_body.size();
    for (qsizetype length = LengthOfOne; m_begin + 2 * length < m_body.size(); length *= 2) {
        for (qsizetype brace = m_begin + length; brace > m_begin + length / 2; --brace) {
            const qsizetype end = text[brace] == '{' ? endBefore(text, brace) : 0;
            if (end < m_begin + qsizetype(Head.size()))
                continue;
            m_end = end + qsizetype(Tail.size());
            m_next = brace;
            std::copy_n(text + end, Tail.size(), m_cut.begin());
            std::ranges::copy(Tail, m_body.data() + end);
            return;
        }
    }
}

void ListBlocks::mend() {
    if (!isLast())
        std::ranges::copy(m_cut, m_body.data() + m_end - qsizetype(Tail.size()));
}
