// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/ipaddress.h"

#include <array>
#include <limits>

namespace {

std::optional<IpAddress> parseV4(QStringView text) {
    quint32 value = 0;
    int parts = 0;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = at;
        quint32 part = 0;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9' && at - begin < 3)
            part = part * 10 + quint32(text[at++].unicode() - u'0');
        // A leading zero means octal to some programs and nothing to others.
        const bool hasLeadingZero = at - begin > 1 && text[begin] == u'0';
        if (at == begin || part > 255 || hasLeadingZero)
            return {};
        value = value << 8 | part;
        if (++parts == 4)
            break;
        if (at >= text.size() || text[at++] != u'.')
            return {};
    }
    if (at != text.size())
        return {};
    return IpAddress{false, 0, value};
}

// One group of four hexadecimal digits at most; -1 when it is none.
int hexGroup(QStringView text) {
    if (text.isEmpty() || text.size() > 4)
        return -1;
    bool isHex = false;
    const int value = text.toInt(&isHex, 16);
    return isHex && text.front() != u'+' && text.front() != u'-' ? value : -1;
}

std::optional<IpAddress> parseV6(QStringView text) {
    std::array<quint16, 8> groups{};
    int count = 0;
    int gap = -1; // where "::" stands
    qsizetype at = 0;
    if (text.startsWith(u"::")) {
        gap = 0;
        at = 2;
    }
    while (at < text.size()) {
        const qsizetype colon = text.indexOf(u':', at);
        const QStringView piece = text.mid(at, colon < 0 ? -1 : colon - at);
        if (colon < 0 && piece.contains(u'.')) {
            const auto v4 = parseV4(piece);
            if (!v4 || count > 6)
                return {};
            groups[size_t(count++)] = quint16(v4->low >> 16);
            groups[size_t(count++)] = quint16(v4->low);
            break;
        }
        const int group = hexGroup(piece);
        if (group < 0 || count == 8)
            return {};
        groups[size_t(count++)] = quint16(group);
        if (colon < 0)
            break;
        at = colon + 1;
        if (at < text.size() && text[at] == u':') {
            if (gap >= 0)
                return {};
            gap = count;
            ++at;
        } else if (at == text.size()) {
            return {}; // ends with one colon
        }
    }
    if (gap < 0 ? count != 8 : count > 7)
        return {};
    std::array<quint16, 8> whole{};
    for (int i = 0; i < count; ++i) {
        const int place = gap >= 0 && i >= gap ? i + 8 - count : i;
        whole[size_t(place)] = groups[size_t(i)];
    }
    IpAddress address{true, 0, 0};
    for (size_t i = 0; i < 4; ++i) {
        address.high = address.high << 16 | whole[i];
        address.low = address.low << 16 | whole[i + 4];
    }
    return address;
}

QString v6Text(const IpAddress& address) {
    std::array<int, 8> groups{};
    for (size_t i = 0; i < 4; ++i) {
        groups[i] = int(address.high >> (48 - 16 * i) & 0xFFFF);
        groups[i + 4] = int(address.low >> (48 - 16 * i) & 0xFFFF);
    }
    // RFC 5952: the longest run of zeros, the first of equals, never a single one.
    size_t best = 8, bestLength = 1;
    for (size_t i = 0; i < 8; ++i) {
        size_t end = i;
        while (end < 8 && groups[end] == 0)
            ++end;
        if (end - i > bestLength) {
            best = i;
            bestLength = end - i;
        }
        if (end > i)
            i = end;
    }
    QString text;
    for (size_t i = 0; i < 8; ++i) {
        if (i == best) {
            text += QStringLiteral("::");
            i += bestLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[i], 16);
    }
    return text;
}

// The bits of one half that belong to the host, `prefix` bits of it being the network.
quint64 hostBits(int prefix, int width) {
    if (prefix >= width)
        return 0;
    if (prefix <= 0)
        return width == 64 ? ~quint64(0) : (quint64(1) << width) - 1;
    return (quint64(1) << (width - prefix)) - 1;
}

} // namespace

QString IpAddress::toString() const {
    if (isV6)
        return v6Text(*this);
    return QStringLiteral("%1.%2.%3.%4")
        .arg(low >> 24 & 255)
        .arg(low >> 16 & 255)
        .arg(low >> 8 & 255)
        .arg(low & 255);
}

IpAddress IpAddress::first(int prefix) const {
    if (!isV6)
        return {false, 0, low & ~hostBits(prefix, 32)};
    return {true, high & ~hostBits(prefix, 64), low & ~hostBits(prefix - 64, 64)};
}

IpAddress IpAddress::last(int prefix) const {
    if (!isV6)
        return {false, 0, low | hostBits(prefix, 32)};
    return {true, high | hostBits(prefix, 64), low | hostBits(prefix - 64, 64)};
}

std::optional<IpAddress> parseIpAddress(QStringView text) {
    return text.contains(u':') ? parseV6(text) : parseV4(text);
}

quint64 addressesBetween(const IpAddress& from, const IpAddress& to) {
    const quint64 highest = std::numeric_limits<quint64>::max();
    const quint64 low = to.low - from.low;
    const quint64 high = to.high - from.high - (to.low < from.low ? 1 : 0);
    return high > 0 || low == highest ? highest : low + 1;
}
