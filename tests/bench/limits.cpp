// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/limits.h"

#include "app/service/decode/collectiondecoder.h"
#include "app/service/decode/definitiondecoder.h"
#include "models/lists/fold.h"

#include <QCollator>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace {

template<class Work>
void timed(Figures& figures, const QString& name, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    figures.add(name, took.count());
}

// Keeps the optimiser from leaving out what nobody looks at.
volatile std::size_t sink = 0;

std::size_t walk(simdjson::ondemand::value value) {
    std::size_t sum = 0;
    switch (value.type()) {
    case simdjson::ondemand::json_type::array:
        for (auto item : value.get_array())
            sum += walk(item.value());
        break;
    case simdjson::ondemand::json_type::object:
        for (auto field : value.get_object()) {
            sum += field.key().raw() != nullptr ? 1 : 0;
            sum += walk(field.value());
        }
        break;
    case simdjson::ondemand::json_type::number: sum += std::size_t(value.get_double()); break;
    case simdjson::ondemand::json_type::string:
        sum += std::string_view(value.get_string()).size();
        break;
    case simdjson::ondemand::json_type::boolean: sum += bool(value.get_bool()) ? 1 : 0; break;
    case simdjson::ondemand::json_type::null: sum += value.is_null() ? 1 : 0; break;
    }
    return sum;
}

std::size_t walkAll(const std::vector<char>& body) {
    const std::size_t length = body.size() - simdjson::SIMDJSON_PADDING;
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document =
        parser.iterate(simdjson::padded_string_view(body.data(), length, body.size()));
    std::size_t sum = 0;
    for (auto field : document.get_object())
        sum += walk(field.value());
    return sum;
}

void measureBytes(Figures& figures, const PlainClient& server, int runs) {
    std::vector<char> body;
    server.readDefinitions(&body, simdjson::SIMDJSON_PADDING);
    const std::size_t length = body.size() - simdjson::SIMDJSON_PADDING;
    figures.add(QStringLiteral("bytes"), double(length));
    std::vector<char> copy(body.size());
    for (int run = 0; run < runs; ++run) {
        timed(figures, QStringLiteral("limit.memcpy"), [&] {
            std::memcpy(copy.data(), body.data(), length);
            sink = sink + std::size_t(copy[length / 2]);
        });
        timed(figures, QStringLiteral("limit.walk"), [&] { sink = sink + walkAll(body); });
    }
    copy = {};
    for (int run = 0; run < runs; ++run) {
        // As the transport hands it over: with room behind it.
        QByteArray bytes;
        bytes.reserve(qsizetype(body.size()));
        bytes.append(body.data(), qsizetype(length));
        timed(figures, QStringLiteral("decode"), [&] {
            CollectionDecoder decoder;
            SnapshotBuilder builder;
            DefinitionDecoder definitions(builder);
            CollectionDecoder::Seen seen;
            const auto page = decoder.definitions(std::move(bytes), definitions, seen, {});
            if (!page)
                qFatal("not decoded: %s", qPrintable(page.error()));
            sink = sink + std::size_t(builder.finish({}, {}, {})->scanCount());
        });
    }
}

QCollator collator() {
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

void measureKeys(Figures& figures, const Snapshot& snapshot, int runs) {
    struct DateKey {
        quint64 key;
        quint32 row;
    };
    struct NameKey {
        QCollatorSortKey key;
        quint32 row;
    };
    std::string text;
    for (const ScanRow& scan : snapshot.scans()) {
        for (const TextRef ref : {scan.id, scan.name, scan.target}) {
            appendFolded(text, snapshot.text(ref));
            text += '\n';
        }
    }
    std::vector<QString> names;
    for (const ScanRow& scan : snapshot.scans())
        names.push_back(snapshot.string(scan.name));
    for (int run = 0; run < runs; ++run) {
        timed(figures, QStringLiteral("limit.scan"), [&] {
            std::size_t found = 0;
            for (std::size_t at = text.find("amsterdam"); at != std::string::npos;
                 at = text.find("amsterdam", at + 1))
                ++found;
            sink = sink + found;
        });
        std::vector<DateKey> dates;
        for (quint32 row = 0; row < quint32(snapshot.scanCount()); ++row)
            dates.push_back({quint64(snapshot.scan(row).lastRun.ms), row});
        timed(figures, QStringLiteral("limit.sort.date"), [&] {
            std::sort(dates.begin(), dates.end(),
                      [](const auto& one, const auto& other) { return one.key < other.key; });
        });
        sink = sink + dates.front().row;
        const QCollator order = collator();
        std::vector<NameKey> keys;
        keys.reserve(names.size());
        timed(figures, QStringLiteral("limit.keys"), [&] {
            for (std::size_t row = 0; row < names.size(); ++row)
                keys.push_back({order.sortKey(names[row]), quint32(row)});
        });
        timed(figures, QStringLiteral("limit.sort.name"), [&] {
            std::sort(keys.begin(), keys.end(),
                      [](const auto& one, const auto& other) { return one.key < other.key; });
        });
        sink = sink + keys.front().row;
    }
}

} // namespace

void measureLimits(Figures& figures, const PlainClient& server, const SnapshotPtr& snapshot,
                   int runs) {
    for (int run = 0; run < runs; ++run)
        figures.add(QStringLiteral("limit.read"), server.readDefinitions(nullptr, 0));
    measureBytes(figures, server, runs);
    measureKeys(figures, *snapshot, runs);
}
