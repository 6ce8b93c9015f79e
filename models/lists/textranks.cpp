// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/textranks.h"

#include "models/health/tenanthealth.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace {

constexpr size_t TextsBetweenLooks = 4'096;

// Sorts places by `isLess` and numbers them, equal ones alike.
template<class IsLess>
std::vector<quint32> ranks(size_t count, const IsLess& isLess) {
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, isLess);
    std::vector<quint32> ranks(count);
    quint32 rank = 0;
    for (size_t i = 0; i < count; ++i) {
        if (i > 0 && isLess(order[i - 1], order[i]))
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

} // namespace

QCollator collatorOf(const QLocale& locale) {
    // In the C locale a collator ignores the numeric mode.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::vector<quint32> collatedRanks(const std::vector<QString>& texts, const QLocale& locale,
                                   const Stop& stop) {
    const QCollator collator = collatorOf(locale);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i % TextsBetweenLooks == 0 && stop && stop())
            return {};
        keys.push_back(collator.sortKey(texts[i]));
    }
    return ranks(texts.size(), [&](quint32 one, quint32 other) {
        if (texts[one].isEmpty() || texts[other].isEmpty())
            return !texts[one].isEmpty() && texts[other].isEmpty();
        return keys[one] < keys[other];
    });
}

std::vector<quint32> versionRanks(const std::vector<QString>& texts) {
    return ranks(texts.size(), [&](quint32 one, quint32 other) {
        if (texts[one].isEmpty() || texts[other].isEmpty())
            return !texts[one].isEmpty() && texts[other].isEmpty();
        const int order = compareVersions(texts[one], texts[other]);
        return order != 0 ? order < 0 : texts[one] < texts[other];
    });
}

std::vector<quint32> byteRanks(const std::vector<std::string_view>& texts) {
    return ranks(texts.size(), [&](quint32 one, quint32 other) {
        if (texts[one].empty() || texts[other].empty())
            return !texts[one].empty() && texts[other].empty();
        return texts[one] < texts[other];
    });
}
