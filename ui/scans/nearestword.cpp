// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/nearestword.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype longestWord = 40;

} // namespace

int editDistance(QStringView one, QStringView other, int most) {
    if (one.size() > longestWord || other.size() > longestWord ||
        std::abs(int(one.size() - other.size())) > most)
        return most + 1;
    std::array<std::array<int, longestWord + 1>, 3> rows{};
    for (qsizetype j = 0; j <= other.size(); ++j)
        rows[0][size_t(j)] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        auto& row = rows[size_t(i % 3)];
        const auto& above = rows[size_t((i - 1) % 3)];
        const auto& twoAbove = rows[size_t((i + 1) % 3)];
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const int cost = one[i - 1] == other[j - 1] ? 0 : 1;
            int best = std::min(
                {above[size_t(j)] + 1, row[size_t(j - 1)] + 1, above[size_t(j - 1)] + cost});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                best = std::min(best, twoAbove[size_t(j - 2)] + 1);
            row[size_t(j)] = best;
            least = std::min(least, best);
        }
        if (least > most)
            return most + 1;
    }
    return std::min(most + 1, rows[size_t(one.size() % 3)][size_t(other.size())]);
}

QString nearestWord(const Snapshot& snapshot, const QString& typed, qsizetype namesAtMost) {
    const QString wanted = typed.trimmed().toLower();
    const int allowed = std::min(2, int(wanted.size()) / 3);
    if (allowed < 1 || wanted.contains(QLatin1Char(' ')))
        return {};
    QSet<QString> seen;
    QString best;
    int bestDistance = allowed + 1;
    const qsizetype count = std::min(snapshot.scanCount(), namesAtMost);
    for (qsizetype row = 0; row < count; ++row) {
        const TextRef name = snapshot.scan(row).name;
        if (name.length > 400)
            continue;
        QString word;
        const QString text = snapshot.string(name).toLower() + QLatin1Char(' ');
        for (const QChar letter : text) {
            if (letter.isLetterOrNumber() || letter == QLatin1Char('-')) {
                word.append(letter);
                continue;
            }
            if (word.size() >= 3 && !seen.contains(word)) {
                seen.insert(word);
                const int distance = editDistance(wanted, word, bestDistance - 1);
                if (distance > 0 && distance < bestDistance) {
                    bestDistance = distance;
                    best = word;
                }
            }
            word.clear();
        }
    }
    return best;
}
