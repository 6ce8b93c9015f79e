// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/searchtext.h"

#include "models/lists/fold.h"
#include "models/lists/orderchange.h"
#include "models/text/membertext.h"
#include "models/text/words.h"

#include <array>
#include <unordered_map>

namespace {

// Between two fields, so that nothing is found across them: no folded text holds it.
constexpr char FieldEnd = '\x1f';
// Rows between two looks at whether anybody still wants this.
constexpr size_t RowsBetweenLooks = 4'096;

// What the rows of a group have in common: where their shared texts lie.
using Shared = std::array<quint64, 8>;

struct SharedHash {
    size_t operator()(const Shared& shared) const {
        quint64 hash = 0xcbf29ce484222325;
        for (const quint64 part : shared)
            hash = (hash ^ part) * 0x9E3779B97F4A7C15 ^ hash >> 29;
        return size_t(hash);
    }
};

quint64 place(TextRef ref) {
    return quint64(ref.offset) << 32 | ref.length;
}

Shared sharedOf(const ScanRow& scan) {
    return {place(scan.createdBy),
            place(scan.orgId),
            place(scan.failureReason),
            place(scan.typeWord),
            place(scan.targetTypeWord),
            place(scan.statusWord),
            quint64(scan.scanner),
            quint64(scan.type) | quint64(scan.status) << 8 | quint64(scan.targetType) << 16};
}

void append(std::string& to, std::string_view utf8) {
    appendFolded(to, utf8);
    to += FieldEnd;
}

void append(std::string& to, const QString& text) {
    if (text.isEmpty())
        return;
    const QByteArray utf8 = text.toUtf8();
    append(to, std::string_view(utf8.constData(), size_t(utf8.size())));
}

void append(std::string& to, const ScanAgent& agent) {
    for (const QString& part : {agent.name, agent.machineId, agent.id, agent.applicationId,
                                agent.scannerVersion, agent.clientVersion})
        append(to, part);
    for (const QString& part : memberTexts(agent.unknown))
        append(to, part);
}

// What few definitions carry, but for the authentication.
struct Members {
    QByteArrayView advanced;
    QByteArrayView unknown;
    explicit Members(const ScanExtra& extra)
        : advanced(extra.advancedActiveConfiguration), unknown(extra.unknown) {}
    [[nodiscard]] bool isEmpty() const { return advanced.isEmpty() && unknown.isEmpty(); }
    friend bool operator==(const Members& one, const Members& other) {
        return one.advanced == other.advanced && one.unknown == other.unknown;
    }
};

struct MembersHash {
    size_t operator()(const Members& members) const {
        return qHashMulti(0, members.advanced, members.unknown);
    }
};

std::string groupText(const Snapshot& snapshot, const ScanRow& scan) {
    std::string text;
    for (const TextRef ref : {scan.createdBy, scan.orgId, scan.failureReason, scan.typeWord,
                              scan.targetTypeWord, scan.statusWord}) {
        if (!ref.isEmpty())
            append(text, snapshot.text(ref));
    }
    // What the list shows in place of the service's words is searched too.
    append(text, scanTypeText(scan.type, snapshot.string(scan.typeWord)));
    append(text, statusText(scan.status, snapshot.string(scan.statusWord)));
    append(text, targetTypeText(scan.targetType, snapshot.string(scan.targetTypeWord)));
    const ScanAgent& agent = snapshot.scanners()[scan.scanner];
    append(text, agent);
    // The list shows what the agents' own list says of it.
    const ScanAgent* listed =
        agent.machineId.isEmpty() ? nullptr : snapshot.agentByMachineId(agent.machineId);
    if (listed && *listed != agent)
        append(text, *listed);
    return text;
}

void appendOwnText(std::string& to, const Snapshot& snapshot, const ScanRow& scan) {
    append(to, snapshot.text(scan.id));
    append(to, snapshot.text(scan.name));
    append(to, snapshot.text(scan.target));
    if (const auto& info = snapshot.extras()[scan.extra].authentication) {
        append(to, authenticationText(*info));
        for (const QString& part :
             {info->userName, info->domain, info->keyVaultUrl, info->keyVaultSecretName})
            append(to, part);
    }
}

bool hasSameOwnText(const Snapshot& snapshot, const ScanRow& scan, const Snapshot& formerSnapshot,
                    const ScanRow& former) {
    const auto isSame = [&](TextRef ScanRow::*text) {
        return snapshot.text(scan.*text) == formerSnapshot.text(former.*text);
    };
    return isSame(&ScanRow::id) && isSame(&ScanRow::name) && isSame(&ScanRow::target) &&
           ((scan.extra == 0 && former.extra == 0) ||
            snapshot.extras()[scan.extra].authentication ==
                formerSnapshot.extras()[former.extra].authentication);
}

bool contains(std::string_view text, const std::string& word) {
    return text.find(word) != std::string_view::npos;
}

} // namespace

template<class AppendOwn>
void SearchText::make(const Snapshot& snapshot, const AppendOwn& appendOwn, const Stop& stop) {
    const size_t rows = size_t(snapshot.scanCount());
    m_begin.reserve(rows + 1);
    m_group.reserve(rows);
    std::unordered_map<Shared, quint32, SharedHash> groups;
    for (size_t row = 0; row < rows; ++row) {
        if (row % RowsBetweenLooks == 0 && stop && stop())
            return;
        const ScanRow& scan = snapshot.scan(qsizetype(row));
        m_begin.push_back(m_own.size());
        if (scan.extra < m_moreOfExtra.size() && m_moreOfExtra[scan.extra] != NoText)
            m_moreOf.push_back({quint32(row), m_moreOfExtra[scan.extra]});
        appendOwn(quint32(row), scan);
        const auto [at, isNew] = groups.try_emplace(sharedOf(scan), quint32(m_groups.size()));
        if (isNew)
            m_groups.push_back(groupText(snapshot, scan));
        m_group.push_back(at->second);
    }
    m_begin.push_back(m_own.size());
    m_own.shrink_to_fit();
}

// A member that is new in the service comes with every row, often with the same value; and what was
// folded for the last reading is not folded again.
void SearchText::makeMore(const Snapshot& snapshot, const Snapshot* formerSnapshot,
                          const SearchText* former, const Stop& stop) {
    std::unordered_map<Members, quint32, MembersHash> known;
    if (former && formerSnapshot) {
        for (size_t extra = 0; extra < former->m_moreOfExtra.size(); ++extra) {
            if (former->m_moreOfExtra[extra] != NoText)
                known.try_emplace(Members(formerSnapshot->extras()[extra]),
                                  former->m_moreOfExtra[extra]);
        }
    }
    std::unordered_map<Members, quint32, MembersHash> texts;
    const std::vector<ScanExtra>& extras = snapshot.extras();
    for (size_t extra = 0; extra < extras.size(); ++extra) {
        if (extra % RowsBetweenLooks == 0 && stop && stop())
            return;
        const Members members(extras[extra]);
        if (members.isEmpty())
            continue;
        if (m_moreOfExtra.empty())
            m_moreOfExtra.assign(extras.size(), NoText);
        const auto [at, isNew] = texts.try_emplace(members, quint32(m_moreBegin.size()));
        m_moreOfExtra[extra] = at->second;
        if (!isNew)
            continue;
        m_moreBegin.push_back(m_more.size());
        if (const auto was = known.find(members); was != known.end()) {
            m_more += former->more(was->second);
            continue;
        }
        for (const QByteArray& json :
             {extras[extra].advancedActiveConfiguration, extras[extra].unknown}) {
            for (const QString& text : memberTexts(json))
                append(m_more, text);
        }
    }
    if (!m_moreBegin.empty())
        m_moreBegin.push_back(m_more.size());
    m_more.shrink_to_fit();
}

SearchText::SearchText(const Snapshot& snapshot, const Stop& stop) {
    makeMore(snapshot, nullptr, nullptr, stop);
    make(
        snapshot, [&](quint32, const ScanRow& scan) { appendOwnText(m_own, snapshot, scan); },
        stop);
}

SearchText::SearchText(const Snapshot& snapshot, const SearchText& former,
                       const Snapshot& formerSnapshot, const std::vector<quint32>& formerRows,
                       const Stop& stop) {
    makeMore(snapshot, &formerSnapshot, &former, stop);
    m_own.reserve(former.m_own.size());
    make(
        snapshot,
        [&](quint32 row, const ScanRow& scan) {
            const quint32 was = formerRows[row];
            if (was != RowGone &&
                hasSameOwnText(snapshot, scan, formerSnapshot, formerSnapshot.scan(qsizetype(was))))
                m_own += former.own(was);
            else
                appendOwnText(m_own, snapshot, scan);
        },
        stop);
}

std::vector<char> SearchText::groupsWith(const std::string& word) const {
    std::vector<char> with;
    with.reserve(m_groups.size());
    for (const std::string& text : m_groups)
        with.push_back(contains(text, word) ? 1 : 0);
    return with;
}

std::vector<char> SearchText::moreWith(const std::string& word) const {
    std::vector<char> with;
    for (quint32 text = 0; text + 1 < m_moreBegin.size(); ++text)
        with.push_back(contains(more(text), word) ? 1 : 0);
    return with;
}

std::vector<quint32> SearchText::find(const std::vector<std::string>& words,
                                      const std::vector<quint32>& among, const Stop& stop) const {
    std::vector<quint32> found = among;
    for (const std::string& word : words) {
        const std::vector<char> with = groupsWith(word);
        const std::vector<char> withMore = moreWith(word);
        auto next = m_moreOf.cbegin();
        const auto holdsMore = [&](quint32 row) {
            while (next != m_moreOf.cend() && next->row < row)
                ++next;
            return next != m_moreOf.cend() && next->row == row && withMore[next->text] != 0;
        };
        size_t kept = 0;
        for (size_t i = 0; i < found.size(); ++i) {
            if (i % RowsBetweenLooks == 0 && stop && stop())
                return {};
            const quint32 row = found[i];
            if (with[m_group[row]] != 0 || holdsMore(row) || contains(own(row), word))
                found[kept++] = row;
        }
        found.resize(kept);
    }
    return found;
}

size_t SearchText::bytes() const {
    size_t sum = m_own.capacity() + m_begin.capacity() * sizeof(size_t) +
                 m_group.capacity() * sizeof(quint32) + m_more.capacity() +
                 m_moreBegin.capacity() * sizeof(size_t) +
                 m_moreOfExtra.capacity() * sizeof(quint32) + m_moreOf.capacity() * sizeof(More);
    for (const std::string& text : m_groups)
        sum += sizeof(std::string) + text.capacity();
    return sum;
}
