// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/targetcount.h"

#include "models/targets/targetlist.h"

#include <limits>
#include <optional>

namespace {

// A cursor over one plain ASCII entry. Whatever it does not understand at once is left to the
// whole parser: it only has to be right where it answers.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::optional<quint64> count() {
        const char first = m_text.front();
        return first >= '0' && first <= '9' ? countAddresses() : countHostName();
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }
    bool skip(char c) {
        if (isAtEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    // A number up to `most` without leading zeros.
    std::optional<quint32> number(quint32 most) {
        const size_t begin = m_at;
        quint32 value = 0;
        while (!isAtEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9' && m_at - begin < 4)
            value = value * 10 + quint32(m_text[m_at++] - '0');
        const bool hasLeadingZero = m_at - begin > 1 && m_text[begin] == '0';
        if (m_at == begin || value > most || hasLeadingZero)
            return std::nullopt;
        return value;
    }

    std::optional<quint32> address() {
        quint32 value = 0;
        for (int part = 0; part < 4; ++part) {
            if (part > 0 && !skip('.'))
                return std::nullopt;
            const auto octet = number(255);
            if (!octet)
                return std::nullopt;
            value = value << 8 | *octet;
        }
        return value;
    }

    std::optional<quint64> countAddresses() {
        const auto from = address();
        if (!from)
            return std::nullopt;
        if (isAtEnd())
            return 1;
        if (skip('/')) {
            const auto length = number(32);
            return length && isAtEnd() ? std::optional(quint64(1) << (32 - *length)) : std::nullopt;
        }
        if (!skip('-'))
            return std::nullopt;
        const size_t begin = m_at;
        const auto part = number(255);
        if (part && isAtEnd())
            return between(*from, (*from & ~quint32(255)) | *part);
        m_at = begin;
        const auto to = address();
        return to && isAtEnd() ? between(*from, *to) : std::nullopt;
    }

    static std::optional<quint64> between(quint32 from, quint32 to) {
        return from <= to ? std::optional(quint64(to) - from + 1) : std::nullopt;
    }

    // Names of letters, digits, hyphens and dots; RFC 1123's finer points are not decided here.
    std::optional<quint64> countHostName() {
        size_t label = 0;
        bool isNumber = true; // the label so far
        char before = '.';
        for (const char c : m_text) {
            const char lower = char(c | 0x20);
            const bool isLetter = lower >= 'a' && lower <= 'z';
            if (c == '.') {
                if (label == 0 || label > 63 || before == '-')
                    return std::nullopt;
                label = 0;
                isNumber = true;
            } else if (isLetter || (c >= '0' && c <= '9') || (c == '-' && label > 0)) {
                isNumber = isNumber && !isLetter && c != '-';
                ++label;
            } else {
                return std::nullopt;
            }
            before = c;
        }
        if (label == 0 || label > 63 || before == '-' || isNumber || m_text.size() > 253)
            return std::nullopt;
        return 1;
    }

    std::string_view m_text;
    size_t m_at = 0;
};

quint64 countSlowly(std::string_view utf8) {
    const TargetList list = parseTargets(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    quint64 sum = 0;
    for (const TargetEntry& entry : list.entries) {
        const quint64 count = entry.target ? entry.target->count() : 0;
        sum = count > std::numeric_limits<quint64>::max() - sum
                  ? std::numeric_limits<quint64>::max()
                  : sum + count;
    }
    return sum;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

quint64 countTargets(std::string_view utf8) {
    quint64 sum = 0;
    size_t begin = 0;
    while (begin <= utf8.size()) {
        const size_t comma = utf8.find(',', begin);
        const size_t end = comma == std::string_view::npos ? utf8.size() : comma;
        const std::string_view entry = trimmed(utf8.substr(begin, end - begin));
        if (!entry.empty()) {
            const auto count = Reader(entry).count();
            const quint64 more = count ? *count : countSlowly(entry);
            sum = more > std::numeric_limits<quint64>::max() - sum
                      ? std::numeric_limits<quint64>::max()
                      : sum + more;
        }
        begin = end + 1;
    }
    return sum;
}
