// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/fold.h"

#include "models/text/plaintext.h"

#include <algorithm>
#include <limits>

namespace {

bool isPlainAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

void appendFoldedUnicode(std::string& to, std::string_view utf8) {
    const QString text = plain(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())),
                               std::numeric_limits<qsizetype>::max() / 4);
    QString bare;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        if (!c.isMark())
            bare += c;
    }
    // By way of capitals, for QString folds "ß" to itself. Folding can decompose again ("İ"): marks
    // that it leaves would keep equal texts apart.
    QString folded = bare.toUpper().toCaseFolded();
    folded.removeIf([](QChar c) { return c.isMark(); });
    const QByteArray bytes = folded.toUtf8();
    to.append(bytes.constData(), size_t(bytes.size()));
}

} // namespace

void appendFolded(std::string& to, std::string_view utf8) {
    if (!isPlainAscii(utf8)) {
        appendFoldedUnicode(to, utf8);
        return;
    }
    const size_t begin = to.size();
    to.append(utf8);
    std::transform(to.begin() + ptrdiff_t(begin), to.end(), to.begin() + ptrdiff_t(begin), lower);
}

std::vector<std::string> foldedWords(const QString& text) {
    std::string folded;
    const QByteArray utf8 = text.toUtf8();
    appendFolded(folded, {utf8.constData(), size_t(utf8.size())});
    std::vector<std::string> words;
    size_t begin = 0;
    while (begin < folded.size()) {
        const size_t blank = std::min(folded.find(' ', begin), folded.size());
        if (blank > begin)
            words.push_back(folded.substr(begin, blank - begin));
        begin = blank + 1;
    }
    // Longest first: it excludes most, and one that lies inside another says nothing more.
    std::ranges::stable_sort(words, std::greater{}, &std::string::size);
    std::vector<std::string> needed;
    for (const std::string& word : words) {
        const bool isSaid = std::ranges::any_of(
            needed, [&](const std::string& longer) { return longer.find(word) != longer.npos; });
        if (!isSaid)
            needed.push_back(word);
    }
    return needed;
}

bool isNarrower(const std::vector<std::string>& narrower, const std::vector<std::string>& wider) {
    return std::ranges::all_of(wider, [&](const std::string& word) {
        return std::ranges::any_of(
            narrower, [&](const std::string& longer) { return longer.find(word) != longer.npos; });
    });
}
