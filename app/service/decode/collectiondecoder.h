// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshotbuilder.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>
#include <tl/expected.hpp>

#include <stop_token>
#include <unordered_set>
#include <vector>

class DefinitionDecoder;

// Whole answers: pages of the two lists, and single entities. Strict: what is not exactly one
// JSON document with what the contract says is refused with a reason for people, and never read
// as an empty list. Used on one thread at a time; keeps simdjson's buffers between answers.
class CollectionDecoder {
public:
    struct Page {
        qsizetype rows = 0;
        qsizetype newRows = 0;       // whose id no earlier page of this reading held
        QString nextLink;            // empty: the last page
        std::optional<qint64> count; // @odata.count, where the service tells it
    };
    // The ids that the pages of one reading have brought.
    class Seen {
    public:
        void add(size_t idHash) { m_page.push_back(idHash); }
        // Ends a page; how many of its ids were new.
        [[nodiscard]] qsizetype endPage();
        // The page could not be read to its end.
        void dropPage() { m_page.clear(); }
        // Of the page under way; what came behind as many is to come once more.
        [[nodiscard]] size_t pageCount() const { return m_page.size(); }
        void dropBehind(size_t count) { m_page.resize(count); }

    private:
        std::vector<size_t> m_page;
        std::vector<size_t> m_waiting; // the first page: not looked at until there is a second
        std::unordered_set<size_t> m_all;
        bool m_isFirst = true;
    };
    template<class T>
    using Outcome = tl::expected<T, QString>;

    [[nodiscard]] Outcome<Page> definitions(QByteArray body, DefinitionDecoder& decoder, Seen& seen,
                                            std::stop_token stop);
    [[nodiscard]] Outcome<Page> agents(QByteArray body, SnapshotBuilder& to, Seen& seen);
    // No answer for a while: buffers that were made for a long one are twice as big as what was
    // read from it.
    void rest();

private:
    // One JSON document of a page: all of it, or a block.
    struct Part {
        Page page;
        bool endsWithRows = false; // no member comes behind "value"
    };
    template<class Row>
    [[nodiscard]] Outcome<Page> collection(QByteArray& body, Seen& seen, Row row,
                                           const std::stop_token& stop);
    template<class Row>
    [[nodiscard]] Outcome<Part> part(simdjson::padded_string_view text, qsizetype rowsBefore,
                                     Row row, const std::stop_token& stop);
    simdjson::ondemand::parser m_parser;
};
