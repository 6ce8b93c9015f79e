// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/orderengine.h"

#include "models/lists/fold.h"
#include "models/lists/sortkeys.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace {

constexpr size_t RowsBetweenLooks = 8'192;

// The groups of a filter, as bits: what a row fails at. Text is not among them, rows without it
// are not looked at.
enum Group : quint8 {
    Types = 1 << 0,
    Statuses = 1 << 1,
    Active = 1 << 2,
    Agents = 1 << 3,
    Overdue = 1 << 4,
    NotFresh = 1 << 5,
    Ids = 1 << 6,
};

// Sorts rows by key, then by their place by name. Places are all different: the order is one.
std::vector<quint32> sorted(const std::vector<quint64>& keys, const std::vector<quint32>& byName,
                            Qt::SortOrder order) {
    struct Place {
        quint64 key;
        quint32 name;
        quint32 row;
    };
    const quint64 flip = order == Qt::AscendingOrder ? 0 : ~quint64(0);
    std::vector<Place> places;
    places.reserve(keys.size());
    for (size_t row = 0; row < keys.size(); ++row)
        places.push_back({keys[row] ^ flip, byName[row], quint32(row)});
    std::ranges::sort(places, [](const Place& one, const Place& other) {
        return one.key != other.key ? one.key < other.key : one.name < other.name;
    });
    std::vector<quint32> rows;
    rows.reserve(places.size());
    for (const Place& place : places)
        rows.push_back(place.row);
    return rows;
}

} // namespace

void OrderEngine::setContent(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                             const RowMap* formerRows) {
    if (m_snapshot != snapshot) {
        // Whatever of the reading before that was never asked for is not there either: what is
        // still to be taken over comes from the one before that.
        if (m_snapshot && snapshot && (m_names.isMade() || m_text)) {
            m_former = Former{}; // clang 14 takes no aggregate in emplace()
            m_former->snapshot = m_snapshot;
            m_former->text = std::move(m_text);
            m_former->names = std::move(m_names);
            m_former->targets = std::move(m_targets);
            if (formerRows)
                m_former->rows = *formerRows;
            else
                m_former->rows = mapRows(*m_snapshot, *snapshot);
        } else if (m_former && snapshot) {
            m_former->rows = mapRows(*m_former->snapshot, *snapshot);
        } else {
            m_former.reset();
        }
        m_text.reset();
        m_words.clear();
        m_names.forget(); // also of a list with no rows
        m_targets.forget();
        m_byName.clear();
        m_allRows.resize(snapshot ? size_t(snapshot->scanCount()) : 0);
        std::iota(m_allRows.begin(), m_allRows.end(), 0);
        m_found = m_allRows;
    }
    if (m_snapshot != snapshot || m_health != health) {
        m_facts.clear();
        m_sort.reset();
    }
    m_snapshot = snapshot;
    m_health = health;
}

void OrderEngine::setLocale(const QLocale& locale) {
    m_locale = locale;
    m_former.reset();
    m_text.reset();
    m_words.clear();
    m_found = m_allRows;
    m_names.forget();
    m_targets.forget();
    m_byName.clear();
    m_sort.reset();
}

std::optional<ScanOrder> OrderEngine::order(const ScanFilter& filter, const SortSpec& sort,
                                            const Stop& stop) {
    if (!prepare(sort, stop) || !findText(foldedWords(filter.text), stop))
        return std::nullopt;
    ScanOrder order;
    if (!judge(filter, order, stop))
        return std::nullopt;
    order.rows.reserve(size_t(order.shown.count()));
    for (const quint32 row : m_sorted) {
        if (order.shown.contains(row))
            order.rows.push_back(row);
    }
    order.fillPlaces();
    return order;
}

size_t OrderEngine::bytes() const {
    const auto rows = [](const std::vector<quint32>& held) {
        return held.capacity() * sizeof(quint32);
    };
    return (m_text ? m_text->bytes() : 0) + m_facts.capacity() * sizeof(Facts) + rows(m_allRows) +
           rows(m_found) + m_names.bytes() + m_targets.bytes() + rows(m_byName) + rows(m_sorted);
}

bool OrderEngine::takeOver(const Stop& stop) {
    if (!m_former)
        return true;
    const Snapshot& from = *m_former->snapshot;
    if (m_former->names.isMade() && !m_names.isMade() &&
        !m_names.carry(m_former->names, from, *m_snapshot, m_former->rows, m_locale, stop))
        return false;
    if (m_former->targets.isMade() && !m_targets.isMade() &&
        !m_targets.carry(m_former->targets, from, *m_snapshot, m_former->rows, m_locale, stop))
        return false;
    if (m_former->text && !m_text) {
        auto text =
            std::make_unique<SearchText>(*m_snapshot, *m_former->text, from, m_former->rows, stop);
        if (stop && stop())
            return false;
        m_text = std::move(text);
    }
    m_former.reset();
    return true;
}

bool OrderEngine::makeNames(const Stop& stop) {
    if (!m_names.isMade() && !m_names.make(*m_snapshot, m_locale, stop))
        return false;
    m_byName.resize(m_allRows.size());
    for (size_t place = 0; place < m_names.rows().size(); ++place)
        m_byName[m_names.rows()[place]] = quint32(place);
    return true;
}

// Equal names go by id either way round.
std::vector<quint32> OrderEngine::byNameAlone(Qt::SortOrder order) const {
    const std::vector<quint32>& rows = m_names.rows();
    if (order == Qt::AscendingOrder)
        return rows;
    std::vector<quint32> turned;
    turned.reserve(rows.size());
    for (size_t end = rows.size(); end > 0;) {
        size_t begin = end - 1;
        while (begin > 0 && m_names.ranks()[rows[begin - 1]] == m_names.ranks()[rows[end - 1]])
            --begin;
        turned.insert(turned.end(), rows.begin() + ptrdiff_t(begin), rows.begin() + ptrdiff_t(end));
        end = begin;
    }
    return turned;
}

bool OrderEngine::prepare(const SortSpec& sort, const Stop& stop) {
    if (m_facts.size() != m_allRows.size())
        makeFacts();
    if (!takeOver(stop))
        return false;
    if (m_byName.size() != m_allRows.size()) {
        if (!makeNames(stop))
            return false;
        m_sort.reset();
    }
    if (m_sort == sort)
        return true;
    if (sort.column == ScanColumn::Name) {
        m_sorted = byNameAlone(sort.order);
        m_sort = sort;
        return true;
    }
    std::vector<quint64> keys;
    if (sort.column == ScanColumn::Targets) {
        if (!m_targets.isMade() && !m_targets.make(*m_snapshot, m_locale, stop))
            return false;
        keys.assign(m_targets.ranks().begin(), m_targets.ranks().end());
    } else {
        keys = sortKeys(*m_snapshot, *m_health, sort.column, m_locale, stop);
    }
    if (keys.size() != m_allRows.size() || (stop && stop()))
        return false;
    m_sorted = sorted(keys, m_byName, sort.order);
    m_sort = sort;
    return true;
}

bool OrderEngine::findText(const std::vector<std::string>& words, const Stop& stop) {
    if (words == m_words)
        return true;
    if (words.empty()) {
        m_words.clear();
        m_found = m_allRows;
        return true;
    }
    if (!m_text) {
        auto text = std::make_unique<SearchText>(*m_snapshot, stop);
        if (stop && stop())
            return false;
        m_text = std::move(text);
    }
    const bool narrows = isNarrower(words, m_words);
    std::vector<quint32> found = m_text->find(words, narrows ? m_found : m_allRows, stop);
    if (stop && stop())
        return false;
    m_found = std::move(found);
    m_words = words;
    return true;
}

void OrderEngine::makeFacts() {
    m_facts.clear();
    m_facts.reserve(m_allRows.size());
    for (const quint32 row : m_allRows) {
        const ScanRow& scan = m_snapshot->scan(row);
        m_facts.push_back({qint32(m_health->agentOf(row)), scan.type, scan.status, scan.isActive,
                           m_health->isOverdue(row), m_health->isOnUnfreshAgent(row)});
    }
}

bool OrderEngine::judge(const ScanFilter& filter, ScanOrder& order, const Stop& stop) const {
    std::array<bool, 5> types{};
    for (const ScanType type : filter.types)
        types[size_t(type)] = true;
    std::array<bool, 5> statuses{};
    for (const ScanStatus status : filter.statuses)
        statuses[size_t(status)] = true;
    const QSet<QString> machines(filter.machineIds.begin(), filter.machineIds.end());
    std::vector<char> scanners;
    for (const ScanAgent& scanner : m_snapshot->scanners())
        scanners.push_back(machines.isEmpty() || machines.contains(scanner.machineId) ? 1 : 0);
    RowSet ids(qsizetype(m_allRows.size()));
    for (const QString& id : filter.ids) {
        if (const qsizetype row = m_snapshot->rowOf(id); row >= 0)
            ids.insert(quint32(row));
    }
    ScanFacets& facets = order.facets;
    facets.chosen = int(ids.count());
    facets.agents.assign(size_t(m_snapshot->agents().size()), 0);
    order.shown = RowSet(qsizetype(m_allRows.size()));
    size_t looked = 0;
    for (const quint32 row : m_found) {
        if (looked++ % RowsBetweenLooks == 0 && stop && stop())
            return false;
        const Facts& facts = m_facts[row];
        int failed = 0;
        if (!filter.types.isEmpty() && !types[size_t(facts.type)])
            failed |= Types;
        if (!filter.statuses.isEmpty() && !statuses[size_t(facts.status)])
            failed |= Statuses;
        if (filter.active && *filter.active != facts.isActive)
            failed |= Active;
        if (scanners[m_snapshot->scan(row).scanner] == 0)
            failed |= Agents;
        if (filter.overdue && !facts.isOverdue)
            failed |= Overdue;
        if (filter.agentNotFresh && !facts.isAgentNotFresh)
            failed |= NotFresh;
        if (!filter.ids.isEmpty() && !ids.contains(row))
            failed |= Ids;
        if (failed == 0)
            order.shown.insert(row);
        // A group's own figure leaves its own condition out: it says what a click would show.
        const auto counts = [failed](Group group) { return (failed & ~group) == 0 ? 1 : 0; };
        facets.types[size_t(facts.type)] += counts(Types);
        facets.statuses[size_t(facts.status)] += counts(Statuses);
        (facts.isActive ? facets.active : facets.inactive) += counts(Active);
        if (facts.agent >= 0)
            facets.agents[size_t(facts.agent)] += counts(Agents);
        facets.overdue += facts.isOverdue ? counts(Overdue) : 0;
        facets.agentNotFresh += facts.isAgentNotFresh ? counts(NotFresh) : 0;
    }
    return true;
}
