// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/hostname.h"

#include <algorithm>

namespace {

constexpr qsizetype LongestLabel = 63;
constexpr qsizetype LongestName = 253;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isAllowed(QChar c) {
    const char16_t lower = c.unicode() | 0x20;
    // RFC 1123 has no underscore, Windows has.
    return (lower >= u'a' && lower <= u'z') || isDigit(c) || c == u'-' || c == u'_' || c == u'.';
}

HostNameFault checkLabel(QStringView label) {
    if (label.isEmpty())
        return HostNameFault::EmptyLabel;
    if (label.front() == u'-' || label.back() == u'-')
        return HostNameFault::Hyphen;
    return label.size() > LongestLabel ? HostNameFault::LongLabel : HostNameFault::None;
}

} // namespace

HostNameFault checkHostName(QStringView name) {
    if (std::ranges::any_of(name, [](QChar c) { return c.isSpace(); }))
        return HostNameFault::Blank;
    const auto foreign = std::ranges::find_if_not(name, isAllowed);
    if (foreign != name.end()) {
        const bool isLetter = std::ranges::all_of(name, [](QChar c) {
            return isAllowed(c) || (c.unicode() > 0x7F && (c.isLetterOrNumber() || c.isMark()));
        });
        return isLetter ? HostNameFault::NotAscii : HostNameFault::Character;
    }
    if (name.size() > LongestName)
        return HostNameFault::LongName;
    qsizetype begin = 0;
    while (true) {
        const qsizetype dot = name.indexOf(u'.', begin);
        const QStringView label = name.mid(begin, dot < 0 ? -1 : dot - begin);
        if (const HostNameFault fault = checkLabel(label); fault != HostNameFault::None)
            return fault;
        if (dot < 0)
            return std::ranges::all_of(label, isDigit) ? HostNameFault::NumericEnd
                                                       : HostNameFault::None;
        begin = dot + 1;
    }
}
