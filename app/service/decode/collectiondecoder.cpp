// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/collectiondecoder.h"

#include "app/service/decode/definitiondecoder.h"
#include "app/service/decode/listblocks.h"

#include <QCoreApplication>

#include <functional>

namespace {

using json::Read;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CollectionDecoder)
};

QString notJson(simdjson::error_code error) {
    return Text::tr("The answer is not valid JSON (%1).")
        .arg(QString::fromLatin1(simdjson::error_message(error)));
}

QString badRow(qsizetype row, const std::string& member) {
    return Text::tr(
               "Entry %1 of the answer is not what the contract says: \"%2\" is missing or wrong.")
        .arg(QString::number(row + 1),
             QString::fromUtf8(member.data(), qsizetype(qMin<size_t>(member.size(), 80))));
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

qsizetype CollectionDecoder::Seen::endPage() {
    if (m_isFirst) {
        m_isFirst = false;
        m_waiting.swap(m_page);
        return qsizetype(m_waiting.size());
    }
    m_all.insert(m_waiting.begin(), m_waiting.end());
    m_waiting.clear();
    qsizetype added = 0;
    for (const size_t hash : m_page)
        added += m_all.insert(hash).second;
    m_page.clear();
    return added;
}

template<class Row>
CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::collection(QByteArray& body, Seen& seen, Row row, const std::stop_token& stop) {
    ListBlocks blocks(body);
    Page page;
    while (true) {
        const size_t seenBefore = seen.pageCount();
        const Outcome<Part> read = part(blocks.text(), page.rows, row, stop);
        if (!blocks.isLast() && (!read || !read->endsWithRows)) {
            // Rows that were read from it come again: the later one stays.
            seen.dropBehind(seenBefore);
            blocks.joinRest();
            continue;
        }
        if (!read)
            return tl::unexpected(read.error());
        page.rows += read->page.rows;
        if (!read->page.nextLink.isEmpty())
            page.nextLink = read->page.nextLink;
        if (read->page.count)
            page.count = read->page.count;
        if (blocks.isLast())
            return page;
        blocks.next();
    }
}

// The envelope: {"value": [...], "@odata.nextLink": …}, in any order, and nothing behind it.
template<class Row>
CollectionDecoder::Outcome<CollectionDecoder::Part>
CollectionDecoder::part(simdjson::padded_string_view text, qsizetype rowsBefore, Row row,
                        const std::stop_token& stop) {
    simdjson::ondemand::document document;
    if (const auto error = m_parser.iterate(text).get(document); error != simdjson::SUCCESS)
        return tl::unexpected(isBlank(text) ? Text::tr("The answer is empty.") : notJson(error));
    simdjson::ondemand::object envelope;
    if (document.get_object().get(envelope) != simdjson::SUCCESS)
        return tl::unexpected(Text::tr("The answer is not a list: it is no JSON object."));

    Part read;
    Page& page = read.page;
    bool hasValue = false;
    UnknownMembers rest;
    for (auto item : envelope) {
        json::Field field;
        if (const auto error = std::move(item).get(field); error != simdjson::SUCCESS)
            return tl::unexpected(notJson(error));
        const std::string_view key = json::rawKey(field);
        json::Value& value = field.value();
        std::string_view word;
        read.endsWithRows = false;
        if (json::isName(key, "value")) {
            simdjson::ondemand::array rows;
            if (hasValue || value.get_array().get(rows) != simdjson::SUCCESS)
                return tl::unexpected(Text::tr("The answer is not a list: \"value\" is no array."));
            hasValue = true;
            read.endsWithRows = true;
            for (auto entry : rows) {
                simdjson::ondemand::object object;
                if (const auto error = entry.get_object().get(object); error != simdjson::SUCCESS)
                    return tl::unexpected(error == simdjson::INCORRECT_TYPE
                                              ? badRow(rowsBefore + page.rows, "{}")
                                              : notJson(error));
                if (const std::string* fault = row(object))
                    return tl::unexpected(badRow(rowsBefore + page.rows, *fault));
                ++page.rows;
                if (page.rows % 1024 == 0 && stop.stop_requested())
                    return tl::unexpected(Text::tr("Stopped."));
            }
        } else if (json::isName(key, "@odata.nextlink")) {
            const Read outcome = json::text(value, word);
            if (outcome == Read::Wrong)
                return tl::unexpected(Text::tr("The link to the next page is no text."));
            if (outcome == Read::Ok)
                page.nextLink = QString::fromUtf8(word.data(), qsizetype(word.size()));
        } else if (json::isName(key, "@odata.count")) {
            qint64 count = 0;
            const Read outcome = json::integer(value, count);
            if (outcome == Read::Wrong)
                return tl::unexpected(Text::tr("The count of the list is no number."));
            if (outcome == Read::Ok)
                page.count = count;
        } else if (!json::raw(value, word) || !rest.check(word)) {
            return tl::unexpected(notJson(simdjson::TAPE_ERROR));
        }
    }
    if (!hasValue)
        return tl::unexpected(Text::tr("The answer is not a list: it has no \"value\"."));
    // simdjson stops at the last brace: what follows it is for us to refuse.
    const char* behind = nullptr;
    if (document.current_location().get(behind) != simdjson::OUT_OF_BOUNDS)
        return tl::unexpected(Text::tr("There is more behind the end of the answer."));
    return read;
}

CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::definitions(QByteArray body, DefinitionDecoder& decoder, Seen& seen,
                               std::stop_token stop) {
    decoder.expect(body.size());
    auto page = collection(
        body, seen,
        [&](simdjson::ondemand::object& object) -> const std::string* {
            if (!decoder.decode(object))
                return &decoder.fault();
            seen.add(decoder.lastIdHash());
            return nullptr;
        },
        stop);
    if (page)
        page->newRows = seen.endPage();
    return page;
}

void CollectionDecoder::rest() {
    constexpr size_t mostKept = 4 * size_t(ListBlocks::LengthOfOne);
    if (m_parser.capacity() > mostKept)
        m_parser = simdjson::ondemand::parser();
}

CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::agents(QByteArray body, SnapshotBuilder& to, Seen& seen) {
    AgentDecoder decoder;
    const std::string noId = "id";
    auto page = collection(body, seen,
                           [&](simdjson::ondemand::object& object) -> const std::string* {
                               ScanAgent agent;
                               if (!decoder.decode(object, agent))
                                   return &decoder.fault();
                               if (agent.id.isEmpty())
                                   return &noId;
                               seen.add(qHash(agent.id));
                               to.addAgent(agent);
                               return nullptr;
                           },
                           {});
    if (page)
        page->newRows = seen.endPage();
    return page;
}
