// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/targetlist.h"

#include "models/targets/targetreader.h"
#include "models/text/plaintext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <vector>

namespace {

struct Targets {
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

void add(quint64& sum, quint64 more) {
    sum = more > std::numeric_limits<quint64>::max() - sum ? std::numeric_limits<quint64>::max()
                                                           : sum + more;
}

// What two entries have in common, told at the later one; the earlier keeps its warning.
class Comparison {
public:
    explicit Comparison(TargetList& list) : m_list(list) {}

    void run() {
        compareHostNames();
        compareAddresses();
    }

private:
    void compareHostNames() {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < m_list.entries.size(); ++i) {
            const auto& target = m_list.entries[i].target;
            if (!target || !target->isHostName())
                continue;
            const qsizetype first = seen.value(target->text.toLower(), -1);
            if (first < 0)
                seen.insert(target->text.toLower(), i);
            else
                warnTwice(first, i);
        }
        m_list.hostNameCount = int(seen.size());
    }

    // A sweep from low to high. `reach` is the entry that reaches farthest so far.
    void compareAddresses() {
        std::vector<qsizetype> order;
        for (qsizetype i = 0; i < m_list.entries.size(); ++i) {
            const auto& target = m_list.entries[i].target;
            if (target && !target->isHostName())
                order.push_back(i);
        }
        std::ranges::sort(order, [this](qsizetype one, qsizetype other) {
            const Target& a = at(one);
            const Target& b = at(other);
            if (a.from != b.from)
                return a.from < b.from;
            return a.to != b.to ? b.to < a.to : one < other;
        });
        qsizetype reach = -1;
        for (const qsizetype i : order) {
            const Target& target = at(i);
            if (reach < 0 || at(reach).to < target.from) {
                add(m_list.addressCount, target.count());
                reach = i;
            } else if (target.from == at(reach).from && target.to == at(reach).to) {
                warnTwice(reach, i);
            } else if (target.to <= at(reach).to) {
                warn(i, reach, Targets::tr("Lies inside %1 on line %2."));
            } else {
                warn(std::max(i, reach), std::min(i, reach),
                     Targets::tr("Shares addresses with %1 on line %2."));
                add(m_list.addressCount, addressesBetween(at(reach).to, target.to) - 1);
                reach = i;
            }
        }
    }

    void warnTwice(qsizetype first, qsizetype again) {
        warn(std::max(first, again), std::min(first, again),
             Targets::tr("%1 is twice in this list, first on line %2."));
    }

    void warn(qsizetype where, qsizetype other, const QString& text) {
        TargetEntry& entry = m_list.entries[where];
        if (!entry.warning.isEmpty())
            return;
        entry.warning = text.arg(plain(m_list.entries[other].target->text, 60),
                                 QLocale().toString(m_list.entries[other].line));
    }

    [[nodiscard]] const Target& at(qsizetype i) const { return *m_list.entries[i].target; }

    TargetList& m_list;
};

void addEntry(TargetList& list, QStringView piece, qsizetype offset, int line,
              qsizetype lineBegin) {
    const QStringView text = piece.trimmed();
    if (text.isEmpty())
        return;
    TargetEntry entry;
    entry.text = text.toString();
    entry.offset = offset + (text.data() - piece.data());
    entry.line = line;
    entry.column = int(entry.offset - lineBegin) + 1;
    TargetReading reading = readTarget(text);
    entry.target = std::move(reading.target);
    entry.fault = std::move(reading.fault);
    entry.warning = std::move(reading.warning);
    entry.correction = std::move(reading.correction);
    list.entries.append(std::move(entry));
}

bool isLineEnd(QChar c) {
    return c == u'\n' || c == u'\r' || c == QChar(QChar::ParagraphSeparator) ||
           c == QChar(QChar::LineSeparator);
}

} // namespace

bool TargetList::hasAddresses() const {
    return std::ranges::any_of(
        entries, [](const TargetEntry& e) { return e.target && !e.target->isHostName(); });
}

quint64 TargetList::totalCount() const {
    quint64 total = addressCount;
    add(total, quint64(hostNameCount));
    return total;
}

QString TargetList::canonical() const {
    QStringList texts;
    texts.reserve(entries.size());
    for (const TargetEntry& entry : entries)
        texts += entry.target ? entry.target->text : entry.text;
    return texts.join(u',');
}

TargetList parseTargets(QStringView text) {
    TargetList list;
    int line = 1;
    qsizetype begin = 0;
    qsizetype lineBegin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        if (!isEnd && text[at] != u',' && !isLineEnd(text[at]))
            continue;
        addEntry(list, text.mid(begin, at - begin), begin, line, lineBegin);
        begin = at + 1;
        if (isEnd || text[at] == u',')
            continue;
        const bool isHalfOfPair =
            text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        if (!isHalfOfPair) {
            ++line;
            lineBegin = begin;
        }
    }
    Comparison(list).run();
    for (const TargetEntry& entry : std::as_const(list.entries)) {
        list.faultCount += entry.target ? 0 : 1;
        list.warningCount += entry.warning.isEmpty() ? 0 : 1;
    }
    return list;
}

bool sameTargets(const QString& one, const QString& other) {
    return one == other || parseTargets(one).canonical() == parseTargets(other).canonical();
}

std::optional<TargetType> targetTypeOf(const TargetList& list, const ServiceContract& contract) {
    const bool hasAddresses = list.hasAddresses();
    if (hasAddresses != list.hasHostNames())
        return hasAddresses ? TargetType::Ip : TargetType::Hostname;
    // S shows Ip and Hostname alone, so nothing declared means no Combined (DESIGN.md).
    const bool hasCombined =
        contract.isDeclared && contract.enums.contains(QStringLiteral("TargetType")) &&
        !contract.enumMember(QStringLiteral("TargetType"), QStringLiteral("Combined")).isEmpty();
    if (hasAddresses && hasCombined)
        return TargetType::Combined;
    return std::nullopt;
}
