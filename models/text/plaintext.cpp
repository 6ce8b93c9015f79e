// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

constexpr QChar Ellipsis(0x2026);
constexpr QChar Replacement(0xFFFD);
// More marks on one character only serve to paint over the neighbours.
constexpr int MarksOnOneCharacter = 4;

bool isHarmless(const QString& text, qsizetype max) {
    return text.size() <= max &&
           std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < u'\x7f'; }) &&
           !text.startsWith(u' ') && !text.endsWith(u' ');
}

class Cleaner {
public:
    Cleaner(qsizetype max, bool keepLines) : m_max(max), m_keepLines(keepLines) {}

    QString clean(const QString& text) {
        m_out.reserve(std::min(text.size(), m_max) + 1);
        for (qsizetype at = 0; at < text.size() && !m_isCut; ++at) {
            const QChar c = text[at];
            if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
                take(QChar::surrogateToUcs4(c, text[++at]));
            else
                take(c.isSurrogate() ? Replacement.unicode() : c.unicode());
        }
        QString out = m_out.trimmed();
        return m_isCut ? out + Ellipsis : out;
    }

private:
    void take(char32_t c) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph: takeSpace(c); return;
        // Bidirectional overrides, zero widths, tags: nothing that a person could see.
        case QChar::Other_Format: return;
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
            if (++m_marks > MarksOnOneCharacter)
                return;
            break;
        default: m_marks = 0;
        }
        append(QChar::fromUcs4(c));
    }

    void takeSpace(char32_t c) {
        m_marks = 0;
        if (m_keepLines && c == U'\n') {
            if (m_out.endsWith(u' '))
                m_out.chop(1);
            append(QStringView(u"\n"));
            return;
        }
        if (!m_out.endsWith(u' ') && !m_out.endsWith(u'\n') && !m_out.isEmpty() && c != 0)
            append(QStringView(u" "));
    }

    void append(QStringView piece) {
        if (m_out.size() + piece.size() > m_max)
            m_isCut = true;
        else
            m_out += piece;
    }

    QString m_out;
    qsizetype m_max;
    int m_marks = 0;
    bool m_keepLines;
    bool m_isCut = false;
};

} // namespace

QString plain(const QString& text, qsizetype max) {
    return isHarmless(text, max) ? text : Cleaner(max, false).clean(text);
}

QString plainLines(const QString& text, qsizetype max) {
    return isHarmless(text, max) ? text : Cleaner(max, true).clean(text);
}

QString figure(qint64 number) {
    return QLocale().toString(number);
}

QString bigFigure(quint64 number) {
    constexpr quint64 ceiling = 1'000'000'000'000;
    if (number <= ceiling)
        return figure(qint64(number));
    //: A count of addresses that is too large to matter exactly.
    return QCoreApplication::translate("Text", "more than %1").arg(figure(qint64(ceiling)));
}

QString csvField(const QString& text) {
    QString field = text;
    // OWASP's list of what a spreadsheet takes for the beginning of a formula. Blanks before it
    // are skipped by some; full-width forms are taken for the plain ones by others.
    static constexpr QStringView starters = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    const auto first = std::ranges::find_if_not(field, [](QChar c) { return c == u' '; });
    if (!field.isEmpty() &&
        ((first != field.end() && starters.contains(*first)) || field.front() == u'\t' ||
         field.front() == u'\r' || field.front() == u'\n'))
        field.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(field,
                                                 [](QChar c) {
                                                     return c == u'"' || c == u',' || c == u';' ||
                                                            c == u'\n' || c == u'\r';
                                                 }) ||
                             field.startsWith(u' ') || field.endsWith(u' ');
    if (!needsQuotes)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}
