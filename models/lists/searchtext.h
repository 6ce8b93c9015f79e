// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanorder.h"

#include <string>
#include <string_view>
#include <vector>

// The folded text of one snapshot in one language: all text fields of each scan. What is nearly
// always different (id, name, targets) lies in one buffer, a row after the other; what repeats
// (agent, creator, reason, words) is kept once for each combination that occurs. What few rows have
// (an advanced configuration, members that the contract does not name) is kept once for each that
// is different, and costs the others nothing.
class SearchText {
public:
    SearchText(const Snapshot& snapshot, const Stop& stop);
    // The same from the text of another reading; `formerRows` tells where each scan was in that,
    // or RowGone.
    SearchText(const Snapshot& snapshot, const SearchText& former, const Snapshot& formerSnapshot,
               const std::vector<quint32>& formerRows, const Stop& stop);

    // The rows of `among` (ascending) that hold all words.
    [[nodiscard]] std::vector<quint32> find(const std::vector<std::string>& words,
                                            const std::vector<quint32>& among,
                                            const Stop& stop) const;
    [[nodiscard]] size_t bytes() const;

private:
    struct More {
        quint32 row;
        quint32 text;
    };
    static constexpr quint32 NoText = 0xffffffff;
    void makeMore(const Snapshot& snapshot, const Snapshot* formerSnapshot,
                  const SearchText* former, const Stop& stop);
    template<class AppendOwn>
    void make(const Snapshot& snapshot, const AppendOwn& appendOwn, const Stop& stop);
    [[nodiscard]] std::string_view own(quint32 row) const {
        return std::string_view(m_own).substr(m_begin[row], m_begin[row + 1] - m_begin[row]);
    }
    [[nodiscard]] std::string_view more(quint32 text) const {
        return std::string_view(m_more).substr(m_moreBegin[text],
                                               m_moreBegin[text + 1] - m_moreBegin[text]);
    }
    // For one word: 1 for each group, each text of `more`, that holds it.
    [[nodiscard]] std::vector<char> moreWith(const std::string& word) const;
    [[nodiscard]] std::vector<char> groupsWith(const std::string& word) const;

    std::string m_own;
    std::vector<size_t> m_begin;  // by row, and one more
    std::vector<quint32> m_group; // by row
    std::vector<std::string> m_groups;
    std::string m_more;
    std::vector<size_t> m_moreBegin;    // by text, and one more
    std::vector<quint32> m_moreOfExtra; // by index into Snapshot::extras(), NoText: none
    std::vector<More> m_moreOf;         // ascending by row
};
