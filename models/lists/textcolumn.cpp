// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/textcolumn.h"

#include "models/lists/orderchange.h"
#include "models/lists/textranks.h"
#include "models/text/plaintext.h"

#include <QCollator>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <iterator>
#include <span>
#include <system_error>
#include <thread>

namespace {

constexpr size_t TextsBetweenLooks = 4'096;
// A sort looks whether it is still wanted between parts of this many.
constexpr size_t TextsSortedAtOnce = 65'536;
// With fewer, a second thread is not worth being started.
constexpr size_t TextsForTwo = 16'384;
// With more than this part of the texts new, comparing all of them anew is no slower.
constexpr size_t MostNewParts = 8;

bool isStopped(const Stop& stop) {
    return stop && stop();
}

// A text with what compares it; an empty one has no key.
struct Keyed {
    QCollatorSortKey key;
    quint32 row;
    bool isEmpty;
};

int compareKeys(const Keyed& one, const Keyed& other) {
    if (one.isEmpty || other.isEmpty)
        return int(one.isEmpty) - int(other.isEmpty);
    return one.key.compare(other.key);
}

class Texts {
public:
    Texts(const Snapshot& snapshot, TextRef ScanRow::*text, const QLocale& locale)
        : m_snapshot(snapshot), m_text(text), m_collator(collatorOf(locale)) {}

    [[nodiscard]] QString text(quint32 row) const {
        return plain(m_snapshot.string(m_snapshot.scan(row).*m_text));
    }
    [[nodiscard]] std::string_view id(quint32 row) const {
        return m_snapshot.text(m_snapshot.scan(row).id);
    }
    [[nodiscard]] Keyed keyed(quint32 row) const {
        const QString of = text(row);
        return {m_collator.sortKey(of), row, of.isEmpty()};
    }
    // By text, then by id; after a stop in no order, or fewer than the rows.
    [[nodiscard]] std::vector<Keyed> sorted(std::span<const quint32> rows, const Stop& stop) const {
        std::vector<Keyed> keys;
        keys.reserve(rows.size());
        for (const quint32 row : rows) {
            if (keys.size() % TextsBetweenLooks == 0 && isStopped(stop))
                return {};
            keys.push_back(keyed(row));
        }
        sortInParts(keys, stop);
        return keys;
    }
    [[nodiscard]] bool isBefore(const Keyed& one, const Keyed& other) const {
        const int order = compareKeys(one, other);
        return order != 0 ? order < 0 : id(one.row) < id(other.row);
    }
    [[nodiscard]] int compare(const QString& one, const QString& other) const {
        if (one.isEmpty() || other.isEmpty())
            return int(one.isEmpty()) - int(other.isEmpty());
        return m_collator.compare(one, other);
    }

private:
    void sortInParts(std::span<Keyed> keys, const Stop& stop) const {
        const auto before = [this](const Keyed& one, const Keyed& other) {
            return isBefore(one, other);
        };
        if (isStopped(stop))
            return;
        if (keys.size() <= TextsSortedAtOnce) {
            std::ranges::sort(keys, before);
            return;
        }
        const size_t half = keys.size() / 2;
        sortInParts(keys.first(half), stop);
        sortInParts(keys.subspan(half), stop);
        if (!isStopped(stop))
            std::ranges::inplace_merge(keys, keys.begin() + ptrdiff_t(half), before);
    }

    const Snapshot& m_snapshot;
    TextRef ScanRow::*m_text;
    QCollator m_collator;
};

// Texts::sorted(), half of it on another core: making the keys and comparing them is what a person
// waits for when a list is first sorted by text.
std::vector<Keyed> sortedByTwo(const Snapshot& snapshot, TextRef ScanRow::*text,
                               const QLocale& locale, std::span<const quint32> rows,
                               const Stop& stop) {
    const Texts here(snapshot, text, locale);
    if (rows.size() < TextsForTwo || std::thread::hardware_concurrency() < 2)
        return here.sorted(rows, stop);
    const size_t half = rows.size() / 2;
    std::atomic<bool> isOver = false;
    // With a collator of its own: one thread at a time may use one.
    std::future<std::vector<Keyed>> other;
    try {
        other = std::async(std::launch::async, [&] {
            const Stop stopOther = [&] { return isOver.load(); };
            return Texts(snapshot, text, locale).sorted(rows.subspan(half), stopOther);
        });
    } catch (const std::system_error&) { // no more threads to be had
        return here.sorted(rows, stop);
    }
    std::vector<Keyed> one = here.sorted(rows.first(half), stop);
    do
        isOver = isStopped(stop);
    while (other.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready);
    std::vector<Keyed> two = other.get();
    if (isStopped(stop))
        return {};
    std::vector<Keyed> all;
    all.reserve(rows.size());
    std::merge(
        std::move_iterator(one.begin()), std::move_iterator(one.end()),
        std::move_iterator(two.begin()), std::move_iterator(two.end()), std::back_inserter(all),
        [&here](const Keyed& left, const Keyed& right) { return here.isBefore(left, right); });
    return all;
}

} // namespace

bool TextColumn::make(const Snapshot& snapshot, const QLocale& locale, const Stop& stop) {
    std::vector<quint32> all(size_t(snapshot.scanCount()));
    for (size_t row = 0; row < all.size(); ++row)
        all[row] = quint32(row);
    const std::vector<Keyed> keys = sortedByTwo(snapshot, m_text, locale, all, stop);
    if (keys.size() != all.size() || isStopped(stop))
        return false;
    m_ranks.resize(keys.size());
    m_rows = std::move(all);
    quint32 rank = 0;
    for (size_t at = 0; at < keys.size(); ++at) {
        if (at > 0 && compareKeys(keys[at - 1], keys[at]) != 0)
            ++rank;
        m_rows[at] = keys[at].row;
        m_ranks[keys[at].row] = rank;
    }
    m_isMade = true;
    return true;
}

bool TextColumn::carry(const TextColumn& former, const Snapshot& from, const Snapshot& to,
                       const std::vector<quint32>& formerRows, const QLocale& locale,
                       const Stop& stop) {
    // Where the scans of the former reading are now, if their text is what it was.
    std::vector<quint32> now(size_t(from.scanCount()), RowGone);
    std::vector<quint32> fresh;
    for (size_t row = 0; row < formerRows.size(); ++row) {
        const quint32 was = formerRows[row];
        if (was != RowGone &&
            from.text(from.scan(was).*m_text) == to.text(to.scan(qsizetype(row)).*m_text))
            now[was] = quint32(row);
        else
            fresh.push_back(quint32(row));
    }
    if (fresh.size() > formerRows.size() / MostNewParts)
        return make(to, locale, stop);
    if (isStopped(stop))
        return false;
    std::vector<quint32> kept;
    kept.reserve(formerRows.size());
    for (const quint32 was : former.m_rows) {
        if (now[was] != RowGone)
            kept.push_back(now[was]);
    }

    const Texts texts(to, m_text, locale);
    const std::vector<Keyed> keys = texts.sorted(fresh, stop);
    if (keys.size() != fresh.size() || isStopped(stop))
        return false;
    std::vector<quint32> rows;
    rows.reserve(formerRows.size());
    auto next = kept.cbegin();
    for (const Keyed& key : keys) {
        if (rows.size() % TextsBetweenLooks == 0 && isStopped(stop))
            return false;
        const QString text = texts.text(key.row);
        const auto place = std::partition_point(next, kept.cend(), [&](quint32 row) {
            const int order = texts.compare(texts.text(row), text);
            return order != 0 ? order < 0 : texts.id(row) < texts.id(key.row);
        });
        rows.insert(rows.end(), next, place);
        rows.push_back(key.row);
        next = place;
    }
    rows.insert(rows.end(), next, kept.cend());

    // Two that both were there are equal if they were; the others are compared.
    const auto isKept = [&](quint32 row) {
        return formerRows[row] != RowGone && now[formerRows[row]] == row;
    };
    std::vector<quint32> ranks(rows.size());
    quint32 rank = 0;
    for (size_t at = 0; at < rows.size(); ++at) {
        const quint32 row = rows[at];
        if (at > 0) {
            const quint32 before = rows[at - 1];
            const bool isEqual =
                isKept(before) && isKept(row)
                    ? former.m_ranks[formerRows[before]] == former.m_ranks[formerRows[row]]
                    : texts.compare(texts.text(before), texts.text(row)) == 0;
            rank += isEqual ? 0 : 1;
        }
        ranks[row] = rank;
    }
    m_rows = std::move(rows);
    m_ranks = std::move(ranks);
    m_isMade = true;
    return true;
}
