// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/rowset.h"

#include <bit>

qsizetype RowSet::count() const {
    qsizetype sum = 0;
    for (const quint64 word : m_words)
        sum += std::popcount(word);
    return sum;
}

qsizetype RowSet::countWithout(const RowSet& other) const {
    qsizetype sum = 0;
    for (size_t i = 0; i < m_words.size(); ++i)
        sum += std::popcount(m_words[i] & ~other.m_words[i]);
    return sum;
}

void RowSet::unite(const RowSet& other) {
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
}

void RowSet::subtract(const RowSet& other) {
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
}

void RowSet::flip(const RowSet& other) {
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] ^= other.m_words[i];
}

std::vector<quint32> RowSet::rows() const {
    std::vector<quint32> rows;
    rows.reserve(size_t(count()));
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (quint64 word = m_words[i]; word != 0; word &= word - 1)
            rows.push_back(quint32(i * 64) + quint32(std::countr_zero(word)));
    }
    return rows;
}
