// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

// A set of rows of a snapshot, one bit each.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(qsizetype size) : m_size(size), m_words(size_t(size + 63) / 64) {}

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool contains(quint32 row) const {
        return qsizetype(row) < m_size && (m_words[row / 64] >> (row % 64) & 1) != 0;
    }
    // Precondition of insert, remove and flip: row < size().
    void insert(quint32 row) { m_words[row / 64] |= quint64(1) << (row % 64); }
    void remove(quint32 row) { m_words[row / 64] &= ~(quint64(1) << (row % 64)); }
    void flip(quint32 row) { m_words[row / 64] ^= quint64(1) << (row % 64); }
    void clear() { m_words.assign(m_words.size(), 0); }

    [[nodiscard]] qsizetype count() const;
    // Rows that are in this set and not in `other`. Precondition of all below: equal sizes.
    [[nodiscard]] qsizetype countWithout(const RowSet& other) const;
    void unite(const RowSet& other);
    void subtract(const RowSet& other);
    void flip(const RowSet& other);
    // Ascending.
    [[nodiscard]] std::vector<quint32> rows() const;
    friend bool operator==(const RowSet&, const RowSet&) = default;

private:
    qsizetype m_size = 0;
    std::vector<quint64> m_words;
};
