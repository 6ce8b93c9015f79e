// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/collectiondecoder.h"

#include "app/service/decode/definitiondecoder.h"

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

simdjson::padded_string_view padded(QByteArray& body) {
    // Room behind the text; nothing is copied where the transport already left it.
    body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return simdjson::padded_string_view(body.constData(), size_t(body.size()),
                                        size_t(body.capacity()));
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

// The envelope: {"value": [...], "@odata.nextLink": …}, in any order, and nothing behind it.
template<class Row>
CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::collection(QByteArray& body, Row row, const std::stop_token& stop) {
    const auto text = padded(body);
    simdjson::ondemand::document document;
    if (const auto error = m_parser.iterate(text).get(document); error != simdjson::SUCCESS)
        return tl::unexpected(body.trimmed().isEmpty() ? Text::tr("The answer is empty.")
                                                       : notJson(error));
    simdjson::ondemand::object envelope;
    if (document.get_object().get(envelope) != simdjson::SUCCESS)
        return tl::unexpected(Text::tr("The answer is not a list: it is no JSON object."));

    Page page;
    bool hasValue = false;
    UnknownMembers rest;
    for (auto item : envelope) {
        json::Field field;
        if (const auto error = std::move(item).get(field); error != simdjson::SUCCESS)
            return tl::unexpected(notJson(error));
        const std::string_view key = json::rawKey(field);
        json::Value& value = field.value();
        std::string_view read;
        if (json::isName(key, "value")) {
            simdjson::ondemand::array rows;
            if (hasValue || value.get_array().get(rows) != simdjson::SUCCESS)
                return tl::unexpected(Text::tr("The answer is not a list: \"value\" is no array."));
            hasValue = true;
            for (auto entry : rows) {
                simdjson::ondemand::object object;
                if (const auto error = entry.get_object().get(object); error != simdjson::SUCCESS)
                    return tl::unexpected(error == simdjson::INCORRECT_TYPE
                                              ? badRow(page.rows, "{}")
                                              : notJson(error));
                if (const std::string* fault = row(object))
                    return tl::unexpected(badRow(page.rows, *fault));
                ++page.rows;
                if (page.rows % 1024 == 0 && stop.stop_requested())
                    return tl::unexpected(Text::tr("Stopped."));
            }
        } else if (json::isName(key, "@odata.nextlink")) {
            const Read outcome = json::text(value, read);
            if (outcome == Read::Wrong)
                return tl::unexpected(Text::tr("The link to the next page is no text."));
            if (outcome == Read::Ok)
                page.nextLink = QString::fromUtf8(read.data(), qsizetype(read.size()));
        } else if (json::isName(key, "@odata.count")) {
            qint64 count = 0;
            const Read outcome = json::integer(value, count);
            if (outcome == Read::Wrong)
                return tl::unexpected(Text::tr("The count of the list is no number."));
            if (outcome == Read::Ok)
                page.count = count;
        } else if (!json::raw(value, read) || !rest.check(read)) {
            return tl::unexpected(notJson(simdjson::TAPE_ERROR));
        }
    }
    if (!hasValue)
        return tl::unexpected(Text::tr("The answer is not a list: it has no \"value\"."));
    // simdjson stops at the last brace: what follows it is for us to refuse.
    const char* behind = nullptr;
    if (document.current_location().get(behind) != simdjson::OUT_OF_BOUNDS)
        return tl::unexpected(Text::tr("There is more behind the end of the answer."));
    return page;
}

CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::definitions(QByteArray body, DefinitionDecoder& decoder, Seen& seen,
                               std::stop_token stop) {
    decoder.expect(body.size());
    auto page = collection(
        body,
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
    constexpr size_t mostKept = size_t(4) << 20;
    if (m_parser.capacity() > mostKept)
        m_parser = simdjson::ondemand::parser();
}

CollectionDecoder::Outcome<CollectionDecoder::Page>
CollectionDecoder::agents(QByteArray body, SnapshotBuilder& to, Seen& seen) {
    AgentDecoder decoder;
    const std::string noId = "id";
    auto page = collection(body,
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
